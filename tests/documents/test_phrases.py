"""The fixed wordings of documents."""

import re

import pytest

from vpa_desk import documents
from vpa_desk.documents import phrases
from vpa_desk.domain.clients import Language
from vpa_desk.domain.positions import Unit
from vpa_desk.domain.tax import Treatment


def test_every_wording_has_the_same_gaps_in_both_languages() -> None:
    for key, (german, english) in phrases._PHRASES.items():
        assert german, key
        assert english, key
        assert set(re.findall(r"\{\w+\}", german)) == set(re.findall(r"\{\w+\}", english)), key


def test_every_unit_has_a_word() -> None:
    assert [documents.phrase(Language.GERMAN, unit) for unit in Unit] == ["Std.", "Stk.", "pausch."]


def test_every_treatment_without_tax_has_its_reason() -> None:
    for treated in set(Treatment) - {Treatment.TAXED}:
        assert "UStG" in documents.phrase(Language.GERMAN, treated) or (
            treated is Treatment.REVERSE_CHARGE
        )


def test_an_unknown_wording_is_an_error() -> None:
    with pytest.raises(KeyError):
        documents.phrase(Language.ENGLISH, "no such wording")


def test_work_without_a_service_still_names_its_kind() -> None:
    assert "Virtuelle Assistenz" in documents.phrase(Language.GERMAN, "unnamed_service")
    assert "Virtual assistance" in documents.phrase(Language.ENGLISH, "unnamed_service")
