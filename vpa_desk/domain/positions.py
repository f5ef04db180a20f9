"""Positions: what is billed line by line, how much of it and at which price."""

from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from vpa_desk.domain.errors import Case
from vpa_desk.domain.ids import EntryId
from vpa_desk.domain.money import Money
from vpa_desk.domain.papers import PaperKind
from vpa_desk.domain.tax import RateKind

QUANTITY_STEP = Decimal("0.0001")
HIGHEST_PRICE = Decimal("1000000.00")
HIGHEST_QUANTITY = Decimal(100000)
TEXT_LIMIT = 500


class Unit(StrEnum):
    """What a quantity counts."""

    HOUR = "hour"
    PIECE = "piece"
    FLAT = "flat"


class PositionWithoutText(Case):
    """A position must name the service (§ 14 (4) no. 5 UStG)."""

    place: int


class PositionTextTooLong(Case):
    """A text longer than a position can carry."""

    place: int
    limit: int


class QuantityRefused(Case):
    """A quantity must be printable, and above zero but on what takes an invoice back."""

    place: int
    highest: Decimal


class PriceRefused(Case):
    """A unit price must lie between zero and a million."""

    place: int
    highest: Money


@dataclass(frozen=True, slots=True)
class Billed:
    """An entry on a position, and how many seconds of it are billed there after rounding."""

    entry_id: EntryId
    seconds: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """One line of a draft: a quantity at a price, and the time it bills."""

    text: str
    detail: str = ""
    quantity: Decimal
    unit: Unit = Unit.HOUR
    unit_price: Money
    rate_kind: RateKind = RateKind.STANDARD
    billed: tuple[Billed, ...] = ()

    @property
    def net(self) -> Money:
        """Quantity times price as printed, in whole cents (BR-CO-10: what lines sum from)."""
        return (self.unit_price * self.quantity).rounded()

    @property
    def entry_ids(self) -> tuple[EntryId, ...]:
        """The entries it bills."""
        return tuple(one.entry_id for one in self.billed)


def checked_position(
    position: Position, place: int, kind: PaperKind, *, may_be_none: bool
) -> Position:
    """The position trimmed and rounded as it is printed, or what is wrong with it.

    `place` counts from 1; no time at all is a quantity only where it `may_be_none`.
    """
    text, detail = " ".join(position.text.split()), " ".join(position.detail.split())
    price, quantity = position.unit_price, position.quantity
    is_none = may_be_none and not quantity
    if not text:
        raise PositionWithoutText(place)
    if max(len(text), len(detail)) > TEXT_LIMIT:
        raise PositionTextTooLong(place, TEXT_LIMIT)
    if not (price.amount.is_finite() and 0 <= price.amount <= HIGHEST_PRICE):
        raise PriceRefused(place, Money(HIGHEST_PRICE, price.currency))
    return replace(
        position,
        text=text,
        detail=detail,
        quantity=quantity if is_none else _checked_quantity(quantity, place, kind),
        unit_price=price.rounded(),
    )


def _checked_quantity(quantity: Decimal, place: int, kind: PaperKind) -> Decimal:
    lowest = -HIGHEST_QUANTITY if kind.may_count_backwards else Decimal(0)
    # Asked before it is rounded too: what is endless or huge cannot be.
    if not (quantity.is_finite() and quantity and lowest <= quantity <= HIGHEST_QUANTITY):
        raise QuantityRefused(place, HIGHEST_QUANTITY)
    rounded = quantity.quantize(QUANTITY_STEP, rounding=ROUND_HALF_UP)
    if not rounded:
        raise QuantityRefused(place, HIGHEST_QUANTITY)
    return rounded
