"""The tables of this room as sqlmodel classes. They mirror the migrations."""

from sqlmodel import Field, SQLModel


class InvoiceRow(SQLModel, table=True):
    """An invoice: a draft, or issued with number, sums and snapshot."""

    __tablename__ = "invoice"
    id: int = Field(primary_key=True)
    client_id: int = Field(foreign_key="client.id")
    state: str
    version: int
    period_start: str
    period_until: str
    currency: str
    intro: str
    closing: str
    created_at: int
    number: str | None = None
    series: str | None = None
    seq: int | None = None
    issued_on: str | None = None
    due_on: str | None = None
    net_minor: int | None = None
    tax_minor: int | None = None
    total_minor: int | None = None
    snapshot: str | None = None
    pdf_sha256: str | None = None


class SeriesRow(SQLModel, table=True):
    """Where a series of numbers begins."""

    __tablename__ = "series"
    name: str = Field(primary_key=True)
    first_seq: int


class PositionRow(SQLModel, table=True):
    """A position of an invoice."""

    __tablename__ = "position"
    invoice_id: int = Field(primary_key=True, foreign_key="invoice.id")
    place: int = Field(primary_key=True)
    text: str
    detail: str
    quantity: str
    unit: str
    price_minor: int
    rate_kind: str
    net_minor: int


class DocumentRow(SQLModel, table=True):
    """The bytes of an issued document."""

    __tablename__ = "document"
    id: int = Field(primary_key=True)
    invoice_id: int = Field(foreign_key="invoice.id")
    kind: str
    name: str
    content: bytes
    sha256: str
