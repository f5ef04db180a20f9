"""Sample data: an invented practice, what it offers, and the clients it works for.

Nobody here exists. Mail addresses end in .example, telephone numbers are those kept free for
films, and numbers with check digits are the ones their manuals print.
"""

from datetime import UTC, date, datetime
from decimal import Decimal

from vpa_desk.domain.clients import Address, Client, Language, Service, VatCase
from vpa_desk.domain.ids import ClientId, ServiceId
from vpa_desk.domain.mailing import MailAccount, Security
from vpa_desk.domain.money import Money
from vpa_desk.domain.settings import Practice, Settings, Workday
from vpa_desk.domain.terms import Terms

BEGINNING = datetime(2020, 1, 1, tzinfo=UTC)
ANY_DAY = date(2020, 1, 1)

PRACTICE = Practice(
    name="Katrin Berger Virtuelle Assistenz",
    owner="Katrin Berger",
    address=Address(street="Lindenstraße 12", postcode="50674", city="Köln"),
    email="hallo@katrin-berger.example",
    phone="+49 221 4710 123",
    website="katrin-berger.example",
    tax_number="214/5810/1230",
    vat_id="DE136695976",
    iban="DE89370400440532013000",
    bic="COBADEFFXXX",
    bank="Commerzbank Köln",
)
SETTINGS = Settings(
    practice=PRACTICE,
    workday=Workday(target_seconds=6 * 3600),
    mail=MailAccount(
        host="smtp.katrin-berger.example",
        port=587,
        security=Security.STARTTLS,
        user="hallo@katrin-berger.example",
        sender="hallo@katrin-berger.example",
        sender_name="Katrin Berger",
    ),
    set_up=True,
)


def _service(name: str, name_en: str) -> Service:
    return Service(id=ServiceId(0), name=name, name_en=name_en)


ORGANISING = _service("Organisation und Termine", "Organisation and scheduling")
TRAVEL = _service("Reiseplanung", "Travel planning")
LETTERS = _service("Korrespondenz", "Correspondence")
BOOKS = _service("Vorbereitende Buchhaltung", "Bookkeeping preparation")
RESEARCH = _service("Recherche", "Research")
SOCIAL_MEDIA = _service("Social Media", "Social media")
SERVICES = (ORGANISING, TRAVEL, LETTERS, BOOKS, RESEARCH, SOCIAL_MEDIA)


def rate(amount: str, currency: str = "EUR", minutes: int = 15) -> tuple[Terms, ...]:
    """The terms of a client who always paid this an hour."""
    hourly = Money(Decimal(amount), currency)
    return (Terms(valid_from=ANY_DAY, rate=hourly, step=minutes),)


MUELLER = Client(
    id=ClientId(0),
    number="K-1001",
    name="Müller Consulting",
    contact="Thomas Müller",
    address=Address(street="Mainzer Landstraße 48", postcode="60325", city="Frankfurt am Main"),
    email="t.mueller@mueller-consulting.example",
    phone="+49 69 90009 114",
    colour=1,
    terms=rate("45.00"),
    notes="Fliegt nur Gang. Anrufe vor 10 Uhr nicht durchstellen.",
    created_at=BEGINNING,
)
BLUME = Client(
    id=ClientId(0),
    number="K-1002",
    name="Café Blume",
    contact="Aylin Yıldız",
    address=Address(street="Schulterblatt 73", postcode="20357", city="Hamburg"),
    email="aylin@cafe-blume.example",
    phone="+49 40 66969 220",
    colour=2,
    terms=rate("42.00", minutes=5),
    payment_days=7,
    created_at=BEGINNING,
)
SEIDEL = Client(
    id=ClientId(0),
    number="K-1003",
    name="Dr. Seidel",
    contact="Dr. Renate Seidel",
    address=Address(
        street="Prinzregentenstraße 9", extra="Praxis im Hof", postcode="80538", city="München"
    ),
    email="praxis@dr-seidel.example",
    phone="+49 89 99998 305",
    colour=3,
    terms=rate("45.00", minutes=1),
    notes="Patientennamen nie in Betreffzeilen.",
    created_at=BEGINNING,
)
NORD = Client(
    id=ClientId(0),
    number="K-1004",
    name="Studio Nord",
    contact="Jonas Petersen",
    address=Address(street="Fördepromenade 21", postcode="24944", city="Flensburg"),
    email="jonas@studio-nord.example",
    phone="+49 40 66969 351",
    colour=4,
    terms=rate("45.00"),
    created_at=BEGINNING,
)
BERGMANN = Client(
    id=ClientId(0),
    number="K-1005",
    name="Bergmann & Söhne <GmbH>",
    contact="Uwe Bergmann",
    address=Address(street="Am Alten Speicher 3", postcode="04109", city="Leipzig"),
    email="buero@bergmann-soehne.example",
    phone="+49 30 23125 470",
    colour=6,
    terms=rate("48.00", minutes=10),
    payment_days=30,
    created_at=BEGINNING,
)
ALPENBLICK = Client(
    id=ClientId(0),
    number="K-1006",
    name="Alpenblick Reisen GmbH",
    contact="Mag. Eva Huber",
    address=Address(street="Linzer Gasse 17", postcode="5020", city="Salzburg", country="AT"),
    email="eva.huber@alpenblick-reisen.example",
    zone="Europe/Vienna",
    colour=5,
    terms=rate("50.00"),
    vat_case=VatCase.EU_BUSINESS,
    vat_id="ATU13585627",
    created_at=BEGINNING,
)
LAKESIDE = Client(
    id=ClientId(0),
    number="K-1007",
    name="Lakeside Coaching AG",
    contact="Fiona Keller",
    address=Address(street="Seefeldstrasse 94", postcode="8008", city="Zürich", country="CH"),
    email="fiona@lakeside-coaching.example",
    language=Language.ENGLISH,
    zone="Europe/Zurich",
    colour=1,
    terms=rate("65.00", "CHF"),
    payment_days=30,
    vat_case=VatCase.NON_EU_BUSINESS,
    created_at=BEGINNING,
)
HOFFMANN = Client(
    id=ClientId(0),
    number="K-1008",
    name="Kanzlei Hoffmann",
    contact="Miriam Hoffmann",
    address=Address(street="Königsallee 60", postcode="40212", city="Düsseldorf"),
    email="sekretariat@kanzlei-hoffmann.example",
    phone="+49 221 4710 588",
    colour=2,
    terms=rate("52.00", minutes=6),
    created_at=BEGINNING,
)
CLIENTS = (MUELLER, BLUME, SEIDEL, NORD, BERGMANN, ALPENBLICK, LAKESIDE, HOFFMANN)

# Who leaves an invoice lying, whose last month is still a draft, who was not yet sent hers.
SLOW_PAYER = NORD
STILL_A_DRAFT = HOFFMANN
UNSENT = LAKESIDE
