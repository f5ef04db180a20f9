"""The chain of the audit: each line's hash covers its columns and the hash before."""

import hashlib
import json
from collections.abc import Iterable

from vpa_desk.store.reader import Row

_HASHED = ("id", "at", "version", "kind", "ref", "payload", "prev")


def line_hash(columns: Row) -> str:
    """The SHA-256 over a line's columns in their order, the previous hash among them."""
    text = json.dumps([columns[name] for name in _HASHED], ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


def first_broken(lines: Iterable[Row]) -> int | None:
    """The id of the first line whose hash or link does not fit; None when the chain holds."""
    prev = ""
    for place, line in enumerate(lines, 1):
        if (line["id"], line["prev"], line["hash"]) != (place, prev, line_hash(line)):
            return int(line["id"])
        prev = line["hash"]
    return None
