"""The fields of a postal address, as they stand in every form that asks for one."""

from PySide6.QtCore import QCoreApplication, QLocale

from vpa_desk.domain.clients import Address
from vpa_desk.ui.widgets.form import Form, FormRow
from vpa_desk.ui.widgets.line_edit import LineEdit
from vpa_desk.ui.widgets.typed_combo import TypedCombo

translate = QCoreApplication.translate


class AddressFields:
    """Street, extra line, postcode, city and country, put into a form; `rows` by field name."""

    def __init__(self, form: Form) -> None:
        self.street, self.extra = LineEdit(), LineEdit()
        self.postcode, self.city = LineEdit(), LineEdit()
        self.country = country_combo()
        self.rows: dict[str, FormRow] = {}
        self._add_first_line(form)
        self._add_second_line(form)

    def value(self) -> Address:
        """The address as it was typed; a country that cannot be read stays out."""
        return Address(
            street=self.street.value(),
            extra=self.extra.value(),
            postcode=self.postcode.value(),
            city=self.city.value(),
            country=self.country.value() or "",
        )

    def set_value(self, address: Address) -> None:
        """Show an address."""
        self.street.set_value(address.street)
        self.extra.set_value(address.extra)
        self.postcode.set_value(address.postcode)
        self.city.set_value(address.city)
        self.country.set_value(address.country)

    def is_sound(self) -> bool:
        """Whether the country can be read; if not, its row says so."""
        is_wrong = self.country.is_wrong()
        self.rows["country"].set_error(unknown_country() if is_wrong else "")
        return not is_wrong

    def _add_first_line(self, form: Form) -> None:
        self.rows["street"], self.rows["extra"] = form.add_line(
            (translate("AddressFields", "Street and number"), self.street),
            (translate("AddressFields", "Addition"), self.extra),
            stretch=(3, 2),
        )
        self.extra.setPlaceholderText(translate("AddressFields", "c/o, building, floor"))

    def _add_second_line(self, form: Form) -> None:
        self.rows["postcode"], self.rows["city"], self.rows["country"] = form.add_line(
            (translate("AddressFields", "Postcode"), self.postcode),
            (translate("AddressFields", "City"), self.city),
            (translate("AddressFields", "Country"), self.country),
            stretch=(2, 4, 4),
        )


def country_combo() -> TypedCombo:
    """The countries most clients sit in; any other by its code of two letters."""
    return TypedCombo(
        [(code, f"{name} ({code})") for code, name in _countries()],
        lambda text: _code(text, _countries()),
    )


def unknown_country() -> str:
    """What to say about a country that nobody knows."""
    return translate("AddressFields", "Choose a country, or type its code of two letters.")


def _code(text: str, countries: list[tuple[str, str]]) -> str | None:
    named = [code for code, name in countries if name.casefold() == text.casefold()]
    if named:
        return named[0]
    code = text.upper()
    is_known = QLocale.codeToTerritory(code) is not QLocale.Country.AnyCountry
    return code if len(code) == 2 and code.isascii() and code.isalpha() and is_known else None


def _countries() -> list[tuple[str, str]]:
    return [
        ("DE", translate("AddressFields", "Germany")),
        ("AT", translate("AddressFields", "Austria")),
        ("CH", translate("AddressFields", "Switzerland")),
        ("LI", translate("AddressFields", "Liechtenstein")),
        ("LU", translate("AddressFields", "Luxembourg")),
        ("NL", translate("AddressFields", "Netherlands")),
        ("BE", translate("AddressFields", "Belgium")),
        ("FR", translate("AddressFields", "France")),
        ("IT", translate("AddressFields", "Italy")),
        ("ES", translate("AddressFields", "Spain")),
        ("PT", translate("AddressFields", "Portugal")),
        ("PL", translate("AddressFields", "Poland")),
        ("DK", translate("AddressFields", "Denmark")),
        ("SE", translate("AddressFields", "Sweden")),
        ("IE", translate("AddressFields", "Ireland")),
        ("GB", translate("AddressFields", "United Kingdom")),
        ("US", translate("AddressFields", "United States")),
    ]
