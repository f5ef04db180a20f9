"""The tables of this room as sqlmodel classes. They mirror the migrations."""

from sqlmodel import Field, SQLModel


class RunningRow(SQLModel, table=True):
    """The one running timer."""

    __tablename__ = "running"
    slot: int = Field(primary_key=True)
    task_id: int = Field(foreign_key="task.id")
    started_at: int
    zone: str


class EntryRow(SQLModel, table=True):
    """A time entry; `day` is the local day of its start, kept for reports."""

    __tablename__ = "entry"
    id: int = Field(primary_key=True)
    task_id: int = Field(foreign_key="task.id")
    client_id: int | None = Field(foreign_key="client.id")
    service_id: int | None = Field(foreign_key="service.id")
    text: str
    started_at: int
    seconds: int
    zone: str
    day: str
    billable: int


class UnbilledRow(SQLModel, table=True):
    """A billable entry on no living paper; only the guards write here."""

    __tablename__ = "unbilled"
    entry_id: int = Field(primary_key=True, foreign_key="entry.id")
