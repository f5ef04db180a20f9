"""Sentences about clients, tasks, time, invoices and settings."""

# For each case: English, German. Names in braces are the data of the case.
BOOKS: dict[str, tuple[str, str]] = {
    # Money and clients
    "CurrenciesDiffer": (
        "{left} and {right} cannot be added up. Use one currency per client.",
        "{left} und {right} lassen sich nicht addieren. Nutze je Kunde eine Währung.",
    ),
    "ClientWithoutName": (
        "The client needs a name. Everything else you typed is still here.",
        "Der Kunde braucht einen Namen. Alles andere ist noch da.",
    ),
    "ClientNumberTaken": (
        "Another client has the number {number}. Choose a different one.",
        "Die Nummer {number} hat schon ein anderer Kunde. Wähle eine andere.",
    ),
    "RateRefused": (
        "The hourly rate must be between {lowest} and {highest}. "
        "Work you do for free is marked as not billable.",
        "Der Stundensatz muss zwischen {lowest} und {highest} liegen. "
        "Unentgeltliche Arbeit markierst du als nicht abrechenbar.",
    ),
    "RoundingRefused": (
        "Time cannot be rounded to {minutes} minutes. Choose one of {allowed}.",
        "Auf {minutes} Minuten lässt sich nicht runden. Wähle einen der Schritte {allowed}.",
    ),
    "MinimumRefused": (
        "The least that is billed must be between 0 and {longest} minutes.",
        "Mindestens abgerechnet werden 0 bis {longest} Minuten.",
    ),
    "FirstTermsWithoutRate": (
        "The client's first terms, from {valid_from}, need an hourly rate.",
        "Die ersten Konditionen des Kunden, ab {valid_from}, brauchen einen Stundensatz.",
    ),
    "TermsTwiceADay": (
        "There are two terms from {valid_from} for the same work. Keep one of them.",
        "Ab {valid_from} gibt es zwei Konditionen für dieselbe Arbeit. Behalte eine davon.",
    ),
    "NoTermsYet": (
        "Some time lies before {first}, when the first terms of {client} begin. "
        "It is billed by these; enter earlier terms if others held.",
        "Einige Zeiten liegen vor dem {first}, an dem die ersten Konditionen von {client} "
        "beginnen. Sie werden nach diesen abgerechnet; trage frühere ein, falls andere galten.",
    ),
    "PaymentTermRefused": (
        "The payment term must be between 0 and {longest} days.",
        "Das Zahlungsziel muss zwischen 0 und {longest} Tagen liegen.",
    ),
    "PaymentRefused": (
        "{amount} is no payment: it must be more than nothing. "
        "Money you paid back is entered as a repayment.",
        "{amount} ist keine Zahlung: Sie muss größer als null sein. "
        "Zurückgezahltes trägst du als Rückzahlung ein.",
    ),
    "ServiceWithoutName": (
        "The service needs a name.",
        "Die Leistung braucht einen Namen.",
    ),
    "UnknownZone": (
        "There is no time zone “{zone}”. Write it like Europe/Berlin.",
        "Eine Zeitzone „{zone}“ gibt es nicht. Schreib sie wie Europe/Berlin.",
    ),
    # Tasks and time
    "TaskWithoutTitle": (
        "The task needs a title that says what is to be done.",
        "Die Aufgabe braucht einen Titel, der sagt, was zu tun ist.",
    ),
    "TitleTooLong": (
        "The title has {length} characters; {limit} is the most. Put the rest into the notes.",
        "Der Titel hat {length} Zeichen, höchstens {limit} gehen. Der Rest passt in die Notiz.",
    ),
    "TaskIsDone": (
        "“{title}” is done already.",
        "„{title}“ ist schon erledigt.",
    ),
    "SeriesHasThatDay": (
        "“{title}” repeats and has a task on {day} already. Choose another day.",
        "„{title}“ wiederholt sich und hat am {day} schon einen Termin. Wähle einen anderen Tag.",
    ),
    "RepeatWithoutDay": (
        "A repeating task needs a first due day. Choose one, then the repeat.",
        "Eine wiederkehrende Aufgabe braucht einen ersten Termin. "
        "Wähle einen Tag, dann die Wiederholung.",
    ),
    "RuleRefused": (
        "This repeat cannot be followed. Choose a simpler one.",
        "Dieser Wiederholung kann ich nicht folgen. Wähle eine einfachere.",
    ),
    "TaskHasTime": (
        "“{title}” has time on it. Mark it as done instead; its time stays.",
        "Auf „{title}“ liegen Zeiten. Hak die Aufgabe ab, statt sie zu löschen; "
        "die Zeiten bleiben.",
    ),
    "NothingRuns": (
        "No timer is running.",
        "Es läuft keine Zeit.",
    ),
    "NothingToContinue": (
        "There is no task to go on with yet. Start one first.",
        "Es gibt noch keine Aufgabe, mit der es weitergehen könnte. Starte zuerst eine.",
    ),
    "AlreadyRunning": (
        "The timer of “{title}” is running already.",
        "Die Zeit für „{title}“ läuft schon.",
    ),
    "ClockWentBack": (
        "This computer's clock shows {at}, but the timer started at {started_at}. "
        "Correct the clock, then stop; the start is safe.",
        "Die Uhr dieses Rechners zeigt {at}, die Zeit läuft aber seit {started_at}. "
        "Stell die Uhr richtig und stoppe dann; der Beginn ist gesichert.",
    ),
    "EntryEndsBeforeItStarts": (
        "The time must end after it starts. Correct one of the two times.",
        "Die Zeit muss nach ihrem Beginn enden. Korrigiere eine der beiden Uhrzeiten.",
    ),
    "EntryTooLong": (
        "One entry can be 24 hours at most. Split it over the days.",
        "Ein Eintrag kann höchstens 24 Stunden lang sein. Teile ihn auf die Tage auf.",
    ),
    "EntryIsBilled": (
        "This time is billed on invoice {number} and can no longer be changed.",
        "Diese Zeit ist mit Rechnung {number} abgerechnet und lässt sich nicht mehr ändern.",
    ),
    "EntryIsReserved": (
        "This time is part of an invoice draft for {client}. "
        "Take it out of the draft or discard the draft first.",
        "Diese Zeit steckt in einem Rechnungsentwurf für {client}. "
        "Nimm sie dort heraus oder verwirf den Entwurf.",
    ),
    # Invoices
    "NothingToInvoice": (
        "{client} has no unbilled time before {until}.",
        "Für {client} gibt es vor dem {until} keine offene Zeit.",
    ),
    "DraftIsEmpty": (
        "The draft for {client} has no positions yet. Add at least one.",
        "Der Entwurf für {client} hat noch keine Position. Füge mindestens eine hinzu.",
    ),
    "DraftChanged": (
        "The draft for {client} was changed elsewhere. It has been read again; no number was used.",
        "Der Entwurf für {client} wurde anderswo geändert. Er ist neu geladen; "
        "es wurde keine Nummer vergeben.",
    ),
    "InvoiceIsIssued": (
        "Invoice {number} is issued and cannot be changed any more.",
        "Rechnung {number} ist ausgestellt und lässt sich nicht mehr ändern.",
    ),
    "PracticeNameMissing": (
        "Your name is missing on the letterhead. Enter it in Settings, Me and my business.",
        "Auf dem Briefkopf fehlt dein Name. "
        "Trag ihn unter Einstellungen, Ich & mein Unternehmen ein.",
    ),
    "PracticeAddressIncomplete": (
        "Your own address lacks {missing}. Complete it in Settings, Me and my business.",
        "In deiner Anschrift fehlt: {missing}. "
        "Ergänze sie unter Einstellungen, Ich & mein Unternehmen.",
    ),
    "TaxNumberMissing": (
        "An invoice needs your tax number or VAT id. "
        "Enter one in Settings, Me and my business; the draft is kept.",
        "Auf die Rechnung gehört deine Steuernummer oder USt-IdNr. "
        "Trag sie unter Einstellungen, Ich & mein Unternehmen ein; der Entwurf bleibt.",
    ),
    "SupplierVatIdMissing": (
        "A reverse-charge invoice to {client} needs your own VAT id. "
        "Enter it in Settings, Me and my business.",
        "Eine Rechnung an {client} nach Reverse Charge braucht deine USt-IdNr. "
        "Trag sie unter Einstellungen, Ich & mein Unternehmen ein.",
    ),
    "ClientAddressIncomplete": (
        "The address of {client} lacks {missing}. Complete it on the client's page; "
        "the draft is kept.",
        "In der Anschrift von {client} fehlt: {missing}. Ergänze sie beim Kunden; "
        "der Entwurf bleibt.",
    ),
    "ClientVatIdMissing": (
        "A reverse-charge invoice needs the VAT id of {client}. Enter it on the client's page.",
        "Für Reverse Charge fehlt die USt-IdNr. von {client}. Trag sie beim Kunden ein.",
    ),
    "PositionWithoutText": (
        "Position {place} must say which service it is for.",
        "Position {place} muss die Leistung nennen.",
    ),
    "PositionTextTooLong": (
        "The text of position {place} is longer than {limit} characters.",
        "Der Text der Position {place} ist länger als {limit} Zeichen.",
    ),
    "QuantityRefused": (
        "The quantity of position {place} must be above 0 and at most {highest}.",
        "Die Menge der Position {place} muss über 0 und höchstens {highest} sein.",
    ),
    "PriceRefused": (
        "The price of position {place} must be between 0 and {highest}.",
        "Der Preis der Position {place} muss zwischen 0 und {highest} liegen.",
    ),
    "IssuedBeforePredecessor": (
        "Today is {on} by this computer's clock, but {previous_number} is dated {previous_on}. "
        "Check the clock; no number was used.",
        "Laut Uhr dieses Rechners ist heute der {on}, {previous_number} trägt aber das Datum "
        "{previous_on}. Prüfe die Uhr; es wurde keine Nummer vergeben.",
    ),
    "PatternRefused": (
        "“{pattern}” gives no invoice number. "
        "Use letters, digits and one counter, for example RE-{{YYYY}}-{{NNNN}}.",
        "„{pattern}“ ergibt keine Rechnungsnummer. "
        "Nutze Buchstaben, Ziffern und einen Zähler, zum Beispiel RE-{{YYYY}}-{{NNNN}}.",
    ),
    "NumberTaken": (
        "Another invoice has the number {number} already. Choose another pattern in Settings, "
        "Invoices; no number was used.",
        "Die Nummer {number} trägt schon eine andere Rechnung. Wähle unter Einstellungen, "
        "Rechnungen ein anderes Muster; es wurde keine Nummer vergeben.",
    ),
    "GlyphMissing": (
        "The character “{character}” in “{text}” cannot be printed. Replace it there; "
        "no number was used.",
        "Das Zeichen „{character}“ in „{text}“ lässt sich nicht drucken. Ersetze es dort; "
        "es wurde keine Nummer vergeben.",
    ),
    "LogoRefused": (
        "This picture cannot be used as a logo. Take a PNG or JPEG of at most 5 MB.",
        "Dieses Bild taugt nicht als Logo. Nimm ein PNG oder JPEG mit höchstens 5 MB.",
    ),
    # Settings
    "IbanRefused": (
        "The IBAN {iban} has a typing error: its check digits do not fit.",
        "In der IBAN {iban} steckt ein Tippfehler: Die Prüfziffern passen nicht.",
    ),
    "VatIdRefused": (
        "{vat_id} is no valid VAT id. Compare it with the original.",
        "{vat_id} ist keine gültige USt-IdNr. Vergleiche sie mit dem Original.",
    ),
    "TaxNumberRefused": (
        "{tax_number} does not look like a German tax number. Write it like 12/345/67890.",
        "{tax_number} sieht nicht nach einer Steuernummer aus. Schreib sie wie 12/345/67890.",
    ),
    "EmailRefused": (
        "“{email}” is no e-mail address.",
        "„{email}“ ist keine E-Mail-Adresse.",
    ),
    "WorkdayRefused": (
        "The working day must end after {start_hour}:00.",
        "Der Arbeitstag muss nach {start_hour}:00 Uhr enden.",
    ),
    "SettingUnknown": (
        "There is no setting “{key}”. `vpa-desk settings` lists them.",
        "Eine Einstellung „{key}“ gibt es nicht. `vpa-desk settings` zeigt alle.",
    ),
    "SettingRefused": (
        "“{value}” does not fit the setting {key}.",
        "„{value}“ passt nicht zur Einstellung {key}.",
    ),
}
