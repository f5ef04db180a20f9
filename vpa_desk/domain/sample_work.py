"""Sample data: what an invented practice works on, for trying out and for pictures."""

from dataclasses import dataclass
from datetime import time

from vpa_desk.domain.clients import Client, Service
from vpa_desk.domain.recurrence import WORKDAYS, Rule, Unit
from vpa_desk.domain.sample_practice import (
    ALPENBLICK,
    ANY_DAY,
    BERGMANN,
    BLUME,
    BOOKS,
    HOFFMANN,
    LAKESIDE,
    LETTERS,
    MUELLER,
    NORD,
    ORGANISING,
    RESEARCH,
    SEIDEL,
    SOCIAL_MEDIA,
    TRAVEL,
)


@dataclass(frozen=True, slots=True)
class Work:
    """Something done again and again, in fragments."""

    client: Client | None
    service: Service | None
    title: str


# Listed as often as it comes up: the busy clients have more lines.
WORK = (
    Work(MUELLER, TRAVEL, "Bahnfahrt Berlin umbuchen"),
    Work(MUELLER, TRAVEL, "Hotel für Messe Hannover anfragen"),
    Work(MUELLER, ORGANISING, "Termine der Woche abstimmen"),
    Work(MUELLER, LETTERS, "Angebote nachfassen"),
    Work(MUELLER, BOOKS, "Reisekosten erfassen"),
    Work(SEIDEL, LETTERS, "Postfach sichten & beantworten"),
    Work(SEIDEL, ORGANISING, "Sprechstunden umplanen"),
    Work(SEIDEL, LETTERS, "Arztbriefe formatieren"),
    Work(SEIDEL, ORGANISING, "Jour fixe vorbereiten"),
    Work(NORD, ORGANISING, "Drehtage abstimmen"),
    Work(NORD, RESEARCH, "Drehorte an der Küste suchen"),
    Work(NORD, BOOKS, "Eingangsrechnungen ablegen"),
    Work(BLUME, SOCIAL_MEDIA, "Wochenkarte posten"),
    Work(BLUME, SOCIAL_MEDIA, "Kommentare beantworten"),
    Work(BLUME, ORGANISING, "Lieferanten anrufen"),
    Work(BERGMANN, LETTERS, "Mahnungen vorbereiten"),
    Work(BERGMANN, BOOKS, "Belege für das Steuerbüro sammeln"),
    Work(ALPENBLICK, TRAVEL, "Gruppenreise Südtirol kalkulieren"),
    Work(ALPENBLICK, RESEARCH, "Busunternehmen vergleichen"),
    Work(LAKESIDE, ORGANISING, "Schedule coaching sessions"),
    Work(LAKESIDE, LETTERS, "Answer programme enquiries"),
    Work(HOFFMANN, LETTERS, "Diktate schreiben"),
    Work(HOFFMANN, ORGANISING, "Fristen in den Kalender übertragen"),
    Work(None, None, "Eigene Buchhaltung"),
    Work(None, None, "Akquise und Angebote"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """An open task: due `days` from today, None without a day; `tracked` minutes lie on it."""

    client: Client | None = None
    service: Service | None = None
    title: str
    days: int | None = None
    at: time | None = None
    estimate: int | None = None
    tracked: int = 0
    tags: tuple[str, ...] = ()
    rule: Rule | None = None
    important: bool = False
    notes: str = ""


def _every(count: int, unit: Unit) -> Rule:
    return Rule(unit, ANY_DAY, every=count)


WORKDAILY = Rule(Unit.WEEK, ANY_DAY, weekdays=WORKDAYS)
# The one a picture shows running.
RUNNING = Plan(
    client=MUELLER,
    service=TRAVEL,
    title="Reiseplanung Lissabon – Hotel & Transfers",
    estimate=90,
    tags=("Reise",),
    notes="Zwei Nächte, ruhig, in Laufweite zur Baixa. Transfer ab Flughafen.",
)
PLANS = (
    Plan(
        client=BLUME,
        service=ORGANISING,
        title="Angebot Catering nachfassen",
        days=-3,
        estimate=20,
        tracked=10,
    ),
    Plan(
        client=MUELLER,
        service=TRAVEL,
        title="Flug FRA–LIS buchen",
        days=0,
        at=time(12, 30),
        estimate=30,
        tags=("Reise",),
        important=True,
    ),
    Plan(
        client=SEIDEL,
        service=LETTERS,
        title="Postfach sichten & beantworten",
        days=0,
        at=time(13),
        estimate=45,
        rule=WORKDAILY,
    ),
    Plan(
        client=NORD,
        service=ORGANISING,
        title="Wochenbericht zusammenstellen",
        days=0,
        at=time(15, 30),
        estimate=60,
        rule=_every(2, Unit.WEEK),
    ),
    Plan(
        client=MUELLER,
        service=BOOKS,
        title="Reisekostenbelege sortieren",
        days=0,
        estimate=40,
        tracked=25,
        tags=("Buchhaltung",),
    ),
    Plan(title="Steuerbüro zurückrufen", days=0, estimate=15),
    RUNNING,
    Plan(
        client=BERGMANN,
        service=LETTERS,
        title="Jubiläumseinladung korrigieren",
        days=1,
        at=time(9, 30),
        estimate=45,
    ),
    Plan(
        client=HOFFMANN,
        service=ORGANISING,
        title="Gerichtstermin bestätigen",
        days=1,
        at=time(11),
        estimate=10,
        important=True,
    ),
    Plan(client=BLUME, service=SOCIAL_MEDIA, title="Adventskarte gestalten", days=2, estimate=90),
    Plan(
        client=ALPENBLICK,
        service=TRAVEL,
        title="Hütten für Gruppe Huber anfragen",
        days=2,
        estimate=60,
        tags=("Reise",),
    ),
    Plan(
        client=LAKESIDE,
        service=ORGANISING,
        title="Send reminders for the group session",
        days=3,
        at=time(10),
        estimate=20,
        rule=_every(1, Unit.WEEK),
    ),
    Plan(
        client=SEIDEL,
        service=ORGANISING,
        title="Jour fixe vorbereiten",
        days=4,
        at=time(9),
        estimate=30,
        rule=_every(2, Unit.WEEK),
    ),
    Plan(client=MUELLER, service=RESEARCH, title="Restaurant für acht Personen finden", days=4),
    Plan(
        client=BERGMANN,
        service=BOOKS,
        title="Belege ans Steuerbüro",
        days=5,
        estimate=60,
        rule=Rule(Unit.MONTH, ANY_DAY, last_workday=True),
    ),
    Plan(title="Umsatzsteuer-Voranmeldung", days=6, rule=Rule(Unit.MONTH, ANY_DAY, month_day=10)),
    Plan(client=NORD, service=RESEARCH, title="Mietstudio vergleichen", days=7, estimate=90),
    Plan(
        client=BLUME,
        service=ORGANISING,
        title="Kaffeemaschine warten lassen",
        days=8,
        rule=Rule(Unit.DAY, ANY_DAY, every=90, after_completion=True),
    ),
    Plan(
        client=MUELLER,
        service=ORGANISING,
        title="Geburtstagsgruß an Frau Krüger",
        days=9,
        rule=_every(1, Unit.YEAR),
        tags=("Persönlich",),
    ),
    Plan(
        client=LAKESIDE,
        service=LETTERS,
        title="Proofread the spring brochure",
        days=11,
        estimate=120,
    ),
    Plan(client=HOFFMANN, service=LETTERS, title="Vorlage Mandantenbrief überarbeiten"),
    Plan(client=ALPENBLICK, service=RESEARCH, title="Skigebiete mit Nachtzug sammeln"),
    Plan(client=SEIDEL, service=ORGANISING, title="Urlaubsvertretung klären", important=True),
    Plan(title="Website: neue Referenzen eintragen", tags=("Eigenes",)),
)

# What she has already done this morning: from when, to when.
MORNING = (
    (time(8, 9), time(9, 3), Work(BLUME, SOCIAL_MEDIA, "Social-Media-Posts einplanen")),
    (time(9, 13), time(10, 22), Work(SEIDEL, LETTERS, "Protokoll Jour fixe versenden")),
)

# For the large practice: fifty firms out of these words.
SURNAMES = (
    "Albrecht",
    "Brandt",
    "Claassen",
    "Dietrich",
    "Engel",
    "Friedrich",
    "Groß",
    "Hartmann",
    "Ibsen",
    "Jäger",
)
TRADES = ("Consulting", "Immobilien", "Architekten", "Weinhandel", "Verlag")
ERRANDS = (
    "Postfach sichten",
    "Termine abstimmen",
    "Reise buchen",
    "Rechnungen ablegen",
    "Angebot schreiben",
    "Protokoll tippen",
    "Lieferanten anrufen",
    "Newsletter vorbereiten",
)
