"""Quick-add lines read on Wednesday 25 November 2026 at nine, and what they say in short."""

from datetime import date, time

from vpa_desk.domain.client_names import ClientAmbiguous, ClientFound, ClientUnknown
from vpa_desk.domain.clients import Language
from vpa_desk.domain.ids import ClientId
from vpa_desk.domain.quick_add import QuickAdd, parse
from vpa_desk.domain.quick_add_parts import Letters
from vpa_desk.domain.recurrence import encoded

TODAY, NOW = date(2026, 11, 25), time(9)
NAMES = ("Müller Consulting", "Café Blume", "Dr. Seidel", "Studio Nord", "Studio Süd")
CLIENTS = tuple((ClientId(n), name) for n, name in enumerate(NAMES, 1))


def said(
    text: str,
    *,
    today: date = TODAY,
    now: time = NOW,
    language: Language = Language.GERMAN,
    as_text: frozenset[Letters] = frozenset(),
) -> QuickAdd:
    """What the line says on the desk of the examples."""
    return parse(text, today=today, now=now, clients=CLIENTS, language=language, as_text=as_text)


def in_short(line: QuickAdd) -> str:
    """Everything the line says, in the words of the table."""
    parts = [f"“{line.title}”"]
    if line.due_on:
        parts.append(
            f"{line.due_on:%a %d %b %Y}" + (f" {line.due_at:%H:%M}" if line.due_at else "")
        )
    if line.rule:
        parts.append(encoded(line.rule))
    if line.estimate_seconds:
        parts.append(f"{line.estimate_seconds // 60} min")
    match line.client:
        case ClientFound(name=name):
            parts.append(f"for {name}")
        case ClientAmbiguous(candidates=several):
            parts.append(f"for one of {len(several)}")
        case ClientUnknown(typed=typed):
            parts.append(f"for unknown {typed}")
    parts += [f"#{tag}" for tag in line.tags]
    parts += ["important"] if line.important else []
    parts += [] if line.billable else ["not billed"]
    parts += [f"hint {hint.kind}" for hint in line.hints]
    return ", ".join(parts)
