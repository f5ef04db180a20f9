"""What can be the case instead of success. Errors carry data; sentences are made elsewhere."""

from dataclasses import dataclass, fields


class DeskError(Exception):
    """Something expected is the case; the user is told in one sentence."""


@dataclass(eq=False)
class Case(DeskError):
    """A case with its data: the fields of the child class fill the sentence."""

    def __post_init__(self) -> None:
        super().__init__(*self.data().values())

    def data(self) -> dict[str, object]:
        """The fields by name."""
        return {field.name: getattr(self, field.name) for field in fields(self)}

    def __str__(self) -> str:
        return f"{type(self).__name__}({', '.join(map(repr, self.data().values()))})"
