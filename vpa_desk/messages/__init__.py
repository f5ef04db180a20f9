"""One sentence for each case, in German and English: what is wrong, what to do, what is safe.

Window and command line speak the same words, so this module knows neither Qt nor argparse.
"""

from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

from vpa_desk.domain.errors import Case
from vpa_desk.domain.money import Money
from vpa_desk.messages.books import BOOKS
from vpa_desk.messages.world import WORLD

GERMAN = "de"

SENTENCES = BOOKS | WORLD
# Field names and kinds that appear inside a sentence.
WORDS: dict[str, tuple[str, str]] = {
    "street": ("the street", "Straße"),
    "postcode": ("the postcode", "Postleitzahl"),
    "city": ("the city", "Ort"),
    "client": ("client", "Kunde"),
    "service": ("service", "Leistung"),
    "task": ("task", "Aufgabe"),
    "entry": ("time entry", "Zeit"),
    "draft": ("draft", "Entwurf"),
    "invoice": ("invoice", "Rechnung"),
    "document": ("document", "Dokument"),
    "delivery": ("mail", "Mail"),
}
# The fields whose texts are such words; any other text is somebody's own and stays.
NAMED_BY_US = ("kind", "missing")
UNEXPECTED = (
    "Something unexpected went wrong; what you saved before is safe. Details are in the log.",
    "Etwas Unerwartetes ist schiefgegangen; alles bisher Gesicherte ist da. "
    "Näheres steht im Protokoll.",
)


def sentence(error: BaseException, language: str) -> str:
    """What a case means, in one or two sentences; the general one for an unexpected error."""
    german = language == GERMAN
    if not isinstance(error, Case):
        return UNEXPECTED[german]
    words = {
        name: _own_word(value, language) if name in NAMED_BY_US else _word(value, language)
        for name, value in error.data().items()
    }
    return SENTENCES[type(error).__name__][german].format(**words)


def _own_word(value: object, language: str) -> str:
    """The word for one of our own names; for several, one after the other."""
    match value:
        case str():
            return WORDS[value][language == GERMAN]
        case tuple():
            return ", ".join(_own_word(name, language) for name in value)
    return str(value)


def _word(value: object, language: str) -> str:
    german = language == GERMAN
    match value:
        case Money():
            return f"{_decimal(value.amount, language)} {value.currency}"
        case Decimal():
            return _decimal(value, language)
        case datetime():
            return value.astimezone().strftime("%d.%m.%Y %H:%M" if german else "%Y-%m-%d %H:%M")
        case date():
            return value.strftime("%d.%m.%Y" if german else "%Y-%m-%d")
        case Path():
            return str(value)
        case str():
            return value
        case Iterable():
            return ", ".join(_word(part, language) for part in value)
    return str(value)


def _decimal(value: Decimal, language: str) -> str:
    text = f"{value:,f}"
    return text.translate(str.maketrans(",.", ".,")) if language == GERMAN else text
