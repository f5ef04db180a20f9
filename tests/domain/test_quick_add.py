"""The quick-add line, on Wednesday 25 November 2026 at nine in the morning."""

from datetime import date, time
from itertools import pairwise
from time import process_time
from unicodedata import category

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from vpa_desk.domain.client_names import ClientAmbiguous, ClientFound, ClientUnknown
from vpa_desk.domain.ids import ClientId
from vpa_desk.domain.quick_add import HintKind, Part, PartKind, QuickAdd, parse
from vpa_desk.domain.recurrence import Rule, Unit

TODAY, NOW = date(2026, 11, 25), time(9)
NAMES = ("Müller Consulting", "Café Blume", "Dr. Seidel", "Studio Nord", "Studio Süd")
CLIENTS = tuple((ClientId(n), name) for n, name in enumerate(NAMES, 1))
WORDS = (
    *("Mo", "Mi", "Fr", "am", "um", "10", "9:30", "Uhr", "15.", "15.12.", "31.2.", "1.", "Dez"),
    *("alle", "2", "Wochen", "jeden", "monatlich", "ab", "bis", "morgen", "früh", "Abend", "halb"),
    *("@mül", '@"Café Blume"', "@nie", "#Reise", "~1h", "30m", "!", "intern", "Flug", "buchen"),
    *("nach", "Erledigung", "täglich", "in", "KW", "50", "letzten", "Werktag", "\x00", "\r\n", ","),
)


def said(text: str, today: date = TODAY, now: time = NOW) -> QuickAdd:
    return parse(text, today=today, now=now, clients=CLIENTS)


def kinds(text: str) -> list[tuple[PartKind, str]]:
    return [(part.kind, text[part.start : part.until]) for part in said(text).parts]


# What must hold (handbook/look.md 3)


def test_a_whole_line() -> None:
    line = said("Mo 10 Uhr Flug buchen @Müller #Reise alle 2 Wochen")
    assert line.title == "Flug buchen"
    assert (line.due_on, line.due_at) == (date(2026, 11, 30), time(10))
    assert line.client == ClientFound(ClientId(1), "Müller Consulting")
    assert line.tags == ("Reise",)
    assert line.rule == Rule(Unit.WEEK, date(2026, 11, 30), every=2, weekdays=(0,))


@pytest.mark.parametrize(
    ("text", "title", "due_on", "due_at"),
    [
        ("um 9 Anruf", "Anruf", date(2026, 11, 26), time(9)),
        ("15.12. Bericht", "Bericht", date(2026, 12, 15), None),
        ("Bericht 2026-0031 prüfen Fr", "Bericht 2026-0031 prüfen", date(2026, 11, 27), None),
        ("halb 10 Jour fixe", "Jour fixe", date(2026, 11, 25), time(9, 30)),
        ("31.2. x", "31.2. x", None, None),
        ("Rechnung Mai prüfen", "Rechnung Mai prüfen", None, None),
        ("Montag-Newsletter", "Montag-Newsletter", None, None),
    ],
)
def test_what_must_hold(text: str, title: str, due_on: date | None, due_at: time | None) -> None:
    line = said(text)
    assert (line.title, line.due_on, line.due_at) == (title, due_on, due_at)


# Days and times


@pytest.mark.parametrize(
    ("words", "due_on"),
    [
        ("heute", date(2026, 11, 25)),
        ("Tomorrow", date(2026, 11, 26)),
        ("übermorgen", date(2026, 11, 27)),
        ("uebermorgen", date(2026, 11, 27)),
        ("day after tomorrow", date(2026, 11, 27)),
        ("Mo", date(2026, 11, 30)),
        ("mo.", date(2026, 11, 30)),
        ("am Dienstag", date(2026, 12, 1)),
        ("Mi", date(2026, 12, 2)),
        ("Thursday", date(2026, 11, 26)),
        ("Sonnabend", date(2026, 11, 28)),
        ("kommenden So", date(2026, 11, 29)),
        ("nächsten Fr", date(2026, 12, 4)),
        ("naechsten Mo", date(2026, 11, 30)),
        ("next fri", date(2026, 12, 4)),
        ("nächste Woche", date(2026, 11, 30)),
        ("in 3 Tagen", date(2026, 11, 28)),
        ("in einer Woche", date(2026, 12, 2)),
        ("in 3 Monaten", date(2027, 2, 25)),
        ("in two years", date(2028, 11, 25)),
        ("15.12.", date(2026, 12, 15)),
        ("15. 12. 2026", date(2026, 12, 15)),
        ("15.12.26", date(2026, 12, 15)),
        ("am 15.12", date(2026, 12, 15)),
        ("2026-12-15", date(2026, 12, 15)),
        ("24.11.", date(2027, 11, 24)),
        ("25.11.", date(2026, 11, 25)),
        ("24.11.26", date(2026, 11, 24)),
        ("29.2.", date(2028, 2, 29)),
        ("1. Dez", date(2026, 12, 1)),
        ("1. März 2027", date(2027, 3, 1)),
        ("Dec 15", date(2026, 12, 15)),
        ("May 26", date(2027, 5, 26)),
        ("15th January", date(2027, 1, 15)),
        ("am 15.", date(2026, 12, 15)),
        ("am 30.", date(2026, 11, 30)),
        ("am 31.", date(2026, 12, 31)),
        ("Monatsende", date(2026, 11, 30)),
        ("eom", date(2026, 11, 30)),
        ("KW 50", date(2026, 12, 7)),
        ("kw48", date(2026, 11, 25)),
        ("KW 47", date(2027, 11, 22)),
        ("KW 53", date(2026, 12, 28)),
        ("bis Fr", date(2026, 11, 27)),
        ("by Dec 1", date(2026, 12, 1)),
        ("ab 1.12.", date(2026, 12, 1)),
        ("bis zum 15.", date(2026, 12, 15)),
        ("bis 15.12", date(2026, 12, 15)),
    ],
)
def test_a_day_is_heard_at_either_end(words: str, due_on: date) -> None:
    for text in (f"{words} Ablage machen", f"Ablage machen {words}"):
        assert said(text).due_on == due_on
        assert said(text).title == "Ablage machen"
        assert kinds(text) == [(PartKind.DAY, words)]


@pytest.mark.parametrize(
    ("words", "due_at"),
    [
        ("10 Uhr", time(10)),
        ("10Uhr", time(10)),
        ("10:30", time(10, 30)),
        ("10.30 Uhr", time(10, 30)),
        ("um 9", time(9)),
        ("um 9.15", time(9, 15)),
        ("at 14:05", time(14, 5)),
        ("halb 10", time(9, 30)),
        ("um halb 1", time(12, 30)),
        ("halb 3", time(14, 30)),
        ("halb 7", time(6, 30)),
        ("9am", time(9)),
        ("9:30 pm", time(21, 30)),
        ("12 am", time(0)),
        ("12 pm", time(12)),
        ("früh", time(8)),
        ("mittags", time(12)),
        ("nachmittags", time(15)),
        ("abends", time(18)),
        ("in the evening", time(18)),
    ],
)
def test_a_time_is_heard_at_either_end(words: str, due_at: time) -> None:
    day = TODAY if due_at > NOW else date(2026, 11, 26)
    for text in (f"{words} Ablage machen", f"Ablage machen {words}"):
        line = said(text)
        assert (line.title, line.due_on, line.due_at) == ("Ablage machen", day, due_at)


@pytest.mark.parametrize(
    ("text", "due_on", "due_at"),
    [
        ("Mi 10 Uhr Anruf", TODAY, time(10)),
        ("10 Uhr Anruf Mi", TODAY, time(10)),
        ("Mi um 9 Anruf", date(2026, 12, 2), time(9)),
        ("heute um 8 Anruf", TODAY, time(8)),
        ("morgen Abend Anruf", date(2026, 11, 26), time(18)),
        ("Anruf tomorrow morning", date(2026, 11, 26), time(8)),
        ("Anruf jeden Fr Nachmittag", date(2026, 11, 27), time(15)),
        ("Anruf 10:30 am 15.", date(2026, 12, 15), time(10, 30)),
        ("10:30 am Anruf", TODAY, time(10, 30)),
        ("Mo, 10 Uhr: Anruf", date(2026, 11, 30), time(10)),
    ],
)
def test_a_day_and_a_time_stand_together(text: str, due_on: date, due_at: time) -> None:
    line = said(text)
    assert (line.title, line.due_on, line.due_at) == ("Anruf", due_on, due_at)


@pytest.mark.parametrize(
    "text",
    [
        "Rechnung Mai prüfen",
        "Angebot Okt 26",
        "Montag-Newsletter",
        "Post am Mo holen bitte",
        "Essen für den Abend",
        "Abend",
        "das Team am Telefon",
        "wer am",
        "Version 15.12",
        "in 0 Tagen x",
        "in 401 Tagen x",
        "alle 0 Tage x",
        "alle Jahre wieder",
        "! Flug",
        "Intern: Ablage",
        "Angebot #12",
        "# @ ~ @… ~lang ~0:00",
        "info@müller.example",
        "ab dafür",
        "bis bald",
    ],
)
def test_a_title_stays_a_title(text: str) -> None:
    assert said(text) == QuickAdd(title=text)


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("31.2. x", HintKind.IMPOSSIBLE_DAY, "31.2."),
        ("x am 32.", HintKind.IMPOSSIBLE_DAY, "am 32."),
        ("x bis 30.2.27", HintKind.IMPOSSIBLE_DAY, "bis 30.2.27"),
        ("1.1.2999 x", HintKind.IMPOSSIBLE_DAY, "1.1.2999"),
        ("KW 54 x", HintKind.IMPOSSIBLE_DAY, "KW 54"),
        ("31.2.", HintKind.IMPOSSIBLE_DAY, "31.2."),
        ("25 Uhr x", HintKind.IMPOSSIBLE_TIME, "25 Uhr"),
        ("x 9:60", HintKind.IMPOSSIBLE_TIME, "9:60"),
        ("halb 13 x", HintKind.IMPOSSIBLE_TIME, "halb 13"),
        ("x at 13 pm", HintKind.IMPOSSIBLE_TIME, "at 13 pm"),
        ("täglich x bis heute ab 1.12.", HintKind.ENDS_BEFORE_IT_BEGINS, "bis heute"),
    ],
)
def test_what_cannot_be_stays_text_with_a_hint(text: str, kind: HintKind, words: str) -> None:
    line = said(text)
    assert [(hint.kind, text[hint.start : hint.until]) for hint in line.hints] == [(kind, words)]
    assert words in line.title


def test_a_week_that_no_later_year_of_the_calendar_has_is_passed_over() -> None:
    assert said("KW 53 x", today=date(2027, 2, 1)).due_on == date(2032, 12, 27)


def test_a_day_beyond_the_calendar_is_text() -> None:
    assert said("in 400 Jahren x", today=date(9990, 1, 1)).due_on is None


def test_only_the_first_day_counts() -> None:
    line = said("Mo Bericht Fr")
    assert (line.title, line.due_on) == ("Bericht Fr", date(2026, 11, 30))
    assert said("Mo bis Fr Urlaub").title == "bis Fr Urlaub"


# Repeats


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("täglich", Rule(Unit.DAY, TODAY)),
        ("every day", Rule(Unit.DAY, TODAY)),
        ("alle zwei Tage", Rule(Unit.DAY, TODAY, every=2)),
        ("werktags", Rule(Unit.WEEK, TODAY, weekdays=(0, 1, 2, 3, 4))),
        ("jeden Mo", Rule(Unit.WEEK, date(2026, 11, 30), weekdays=(0,))),
        ("jeden Mi", Rule(Unit.WEEK, date(2026, 12, 2), weekdays=(2,))),
        ("montags", Rule(Unit.WEEK, date(2026, 11, 30), weekdays=(0,))),
        ("mittwochs und freitags", Rule(Unit.WEEK, date(2026, 11, 27), weekdays=(2, 4))),
        ("jeden Mo, Mi und Fr", Rule(Unit.WEEK, date(2026, 11, 27), weekdays=(0, 2, 4))),
        ("every tue & thu", Rule(Unit.WEEK, date(2026, 11, 26), weekdays=(1, 3))),
        ("wöchentlich", Rule(Unit.WEEK, TODAY, weekdays=(2,))),
        ("alle 2 Wochen", Rule(Unit.WEEK, TODAY, every=2, weekdays=(2,))),
        ("alle 2 Wochen Mo", Rule(Unit.WEEK, date(2026, 11, 30), every=2, weekdays=(0,))),
        ("every other week on Mon", Rule(Unit.WEEK, date(2026, 11, 30), every=2, weekdays=(0,))),
        ("monatlich", Rule(Unit.MONTH, TODAY)),
        ("monatlich am 15.", Rule(Unit.MONTH, date(2026, 12, 15), month_day=15)),
        ("monatlich am 31.", Rule(Unit.MONTH, date(2026, 11, 30), month_day=31)),
        ("jeden Monat am Monatsende", Rule(Unit.MONTH, date(2026, 11, 30), month_day=31)),
        ("alle 3 Monate am 15.", Rule(Unit.MONTH, date(2026, 12, 15), every=3, month_day=15)),
        ("am letzten Werktag", Rule(Unit.MONTH, date(2026, 11, 30), last_workday=True)),
        ("monatlich am letzten Werktag", Rule(Unit.MONTH, date(2026, 11, 30), last_workday=True)),
        ("jährlich", Rule(Unit.YEAR, TODAY)),
        ("jährlich am 1. März", Rule(Unit.YEAR, date(2027, 3, 1))),
        ("yearly", Rule(Unit.YEAR, TODAY)),
        ("nach Erledigung alle 10 Tage", Rule(Unit.DAY, TODAY, every=10, after_completion=True)),
        ("every 2 weeks after completion", Rule(Unit.WEEK, TODAY, every=2, after_completion=True)),
        ("täglich ab 1.12.", Rule(Unit.DAY, date(2026, 12, 1))),
        ("täglich bis 1.12.", Rule(Unit.DAY, TODAY, until=date(2026, 12, 2))),
        ("täglich bis heute", Rule(Unit.DAY, TODAY, until=date(2026, 11, 26))),
        ("täglich um 9", Rule(Unit.DAY, date(2026, 11, 26))),
        ("täglich 10 Uhr", Rule(Unit.DAY, TODAY)),
        ("Mo alle 2 Wochen ab 1.12.", Rule(Unit.WEEK, date(2026, 12, 7), every=2, weekdays=(0,))),
    ],
)
def test_a_repeat_is_heard_at_either_end(words: str, rule: Rule) -> None:
    for text in (f"{words} Ablage machen", f"Ablage machen {words}"):
        line = said(text)
        assert line.title == "Ablage machen"
        assert line.rule == rule
        assert line.due_on == rule.anchor


def test_a_month_has_no_32nd_to_repeat() -> None:
    line = said("monatlich am 32. x")
    assert line.rule == Rule(Unit.MONTH, TODAY)
    assert [hint.kind for hint in line.hints] == [HintKind.IMPOSSIBLE_DAY]


# Signs


def test_a_client_may_stand_anywhere() -> None:
    assert said('Flug @"Café Blume" buchen').client == ClientFound(ClientId(2), "Café Blume")
    assert said("Flug @„Café Blume“, buchen").title == "Flug buchen"
    assert said("@muel, Flug").client == ClientFound(ClientId(1), "Müller Consulting")


def test_clients_that_fit_equally_are_offered() -> None:
    assert said("@stu x").client == ClientAmbiguous("stu", (ClientId(4), ClientId(5)))


def test_an_unknown_name_is_told() -> None:
    assert said("@Neumann x").client == ClientUnknown("Neumann")


def test_a_quote_not_closed_yet_is_a_name_begun() -> None:
    assert said('Flug @"Café').client == ClientFound(ClientId(2), "Café Blume")


def test_a_second_client_stays_in_the_title() -> None:
    line = said("@mül mit @seidel sprechen")
    assert line.title == "mit @seidel sprechen"
    assert line.client == ClientFound(ClientId(1), "Müller Consulting")


def test_tags_are_kept_once_as_first_written() -> None:
    assert said("#Reise #Hotel, x #reise").tags == ("Reise", "Hotel")


@pytest.mark.parametrize(
    ("words", "minutes"),
    [("~45m", 45), ("~1,5h", 90), ("~1:30", 90), ("~45", 45), ("~45 min", 45), ("~1h 30m,", 90)],
)
def test_an_estimate_may_stand_anywhere(words: str, minutes: int) -> None:
    line = said(f"Flug {words} buchen")
    assert (line.title, line.estimate_seconds) == ("Flug buchen", minutes * 60)


def test_a_number_after_an_estimate_belongs_to_the_title() -> None:
    line = said("~1h 30 Leute einladen")
    assert (line.title, line.estimate_seconds) == ("30 Leute einladen", 3600)


def test_a_sign_between_two_words_keeps_them_apart() -> None:
    assert said("~1h #x 30m Pause").title == "30m Pause"
    assert said("alle 2 #x Wochen Urlaub").rule is None


def test_important_and_internal_stand_at_the_end() -> None:
    line = said("Ablage intern !")
    assert (line.title, line.important, line.billable) == ("Ablage", True, False)


# Parts


def test_parts_come_in_order_with_their_place() -> None:
    assert kinds("Mo 10 Uhr Flug @mül #Reise ~1h alle 2 Wochen bis 1.3. !") == [
        (PartKind.DAY, "Mo"),
        (PartKind.TIME, "10 Uhr"),
        (PartKind.CLIENT, "@mül"),
        (PartKind.TAG, "#Reise"),
        (PartKind.ESTIMATE, "~1h"),
        (PartKind.REPEAT, "alle 2 Wochen"),
        (PartKind.END, "bis 1.3."),
        (PartKind.IMPORTANT, "!"),
    ]


@pytest.mark.parametrize("kind", [PartKind.DAY, PartKind.TIME, PartKind.CLIENT, PartKind.REPEAT])
def test_a_part_turned_back_into_text_leaves_the_others_alone(kind: PartKind) -> None:
    text = "Mo 10 Uhr Flug @mül alle 2 Wochen"
    before = said(text).parts
    turned = next(part for part in before if part.kind is kind)
    line = parse(text, today=TODAY, now=NOW, clients=CLIENTS, as_text=frozenset({turned.span}))
    assert line.parts == tuple(part for part in before if part is not turned)
    assert text[turned.start : turned.until] in line.title


def test_a_client_turned_back_into_text_makes_room_for_the_next() -> None:
    text = "@home @mül"
    line = parse(text, today=TODAY, now=NOW, clients=CLIENTS, as_text=frozenset({(0, 5)}))
    assert line.title == "@home"
    assert line.parts == (Part(PartKind.CLIENT, 6, 10),)


def test_a_line_of_parts_alone_has_no_title_yet() -> None:
    assert said("Mo 10 Uhr @mül").title == ""
    assert said("") == QuickAdd(title="")


def test_a_pasted_page_is_a_title() -> None:
    assert said("Mo Flug\r\n" * 1000).parts == ()


def test_control_characters_part_words_and_vanish() -> None:
    line = said("Mo\r\nFlug\x00buchen\x1b[31m\ud800!\u2028#Reise")
    assert line.title == "Flug buchen [31m"
    assert (line.due_on, line.important, line.tags) == (date(2026, 11, 30), True, ("Reise",))


def visible(letter: str) -> str:
    """The letter, or a blank for a control character or half a character."""
    return " " if category(letter) in ("Cc", "Cs") else letter


lines = st.text(max_size=300) | st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)


@given(text=lines, today=st.dates(date(2000, 1, 1), date(2100, 1, 1)), now=st.times())
@example(text="@" * 2000, today=TODAY, now=NOW)
@example(text='@"' * 1000, today=TODAY, now=NOW)
@example(text="mo " * 666, today=TODAY, now=NOW)
@example(text="jeden " + "mo," * 600, today=TODAY, now=NOW)
@example(text="\N{ARABIC LIGATURE BISMILLAH AR-RAHMAN AR-RAHEEM}" * 2000, today=TODAY, now=NOW)
def test_no_line_is_refused_and_no_word_is_lost(text: str, today: date, now: time) -> None:
    line = said(text, today=today, now=now)
    covered = {n for part in line.parts for n in range(part.start, part.until)}
    outside = "".join(" " if n in covered else visible(one) for n, one in enumerate(text))
    assert line.title.split() == outside.split()


@given(text=lines)
def test_parts_never_overlap(text: str) -> None:
    parts = said(text).parts
    assert all(part.start < part.until <= len(text) for part in parts)
    assert all(one.until <= two.start for one, two in pairwise(parts))


@given(text=lines)
def test_what_is_understood_makes_sense(text: str) -> None:
    line = said(text)
    assert line.due_at is None or line.due_on is not None
    assert line.rule is None or line.rule.anchor == line.due_on
    assert line.estimate_seconds is None or line.estimate_seconds > 0


@pytest.mark.parametrize(
    "text",
    [
        "@" * 2000,
        '@"' * 1000,
        "mo " * 666,
        "jeden " + "mo," * 600,
        "~1h " * 500,
        "#a " * 666,
        "﷽" * 2000,
    ],
)
def test_the_longest_line_is_read_within_50_ms(text: str) -> None:
    clients = [(ClientId(n), f"Kundin {n} Müller") for n in range(200)]
    parse("täglich x", today=TODAY, now=NOW, clients=clients)
    begun = process_time()
    parse(text, today=TODAY, now=NOW, clients=clients)
    assert process_time() - begun < 0.05


def test_an_estimate_leaves_the_mark_of_importance_alone() -> None:
    added = parse("Angebot prüfen ~45m !", today=date(2026, 11, 25), now=time(9), clients=())
    assert (added.estimate_seconds, added.important) == (45 * 60, True)
