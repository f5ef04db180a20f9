"""The tables of this room as sqlmodel classes. They mirror the migrations."""

from sqlmodel import Field, SQLModel


class PaperRow(SQLModel, table=True):
    """A document of the trade: a draft, or issued with number, sums and snapshot."""

    __tablename__ = "paper"
    id: int = Field(primary_key=True)
    kind: str
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


class LinkRow(SQLModel, table=True):
    """How a paper belongs to another."""

    __tablename__ = "link"
    paper_id: int = Field(primary_key=True, foreign_key="paper.id")
    kind: str = Field(primary_key=True)
    target_id: int = Field(primary_key=True, foreign_key="paper.id")


class SeriesRow(SQLModel, table=True):
    """Where a series of numbers begins."""

    __tablename__ = "series"
    name: str = Field(primary_key=True)
    first_seq: int


class PositionRow(SQLModel, table=True):
    """A position of a paper."""

    __tablename__ = "position"
    paper_id: int = Field(primary_key=True, foreign_key="paper.id")
    place: int = Field(primary_key=True)
    text: str
    detail: str
    quantity: str
    unit: str
    price_minor: int
    rate_kind: str
    net_minor: int


class BillingRow(SQLModel, table=True):
    """Time on a position, and the cancellation that released it."""

    __tablename__ = "billing"
    paper_id: int = Field(primary_key=True, foreign_key="paper.id")
    place: int = Field(primary_key=True)
    entry_id: int = Field(primary_key=True)
    seconds: int
    released_by: int | None = Field(default=None, foreign_key="paper.id")


class FileRow(SQLModel, table=True):
    """The bytes of a paper in one of its forms."""

    __tablename__ = "file"
    id: int = Field(primary_key=True)
    paper_id: int = Field(foreign_key="paper.id")
    kind: str
    name: str
    content: bytes
    sha256: str
