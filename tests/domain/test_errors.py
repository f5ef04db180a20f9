"""Errors carry data."""

import pickle
from datetime import date
from typing import Any

import pytest

from vpa_desk.domain.errors import Case, DeskError


class NothingThere(Case):
    """A case with two facts."""

    name: str
    on: date


class PlainCase(Case):
    """A case without facts."""


def test_a_case_is_raised_with_its_data() -> None:
    with pytest.raises(DeskError) as raised:
        raise NothingThere("Müller", date(2026, 11, 25))
    assert isinstance(raised.value, NothingThere)
    assert raised.value.data() == {"name": "Müller", "on": date(2026, 11, 25)}
    assert raised.value.args == ("Müller", date(2026, 11, 25))


def test_a_case_takes_its_data_by_name_too() -> None:
    case = NothingThere("Müller", on=date(2026, 11, 25))
    assert case.data() == {"name": "Müller", "on": date(2026, 11, 25)}


@pytest.mark.parametrize("values", [("Müller",), ("Müller", date(2026, 11, 25), 3)])
def test_a_case_lacks_none_of_its_data_and_takes_no_other(values: tuple[Any, ...]) -> None:
    with pytest.raises((TypeError, AttributeError)):
        NothingThere(*values)
    with pytest.raises(TypeError):
        PlainCase(other=1)


def test_a_case_names_itself_in_the_log() -> None:
    case = NothingThere("Müller", date(2026, 11, 25))
    assert str(case) == "NothingThere('Müller', datetime.date(2026, 11, 25))"


def test_a_case_without_data_is_raised_by_its_name_alone() -> None:
    with pytest.raises(PlainCase) as raised:
        raise PlainCase
    assert raised.value.data() == {}
    assert str(raised.value) == "PlainCase()"


def test_two_cases_are_never_equal_and_can_be_kept_in_a_set() -> None:
    one, two = PlainCase(), PlainCase()
    assert one != two
    assert len({one, two}) == 2


def test_a_case_survives_the_way_between_processes() -> None:
    case = pickle.loads(pickle.dumps(NothingThere("Müller", date(2026, 11, 25))))
    assert case.data() == {"name": "Müller", "on": date(2026, 11, 25)}


def test_a_case_is_matched_by_its_data_in_order() -> None:
    match NothingThere("Müller", date(2026, 11, 25)):
        case NothingThere(name, on):
            assert (name, on) == ("Müller", date(2026, 11, 25))
