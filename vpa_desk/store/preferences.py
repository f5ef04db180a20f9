"""What she has set, as one JSON text a group, and her logo."""

import json

from pydantic import TypeAdapter
from sqlmodel import Session, delete, insert, select
from sqlmodel import col as column

from vpa_desk.domain.settings import Settings
from vpa_desk.store.repository import Repository
from vpa_desk.store.tables import AssetRow, SettingRow

LOGO = "logo"
UUID = "uuid"
_SETTINGS = TypeAdapter(Settings)


def read_settings(session: Session) -> Settings:
    """The settings in the store; what is not set has its default."""
    rows = session.exec(select(SettingRow).where(SettingRow.key != UUID))
    return _SETTINGS.validate_python({row.key: json.loads(row.value) for row in rows})


class Preferences(Repository):
    """Her settings."""

    topic = "settings"

    def replace(self, settings: Settings) -> None:
        """The settings as they are now."""
        groups = _SETTINGS.dump_python(settings, mode="json")
        self._session.execute(delete(SettingRow).where(column(SettingRow.key) != UUID))
        self._session.execute(
            insert(SettingRow),
            [
                {"key": key, "value": json.dumps(value, sort_keys=True, ensure_ascii=False)}
                for key, value in groups.items()
            ],
        )
        self._touch()

    def replace_logo(self, content: bytes | None) -> None:
        """Her logo as it is now; None for none."""
        self._session.execute(delete(AssetRow).where(column(AssetRow.name) == LOGO))
        if content is not None:
            self._session.execute(insert(AssetRow).values(name=LOGO, content=content))
        self._touch()
