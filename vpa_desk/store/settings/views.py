"""Settings as the desk reads them."""

import json

from vpa_desk.domain.settings import Settings
from vpa_desk.store.reader import Views
from vpa_desk.store.settings import mapping

LOGO = "logo"
UUID = "uuid"
SETTINGS = "SELECT key, value FROM setting WHERE key <> :uuid"
SETTING = "SELECT value FROM setting WHERE key = :key"
ASSET = "SELECT content FROM asset WHERE name = :name"


class SettingViews(Views):
    """What is read of settings."""

    def current(self) -> Settings:
        """All settings as one value; what is not set has its default."""
        rows = self._reader.rows(SETTINGS, {"uuid": UUID})
        return mapping.settings({row["key"]: json.loads(row["value"]) for row in rows})

    def logo(self) -> bytes | None:
        """Her logo as PNG, or None."""
        content = self._reader.one(ASSET, {"name": LOGO})
        return None if content is None else bytes(content)

    def uuid(self) -> str:
        """The identity of this store."""
        return str(json.loads(self._reader.one(SETTING, {"key": UUID})))
