"""The tables of this room as sqlmodel classes. They mirror the migrations."""

from sqlmodel import Field, SQLModel


class AuditRow(SQLModel, table=True):
    """What happened to the books, each line bound to the one before."""

    __tablename__ = "audit"
    id: int = Field(primary_key=True)
    at: int
    version: str
    kind: str
    ref: str
    payload: str
    prev: str
    hash: str
