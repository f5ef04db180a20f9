"""The tables of this room as sqlmodel classes. They mirror the migrations."""

from sqlmodel import Field, SQLModel


class TaskRow(SQLModel, table=True):
    """A task; `tags` are separated by line feeds."""

    __tablename__ = "task"
    id: int = Field(primary_key=True)
    client_id: int | None = Field(foreign_key="client.id")
    service_id: int | None = Field(foreign_key="service.id")
    title: str
    notes: str
    tags: str
    due_on: str | None
    due_at: str | None
    estimate_seconds: int | None
    billable: int
    important: int
    series_id: int | None
    rule: str | None
    created_at: int
    done_at: int | None
