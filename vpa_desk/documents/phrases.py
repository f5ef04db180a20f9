"""Fixed wordings of documents, German and English. Words on paper are data, not translations."""

from vpa_desk.domain.clients import Language

_PHRASES = {
    # Headings and labels.
    "invoice": ("Rechnung", "Invoice"),
    "draft": ("Entwurf", "Draft"),
    "number": ("Rechnungsnummer", "Invoice number"),
    "issued_on": ("Rechnungsdatum", "Invoice date"),
    "period": ("Leistungszeitraum", "Service period"),
    "service_day": ("Leistungsdatum", "Date of service"),
    "client_number": ("Kundennummer", "Customer number"),
    "due_on": ("Fällig am", "Due date"),
    "client_vat_id": ("Ihre USt-IdNr.", "Your VAT ID"),
    "place": ("Pos.", "No."),
    "service": ("Leistung", "Service"),
    "quantity": ("Menge", "Quantity"),
    "unit_price": ("Einzelpreis", "Unit price"),
    "vat_rate": ("USt", "VAT"),
    "amount": ("Betrag", "Amount"),
    "hour": ("Std.", "hrs"),
    "piece": ("Stk.", "pcs"),
    "flat": ("pausch.", "flat"),
    "carry_out": ("Zwischensumme", "Subtotal"),
    "carry_in": ("Übertrag", "Carried forward"),
    "net": ("Nettobetrag", "Net amount"),
    "tax": ("USt {rate} auf {base}", "VAT {rate} on {base}"),
    "percent": ("{rate}\u00a0%", "{rate}%"),
    "total": ("Gesamtbetrag", "Total"),
    "page": ("Seite {page} von {pages}", "Page {page} of {pages}"),
    "phone": ("Tel.", "Phone"),
    "tax_number": ("Steuernummer", "Tax number"),
    "vat_id": ("USt-IdNr.", "VAT ID"),
    "account_holder": ("Kontoinhaber", "Account holder"),
    "iban": ("IBAN", "IBAN"),
    "bic": ("BIC", "BIC"),
    "bank": ("Bank", "Bank"),
    "reference": ("Verwendungszweck", "Reference"),
    # Sentences. What the law wants to read is in handbook/invoices.md 1.
    "intro_days": (
        "Für meine Leistungen im Zeitraum {days} berechne ich Ihnen:",
        "Please find below my services for the period {days}.",
    ),
    "intro_day": (
        "Für meine Leistungen am {days} berechne ich Ihnen:",
        "Please find below my services of {days}.",
    ),
    "small_business": (
        "Die Leistungen sind nach § 19 UStG von der Umsatzsteuer befreit "
        "(Kleinunternehmerregelung).",
        "These services are exempt from VAT under section 19 of the German VAT Act "
        "(small business scheme, § 19 UStG).",
    ),
    "reverse_charge": (
        "Steuerschuldnerschaft des Leistungsempfängers (Reverse charge).",
        "Reverse charge: VAT is payable by the recipient of the services "
        "(Steuerschuldnerschaft des Leistungsempfängers).",
    ),
    "reverse_charge_ids": (
        "USt-IdNr. des Leistenden: {supplier} · USt-IdNr. des Leistungsempfängers: {recipient}",
        "Supplier’s VAT ID: {supplier} · Customer’s VAT ID: {recipient}",
    ),
    "not_taxable": (
        "Die Leistungen sind nicht im Inland steuerbar: Leistungsort ist der Sitz des "
        "Leistungsempfängers (§ 3a Abs. 2 UStG).",
        "Not taxable in Germany: the place of supply is where the customer is established "
        "(section 3a (2) of the German VAT Act, § 3a Abs. 2 UStG).",
    ),
    "pay": (
        "Bitte überweisen Sie {total} bis zum {due}.",
        "Please transfer {total} by {due}.",
    ),
    "nothing_to_pay": ("Es ist nichts zu zahlen.", "There is nothing to pay."),
    "closing": (
        "Vielen Dank für Ihr Vertrauen und die gute Zusammenarbeit.",
        "Thank you for your trust and the pleasant collaboration.",
    ),
    # § 14 (4) no. 5 UStG wants the kind of service: this stands where none was chosen.
    "unnamed_service": (
        "Virtuelle Assistenz (Büro- und Organisationsleistungen)",
        "Virtual assistance (office and organisational services)",
    ),
    # The mail.
    "mail_subject": ("Rechnung {number} von {sender}", "Invoice {number} from {sender}"),
    "mail_greeting": ("Guten Tag,", "Hello,"),
    "mail_greeting_named": ("Guten Tag {contact},", "Hello {contact},"),
    "mail_attached": (
        "anbei erhalten Sie die Rechnung {number} über {total} für meine Leistungen {when}.",
        "please find attached invoice {number} for {total}, for my services {when}.",
    ),
    "mail_when_days": ("im Zeitraum {days}", "in the period {days}"),
    "mail_when_day": ("am {days}", "on {days}"),
    "mail_pay": (
        "Bitte überweisen Sie den Betrag bis zum {due} auf das in der Rechnung genannte Konto.",
        "Please transfer the amount by {due} to the account stated on the invoice.",
    ),
    "mail_questions": (
        "Wenn Sie Fragen dazu haben, antworten Sie einfach auf diese E-Mail.",
        "If you have any questions, simply reply to this e-mail.",
    ),
    "mail_goodbye": ("Mit freundlichen Grüßen", "Kind regards"),
}


def phrase(language: Language, key: str) -> str:
    """The wording of a key; braces in it are for `str.format`. `KeyError` for an unknown key."""
    german, english = _PHRASES[key]
    return german if language is Language.GERMAN else english
