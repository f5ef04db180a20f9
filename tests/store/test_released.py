"""A file of every released schema opens with the figures it had, in today's tables.

`python -m tests.store.test_released` writes the file of the present schema and its figures, once,
when that schema is released. What lies there is never written again.
"""

import json
import shutil
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from tests.conftest import NOW, desk_at
from tests.fakes import FixedClock
from tests.practice import a_kept_task, billed_practice, worked
from vpa_desk.domain.clients import Client
from vpa_desk.domain.days import Period
from vpa_desk.domain.invoices import Invoice, Line
from vpa_desk.domain.money import Money
from vpa_desk.domain.positions import Position
from vpa_desk.domain.terms import Mode, Scope, Terms, terms_of
from vpa_desk.services import clients
from vpa_desk.services.desk import Desk
from vpa_desk.store import schema

RELEASED = Path(__file__).parent / "released"
FILES = sorted(RELEASED.glob("*.sqlite3"))


def figures(desk: Desk) -> dict[str, Any]:
    """What a user would miss if it changed, as plain text."""
    reads, today = desk.reads, desk.today()
    year = Period(today.replace(month=1, day=1), today.replace(month=12, day=31))
    invoices = reads.papers.invoices(today)
    settings = reads.settings.current()
    return {
        "clients": [_of_client(desk, client) for client in reads.clients.all()],
        "services": [f"{one.name}, {one.name_en}" for one in reads.services.all()],
        "tasks": [line.task.title for line in reads.tasks.open()],
        "invoices": [
            f"{one.number} {_amount(one.net)} {_amount(one.total)} {one.standing}"
            for one in invoices
        ],
        "issued": [_of_paper(reads.papers.invoice(one.id)) for one in invoices],
        "files": [len(reads.papers.pdf(one.id)[1]) for one in invoices],
        "drafts": [
            _of_positions(reads.papers.draft(one.id).positions) for one in reads.papers.drafts()
        ],
        "unbilled": [
            f"{one.client} {one.seconds} {_amount(one.amount)}" for one in reads.time.unbilled()
        ],
        "mails": [f"{one.state} {one.message_id}" for one in reads.deliveries.last(100)],
        "months": [f"{month} {seconds}" for month, seconds in reads.time.seconds_by_month(year)],
        "settings": f"{settings.practice.owner} {settings.practice.iban}",
    }


def _of_client(desk: Desk, client: Client) -> str:
    services = [None, *(service.id for service in desk.reads.services.all())]
    return f"{client.number} {client.name}: " + "; ".join(
        f"{_amount(held.rate)} {held.rounding.step} {held.rounding.mode} {held.rounding.scope}"
        f" {held.rounding.minimum} from {held.valid_from}"
        for held in (terms_of(client.terms, service, desk.today()) for service in services)
    )


def _of_paper(paper: Invoice) -> str:
    head = f"{paper.number.text} of {paper.issued_on}, due {paper.due_on}, {paper.recipient.name}"
    return f"{head}: {_of_positions(paper.lines)}; {_amount(paper.tax)}, {_amount(paper.total)}"


def _of_positions(positions: Iterable[Position | Line]) -> str:
    return "; ".join(
        f"{one.text} {one.quantity} x {_amount(one.unit_price)} = {_amount(one.net)}"
        f" for {sum(part.seconds for part in one.billed)} s"
        for one in positions
    )


def _amount(money: Money) -> str:
    return f"{money.amount} {money.currency}"


def test_the_schema_of_today_has_been_kept() -> None:
    assert f"{schema.HEAD:04}.sqlite3" in {path.name for path in FILES}


@pytest.mark.parametrize("released", FILES, ids=lambda path: path.stem)
def test_a_released_file_opens_with_its_figures(released: Path, tmp_path: Path) -> None:
    path = tmp_path / "desk.sqlite3"
    shutil.copyfile(released, path)
    desk = desk_at(path, FixedClock(NOW))
    expected = json.loads(released.with_suffix(".json").read_text("utf-8"))
    assert figures(desk) == expected
    assert [check for check in desk.reads.audit.checks() if not check.ok] == []
    desk.store.close()


@pytest.mark.parametrize("released", FILES, ids=lambda path: path.stem)
def test_a_released_file_gets_the_schema_of_a_new_one(released: Path, tmp_path: Path) -> None:
    path, new = tmp_path / "desk.sqlite3", tmp_path / "new" / "desk.sqlite3"
    shutil.copyfile(released, path)
    new.parent.mkdir()
    for each in (path, new):
        desk_at(each, FixedClock(NOW)).store.close()
    with closing(sqlite3.connect(path)) as old, closing(sqlite3.connect(new)) as fresh:
        assert schema.objects(old) == schema.objects(fresh)


def keep(folder: Path) -> None:
    """Write the file of the present schema and its figures into a folder; never over another."""
    target = folder / f"{schema.HEAD:04}.sqlite3"
    if target.exists():
        raise FileExistsError(target)
    with TemporaryDirectory() as work:
        path = billed_practice(Path(work))
        desk = desk_at(path, FixedClock(NOW + timedelta(hours=1)))
        _more_terms(desk)
        desk.store.close()
        shutil.copyfile(path, target)
    desk = desk_at(target, FixedClock(NOW))
    content = json.dumps(figures(desk), indent=1, ensure_ascii=False)
    desk.store.close()
    target.with_suffix(".json").write_text(content + "\n", "utf-8")
    for beside in folder.glob("*.marker"):
        beside.unlink()


def _more_terms(desk: Desk) -> None:
    """A service with terms of its own, and work on it."""
    service = clients.add_service(desk, "Buchhaltung", "Bookkeeping")
    client = desk.reads.clients.all()[0]
    row = Terms(
        valid_from=desk.today() - timedelta(days=2),
        service_id=service.id,
        step=30,
        mode=Mode.NEAREST,
        scope=Scope.DAY,
        minimum=10,
    )
    clients.change_terms(desk, client.id, row)
    task = a_kept_task(desk, client, "Belege")
    with desk.store.begin() as tx:
        tx.tasks.replace(replace(task, service_id=service.id))
    worked(desk, task, minutes=40)


if __name__ == "__main__":
    keep(RELEASED)
