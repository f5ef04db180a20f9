"""Ids rise, whatever the clock does."""

from hypothesis import given
from hypothesis import strategies as st

from vpa_desk.domain.ids import EPOCH_MS, PER_MS, mint

IN_2089_MS = 3_755_000_000_000  # late in 2088
moments = st.integers(EPOCH_MS, IN_2089_MS)


def test_the_first_id_is_its_time() -> None:
    assert mint(EPOCH_MS + 5, last=0) == 5 * PER_MS


def test_two_ids_in_one_millisecond_differ() -> None:
    first = mint(EPOCH_MS + 5, last=0)
    assert mint(EPOCH_MS + 5, last=first) == first + 1


def test_an_id_is_above_the_last_when_the_clock_went_back() -> None:
    assert mint(EPOCH_MS - 86_400_000, last=900) == 901


@given(clock=st.lists(moments, min_size=1))
def test_ids_rise_whatever_the_clock_shows(clock: list[int]) -> None:
    last = 0
    for now in clock:
        minted = mint(now, last=last)
        assert minted > last
        last = minted


@given(now=moments)
def test_an_id_keeps_all_its_digits_in_a_spreadsheet(now: int) -> None:
    assert mint(now, last=0) < 2**53
    assert int(float(mint(now, last=0))) == mint(now, last=0)


@given(earlier=moments, later=moments)
def test_a_later_id_is_larger(earlier: int, later: int) -> None:
    earlier, later = sorted((earlier, later))
    assert mint(earlier, last=0) <= mint(later, last=0)
