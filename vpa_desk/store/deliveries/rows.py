"""The tables of this room as sqlmodel classes. They mirror the migrations."""

from sqlmodel import Field, SQLModel


class DeliveryRow(SQLModel, table=True):
    """A mail, and how far it came."""

    __tablename__ = "delivery"
    id: int = Field(primary_key=True)
    carries: str
    paper_id: int | None = Field(foreign_key="paper.id")
    client_id: int | None = Field(foreign_key="client.id")
    state: str
    recipients: str
    message_id: str
    message: bytes
    started_at: int
    finished_at: int | None
    detail: str
