"""From raw seconds to billed seconds, by the rounding of the terms (handbook/terms.md 2)."""

from collections.abc import Sequence
from typing import assert_never

from vpa_desk.domain.terms import Mode, Rounding

MINUTE = 60


def rounded(seconds: int, rounding: Rounding) -> int:
    """The billed seconds of one unit of the scope; nothing for a unit without raw time.

    The minimum comes after the step: it is billed even where it is no multiple of the step.
    """
    if not seconds:
        return 0
    step = rounding.step * MINUTE or 1
    return max(_steps(seconds, step, rounding.mode) * step, rounding.minimum * MINUTE)


def shares(
    raw: Sequence[int], rounding: Rounding, *, raw_before: int = 0, billed_before: int = 0
) -> tuple[int, ...]:
    """The billed seconds of each entry of a unit, in its order: they sum to what is billed now.

    Of a unit billed in part before (`raw_before` seconds of it as `billed_before`), only what
    is left of its whole result is billed, never less than nothing. Entries get whole minutes by
    largest remainder, the earlier one first; with a step of 0 they get seconds.
    """
    billed = max(0, rounded(sum(raw) + raw_before, rounding) - billed_before)
    # What was billed by hand before may leave a rest that is no whole minute.
    grain = 1 if rounding.step == 0 or billed % MINUTE else MINUTE
    return tuple(share * grain for share in _shared(billed // grain, raw))


def _steps(seconds: int, step: int, mode: Mode) -> int:
    match mode:
        case Mode.UP:
            return -(-seconds // step)
        case Mode.NEAREST:
            return (2 * seconds + step) // (2 * step)
        case Mode.DOWN:
            return seconds // step
        case _:
            assert_never(mode)


def _shared(whole: int, weights: Sequence[int]) -> list[int]:
    """`whole` shared out by weight: rounded down, the rest one by one to the largest remainders."""
    everything = sum(weights)
    exact = [divmod(whole * weight, everything) for weight in weights]
    result = [share for share, _ in exact]
    largest = sorted(range(len(exact)), key=lambda place: -exact[place][1])
    for place in largest[: whole - sum(result)]:
        result[place] += 1
    return result
