"""The settings: each change counts at once, can be taken back, or says why it does not hold."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from tests.examples import euros
from tests.practice import a_kept_client, a_kept_task, set_up, worked
from tests.stage import Stage, choose, settle, type_in, words_on
from vpa_desk.domain.mailing import (
    KeychainFailed,
    KeychainMissing,
    LoginRefused,
    Security,
)
from vpa_desk.domain.tax import TaxStatus
from vpa_desk.services import billing
from vpa_desk.services.desk import Desk
from vpa_desk.ui.settings.page import SettingsPage
from vpa_desk.ui.theme import Mode
from vpa_desk.ui.widgets.page import Context
from vpa_desk.ui.window_file import Appearance, WindowFile

Opened = Callable[[str], tuple[Stage, Any]]


@pytest.fixture
def file(tmp_path: Path) -> WindowFile:
    """Where the window keeps how it looks."""
    return WindowFile(tmp_path / "window.json")


@pytest.fixture
def opened(qtbot: QtBot, context: Context, file: WindowFile) -> Opened:
    """The window with the settings open at a section."""

    def at(section: str) -> tuple[Stage, Any]:
        stage = Stage(qtbot, context, lambda context: SettingsPage(context, file))
        stage.page.show_item(section)
        settle()
        return stage, stage.page.section(section)

    return at


def a_picture(width: int = 40) -> bytes:
    content = BytesIO()
    Image.new("RGB", (width, 20), "navy").save(content, "PNG")
    return content.getvalue()


def test_a_changed_field_is_kept_when_it_is_left_and_can_be_taken_back(
    opened: Opened, desk: Desk
) -> None:
    set_up(desk)
    stage, section = opened("business")
    assert section.owner.value() == "Katrin Berger"
    type_in(section.owner, "Katrin Berger-Voss")
    assert desk.reads.settings.current().practice.owner == "Katrin Berger-Voss"
    assert stage.said == "Your name: changed."
    stage.undo()
    assert desk.reads.settings.current().practice.owner == "Katrin Berger"
    assert section.owner.value() == "Katrin Berger"


def test_a_field_left_unchanged_says_nothing(opened: Opened, desk: Desk) -> None:
    stage, section = opened("business")
    section.owner.editingFinished.emit()
    assert stage.offers == []


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("iban", "DE00 1203 0000 0000 2020 51"),
        ("tax_number", "abc"),
        ("vat_id", "DE123"),
        ("email", "katrin"),
    ],
)
def test_what_does_not_hold_is_said_under_its_field_and_stays(
    opened: Opened, desk: Desk, field: str, typed: str
) -> None:
    set_up(desk)
    before = desk.reads.settings.current()
    _, section = opened("business")
    edit = getattr(section, field)
    type_in(edit, typed)
    assert desk.reads.settings.current() == before
    row = edit.parentWidget()
    assert row.error.isVisible()
    assert edit.text() == typed
    type_in(section.phone, "+49 40 1")
    assert edit.text() == typed
    type_in(edit, "")
    assert not row.error.isVisible()


def test_an_iban_is_kept_bare_and_shown_in_groups(opened: Opened, desk: Desk) -> None:
    _, section = opened("business")
    type_in(section.iban, "de02120300000000202051")
    assert desk.reads.settings.current().practice.iban == "DE02120300000000202051"
    assert section.iban.text() == "DE02 1203 0000 0000 2020 51"


def test_the_address_is_kept_line_by_line(opened: Opened, desk: Desk) -> None:
    _, section = opened("business")
    type_in(section.address.city, "Leipzig")
    section.address.country.setEditText("austria")
    section.address.country.lineEdit().editingFinished.emit()
    address = desk.reads.settings.current().practice.address
    assert (address.city, address.country) == ("Leipzig", "AT")


def test_the_tax_status_is_explained(opened: Opened, desk: Desk) -> None:
    _, section = opened("business")
    regular = section.tax_note.text()
    choose(section.tax_status, TaxStatus.SMALL_BUSINESS)
    assert desk.reads.settings.current().practice.tax_status is TaxStatus.SMALL_BUSINESS
    assert "§ 19" in section.tax_note.text() != regular


def test_a_logo_is_taken_shown_removed_and_brought_back(
    opened: Opened, desk: Desk, tmp_path: Path
) -> None:
    picture = tmp_path / "logo.png"
    picture.write_bytes(a_picture())
    stage, section = opened("business")
    assert section.logo.picture.text() == "No logo yet"
    section.logo.load(picture)
    settle()
    kept = desk.reads.settings.logo()
    assert kept is not None
    assert not section.logo.picture.pixmap().isNull()
    section.logo.remove.click()
    settle()
    assert desk.reads.settings.logo() is None
    stage.undo()
    assert desk.reads.settings.logo() == kept


def test_a_file_that_is_no_picture_is_refused(opened: Opened, desk: Desk, tmp_path: Path) -> None:
    text = tmp_path / "logo.png"
    text.write_text("not a picture")
    _, section = opened("business")
    section.logo.load(text)
    assert section.logo.error.isVisible()
    section.logo.load(tmp_path / "missing.png")
    assert "cannot be read" in section.logo.error.text()
    assert desk.reads.settings.logo() is None


def test_the_next_number_follows_the_pattern_while_it_is_typed(opened: Opened, desk: Desk) -> None:
    _, section = opened("invoices")
    assert section.next.text() == "Next number: RE-2026-0001"
    section.pattern.setText("{YY}/{NNN}")
    assert section.next.text() == "Next number: 26/001"
    section.pattern.setText("Rechnung")
    assert "gives no invoice number" in section.next.text()
    type_in(section.pattern, "{YYYY}-{NN}")
    assert desk.reads.settings.current().invoices.pattern == "{YYYY}-{NN}"


def test_numbers_go_on_after_those_used_elsewhere(opened: Opened, desk: Desk) -> None:
    set_up(desk)
    client = a_kept_client(desk)
    _, section = opened("invoices")
    type_in(section.last_elsewhere, "41")
    assert section.next.text() == "Next number: RE-2026-0042"
    worked(desk, a_kept_task(desk, client), minutes=30)
    draft = billing.draft_invoice(desk, client.id, until=desk.tomorrow())
    assert billing.issue_invoice(desk, draft.id).number.text == "RE-2026-0042"
    settle()
    assert section.next.text() == "Next number: RE-2026-0043"


def test_days_that_are_no_number_are_told(opened: Opened, desk: Desk) -> None:
    _, section = opened("invoices")
    type_in(section.payment_days, "bald")
    assert section.payment_days.parentWidget().error.isVisible()
    type_in(section.payment_days, "21")
    assert not section.payment_days.parentWidget().error.isVisible()
    assert desk.reads.settings.current().invoices.payment_days == 21


def test_standard_texts_are_kept(opened: Opened, desk: Desk) -> None:
    stage, section = opened("invoices")
    section.texts["closing_de"].setPlainText("Danke!")
    section.texts["closing_de"].finish()
    settle()
    assert desk.reads.settings.current().invoices.closing_de == "Danke!"
    stage.undo()
    assert section.texts["closing_de"].value() == ""


def test_services_are_added_renamed_and_put_away(opened: Opened, desk: Desk) -> None:
    stage, section = opened("invoices")
    services = section.services
    services.new_name.setText("Reiseplanung")
    services.new_name_en.setText("Travel planning")
    services.add()
    settle()
    (line,) = services.lines
    type_in(line.name, "Reise-Planung")
    (kept,) = desk.reads.services.active()
    assert (kept.name, kept.name_en) == ("Reise-Planung", "Travel planning")
    stage.undo()
    assert services.lines[0].name.value() == "Reiseplanung"
    services.lines[0].button.click()
    settle()
    assert desk.reads.services.active() == ()
    assert services.lines == []
    services.show_archived.click()
    services.lines[0].button.click()
    settle()
    assert [one.name for one in desk.reads.services.active()] == ["Reiseplanung"]


def test_a_service_without_a_name_is_told(opened: Opened, desk: Desk) -> None:
    _, section = opened("invoices")
    services = section.services
    services.add()
    assert not services.error.isVisible()
    services.new_name_en.setText("Travel planning")
    services.add()
    assert services.error.isVisible()
    services.new_name.setText("Reiseplanung")
    services.add()
    assert not services.error.isVisible()
    settle()
    type_in(services.lines[0].name, "")
    assert services.error.isVisible()
    assert [one.name for one in desk.reads.services.active()] == ["Reiseplanung"]


def test_a_provider_fills_in_its_server(opened: Opened, desk: Desk) -> None:
    set_up(desk)
    stage, section = opened("mail")
    assert section.sender_address.value() == "katrin@berger.example"
    choose(section.provider, "posteo")
    account = desk.reads.settings.current().mail
    assert (account.host, account.port, account.security) == ("posteo.de", 465, Security.TLS)
    assert (account.user, account.sender_name) == ("katrin@berger.example", "Katrin Berger")
    stage.undo()
    assert desk.reads.settings.current().mail.host == ""


def test_a_half_typed_account_is_not_kept_and_not_scolded(opened: Opened, desk: Desk) -> None:
    _, section = opened("mail")
    type_in(section.host, "smtp.berger.example")
    assert desk.reads.settings.current().mail.host == ""
    assert not section.rows["sender"].error.isVisible()
    type_in(section.sender_address, "katrin at berger")
    assert section.rows["sender"].error.isVisible()
    type_in(section.sender_address, "katrin@berger.example")
    assert not section.rows["sender"].error.isVisible()
    assert desk.reads.settings.current().mail.host == "smtp.berger.example"


@pytest.mark.parametrize(
    ("field", "typed", "row"),
    [("host", "no host", "host"), ("port", "70000", "port")],
)
def test_a_server_that_cannot_be_one_is_told(
    opened: Opened, desk: Desk, field: str, typed: str, row: str
) -> None:
    set_up(desk)
    _, section = opened("mail")
    choose(section.provider, "gmx")
    type_in(getattr(section, field), typed)
    assert section.rows[row].error.isVisible()
    assert getattr(section, field).text() == typed
    assert desk.reads.settings.current().mail.host == "mail.gmx.net"


def test_a_password_goes_into_the_keychain(opened: Opened, desk: Desk) -> None:
    set_up(desk)
    _, section = opened("mail")
    choose(section.provider, "posteo")
    section.password.setText("geheim")
    section.password.editingFinished.emit()
    assert desk.keychain.get("katrin@berger.example@posteo.de:465") == "geheim"
    assert "in the keychain" in section.password_note.text()


@pytest.mark.parametrize("case", [KeychainMissing(), KeychainFailed("locked")])
def test_without_a_keychain_the_password_is_for_this_session(
    opened: Opened, desk: Desk, monkeypatch: pytest.MonkeyPatch, case: Exception
) -> None:
    def refuse(_key: str, _password: str) -> None:
        raise case

    set_up(desk)
    monkeypatch.setattr(desk.keychain, "set", refuse)
    _, section = opened("mail")
    choose(section.provider, "posteo")
    section.password.setText("geheim")
    section.password.editingFinished.emit()
    assert "until you close VPA Desk" in section.password_note.text()
    assert desk.session.get("katrin@berger.example@posteo.de:465") == "geheim"


def test_the_check_says_what_the_server_said(opened: Opened, desk: Desk) -> None:
    set_up(desk)
    _, section = opened("mail")
    choose(section.provider, "posteo")
    section.check()
    assert section.rows["password"].error.isVisible()
    section.password.setText("geheim")
    section.check_button.click()
    assert "posteo.de is ready" in words_on(section)
    desk.mail.error = LoginRefused("katrin@berger.example")  # type: ignore[attr-defined]
    section.check()
    assert section.rows["password"].error.isVisible()
    assert not section.banner.isVisible()
    desk.mail.error = KeychainFailed("go away")  # type: ignore[attr-defined]
    section.check()
    assert "go away" in section.banner.message.text()
    assert section.check_button.isEnabled()


def test_hours_target_and_rate_of_the_day_are_kept(opened: Opened, desk: Desk) -> None:
    _, section = opened("workday")
    type_in(section.start, "9")
    type_in(section.target, "5,5")
    type_in(section.rate, "52.5")
    choose(section.currency, "CHF")
    choose(section.rounding, 6)
    workday = desk.reads.settings.current().workday
    assert (workday.start_hour, workday.target_seconds) == (9, 19800)
    assert workday.hourly_rate.amount == euros("52.50").amount
    assert (workday.hourly_rate.currency, workday.rounding_minutes) == ("CHF", 6)


def test_a_day_that_ends_before_it_begins_is_told(opened: Opened, desk: Desk) -> None:
    _, section = opened("workday")
    type_in(section.end, "7")
    assert section.end.parentWidget().error.isVisible()
    type_in(section.end, "99")
    assert section.end.parentWidget().error.text() == "A full hour, 0 to 24."
    assert desk.reads.settings.current().workday.end_hour == 18


def test_looks_are_applied_at_once_and_taken_back(
    opened: Opened, context: Context, file: WindowFile
) -> None:
    stage, section = opened("looks")
    try:
        choose(section.mode, "dark")
        assert context.theme.mode is Mode.DARK
        choose(section.scale, 125)
        assert context.theme.scale == 1.25
        assert file.appearance() == Appearance("dark", "", 125)
        stage.undo()
        assert context.theme.scale == 1.0
        assert section.scale.value() == 100
    finally:
        context.theme.set_scale(1.0)
        context.theme.set_mode(Mode.LIGHT)


def test_the_language_is_for_the_next_start(opened: Opened, file: WindowFile) -> None:
    stage, section = opened("looks")
    choose(section.language, "en")
    assert file.appearance().language == "en"
    assert stage.said == "The language changes at the next start."


def test_a_backup_is_made_and_shown(opened: Opened, desk: Desk) -> None:
    _, section = opened("data")
    assert str(desk.store.path.parent) in words_on(section)
    assert "No backup in this folder yet." in words_on(section)
    section.now_button.click()
    assert len(list(desk.backups.glob("*.sqlite3"))) == 1
    assert "Copied and checked: 0 invoices, 0 times." in words_on(section)
    assert "Last backup: 23/11/26" in words_on(section)


def test_backups_move_to_another_folder_once_one_arrived_there(
    opened: Opened, desk: Desk, tmp_path: Path
) -> None:
    stage, section = opened("data")
    section.choose_folder(tmp_path / "stick")
    settle()
    assert desk.reads.settings.current().backup_folder == str(tmp_path / "stick")
    assert len(list((tmp_path / "stick").glob("*.sqlite3"))) == 1
    assert section.backup_folder.text() == str(tmp_path / "stick")
    stage.undo()
    assert desk.reads.settings.current().backup_folder == ""


def test_a_backup_folder_that_cannot_be_written_changes_nothing(
    opened: Opened, desk: Desk, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    _, section = opened("data")
    section.choose_folder(tmp_path / "file")
    assert "cannot be written" in section.banner.message.text()
    assert desk.reads.settings.current().backup_folder == ""


class Opener(QObject):
    """Notes which folder the system was asked to open."""

    def __init__(self) -> None:
        super().__init__()
        self.folders: list[str] = []

    @Slot(QUrl)
    def handle(self, url: QUrl) -> None:
        self.folders.append(url.toLocalFile())


def test_the_folder_of_the_data_is_opened(opened: Opened, desk: Desk) -> None:
    opener = Opener()
    QDesktopServices.setUrlHandler("file", opener, "handle")  # type: ignore[arg-type]
    try:
        _, section = opened("data")
        section.open_data.click()
    finally:
        QDesktopServices.unsetUrlHandler("file")
    assert opener.folders == [str(desk.store.path.parent)]


def test_keys_and_the_work_of_others_are_shown(opened: Opened) -> None:
    _, keys = opened("keys")
    assert "New task: the quick entry" in words_on(keys)
    _, about = opened("about")
    assert "Free software under the MIT License." in words_on(about)


def test_an_unknown_section_is_passed_over(opened: Opened) -> None:
    stage, _ = opened("mail")
    for item in (None, 7, "elsewhere"):
        stage.page.show_item(item)
    assert stage.page.key == "mail"
