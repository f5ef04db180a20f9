"""Which client a few letters mean."""

import pytest

from vpa_desk.domain.client_names import (
    ClientAmbiguous,
    ClientFound,
    ClientUnknown,
    client_called,
    clients_fitting,
    is_name,
)
from vpa_desk.domain.ids import ClientId

NAMES = (
    "Müller Consulting",
    "Café Blume",
    "Dr. Seidel",
    "Studio Nord",
    "Blumenhaus Süd",
    "Nord",
    "Meyer & Söhne",
)
CLIENTS = [(ClientId(n), name) for n, name in enumerate(NAMES, 1)]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("mül", "Müller Consulting"),
        ("mu\N{COMBINING DIAERESIS}l", "Müller Consulting"),
        ("mul", "Müller Consulting"),
        ("muel", "Müller Consulting"),
        ("MÜLLER", "Müller Consulting"),
        ("cafe", "Café Blume"),
        ("Café Blume", "Café Blume"),
        ("seid", "Dr. Seidel"),
        ("dr seidel", "Dr. Seidel"),
        ("cons", "Müller Consulting"),
        ("söh", "Meyer & Söhne"),
    ],
)
def test_a_client_is_found_by_the_beginning_of_any_word(typed: str, name: str) -> None:
    found = client_called(typed, CLIENTS)
    assert isinstance(found, ClientFound)
    assert found.name == name


def test_the_beginning_of_the_name_wins_over_a_later_word() -> None:
    assert client_called("blu", CLIENTS) == ClientFound(ClientId(5), "Blumenhaus Süd")


def test_the_whole_name_wins_over_a_longer_one() -> None:
    clients = [*CLIENTS, (ClientId(8), "Nordlicht")]
    assert client_called("nord", clients) == ClientFound(ClientId(6), "Nord")


def test_several_that_fit_equally_are_all_named() -> None:
    clients = [*CLIENTS, (ClientId(8), "Mühlenbäckerei")]
    assert client_called("mü", clients) == ClientAmbiguous("mü", (ClientId(1), ClientId(8)))


def test_an_umlaut_typed_is_an_umlaut_meant() -> None:
    clients = [*CLIENTS, (ClientId(8), "Muster AG")]
    assert client_called("mü", clients) == ClientFound(ClientId(1), "Müller Consulting")


def test_the_middle_of_a_word_is_not_enough() -> None:
    assert client_called("eidel", CLIENTS) == ClientUnknown("eidel")


def test_a_name_has_a_letter_or_a_digit() -> None:
    assert is_name("@7")
    assert not is_name("@…&_")


@pytest.mark.parametrize("typed", ["mu", "mü", "mue", "MUE", "mu\N{COMBINING DIAERESIS}"])
def test_while_one_types_an_umlaut_is_found_in_each_spelling(typed: str) -> None:
    assert [client.name for client in clients_fitting(typed, CLIENTS)] == ["Müller Consulting"]


def test_the_best_fit_comes_first_and_the_order_given_decides_between_equals() -> None:
    names = [client.name for client in clients_fitting("nord", CLIENTS)]
    assert names == ["Nord", "Studio Nord"]
    assert [client.name for client in clients_fitting("", CLIENTS)] == list(NAMES)
    assert clients_fitting("nobody", CLIENTS) == ()
