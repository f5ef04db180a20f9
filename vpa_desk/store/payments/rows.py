"""The tables of this room as sqlmodel classes. They mirror the migrations."""

from sqlmodel import Field, SQLModel


class PaymentRow(SQLModel, table=True):
    """Money for a paper, received or paid back."""

    __tablename__ = "payment"
    id: int = Field(primary_key=True)
    paper_id: int = Field(foreign_key="paper.id")
    kind: str
    paid_on: str
    amount_minor: int
    taken_back_at: int | None = None
