"""The quick-add line: the table, the borders, and what holds for any text."""

import re
from datetime import date, time
from itertools import pairwise
from pathlib import Path
from time import process_time
from unicodedata import category

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.domain.quick_add_reading import NOW, TODAY, in_short, said
from vpa_desk.domain.client_names import ClientAmbiguous, ClientFound, ClientUnknown
from vpa_desk.domain.clients import Language
from vpa_desk.domain.days import DAY
from vpa_desk.domain.ids import ClientId
from vpa_desk.domain.quick_add import QuickAdd, parse
from vpa_desk.domain.quick_add_parts import Part, PartKind, moved
from vpa_desk.domain.quick_add_signs import client_begun, client_sign, name_begun
from vpa_desk.domain.recurrence import next_after

LINES = (Path(__file__).parent / "quick_add_lines.txt").read_text("utf-8")
ROW = re.compile(r"(de|en|  )   (.+?) +=> (.+)")
STRAYS = "-–—|·/,;:"
WORDS = (
    *("Mo", "Mi", "Fr", "am", "um", "10", "9:30", "Uhr", "15.", "15.12.", "31.2.", "1.", "Dez"),
    *("alle", "2", "Wochen", "jeden", "monatlich", "ab", "bis", "morgen", "früh", "Abend", "halb"),
    *("@mül", '@"Café Blume"', "@nie", "#Reise", "~1h", "30m", "!", "intern", "Flug", "buchen"),
    *("nach", "Erledigung", "täglich", "in", "KW", "50", "letzten", "Werktag", "\x00", "\r\n", ","),
    *("Do", "Do.", "3.12.", "Donnerstag,", "nächste", "Woche", "Tag", "Monat", "jährlich", "29.2."),
    *("by", "Friday", "noon", "tue", "5pm", "@", "@5pm", "-", "|", "the", "So", "wie", "~0.125h"),
)


def rows() -> list[tuple[Language, str, str]]:
    """Each line of the table, its desk and what it says."""
    found = filter(None, map(ROW.fullmatch, LINES.splitlines()))
    return [
        (desk, match[2], match[3])
        for match in found
        for desk in (Language if match[1] == "  " else [Language(match[1])])
    ]


def kinds(text: str) -> list[tuple[PartKind, str]]:
    return [(part.kind, text[part.start : part.until]) for part in said(text).parts]


# The table


@pytest.mark.parametrize(
    ("desk", "typed", "says"), rows(), ids=[f"{desk}: {typed}" for desk, typed, _ in rows()]
)
def test_a_line_says_what_stands_beside_it(desk: Language, typed: str, says: str) -> None:
    assert in_short(said(typed, language=desk)) == says


def test_every_line_of_the_table_is_read() -> None:
    written = [line for line in LINES.splitlines() if " => " in line]
    assert len({typed for _, typed, _ in rows()}) >= 300
    assert all(map(ROW.fullmatch, written))


# Borders


def test_a_week_that_no_later_year_of_the_calendar_has_is_passed_over() -> None:
    assert said("KW 53 x", today=date(2027, 2, 1)).due_on == date(2032, 12, 27)


def test_a_day_beyond_the_calendar_is_text() -> None:
    assert said("in 400 Jahren x", today=date(9990, 1, 1)).due_on is None


def test_only_the_first_day_counts() -> None:
    line = said("Montag Bericht Freitag")
    assert (line.title, line.due_on) == ("Bericht Freitag", date(2026, 11, 30))
    assert said("Montag bis Freitag Urlaub").title == "bis Freitag Urlaub"


def test_a_series_of_leap_days_comes_on_the_28th_in_the_years_between() -> None:
    line = said("jährlich am 29.2. Feier")
    assert line.rule is not None
    assert line.due_on == date(2027, 2, 28)
    assert next_after(line.rule, date(2027, 12, 31)) == date(2028, 2, 29)
    assert said("täglich x bis 29.2. ab 29.2.", today=date(2028, 2, 1)).title == "x"


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
    line = said(text, as_text=frozenset({turned.span}))
    assert line.parts == tuple(part for part in before if part is not turned)
    assert text[turned.start : turned.until] in line.title


def test_a_client_turned_back_into_text_makes_room_for_the_next() -> None:
    text = "@home @mül"
    line = said(text, as_text=frozenset({(0, 5)}))
    assert line.title == "@home"
    assert line.parts == (Part(PartKind.CLIENT, 6, 10),)


def test_a_line_of_parts_alone_has_no_title_yet() -> None:
    assert said("Mo 10 Uhr @mül").title == ""
    assert said("") == QuickAdd(title="")


def test_a_pasted_page_is_a_title() -> None:
    assert said("Mo Flug\r\n" * 1000).parts == ()


def test_control_characters_part_words_and_vanish() -> None:
    line = said("Montag\r\nFlug\x00buchen\x1b[31m\ud800!\u2028#Reise")
    assert line.title == "Flug buchen [31m"
    assert (line.due_on, line.important, line.tags) == (date(2026, 11, 30), True, ("Reise",))


def visible(letter: str) -> str:
    """The letter, or a blank for a control character or half a character."""
    return " " if category(letter) in ("Cc", "Cs") else letter


def without_strays(text: str) -> list[str]:
    """The words, without the dashes and commas that part a title from what was understood."""
    words = [*text.split()]
    while words and not words[0].strip(STRAYS):
        del words[0]
    while words and not words[-1].strip(STRAYS):
        del words[-1]
    return [*words[:-1], words[-1].rstrip(",;:")] if words else []


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
    assert without_strays(line.title) == without_strays(outside)
    assert line.parts or line.title.split() == outside.split()


@given(text=lines)
def test_parts_never_overlap(text: str) -> None:
    parts = said(text).parts
    assert all(part.start < part.until <= len(text) for part in parts)
    assert all(one.until <= two.start for one, two in pairwise(parts))


@given(text=lines)
def test_what_is_understood_makes_sense(text: str) -> None:
    line = said(text)
    assert line.due_at is None or line.due_on is not None
    if line.rule is not None and line.due_on is not None:
        counted = line.rule.anchor if line.rule.after_completion else line.due_on
        assert line.due_on in (line.rule.anchor, next_after(line.rule, counted - DAY))
        assert line.due_on == line.rule.anchor or line.rule.anchor.day == 29
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
    parse("täglich x", today=TODAY, now=NOW, clients=clients, language=Language.GERMAN)
    begun = process_time()
    parse(text, today=TODAY, now=NOW, clients=clients, language=Language.GERMAN)
    assert process_time() - begun < 0.05


# While one types


@pytest.mark.parametrize(
    ("before", "after", "name"),
    [
        ("Flug @mü", "", "mü"),
        ("@", "", ""),
        ("Flug @mü", "ller buchen", "müller"),
        ('Flug @"Café B', "", "Café B"),
        ('Flug @"Café B', 'lume" buchen', "Café Blume"),
        ('Flug @"Café B', " buchen", "Café B"),
    ],
)
def test_a_name_is_found_at_the_cursor(before: str, after: str, name: str) -> None:
    span = client_begun(before + after, len(before))
    assert span is not None
    assert name_begun((before + after)[slice(*span)]) == name
    assert span[0] == before.index("@")


@pytest.mark.parametrize("text", ["", "Flug", "@mü ", "info@mü", '@"Café"', '@"Café" x'])
def test_elsewhere_no_name_is_typed(text: str) -> None:
    assert client_begun(text, len(text)) is None


@pytest.mark.parametrize("name", ["Seidel", "Müller Consulting", 'Verlag "Nord" Süd'])
def test_a_client_taken_from_the_list_is_understood(name: str) -> None:
    line = parse(
        f"Flug {client_sign(name)} buchen",
        today=TODAY,
        now=NOW,
        clients=[(ClientId(7), name)],
        language=Language.GERMAN,
    )
    assert (line.title, line.client) == ("Flug buchen", ClientFound(ClientId(7), name))


@pytest.mark.parametrize(
    ("before", "after", "span"),
    [
        ("Mo Flug Fr", "Mo Flug Fr!", (8, 10)),
        ("Mo Flug Fr", "Mo Flug, Fr", (9, 11)),
        ("Mo Flug Fr", "Fr", (0, 2)),
        ("Mo Flug Fr", "Mo Flug F", None),
        ("Mo Flug Fr", "", None),
    ],
)
def test_what_was_turned_back_moves_with_its_letters(
    before: str, after: str, span: tuple[int, int] | None
) -> None:
    wanted = frozenset() if span is None else frozenset({span})
    assert moved({(8, 10)}, before, after) == wanted


@given(before=lines, after=lines)
def test_moved_letters_are_the_same(before: str, after: str) -> None:
    spans = [part.span for part in said(before).parts]
    for start, until in moved(spans, before, after):
        assert after[start:until] in {before[a:b] for a, b in spans}
