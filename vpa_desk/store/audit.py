"""The audit: what happened to the books, each line bound to the one before by its hash."""

import hashlib
import json
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from sqlmodel import Session, col, insert, select

from vpa_desk.store.mapping import seconds
from vpa_desk.store.tables import AuditRow


class Audit:
    """Adds lines to the audit inside a transaction."""

    def __init__(self, session: Session, *, now: Callable[[], datetime], version: str) -> None:
        self._session = session
        self._now = now
        self._version = version

    def add(self, kind: str, ref: str, payload: Mapping[str, object]) -> str:
        """A line about `ref`; returns its hash. The payload is kept as sorted JSON."""
        newest = select(AuditRow).order_by(col(AuditRow.id).desc()).limit(1)
        last = self._session.exec(newest).first()
        columns: dict[str, Any] = {
            "id": last.id + 1 if last else 1,
            "at": seconds(self._now()),
            "version": self._version,
            "kind": kind,
            "ref": ref,
            "payload": json.dumps(payload, sort_keys=True, ensure_ascii=False),
            "prev": last.hash if last else "",
        }
        columns["hash"] = line_hash(**columns)
        self._session.execute(insert(AuditRow).values(columns))
        return str(columns["hash"])


def line_hash(**columns: object) -> str:
    """The SHA-256 over a line's columns in their order, the previous hash among them."""
    text = json.dumps([columns[name] for name in _HASHED], ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


def first_broken(lines: list[Any]) -> int | None:
    """The id of the first line whose hash or link does not fit; None when the chain holds."""
    prev = ""
    for place, line in enumerate(lines, 1):
        columns = {name: getattr(line, name) for name in _HASHED}
        if (line.id, line.prev, line.hash) != (place, prev, line_hash(**columns)):
            return int(line.id)
        prev = line.hash
    return None


_HASHED = ("id", "at", "version", "kind", "ref", "payload", "prev")
