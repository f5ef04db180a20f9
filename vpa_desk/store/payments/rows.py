"""The tables of this room as sqlmodel classes. They mirror the migrations."""

from sqlmodel import Field, SQLModel


class PaymentRow(SQLModel, table=True):
    """Money received."""

    __tablename__ = "payment"
    id: int = Field(primary_key=True)
    invoice_id: int = Field(foreign_key="invoice.id")
    paid_on: str
    amount_minor: int
