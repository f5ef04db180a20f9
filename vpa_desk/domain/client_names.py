"""Which client is meant by a few typed letters: `mül`, `mul` and `muel` are all Müller."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from vpa_desk.domain.ids import ClientId

_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_LETTERS = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class ClientFound:
    """The one client meant."""

    id: ClientId
    name: str


@dataclass(frozen=True, slots=True)
class ClientAmbiguous:
    """Several clients fit what was typed, in the order they were given."""

    typed: str
    candidates: tuple[ClientId, ...]


@dataclass(frozen=True, slots=True)
class ClientUnknown:
    """No client fits what was typed."""

    typed: str


ClientMatch = ClientFound | ClientAmbiguous | ClientUnknown


def client_called(typed: str, clients: Iterable[tuple[ClientId, str]]) -> ClientMatch:
    """The client whose name is `typed`, else begins with it, else has a word that does."""
    fitting = _ranked(typed, clients)
    if not fitting:
        return ClientUnknown(typed)
    best = min(rank for rank, _ in fitting)
    meant = [client for rank, client in fitting if rank == best]
    return meant[0] if len(meant) == 1 else ClientAmbiguous(typed, tuple(one.id for one in meant))


def clients_fitting(typed: str, clients: Iterable[tuple[ClientId, str]]) -> tuple[ClientFound, ...]:
    """All clients that fit what was typed so far, the best first; every client before a letter."""
    return tuple(client for _, client in sorted(_ranked(typed, clients), key=lambda one: one[0]))


def is_name(text: str) -> bool:
    """Whether there is a letter or digit in it to search for."""
    return bool(_spelled(text))


def folded(text: str) -> str:
    """The text without case, accents and widths: `Übermorgen` is `ubermorgen`."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def _ranked(typed: str, clients: Iterable[tuple[ClientId, str]]) -> list[tuple[int, ClientFound]]:
    wanted = _spelled(_written_out(typed))
    ranked = [(_rank(wanted, name), ClientFound(client_id, name)) for client_id, name in clients]
    return [(rank, client) for rank, client in ranked if rank is not None]


def _rank(wanted: str, name: str) -> int | None:
    spellings = {_spelled(name), _spelled(_written_out(name))}
    if wanted in spellings:
        return 0
    if any(spelling.startswith(wanted) for spelling in spellings):
        return 1
    return 2 if any(f" {wanted}" in spelling for spelling in spellings) else None


def _written_out(text: str) -> str:
    """Umlauts as two letters, the way they are typed on a foreign keyboard."""
    return unicodedata.normalize("NFC", text.casefold()).translate(_UMLAUTS)


def _spelled(text: str) -> str:
    return " ".join(_LETTERS.findall(folded(text)))
