"""Tasks and the timer from the command line."""

from dataclasses import replace

from tests.cli.command_line import Line, refused
from vpa_desk.paths import Places


def test_a_line_of_quick_add_becomes_a_task(line: Line) -> None:
    said = line("add", "Mo 10 Uhr Flug buchen @Müller #Reise alle 2 Wochen", "--json").data
    assert said["title"] == "Flug buchen"
    assert said["due_at"] == "2026-11-30T10:00:00+01:00"
    assert said["client_name"] == "Müller Consulting"
    assert said["repeats"].startswith("every 2 week")
    assert said["id"] in [task["id"] for task in line("tasks", "--json").data]


def test_words_need_no_quotes(line: Line) -> None:
    assert line("add", "Blumen", "gießen", "morgen", "--json").data["due_on"] == "2026-11-24"
    assert "Angelegt: Tee kaufen" in line("add", "Tee", "kaufen").out


def test_a_task_for_nobody_known_is_refused(line: Line) -> None:
    assert refused(line("add", "Anruf @Xaver"), "Kunde Xaver")
    assert not [task for task in line("tasks", "--json").data if task["title"] == "Anruf"]


def test_a_task_for_one_of_several_clients_is_refused_with_their_names(line: Line) -> None:
    line("add", "x")
    desk = line.open_desk(Places(line.folder, line.folder, line.folder, line.folder))
    client = desk.reads.clients.active()[0]
    with desk.store.begin() as tx:
        tx.clients.replace(replace(client, name="Studio West"))
    desk.store.close()
    assert refused(line("add", "Anruf @Studio"), "Studio Nord, Studio West")
    assert refused(line("tasks", "--client", "studio"), "Studio Nord, Studio West")


def test_a_timer_starts_shows_and_stops(line: Line) -> None:
    started = line("start", "reisekosten", "--json").data
    assert started["task_title"] == "Reisekostenbelege sortieren"
    line.clock.advance(95)
    running = line("status", "--json").data["running"]
    assert running["seconds"] == 95
    assert running["started_at"] == "2026-11-23T11:59:00+01:00"
    assert running["client"] == started["client"]
    assert "0:01:35" in line("status").out
    entry = line("stop", "--json").data
    assert entry["seconds"] == 95
    assert entry["task"] == started["task"]
    assert line("status", "--json").data == {"running": None}
    assert entry["id"] in [one["id"] for one in line("entries", "--from", "today", "--json").data]


def test_a_task_nobody_knows_is_made_and_started(line: Line) -> None:
    started = line("start", "Rückruf bei Blume @Blume ~10m", "--json").data
    assert started["task_title"] == "Rückruf bei Blume"
    assert started["client_name"] == "Café Blume"
    assert "Rückruf bei Blume (Café Blume)" in line("stop").out


def test_a_task_is_meant_by_its_id(line: Line) -> None:
    task = line("tasks", "--json").data[0]
    assert line("start", str(task["id"]), "--json").data["task"] == task["id"]


def test_toggle_stops_and_goes_on_with_the_last_task(line: Line) -> None:
    line("start", "Flug")
    line.clock.advance(60)
    assert line("toggle", "--json").data["seconds"] == 60
    assert line("toggle", "--json").data["task_title"] == "Flug FRA–LIS buchen"


def test_toggle_on_an_empty_desk_says_what_to_do(empty: Line) -> None:
    assert refused(empty("--lang", "en", "toggle"), "Start one first")


def test_a_task_done_names_the_one_that_follows(line: Line) -> None:
    done = line("done", "Wochenbericht", "--json").data
    assert done["done_at"] is not None
    assert done["following"]["due_on"] == "2026-12-07"
    assert line("done", "Steuerbüro", "--json").data["following"] is None
    assert "Nächstes Mal: 24.11.2026" in line("done", "Postfach").out


def test_two_tasks_that_begin_alike_are_named(line: Line) -> None:
    said = line("done", "Reise")
    assert refused(said, "Reisekostenbelege sortieren (")
    assert "Reiseplanung Lissabon" in said.err


def test_the_whole_title_is_meant_before_its_beginning(line: Line) -> None:
    line("add", "Flug")
    assert line("done", "flug", "--json").data["title"] == "Flug"


def test_many_that_fit_are_not_all_named(line: Line) -> None:
    for place in range(7):
        line("add", f"Rückruf Nummer {place}")
    said = line("done", "rückruf")
    assert said.err.count("(") <= 7
    assert "…" in said.err


def test_what_is_not_there_is_said(line: Line) -> None:
    assert refused(line("done", "Mondlandung"), "Aufgabe Mondlandung")
    assert refused(line("stop"), "Es läuft keine Zeit")
    assert refused(line("invoice", "issue", "12"), "12")
    assert refused(line("invoice", "export", "RE-1999-0001", "--to", "x"), "RE-1999-0001")
    assert refused(line("invoice", "draft", " ", "--until", "today"), "Kunde")


def test_a_title_may_be_a_number(line: Line) -> None:
    line("add", "4711 prüfen")
    assert line("done", "4711", "--json").data["title"] == "4711 prüfen"
