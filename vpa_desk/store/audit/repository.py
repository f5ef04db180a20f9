"""Adds to the audit; nothing in it is ever changed."""

import json
from collections.abc import Callable, Mapping
from datetime import datetime

from sqlmodel import Session

from vpa_desk.store.audit.chain import line_hash
from vpa_desk.store.audit.rows import AuditRow
from vpa_desk.store.columns import Columns, seconds
from vpa_desk.store.tables import table

AUDIT = table(AuditRow)


class Audit:
    """Adds lines to the audit inside a transaction."""

    def __init__(self, session: Session, *, now: Callable[[], datetime], version: str) -> None:
        self._session = session
        self._now = now
        self._version = version

    def add(self, kind: str, ref: str, payload: Mapping[str, object]) -> str:
        """A line about `ref`; returns its hash. The payload is kept as sorted JSON."""
        newest = AUDIT.select().order_by(AUDIT.c.id.desc()).limit(1)
        last = self._session.execute(newest).mappings().first()
        columns: Columns = {
            "id": last["id"] + 1 if last else 1,
            "at": seconds(self._now()),
            "version": self._version,
            "kind": kind,
            "ref": ref,
            "payload": json.dumps(payload, sort_keys=True, ensure_ascii=False),
            "prev": last["hash"] if last else "",
        }
        columns["hash"] = line_hash(columns)
        self._session.execute(AUDIT.insert(), columns)
        return str(columns["hash"])
