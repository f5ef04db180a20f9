"""What she has set, as one JSON text a group, and her logo."""

import json

from vpa_desk.domain.settings import Settings
from vpa_desk.domain.topics import Topic
from vpa_desk.store.plain import plain
from vpa_desk.store.repository import Repository
from vpa_desk.store.settings.rows import AssetRow, SettingRow
from vpa_desk.store.settings.views import LOGO, UUID
from vpa_desk.store.tables import table

SETTINGS = table(SettingRow)
ASSETS = table(AssetRow)


class Preferences(Repository):
    """Her settings."""

    topic = Topic.SETTINGS

    def replace(self, settings: Settings) -> None:
        """The settings as they are now."""
        groups = plain(settings)
        self._run(SETTINGS.delete().where(SETTINGS.c.key != UUID))
        self._run(
            SETTINGS.insert(),
            [
                {"key": key, "value": json.dumps(value, sort_keys=True, ensure_ascii=False)}
                for key, value in groups.items()
            ],
        )
        self._touch()

    def replace_logo(self, content: bytes | None) -> None:
        """Her logo as it is now; None for none."""
        self._run(ASSETS.delete().where(ASSETS.c.name == LOGO))
        if content is not None:
            self._run(ASSETS.insert(), {"name": LOGO, "content": content})
        self._touch()
