"""Settings by their dotted names."""

import pytest

from tests.cli.command_line import Line, refused


def test_a_setting_is_changed_by_its_dotted_name(line: Line) -> None:
    said = line("settings", "practice.address.city", "Bonn", "workday.hourly_rate", "52,50")
    assert said.code == 0
    kept = {one["key"]: one["value"] for one in line("settings", "--json").data}
    assert kept["practice.address.city"] == "Bonn"
    assert kept["workday.hourly_rate"] == "52.50 EUR"
    assert line("settings", "mail.port", "--json").data == [{"key": "mail.port", "value": "587"}]


def test_the_mail_account_of_a_script_is_set_in_one_go(line: Line) -> None:
    pairs = ("mail.host", "127.0.0.1", "mail.port", "2525", "mail.security", "none")
    assert line("settings", *pairs, "mail.user", "").code == 0
    kept = {one["key"]: one["value"] for one in line("settings", "mail", "--json").data}
    assert kept["mail.security"] == "none"
    assert kept["mail.user"] == ""


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (("colour", "blue"), "colour"),
        (("practice.address", "Bonn"), "practice.address"),
        (("practice.name.first", "Bonn"), "practice.name.first"),
        (("mail.host", "localhost", "mail.port"), "mail.port"),
        (("nonsense",), "nonsense"),
        (("mail.port", "many"), "many"),
        (("mail.security", "rot13"), "rot13"),
        (("set_up", "perhaps"), "perhaps"),
        (("workday.hourly_rate", "12 DM"), "12 DM"),
        (("workday.hourly_rate", "12 XXX"), "12 XXX"),
        (("practice.iban", "DE00"), "DE00"),
        (("invoices.pattern", "RE"), "RE"),
    ],
)
def test_a_setting_that_does_not_hold_is_refused(
    line: Line, words: tuple[str, ...], part: str
) -> None:
    before = line("settings").out
    assert refused(line("settings", *words), part)
    assert line("settings").out == before


@pytest.mark.parametrize(("text", "kept"), [("ja", "true"), ("no", "false"), ("TRUE", "true")])
def test_yes_and_no_are_understood(line: Line, text: str, kept: str) -> None:
    assert line("settings", "set_up", text, "--json").data == [{"key": "set_up", "value": kept}]
