"""Settings as the desk reads them."""

import json
from typing import TYPE_CHECKING, Any

from vpa_desk.store.reader import Views

if TYPE_CHECKING:
    from vpa_desk.domain.settings import Settings

LOGO = "logo"
UUID = "uuid"
SETTINGS = "SELECT key, value FROM setting WHERE key <> :uuid"
SETTING = "SELECT value FROM setting WHERE key = :key"
ASSET = "SELECT content FROM asset WHERE name = :name"


class SettingViews(Views):
    """What is read of settings."""

    def current(self) -> "Settings":
        """All settings as one value; what is not set has its default."""
        # Opening the desk asks for a key or two, and does without the trade's whole vocabulary.
        from vpa_desk.store.settings import mapping

        rows = self._reader.rows(SETTINGS, {"uuid": UUID})
        return mapping.settings({row["key"]: json.loads(row["value"]) for row in rows})

    def logo(self) -> bytes | None:
        """Her logo as PNG, or None."""
        content = self._reader.one(ASSET, {"name": LOGO})
        return None if content is None else bytes(content)

    def uuid(self) -> str:
        """The identity of this store."""
        return str(self._value(UUID))

    def language(self) -> str | None:
        """The language she chose, `de` or `en`; None before she has set anything up."""
        with self._reader.reading():
            return self._value("language") if self._value("set_up") else None

    def backup_folder(self) -> str:
        """The folder she chose for backups; empty for the usual one."""
        return str(self._value("backup_folder") or "")

    def _value(self, key: str) -> Any:
        """What is written under a key; None for what is not set."""
        text = self._reader.one(SETTING, {"key": key})
        return None if text is None else json.loads(text)
