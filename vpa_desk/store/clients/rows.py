"""The tables of this room as sqlmodel classes. They mirror the migrations."""

from sqlmodel import Field, SQLModel


class ClientRow(SQLModel, table=True):
    """A client."""

    __tablename__ = "client"
    id: int = Field(primary_key=True)
    number: str
    name: str
    contact: str
    street: str
    extra: str
    postcode: str
    city: str
    country: str
    email: str
    phone: str
    language: str
    zone: str
    colour: int
    payment_days: int
    vat_case: str
    vat_id: str
    notes: str
    created_at: int
    archived_at: int | None


class ServiceRow(SQLModel, table=True):
    """A kind of work."""

    __tablename__ = "service"
    id: int = Field(primary_key=True)
    name: str
    name_en: str
    archived_at: int | None
