"""The tables of this room as sqlmodel classes. They mirror the migrations."""

from sqlmodel import Field, SQLModel


class TermsRow(SQLModel, table=True):
    """What a client's hour costs from a day on."""

    __tablename__ = "terms"
    client_id: int = Field(primary_key=True, foreign_key="client.id")
    valid_from: str = Field(primary_key=True)
    rate_minor: int
    currency: str
    rounding_minutes: int
