"""Cases said under the field they are about."""

from collections.abc import Mapping

from PySide6.QtWidgets import QScrollArea, QWidget

from vpa_desk.domain.clients import (
    ClientNumberTaken,
    ClientWithoutName,
    PaymentTermRefused,
)
from vpa_desk.domain.days import UnknownZone
from vpa_desk.domain.mailing import (
    AddressRefused,
    LoginNotOffered,
    LoginRefused,
    MailHostRefused,
    NoMailAccount,
    PasswordMissing,
    PlainLoginRefused,
    PlainMailRefused,
    PortRefused,
    ServerUnreachable,
    TlsRefused,
)
from vpa_desk.domain.settings import EmailRefused, TaxNumberRefused, VatIdRefused
from vpa_desk.domain.terms import RateRefused, RoundingRefused
from vpa_desk.ui.widgets.attempt import Refused, reason
from vpa_desk.ui.widgets.banner import Banner
from vpa_desk.ui.widgets.form import FormRow

# The name of the field each case is about, as the forms name their rows.
FIELDS: dict[type[Exception], str] = {
    ClientWithoutName: "name",
    ClientNumberTaken: "number",
    RateRefused: "rate",
    RoundingRefused: "rounding",
    PaymentTermRefused: "payment_days",
    UnknownZone: "zone",
    EmailRefused: "email",
    VatIdRefused: "vat_id",
    TaxNumberRefused: "tax_number",
    NoMailAccount: "host",
    MailHostRefused: "host",
    ServerUnreachable: "host",
    PortRefused: "port",
    PlainMailRefused: "security",
    PlainLoginRefused: "security",
    TlsRefused: "security",
    AddressRefused: "sender",
    LoginRefused: "password",
    LoginNotOffered: "security",
    PasswordMissing: "password",
}


def show_under(error: Exception, rows: Mapping[str, FormRow]) -> bool:
    """Whether the case is about one of these rows; then it is said there and the cursor put in."""
    row = rows.get(FIELDS.get(type(error), ""))
    if row is None:
        return False
    refuse(row, reason(error))
    return True


def under(rows: Mapping[str, FormRow], banner: Banner) -> Refused:
    """A case is said under the row it is about, or in the banner if it is about none."""

    def hear(error: Exception) -> None:
        if not show_under(error, rows):
            banner.tell(reason(error))

    return hear


def refuse(row: FormRow, sentence: str) -> None:
    """Say a sentence under a row and put the cursor into its field."""
    row.set_error(sentence)
    row.field.setFocus()
    scroll_to(row)


def clear(rows: Mapping[str, FormRow]) -> None:
    """Take every sentence back."""
    for row in rows.values():
        row.set_error("")


def scroll_to(widget: QWidget) -> None:
    """Bring a widget into sight, if what it lies in scrolls."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(widget)
            return
        parent = parent.parentWidget()
