"""The first start: four steps, nothing lost, nothing forced."""

from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.examples import euros
from vpa_desk.domain.clients import Language
from vpa_desk.domain.tax import TaxStatus
from vpa_desk.services.desk import Desk
from vpa_desk.ui.shell.first_start import FirstStart
from vpa_desk.ui.widgets.page import Context


def opened(qtbot: QtBot, context: Context) -> FirstStart:
    dialog = FirstStart(context)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_four_steps_by_enter_set_the_desk_up(
    qtbot: QtBot, context: Context, desk: Desk, tmp_path: Path
) -> None:
    dialog = opened(qtbot, context)
    practice, client, rate, backups = cast("tuple[Any, ...]", dialog.steps)
    practice.owner.setText("Katrin Berger")
    practice.address.street.setText("Lindenweg 4")
    practice.address.postcode.setText("20144")
    practice.address.city.setText("Hamburg")
    practice.tax_status.choose(TaxStatus.SMALL_BUSINESS)
    practice.tax_number.setText("21/815/08150")
    qtbot.keyClick(practice.tax_number, Qt.Key.Key_Return)
    assert dialog.place == 1
    client.name.setText("Lakeside Coaching")
    client.email.setText("fiona@lakeside.example")
    client.language.choose(Language.ENGLISH)
    qtbot.keyClick(client.email, Qt.Key.Key_Return)
    rate.rate.setText("60")
    rate.rounding.choose(6)
    rate.target.setText("5:30")
    qtbot.keyClick(rate.target, Qt.Key.Key_Return)
    backups.choose(tmp_path / "copies")
    dialog.next.click()
    assert not dialog.isVisible()
    settings = desk.reads.settings.current()
    assert settings.set_up
    assert settings.practice.owner == "Katrin Berger"
    assert settings.practice.address.city == "Hamburg"
    assert settings.practice.tax_status is TaxStatus.SMALL_BUSINESS
    assert settings.workday.target_seconds == 5 * 3600 + 1800
    assert settings.backup_folder == str(tmp_path / "copies")
    (kept,) = desk.reads.clients.active()
    assert (kept.name, kept.language) == ("Lakeside Coaching", Language.ENGLISH)
    assert kept.current_terms.rate == euros("60")
    assert kept.current_terms.rounding.step == 6
    assert desk.reads.tasks.open() == ()


def test_every_step_can_be_skipped(qtbot: QtBot, context: Context, desk: Desk) -> None:
    dialog = opened(qtbot, context)
    for _ in range(3):
        dialog.skip_button.click()
    assert not dialog.skip_button.isVisible()
    dialog.next.click()
    assert desk.reads.settings.current().set_up
    assert desk.reads.clients.active() == ()
    assert desk.reads.settings.current().backup_folder == ""


def test_what_does_not_hold_is_said_under_its_field_and_all_typed_stays(
    qtbot: QtBot, context: Context, desk: Desk
) -> None:
    dialog = opened(qtbot, context)
    practice: Any = dialog.steps[0]
    practice.owner.setText("Katrin Berger")
    practice.tax_number.setText("abc")
    dialog.next.click()
    assert dialog.place == 0
    assert "abc" in practice.rows["tax_number"].error.text()
    assert practice.owner.value() == "Katrin Berger"
    practice.tax_number.setText("")
    practice.address.country.setEditText("Atlantis")
    dialog.next.click()
    assert dialog.place == 0
    assert practice.address.rows["country"].error.isVisible()


def test_a_client_without_a_name_or_with_a_wrong_address_is_told(
    qtbot: QtBot, context: Context, desk: Desk
) -> None:
    dialog = opened(qtbot, context)
    dialog.skip()
    step = dialog.client_step
    step.email.setText("fiona@lakeside.example")
    dialog.next.click()
    assert step.rows["name"].error.isVisible()
    step.name.setText("Lakeside Coaching")
    step.email.setText("fiona at lakeside")
    dialog.next.click()
    assert step.rows["email"].error.isVisible()
    assert dialog.place == 1
    assert desk.reads.clients.active() == ()


def test_going_back_changes_the_client_instead_of_making_a_second(
    qtbot: QtBot, context: Context, desk: Desk
) -> None:
    dialog = opened(qtbot, context)
    dialog.skip()
    dialog.client_step.name.setText("Lakeside")
    dialog.next.click()
    dialog.back.click()
    dialog.client_step.name.setText("Lakeside Coaching")
    dialog.next.click()
    assert [one.name for one in desk.reads.clients.active()] == ["Lakeside Coaching"]


def test_a_rate_of_nothing_and_a_target_that_is_no_length_are_told(
    qtbot: QtBot, context: Context
) -> None:
    dialog = opened(qtbot, context)
    dialog.client_step.name.setText("Lakeside")
    dialog.skip()
    dialog.next.click()
    rate: Any = dialog.steps[2]
    rate.rate.setText("0")
    dialog.next.click()
    assert rate.rows["rate"].error.isVisible()
    rate.rate.setText("viel")
    rate.target.setText("lang")
    dialog.next.click()
    assert rate.rows["rate"].error.isVisible()
    assert rate.rows["target"].error.isVisible()
    assert dialog.place == 2


def test_a_backup_folder_that_cannot_be_written_is_told(
    qtbot: QtBot, context: Context, desk: Desk, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    dialog = opened(qtbot, context)
    for _ in range(3):
        dialog.skip()
    backups: Any = dialog.steps[3]
    backups.choose(tmp_path / "file" / "copies")
    dialog.next.click()
    assert backups.rows["folder"].error.isVisible()
    assert not desk.reads.settings.current().set_up


def test_closed_midway_it_comes_again_with_what_was_kept(
    qtbot: QtBot, context: Context, desk: Desk
) -> None:
    dialog = opened(qtbot, context)
    first: Any = dialog.steps[0]
    first.owner.setText("Katrin Berger")
    dialog.next.click()
    dialog.reject()
    assert not desk.reads.settings.current().set_up
    again = opened(qtbot, context)
    practice: Any = again.steps[0]
    assert practice.owner.value() == "Katrin Berger"


def test_the_dots_say_how_far_one_is(qtbot: QtBot, context: Context) -> None:
    dialog = opened(qtbot, context)
    assert dialog.dots.accessibleName() == "Step 1 of 4"
    dialog.skip()
    assert dialog.dots.accessibleName() == "Step 2 of 4"
    dialog.grab()
