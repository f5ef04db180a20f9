"""Tasks in the store: series, twins and successors."""

from dataclasses import replace
from datetime import date, time, timedelta

from tests.conftest import NOW
from tests.examples import a_client, a_service, a_task
from tests.practice import worked
from vpa_desk.domain.ids import SeriesId, TaskId
from vpa_desk.domain.recurrence import Rule, Unit
from vpa_desk.domain.tasks import Repeat, Task
from vpa_desk.services import timekeeping
from vpa_desk.services.desk import Desk

DAY = date(2026, 11, 23)
A_REPEAT = Repeat(series_id=SeriesId(7), rule=Rule(Unit.WEEK, DAY, every=2))


def test_every_field_of_a_task_comes_back(desk: Desk) -> None:
    task = a_task(
        notes="a\nb",
        tags=("Reise", "Büro & Co"),
        due_on=DAY,
        due_at=time(9, 5),
        estimate_seconds=60,
        billable=False,
        important=True,
        repeat=A_REPEAT,
        done_at=NOW,
    )
    with desk.store.begin() as tx:
        tx.clients.add(a_client())
        tx.services.add(a_service())
        tx.tasks.add(task)
        assert tx.tasks.get(task.id) == task
    assert desk.reads.tasks.get(task.id) == task


def own(**given: object) -> Task:
    return a_task(**{"client_id": None, "service_id": None} | given)


def test_a_successor_is_the_open_task_born_when_its_origin_was_done(desk: Desk) -> None:
    done = own(repeat=A_REPEAT, due_on=DAY, done_at=NOW)
    following = own(id=TaskId(2), repeat=A_REPEAT, due_on=DAY + timedelta(14), created_at=NOW)
    single = own(id=TaskId(3), done_at=NOW)
    with desk.store.begin() as tx:
        tx.tasks.add(done, following, single)
        assert tx.tasks.following(done) == following
        assert tx.tasks.following(following) is None
        assert tx.tasks.following(single) is None
        tx.tasks.replace(replace(following, done_at=NOW))
        assert tx.tasks.following(done) is None


def test_a_twin_is_another_task_of_the_series_on_the_same_day(desk: Desk) -> None:
    kept = own(repeat=A_REPEAT, due_on=DAY)
    with desk.store.begin() as tx:
        tx.tasks.add(kept)
        assert tx.tasks.is_due_again(own(id=TaskId(2), repeat=A_REPEAT, due_on=DAY))
        assert tx.tasks.twin(own(id=TaskId(2), repeat=A_REPEAT, due_on=DAY)) == kept
        assert tx.tasks.twin(kept) is None
        assert tx.tasks.twin(own(id=TaskId(2), due_on=DAY)) is None
        assert not tx.tasks.is_due_again(kept)
        assert not tx.tasks.is_due_again(own(id=TaskId(2), due_on=DAY))
        other_day = own(id=TaskId(2), repeat=A_REPEAT, due_on=DAY + timedelta(1))
        assert not tx.tasks.is_due_again(other_day)


def test_time_on_a_task_is_worked_or_being_worked(desk: Desk) -> None:
    tasks = [own(id=TaskId(number), title=f"Nr. {number}") for number in (1, 2, 3)]
    with desk.store.begin() as tx:
        tx.tasks.add(*tasks)
    worked(desk, tasks[0], minutes=1)
    timekeeping.start_timer(desk, tasks[1].id)
    with desk.store.begin() as tx:
        assert [tx.tasks.has_time(task.id) for task in tasks] == [True, True, False]


def test_a_title_is_found_whatever_its_letters_case(desk: Desk) -> None:
    with desk.store.begin() as tx:
        tx.tasks.add(own(title="ÄRGER mit Straße"), own(id=TaskId(2), title="Post"))
        found = tx.tasks.find_open_titled("ärger MIT strasse")
        assert found is not None
        assert found.id == TaskId(1)
        assert tx.tasks.find_open_titled("Pos") is None
