"""The tables of this room as sqlmodel classes. They mirror the migrations."""

from sqlmodel import Field, SQLModel


class TermsRow(SQLModel, table=True):
    """What a client's hour costs from a day on; NULL is taken over."""

    __tablename__ = "terms"
    client_id: int = Field(primary_key=True, foreign_key="client.id")
    # The key is an index over an expression, because the client's own rule has no service.
    service_id: int | None = Field(primary_key=True, nullable=True, foreign_key="service.id")
    valid_from: str = Field(primary_key=True)
    rate_minor: int | None
    currency: str | None
    step: int | None
    mode: str | None
    scope: str | None
    minimum: int | None
