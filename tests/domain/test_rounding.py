"""From raw to billed seconds: step, mode and minimum, and the shares of a unit's entries."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vpa_desk.domain.rounding import rounded, shares
from vpa_desk.domain.terms import ROUNDING_STEPS, Mode, Rounding

MINUTE = 60
FULL_STEPS = [step for step in ROUNDING_STEPS if step]

a_length = st.integers(1, 40 * 3600)
some_lengths = st.lists(a_length, min_size=1, max_size=9)
a_mode = st.sampled_from(Mode)
a_rounding = st.builds(
    Rounding,
    step=st.sampled_from(ROUNDING_STEPS),
    mode=a_mode,
    minimum=st.one_of(st.just(0), st.integers(1, 90)),
)


@pytest.mark.parametrize("step", FULL_STEPS)
@pytest.mark.parametrize("steps", [1, 2, 7, 96])
def test_an_exact_multiple_of_the_step_is_not_rounded_up_again(step: int, steps: int) -> None:
    seconds = steps * step * MINUTE
    assert rounded(seconds, Rounding(step=step)) == seconds
    assert rounded(seconds + 1, Rounding(step=step)) == seconds + step * MINUTE
    assert rounded(seconds - 1, Rounding(step=step)) == seconds


@given(st.integers(1, 200), st.sampled_from(FULL_STEPS), a_mode)
def test_an_exact_multiple_stays_in_every_mode(steps: int, step: int, mode: Mode) -> None:
    seconds = steps * step * MINUTE
    assert rounded(seconds, Rounding(step=step, mode=mode)) == seconds


@given(a_length, a_mode)
def test_to_the_second_nothing_is_rounded(seconds: int, mode: Mode) -> None:
    assert rounded(seconds, Rounding(step=0, mode=mode)) == seconds


def test_a_single_second_is_one_step() -> None:
    assert [rounded(1, Rounding(step=step)) for step in FULL_STEPS] == [
        step * MINUTE for step in FULL_STEPS
    ]


@pytest.mark.parametrize("step", FULL_STEPS)
def test_half_a_step_goes_up_to_the_nearest_and_a_second_less_does_not(step: int) -> None:
    nearest, half = Rounding(step=step, mode=Mode.NEAREST), step * MINUTE // 2
    assert rounded(half, nearest) == step * MINUTE
    assert rounded(half - 1, nearest) == 0


@given(a_length, st.sampled_from(FULL_STEPS))
def test_each_mode_moves_by_less_than_a_step_and_in_its_direction(seconds: int, step: int) -> None:
    up, nearest, down = (rounded(seconds, Rounding(step=step, mode=mode)) for mode in Mode)
    assert up % (step * MINUTE) == nearest % (step * MINUTE) == down % (step * MINUTE) == 0
    assert 0 <= up - seconds < step * MINUTE
    assert 0 <= seconds - down < step * MINUTE
    assert abs(nearest - seconds) * 2 <= step * MINUTE
    assert nearest in (up, down)


@given(a_length, a_rounding)
def test_whatever_has_raw_time_is_billed_at_least_the_minimum(
    seconds: int, rounding: Rounding
) -> None:
    assert rounded(seconds, rounding) >= rounding.minimum * MINUTE
    assert rounded(0, rounding) == 0


@pytest.mark.parametrize(("mode", "minutes"), [(Mode.DOWN, 10), (Mode.NEAREST, 10), (Mode.UP, 15)])
def test_the_minimum_comes_after_the_step(mode: Mode, minutes: int) -> None:
    rounding = Rounding(step=15, mode=mode, minimum=10)
    assert rounded(4 * MINUTE, rounding) == minutes * MINUTE


@given(some_lengths, a_rounding)
def test_the_shares_sum_to_the_unit(lengths: list[int], rounding: Rounding) -> None:
    assert sum(shares(lengths, rounding)) == rounded(sum(lengths), rounding)


@given(some_lengths, a_rounding)
def test_shares_are_whole_minutes_but_for_those_to_the_second(
    lengths: list[int], rounding: Rounding
) -> None:
    given = shares(lengths, rounding)
    assert all(share >= 0 for share in given)
    if rounding.step:
        assert all(share % MINUTE == 0 for share in given)


@given(some_lengths, a_rounding)
def test_no_share_is_a_minute_away_from_its_exact_part(
    lengths: list[int], rounding: Rounding
) -> None:
    whole, raw = rounded(sum(lengths), rounding), sum(lengths)
    for share, length in zip(shares(lengths, rounding), lengths, strict=True):
        assert abs(share * raw - whole * length) < MINUTE * raw


def test_the_largest_remainder_gets_the_minute_that_is_left() -> None:
    up = Rounding(step=15)
    # 15 minutes on 7:00, 8:00 and 22:00 of 37: 45 in all, exact parts 8.51, 9.73 and 26.76.
    assert shares([420, 480, 1320], up) == (8 * MINUTE, 10 * MINUTE, 27 * MINUTE)


def test_of_equal_remainders_the_earlier_entry_gets_it() -> None:
    assert shares([240, 240], Rounding(step=15)) == (8 * MINUTE, 7 * MINUTE)
    assert shares([1, 1, 1], Rounding(step=0, minimum=0)) == (1, 1, 1)


def test_a_minimum_to_the_second_is_shared_in_seconds() -> None:
    assert shares([10, 20], Rounding(step=0, minimum=1)) == (20, 40)


@pytest.mark.parametrize(("late", "more"), [(2, 0), (4, 15)])
def test_of_a_unit_billed_in_part_only_the_rest_is_billed(late: int, more: int) -> None:
    rest = shares(
        [late * MINUTE],
        Rounding(step=15),
        raw_before=12 * MINUTE,
        billed_before=15 * MINUTE,
    )
    assert rest == (more * MINUTE,)


def test_billed_once_too_much_is_never_less_than_nothing() -> None:
    down = Rounding(step=15)
    assert shares([60, 60], down, raw_before=60, billed_before=60 * MINUTE) == (0, 0)


def test_a_rest_that_is_no_whole_minute_is_not_lost() -> None:
    rest = shares([60, 60], Rounding(step=15), raw_before=60, billed_before=90)
    assert sum(rest) == 15 * MINUTE - 90


@given(first=some_lengths, late=some_lengths, rounding=a_rounding)
def test_billed_in_two_goes_comes_to_the_same_as_at_once(
    first: list[int], late: list[int], rounding: Rounding
) -> None:
    before = sum(shares(first, rounding))
    rest = shares(late, rounding, raw_before=sum(first), billed_before=before)
    assert before + sum(rest) == rounded(sum(first) + sum(late), rounding)
