"""The tables as sqlmodel classes. They mirror the migrations and never leave this package."""

from sqlalchemy import Table
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


class TermsRow(SQLModel, table=True):
    """What a client's hour costs from a day on."""

    __tablename__ = "terms"
    client_id: int = Field(primary_key=True, foreign_key="client.id")
    valid_from: str = Field(primary_key=True)
    rate_minor: int
    currency: str
    rounding_minutes: int


class ServiceRow(SQLModel, table=True):
    """A kind of work."""

    __tablename__ = "service"
    id: int = Field(primary_key=True)
    name: str
    name_en: str
    archived_at: int | None


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


class RunningRow(SQLModel, table=True):
    """The one running timer."""

    __tablename__ = "running"
    slot: int = Field(primary_key=True)
    task_id: int = Field(foreign_key="task.id")
    started_at: int
    zone: str


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
    invoice_id: int | None = Field(foreign_key="invoice.id")
    place: int | None


class DocumentRow(SQLModel, table=True):
    """The bytes of an issued document."""

    __tablename__ = "document"
    id: int = Field(primary_key=True)
    invoice_id: int = Field(foreign_key="invoice.id")
    kind: str
    name: str
    content: bytes
    sha256: str


class PaymentRow(SQLModel, table=True):
    """Money received."""

    __tablename__ = "payment"
    id: int = Field(primary_key=True)
    invoice_id: int = Field(foreign_key="invoice.id")
    paid_on: str
    amount_minor: int


class DeliveryRow(SQLModel, table=True):
    """A mail with an invoice, and how far it came."""

    __tablename__ = "delivery"
    id: int = Field(primary_key=True)
    invoice_id: int = Field(foreign_key="invoice.id")
    state: str
    recipients: str
    message_id: str
    message: bytes
    started_at: int
    finished_at: int | None
    detail: str


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


def table(row: type[SQLModel]) -> Table:
    """The bare table behind a class, for the statements of the timer: they pass by the ORM."""
    return SQLModel.metadata.tables[str(row.__tablename__)]
