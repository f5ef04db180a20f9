"""Time entries and the one timer in the store."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from sqlalchemy.exc import IntegrityError

from tests.examples import BERLIN, a_client, a_service, a_task, an_entry
from vpa_desk.domain.ids import ClientId, EntryId, TaskId
from vpa_desk.domain.safekeeping import NotFound
from vpa_desk.domain.timekeeping import RunningTimer
from vpa_desk.services.desk import Desk


@pytest.fixture
def desk_with_task(desk: Desk) -> Desk:
    """A desk with the task, client and service of the examples."""
    with desk.store.begin() as tx:
        tx.clients.add(a_client())
        tx.services.add(a_service())
        tx.tasks.add(a_task())
    return desk


def test_an_entry_comes_back_and_is_replaced_and_goes(desk_with_task: Desk) -> None:
    own = replace(an_entry(), client_id=None, service_id=None, billable=False)
    with desk_with_task.store.begin() as tx:
        tx.entries.add(an_entry(), an_entry(id=EntryId(2)))
        assert tx.entries.get(EntryId(1)) == an_entry()
        tx.entries.replace(own)
        assert tx.entries.get(EntryId(1)) == own
        tx.entries.remove(EntryId(1))
        with pytest.raises(NotFound):
            tx.entries.get(EntryId(1))
        assert tx.entries.get(EntryId(2)) == an_entry(id=EntryId(2))


def test_unbilled_work_ends_before_the_day(desk_with_task: Desk) -> None:
    late = an_entry(id=EntryId(2), started_at=datetime(2026, 11, 20, 23, 30, tzinfo=UTC))
    free = an_entry(id=EntryId(3), billable=False)
    with desk_with_task.store.begin() as tx:
        tx.entries.add(late, an_entry(), free)
        assert tx.entries.unbilled_of(ClientId(1), date(2026, 11, 20)) == ()
        assert tx.entries.unbilled_of(ClientId(1), date(2026, 11, 21)) == (an_entry(),)
        assert tx.entries.unbilled_of(ClientId(1), date.max) == (an_entry(), late)
        assert tx.entries.unbilled_of(ClientId(2), date.max) == ()


@pytest.mark.parametrize("seconds", [0, -1])
def test_no_entry_ends_before_it_starts(desk_with_task: Desk, seconds: int) -> None:
    with pytest.raises(IntegrityError), desk_with_task.store.begin() as tx:
        tx.entries.add(an_entry(seconds=seconds))
    assert desk_with_task.reads.time.count() == 0


def test_one_timer_runs_and_ends(desk_with_task: Desk) -> None:
    timer = RunningTimer(task_id=TaskId(1), started_at=an_entry().started_at, zone=BERLIN)
    with desk_with_task.store.begin() as tx:
        assert tx.timers.find() is None
        tx.timers.add(timer)
        assert tx.timers.find() == timer
    with pytest.raises(IntegrityError), desk_with_task.store.begin() as tx:
        tx.timers.add(timer)
    with desk_with_task.store.begin() as tx:
        tx.timers.remove()
        assert tx.timers.find() is None
