"""Every case has its sentence in both languages, and the sentence takes the case's own data."""

import importlib
import pkgutil
import string
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import get_type_hints

import pytest

import vpa_desk.domain
import vpa_desk.gateways
from vpa_desk import messages
from vpa_desk.domain.errors import Case
from vpa_desk.domain.invoices import ClientAddressIncomplete
from vpa_desk.domain.money import Money
from vpa_desk.domain.safekeeping import NotFound, SeveralFound
from vpa_desk.domain.tasks import TaskIsDone
from vpa_desk.domain.terms import RateRefused

ENGLISH, GERMAN = "en", "de"
SAMPLES = {
    str: "Beispiel",
    int: 7,
    Decimal: Decimal("1000.5"),
    Money: Money(Decimal("1234.50"), "EUR"),
    date: date(2026, 11, 30),
    datetime: datetime(2026, 11, 30, 9, 15, tzinfo=UTC),
    Path: Path("desk.sqlite3"),
    tuple[str, ...]: ("eins", "zwei"),
    tuple[int, ...]: (1, 5),
}
OUR_OWN = {"kind": "task", "missing": ("street", "city")}


def every_case() -> list[type[Case]]:
    for package in (vpa_desk.domain, vpa_desk.gateways):
        for module in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
            importlib.import_module(module.name)
    ours = [case for case in Case.__subclasses__() if case.__module__.startswith("vpa_desk.")]
    return sorted(ours, key=lambda case: case.__name__)


def a_case(kind: type[Case]) -> Case:
    hints = get_type_hints(kind)
    named = {name: hints[name] for name in kind._fields}
    return kind(
        **{name: OUR_OWN.get(name) or SAMPLES.get(hint, "etwas") for name, hint in named.items()}
    )


def names_in(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


@pytest.mark.parametrize("kind", every_case(), ids=lambda kind: kind.__name__)
def test_a_case_has_a_sentence_in_both_languages(kind: type[Case]) -> None:
    said = {messages.sentence(a_case(kind), language) for language in (ENGLISH, GERMAN)}
    assert len(said) == 2
    for sentence in said:
        assert sentence.endswith(".")
        assert "{" not in sentence.replace("{YYYY}", "").replace("{NNNN}", "")
        assert "None" not in sentence


def test_no_sentence_is_left_of_a_case_that_is_gone() -> None:
    assert set(messages.SENTENCES) == {kind.__name__ for kind in every_case()}


@pytest.mark.parametrize("name", messages.SENTENCES)
def test_both_languages_tell_the_same_data(name: str) -> None:
    english, german = messages.SENTENCES[name]
    # Only the length of an entry that is too long goes without saying, and a word of its kind.
    assert names_in(english) == names_in(german)


def test_the_reader_is_told_what_is_missing_in_words() -> None:
    case = ClientAddressIncomplete("Studio Nord", ("street", "city"))
    assert "Straße, Ort" in messages.sentence(case, GERMAN)
    assert "the street, the city" in messages.sentence(case, ENGLISH)


def test_what_somebody_typed_is_never_translated() -> None:
    assert "„client“" in messages.sentence(TaskIsDone("client"), GERMAN)
    assert messages.sentence(NotFound("client", "task"), GERMAN) == "Nicht gefunden: Kunde task."


def test_candidates_are_named_one_after_the_other() -> None:
    case = SeveralFound("client", "M", ("Müller", "Maier"))
    assert "Müller, Maier" in messages.sentence(case, GERMAN)


def test_amounts_are_written_as_each_language_does() -> None:
    low, high = Money(Decimal("0.01"), "EUR"), Money(Decimal("10000.00"), "EUR")
    case = RateRefused(high + high, low, high)
    assert "0,01 EUR und 10.000,00 EUR" in messages.sentence(case, GERMAN)
    assert "0.01 EUR and 10,000.00 EUR" in messages.sentence(case, ENGLISH)


def test_what_nobody_expected_is_said_in_general_words() -> None:
    said = messages.sentence(RuntimeError("secret detail"), ENGLISH)
    assert "secret detail" not in said
    assert said.startswith("Something unexpected")
