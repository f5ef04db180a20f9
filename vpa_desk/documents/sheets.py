"""Sheets of paper being filled with blocks from top to bottom."""

from dataclasses import dataclass, field

from vpa_desk.documents.typeset import Block

# The blocks of a page, each with the height at which it stands.
Sheet = list[tuple[float, Block]]


@dataclass(slots=True)
class Pages:
    """Sheets being filled from top to bottom; `bottom` is where the footer begins."""

    first_top: float
    next_top: float
    bottom: float
    sheets: list[Sheet] = field(default_factory=lambda: [[]])
    y: float = 0.0

    def __post_init__(self) -> None:
        self.y = self.first_top

    def fits(self, height: float) -> bool:
        """There is room for a height on this sheet."""
        return self.y + height <= self.bottom

    def turn(self) -> None:
        """Go on at the top of a new sheet."""
        self.sheets.append([])
        self.y = self.next_top

    def add(self, block: Block) -> None:
        """Put a block below the last one, whether it fits or not."""
        self.sheets[-1].append((self.y, block))
        self.y += block.height

    def keep(self, block: Block) -> None:
        """Put a block below the last one, on a new sheet if this one is full."""
        if not self.fits(block.height):
            self.turn()
        self.add(block)

    def skip(self, height: float) -> None:
        """Leave air, but none at the top of a sheet."""
        if self.sheets[-1]:
            self.y += height
