"""The tables of this room as sqlmodel classes. They mirror the migrations."""

from sqlmodel import Field, SQLModel


class SettingRow(SQLModel, table=True):
    """One group of settings as JSON."""

    __tablename__ = "setting"
    key: str = Field(primary_key=True)
    value: str


class AssetRow(SQLModel, table=True):
    """A picture she gave us, such as her logo."""

    __tablename__ = "asset"
    name: str = Field(primary_key=True)
    content: bytes
