<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About VPA Desk</source>
        <translation>Über VPA Desk</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>AboutView</name>
    <message>
        <source>Version {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>Free software under the MIT License. Your data stays on this computer.</source>
        <translation>Freie Software unter der MIT-Lizenz. Deine Daten bleiben auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Work of others</source>
        <translation>Arbeit anderer</translation>
    </message>
</context>
<context>
    <name>AddressFields</name>
    <message>
        <source>Street and number</source>
        <translation>Straße und Hausnummer</translation>
    </message>
    <message>
        <source>Addition</source>
        <translation>Zusatz</translation>
    </message>
    <message>
        <source>c/o, building, floor</source>
        <translation>c/o, Gebäude, Etage</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>PLZ</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Choose a country, or type its code of two letters.</source>
        <translation>Wähle ein Land oder tipp sein Kürzel aus zwei Buchstaben.</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Deutschland</translation>
    </message>
    <message>
        <source>Austria</source>
        <translation>Österreich</translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation>Schweiz</translation>
    </message>
    <message>
        <source>Liechtenstein</source>
        <translation>Liechtenstein</translation>
    </message>
    <message>
        <source>Luxembourg</source>
        <translation>Luxemburg</translation>
    </message>
    <message>
        <source>Netherlands</source>
        <translation>Niederlande</translation>
    </message>
    <message>
        <source>Belgium</source>
        <translation>Belgien</translation>
    </message>
    <message>
        <source>France</source>
        <translation>Frankreich</translation>
    </message>
    <message>
        <source>Italy</source>
        <translation>Italien</translation>
    </message>
    <message>
        <source>Spain</source>
        <translation>Spanien</translation>
    </message>
    <message>
        <source>Portugal</source>
        <translation>Portugal</translation>
    </message>
    <message>
        <source>Poland</source>
        <translation>Polen</translation>
    </message>
    <message>
        <source>Denmark</source>
        <translation>Dänemark</translation>
    </message>
    <message>
        <source>Sweden</source>
        <translation>Schweden</translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation>Irland</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Vereinigtes Königreich</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>Vereinigte Staaten</translation>
    </message>
</context>
<context>
    <name>AttentionCard</name>
    <message numerus="yes">
        <source>{number} · %n day(s) late</source>
        <translation>
            <numerusform>{number} · %n Tag fällig</numerusform>
            <numerusform>{number} · %n Tage fällig</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show {number}</source>
        <translation>{number} zeigen</translation>
    </message>
</context>
<context>
    <name>BackupLine</name>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
</context>
<context>
    <name>BackupStep</name>
    <message>
        <source>Your backups</source>
        <translation>Deine Sicherungen</translation>
    </message>
    <message>
        <source>VPA Desk copies everything once a day and checks each copy. Another disk or a synced folder is the best place for them.</source>
        <translation>VPA Desk sichert einmal am Tag alles und prüft jede Sicherung. Am besten liegen sie auf einer anderen Festplatte oder in einem synchronisierten Ordner.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Another folder …</source>
        <translation>Anderer Ordner …</translation>
    </message>
    <message>
        <source>This folder cannot be written. Choose another.</source>
        <translation>In diesen Ordner lässt sich nichts schreiben. Wähle einen anderen.</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>Ordner für Sicherungen</translation>
    </message>
</context>
<context>
    <name>ChecksCard</name>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Your name and address</source>
        <translation>Dein Name und deine Anschrift</translation>
    </message>
    <message>
        <source>Your tax number</source>
        <translation>Deine Steuernummer</translation>
    </message>
    <message>
        <source>The client&apos;s address</source>
        <translation>Anschrift des Kunden</translation>
    </message>
    <message>
        <source>At least one position</source>
        <translation>Mindestens eine Position</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Kunde</translation>
    </message>
</context>
<context>
    <name>ClientDetail</name>
    <message>
        <source>What of the client</source>
        <translation>Bereich des Kunden</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Rechnungen</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Konditionen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
</context>
<context>
    <name>ClientForm</name>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>in Germany</source>
        <translation>in Deutschland</translation>
    </message>
    <message>
        <source>a business in the EU</source>
        <translation>ein Unternehmen in der EU</translation>
    </message>
    <message>
        <source>a business outside the EU</source>
        <translation>ein Unternehmen außerhalb der EU</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>Neuer Kunde</translation>
    </message>
    <message>
        <source>Name or company</source>
        <translation>Name oder Firma</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>Ansprechpartner</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Language of invoices and mails</source>
        <translation>Sprache der Rechnungen und Mails</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Konditionen</translation>
    </message>
    <message>
        <source>Hourly rate</source>
        <translation>Stundensatz</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Rounding per entry</source>
        <translation>Aufrunden je Eintrag</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Rundung</translation>
    </message>
    <message>
        <source>Due after days</source>
        <translation>Zahlungsziel in Tagen</translation>
    </message>
    <message>
        <source>Time before that day keeps {rate}.</source>
        <translation>Für Zeit vor diesem Tag bleibt es bei {rate}.</translation>
    </message>
    <message>
        <source>The new terms hold from</source>
        <translation>Die neuen Konditionen gelten ab</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>Umsatzsteuer</translation>
    </message>
    <message>
        <source>The client is</source>
        <translation>Der Kunde ist</translation>
    </message>
    <message>
        <source>VAT id of the client</source>
        <translation>USt-IdNr. des Kunden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Add client</source>
        <translation>Kunde anlegen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Time is tracked in this currency already.</source>
        <translation>In dieser Währung ist schon Zeit erfasst.</translation>
    </message>
    <message>
        <source>With VAT as you charge it at home; without, if you are a Kleinunternehmer.</source>
        <translation>Mit Umsatzsteuer, wie du sie im Inland berechnest; ohne, wenn § 19 UStG für dich gilt.</translation>
    </message>
    <message>
        <source>Without VAT: the client pays it at home (reverse charge). Both VAT ids stand on the invoice.</source>
        <translation>Ohne Umsatzsteuer: Der Kunde führt sie bei sich ab (Reverse Charge). Beide USt-IdNrn. stehen auf der Rechnung.</translation>
    </message>
    <message>
        <source>Without German VAT: the work counts as done where the client sits.</source>
        <translation>Ohne deutsche Umsatzsteuer: Leistungsort ist der Sitz des Kunden.</translation>
    </message>
    <message>
        <source>Days, 0 to 365.</source>
        <translation>Tage, 0 bis 365.</translation>
    </message>
    <message>
        <source>An amount such as {amount}.</source>
        <translation>Ein Betrag wie {amount}.</translation>
    </message>
    <message>
        <source>Choose a zone such as Europe/Berlin.</source>
        <translation>Wähle eine Zeitzone wie Europe/Berlin.</translation>
    </message>
    <message>
        <source>A day such as {day}.</source>
        <translation>Ein Tag wie {day}.</translation>
    </message>
</context>
<context>
    <name>ClientHead</name>
    <message>
        <source>Take out of the archive</source>
        <translation>Aus dem Archiv holen</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>Start timer</source>
        <translation>Zeit starten</translation>
    </message>
    <message>
        <source>Create invoice</source>
        <translation>Rechnung erstellen</translation>
    </message>
    <message>
        <source>More for this client</source>
        <translation>Mehr zu diesem Kunden</translation>
    </message>
    <message>
        <source>Edit …</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message numerus="yes">
        <source>due after %n day(s)</source>
        <translation>
            <numerusform>Ziel %n Tag</numerusform>
            <numerusform>Ziel %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>writes German</source>
        <translation>Sprache Deutsch</translation>
    </message>
    <message>
        <source>writes English</source>
        <translation>Sprache Englisch</translation>
    </message>
    <message>
        <source>{time} there now ({zone})</source>
        <translation>dort jetzt {time} Uhr ({zone})</translation>
    </message>
</context>
<context>
    <name>ClientListModel</name>
    <message>
        <source>{client}, {hours} hours not billed</source>
        <translation>{client}, {hours} Stunden nicht abgerechnet</translation>
    </message>
</context>
<context>
    <name>ClientOffer</name>
    <message>
        <source>Clients</source>
        <translation>Kunden</translation>
    </message>
</context>
<context>
    <name>ClientOverview</name>
    <message>
        <source>Not billed yet</source>
        <translation>Noch nicht abgerechnet</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Rechnungen</translation>
    </message>
    <message>
        <source>Worked last</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Next tasks</source>
        <translation>Nächste Aufgaben</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Gut zu wissen</translation>
    </message>
    <message>
        <source>Nothing tracked yet.</source>
        <translation>Noch nichts erfasst.</translation>
    </message>
    <message>
        <source>No open task.</source>
        <translation>Keine offene Aufgabe.</translation>
    </message>
    <message>
        <source>Everything is billed.</source>
        <translation>Alles ist abgerechnet.</translation>
    </message>
    <message>
        <source>{hours} since {day}</source>
        <translation>{hours} seit {day}</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>{title}: all</source>
        <translation>{title}: alle</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>Last 12 months, net</source>
        <translation>Letzte 12 Monate, netto</translation>
    </message>
</context>
<context>
    <name>ClientStep</name>
    <message>
        <source>Your first client</source>
        <translation>Dein erster Kunde</translation>
    </message>
    <message>
        <source>Who do you work for? More clients come later, as many as you like.</source>
        <translation>Für wen arbeitest du? Weitere Kunden kommen später dazu, so viele du magst.</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>Name or company</source>
        <translation>Name oder Firma</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Language of invoices and mails</source>
        <translation>Sprache der Rechnungen und Mails</translation>
    </message>
</context>
<context>
    <name>ClientWords</name>
    <message>
        <source>Own work</source>
        <translation>Eigenes</translation>
    </message>
</context>
<context>
    <name>ClientsPage</name>
    <message>
        <source>Clients</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>{client} is active again.</source>
        <translation>{client} ist wieder aktiv.</translation>
    </message>
    <message>
        <source>{client} is in the archive.</source>
        <translation>{client} ist im Archiv.</translation>
    </message>
    <message>
        <source>Which clients</source>
        <translation>Welche Kunden</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>Neuer Kunde</translation>
    </message>
    <message>
        <source>Add client</source>
        <translation>Kunde anlegen</translation>
    </message>
    <message>
        <source>No client yet.</source>
        <translation>Noch kein Kunde.</translation>
    </message>
    <message>
        <source>A client carries the address, the language and the rate of your invoices.</source>
        <translation>Beim Kunden stehen Anschrift, Sprache und Stundensatz für deine Rechnungen.</translation>
    </message>
    <message>
        <source>Nobody found.</source>
        <translation>Niemand gefunden.</translation>
    </message>
    <message>
        <source>The archive is empty.</source>
        <translation>Das Archiv ist leer.</translation>
    </message>
    <message>
        <source>Everyone is in the archive.</source>
        <translation>Alle sind im Archiv.</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) in the archive</source>
        <translation>
            <numerusform>%n Kunde im Archiv</numerusform>
            <numerusform>%n Kunden im Archiv</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n Kunde</numerusform>
            <numerusform>%n Kunden</numerusform>
        </translation>
    </message>
    <message>
        <source>The timer runs.</source>
        <translation>Der Timer läuft.</translation>
    </message>
    <message>
        <source>New terms for {client}.</source>
        <translation>Neue Konditionen für {client}.</translation>
    </message>
    <message>
        <source>Notes kept.</source>
        <translation>Notizen gespeichert.</translation>
    </message>
    <message>
        <source>{client} is kept.</source>
        <translation>{client} ist gespeichert.</translation>
    </message>
    <message>
        <source>Not kept.</source>
        <translation>Nicht gespeichert.</translation>
    </message>
    <message>
        <source>Continue typing</source>
        <translation>Weiterschreiben</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>DataSection</name>
    <message>
        <source>Last backup: {when}</source>
        <translation>Letzte Sicherung: {when}</translation>
    </message>
    <message>
        <source>No backup in this folder yet.</source>
        <translation>In diesem Ordner liegt noch keine Sicherung.</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>Deine Daten</translation>
    </message>
    <message>
        <source>Do not put this folder into a synced one: two computers would damage it.</source>
        <translation>Leg diesen Ordner nicht in einen synchronisierten: Zwei Rechner würden ihn beschädigen.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>A copy is made at the start if the last is older than a day. The newest of 7 days, 4 weeks and 12 months stay. This folder may be a synced one.</source>
        <translation>Beim Start wird gesichert, wenn die letzte Sicherung älter als ein Tag ist. Die neuesten aus 7 Tagen, 4 Wochen und 12 Monaten bleiben. Dieser Ordner darf synchronisiert sein.</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>Another folder …</source>
        <translation>Anderer Ordner …</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>Ordner für Sicherungen</translation>
    </message>
    <message>
        <source>Copied and checked: {invoices} invoices, {entries} times.</source>
        <translation>Gesichert und geprüft – Rechnungen: {invoices}, Zeiten: {entries}.</translation>
    </message>
    <message>
        <source>Backups go to another folder.</source>
        <translation>Sicherungen liegen jetzt in einem anderen Ordner.</translation>
    </message>
    <message>
        <source>This folder cannot be written. Choose another; nothing was changed.</source>
        <translation>In diesen Ordner lässt sich nichts schreiben. Wähle einen anderen; es wurde nichts geändert.</translation>
    </message>
</context>
<context>
    <name>DateEdit</name>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Open the calendar</source>
        <translation>Kalender öffnen</translation>
    </message>
</context>
<context>
    <name>DayCard</name>
    <message>
        <source>Recorded</source>
        <translation>Erfasst</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>Daily target</source>
        <translation>Tagesziel</translation>
    </message>
    <message>
        <source>By client</source>
        <translation>Nach Kunde</translation>
    </message>
    <message>
        <source>of {time}</source>
        <translation>von {time}</translation>
    </message>
    <message>
        <source>billable</source>
        <translation>abrechenbar</translation>
    </message>
    <message>
        <source>{time} vs. Ø {weekday}</source>
        <translation>{time} ggü. Ø {weekday}</translation>
    </message>
</context>
<context>
    <name>DayPicker</name>
    <message>
        <source>Due day</source>
        <translation>Fällig am</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>Next Monday</source>
        <translation>Nächster Montag</translation>
    </message>
    <message>
        <source>No day</source>
        <translation>Kein Tag</translation>
    </message>
</context>
<context>
    <name>DayTimes</name>
    <message>
        <source>The day</source>
        <translation>Der Tag</translation>
    </message>
    <message>
        <source>Times of the day</source>
        <translation>Zeiten des Tages</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>{time} billable</source>
        <translation>{time} abrechenbar</translation>
    </message>
</context>
<context>
    <name>DeskWindow</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Rechnungen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>EntriesBox</name>
    <message>
        <source>Choose …</source>
        <translation>Auswählen …</translation>
    </message>
    <message>
        <source>Times for this invoice</source>
        <translation>Zeiten für diese Rechnung</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n Zeit</numerusform>
            <numerusform>%n Zeiten</numerusform>
        </translation>
    </message>
    <message>
        <source>{some} of {all} times</source>
        <translation>{some} von {all} Zeiten</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Zuklappen</translation>
    </message>
</context>
<context>
    <name>EntryActions</name>
    <message>
        <source>{time} on “{task}” deleted.</source>
        <translation>{time} für „{task}“ gelöscht.</translation>
    </message>
    <message>
        <source>{time} on “{task}” added.</source>
        <translation>{time} für „{task}“ eingetragen.</translation>
    </message>
    <message>
        <source>The time is saved.</source>
        <translation>Die Zeit ist gespeichert.</translation>
    </message>
</context>
<context>
    <name>EntryForm</name>
    <message>
        <source>As the task is called</source>
        <translation>Wie die Aufgabe</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Tätigkeit</translation>
    </message>
    <message>
        <source>Billable</source>
        <translation>Abrechenbar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save it, or discard it.</source>
        <translation>Speichere sie oder verwirf sie.</translation>
    </message>
    <message>
        <source>Discard what I typed</source>
        <translation>Eingabe verwerfen</translation>
    </message>
    <message>
        <source>This time is not saved yet.</source>
        <translation>Diese Zeit ist noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>New time</source>
        <translation>Neue Zeit</translation>
    </message>
    <message>
        <source>Show invoice {number}</source>
        <translation>Rechnung {number} zeigen</translation>
    </message>
    <message>
        <source>Show the draft</source>
        <translation>Entwurf zeigen</translation>
    </message>
    <message>
        <source>A new task, for: {client}</source>
        <translation>Neue Aufgabe, für: {client}</translation>
    </message>
    <message>
        <source>Overlaps {span} {task} ({client}). It can be saved all the same.</source>
        <translation>Überschneidet sich mit {span} {task} ({client}). Speichern geht trotzdem.</translation>
    </message>
</context>
<context>
    <name>EntryTableModel</name>
    <message>
        <source>billable</source>
        <translation>abrechenbar</translation>
    </message>
    <message>
        <source>not billable</source>
        <translation>nicht abrechenbar</translation>
    </message>
    <message>
        <source>This time is billed. A click tells more.</source>
        <translation>Diese Zeit ist abgerechnet. Ein Klick zeigt mehr.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>Von – bis</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Rechnung</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Welcome to VPA Desk</source>
        <translation>Willkommen bei VPA Desk</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Loslegen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
</context>
<context>
    <name>InvoiceEditor</name>
    <message>
        <source>Preview of the invoice</source>
        <translation>Vorschau der Rechnung</translation>
    </message>
    <message>
        <source>Leave anyway</source>
        <translation>Trotzdem verlassen</translation>
    </message>
    <message>
        <source>The last change is not saved.</source>
        <translation>Die letzte Änderung ist nicht gespeichert.</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>The last day must be the first or later.</source>
        <translation>Der letzte Tag darf nicht vor dem ersten liegen.</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Invoice to {client}, total {total}, {pages} pages</source>
        <translation>Rechnung an {client}, Gesamt {total}, Seiten: {pages}</translation>
    </message>
</context>
<context>
    <name>InvoiceList</name>
    <message>
        <source>Which invoices</source>
        <translation>Welche Rechnungen</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Rechnungen</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>Alle Jahre</translation>
    </message>
    <message>
        <source>All clients</source>
        <translation>Alle Kunden</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Bezahlt</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Rechnung</translation>
    </message>
    <message>
        <source>No invoices yet.</source>
        <translation>Noch keine Rechnungen.</translation>
    </message>
    <message>
        <source>Record time for a client; an invoice is made of it in three steps.</source>
        <translation>Erfasse Zeit für einen Kunden; daraus wird in drei Schritten eine Rechnung.</translation>
    </message>
    <message>
        <source>No invoice fits these filters.</source>
        <translation>Keine Rechnung passt zu diesen Filtern.</translation>
    </message>
    <message>
        <source>To come in: {sums}</source>
        <translation>Summe offen {sums}</translation>
    </message>
</context>
<context>
    <name>InvoicePanel</name>
    <message>
        <source>First page; a click opens the PDF</source>
        <translation>Erste Seite; ein Klick öffnet das PDF</translation>
    </message>
    <message>
        <source>Save PDF …</source>
        <translation>PDF speichern …</translation>
    </message>
    <message>
        <source>Open PDF</source>
        <translation>PDF öffnen</translation>
    </message>
    <message>
        <source>Mark as paid</source>
        <translation>Ist bezahlt</translation>
    </message>
    <message>
        <source>Not paid after all</source>
        <translation>Doch offen</translation>
    </message>
    <message>
        <source>Send …</source>
        <translation>Senden …</translation>
    </message>
    <message>
        <source>Send again …</source>
        <translation>Erneut senden …</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Mark as sent</source>
        <translation>Ist gesendet</translation>
    </message>
    <message>
        <source>The last mail may have arrived.</source>
        <translation>Die letzte Mail ist vielleicht angekommen.</translation>
    </message>
    <message>
        <source>Check your Sent folder.</source>
        <translation>Sieh im Ordner „Gesendet“ nach.</translation>
    </message>
    <message>
        <source>The letter was opened in your mail program.</source>
        <translation>Der Brief wurde in deinem Mailprogramm geöffnet.</translation>
    </message>
    <message>
        <source>Sent it there?</source>
        <translation>Dort gesendet?</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Netto</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>USt</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>ausgestellt</translation>
    </message>
    <message>
        <source>paid in full</source>
        <translation>vollständig bezahlt</translation>
    </message>
    <message>
        <source>sent to {to}</source>
        <translation>gesendet an {to}</translation>
    </message>
</context>
<context>
    <name>InvoiceTable</name>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>bezahlt</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>nicht gesendet</translation>
    </message>
    <message>
        <source>sent {day}</source>
        <translation>gesendet {day}</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>unclear – may have arrived</source>
        <translation>unklar – evtl. angekommen</translation>
    </message>
    <message>
        <source>in the mail program</source>
        <translation>im Mailprogramm</translation>
    </message>
    <message>
        <source>being sent …</source>
        <translation>wird gesendet …</translation>
    </message>
</context>
<context>
    <name>InvoiceTableModel</name>
    <message>
        <source>Number</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Mail</translation>
    </message>
</context>
<context>
    <name>InvoicesPage</name>
    <message>
        <source>Invoices</source>
        <translation>Rechnungen</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Rechnung</translation>
    </message>
    <message>
        <source>Back to the list (Alt+Left)</source>
        <translation>Zurück zur Liste (Alt+Links)</translation>
    </message>
    <message>
        <source>Discard draft</source>
        <translation>Entwurf verwerfen</translation>
    </message>
    <message>
        <source>Issue …</source>
        <translation>Ausstellen …</translation>
    </message>
    <message>
        <source>Discard this draft?</source>
        <translation>Diesen Entwurf verwerfen?</translation>
    </message>
    <message>
        <source>Its texts are lost. The times stay and can be billed later.</source>
        <translation>Seine Texte gehen verloren. Die Zeiten bleiben und lassen sich später abrechnen.</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>Gespeichert als {path}</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>2 of 3 · Positions  ·  {client}</source>
        <translation>2 von 3 · Positionen  ·  {client}</translation>
    </message>
    <message>
        <source>{number} is issued.</source>
        <translation>{number} ist ausgestellt.</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>PDF speichern</translation>
    </message>
    <message>
        <source>No program opened the PDF. It lies at {path}</source>
        <translation>Kein Programm hat das PDF geöffnet. Es liegt unter {path}</translation>
    </message>
    <message>
        <source>{number} is paid.</source>
        <translation>{number} ist bezahlt.</translation>
    </message>
</context>
<context>
    <name>InvoicesSection</name>
    <message>
        <source>Numbers</source>
        <translation>Nummern</translation>
    </message>
    <message>
        <source>{YYYY}, {YY} and {MM} are the date, {NNNN} counts.</source>
        <translation>{YYYY}, {YY} und {MM} sind das Datum, {NNNN} zählt.</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>Last number used elsewhere</source>
        <translation>Letzte Nummer von anderswo</translation>
    </message>
    <message>
        <source>A new series goes on after it. Leave 0 if you begin here.</source>
        <translation>Eine neue Reihe zählt danach weiter. Lass 0 stehen, wenn du hier anfängst.</translation>
    </message>
    <message>
        <source>A whole number, 0 or more.</source>
        <translation>Eine ganze Zahl ab 0.</translation>
    </message>
    <message>
        <source>Due after days, for new clients</source>
        <translation>Zahlungsziel in Tagen, für neue Kunden</translation>
    </message>
    <message>
        <source>Days, 0 to 365.</source>
        <translation>Tage, 0 bis 365.</translation>
    </message>
    <message>
        <source>Standard texts</source>
        <translation>Standardtexte</translation>
    </message>
    <message>
        <source>Empty texts take the usual wording, which names the period of the work.</source>
        <translation>Bleibt ein Text leer, steht dort der übliche; er nennt den Leistungszeitraum.</translation>
    </message>
    <message>
        <source>Above the positions, German</source>
        <translation>Über den Positionen, Deutsch</translation>
    </message>
    <message>
        <source>Below the sum, German</source>
        <translation>Unter der Summe, Deutsch</translation>
    </message>
    <message>
        <source>Above the positions, English</source>
        <translation>Über den Positionen, Englisch</translation>
    </message>
    <message>
        <source>Below the sum, English</source>
        <translation>Unter der Summe, Englisch</translation>
    </message>
    <message>
        <source>The usual wording</source>
        <translation>Der übliche Text</translation>
    </message>
    <message>
        <source>Next number: {number}</source>
        <translation>Nächste Nummer: {number}</translation>
    </message>
</context>
<context>
    <name>InvoicesTab</name>
    <message>
        <source>Invoices</source>
        <translation>Rechnungen</translation>
    </message>
    <message>
        <source>No invoice for this client yet.</source>
        <translation>Noch keine Rechnung für diesen Kunden.</translation>
    </message>
</context>
<context>
    <name>IssueDialog</name>
    <message>
        <source>Issue invoice</source>
        <translation>Rechnung ausstellen</translation>
    </message>
    <message>
        <source>The invoice is being issued</source>
        <translation>Die Rechnung wird ausgestellt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Ausstellen</translation>
    </message>
    <message>
        <source>Issue this invoice?</source>
        <translation>Diese Rechnung ausstellen?</translation>
    </message>
    <message>
        <source>Number {number} will be given and cannot be changed afterwards.</source>
        <translation>Nummer {number} wird vergeben und kann danach nicht mehr geändert werden.</translation>
    </message>
    <message>
        <source>{client}  ·  {total}  ·  due {day}</source>
        <translation>{client}  ·  {total}  ·  fällig {day}</translation>
    </message>
    <message>
        <source>Issuing …</source>
        <translation>Wird ausgestellt …</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>KeysList</name>
    <message>
        <source>Single letters act while a list has the focus.</source>
        <translation>Einzelne Buchstaben wirken, solange eine Liste den Fokus hat.</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>On a task</source>
        <translation>Auf einer Aufgabe</translation>
    </message>
    <message>
        <source>On the page Times</source>
        <translation>Auf der Seite Zeiten</translation>
    </message>
    <message>
        <source>New task: the quick entry</source>
        <translation>Neue Aufgabe: Schnelleingabe</translation>
    </message>
    <message>
        <source>Stop the timer, or continue the last task</source>
        <translation>Timer stoppen oder letzte Aufgabe fortsetzen</translation>
    </message>
    <message>
        <source>The pages, from Today to Invoices</source>
        <translation>Die Seiten, von Heute bis Rechnungen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation>Auf dieser Seite suchen</translation>
    </message>
    <message>
        <source>Edit what is chosen</source>
        <translation>Gewähltes bearbeiten</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Confirm a dialog</source>
        <translation>Dialog bestätigen</translation>
    </message>
    <message>
        <source>Close the panel, empty the search</source>
        <translation>Bereich schließen, Suche leeren</translation>
    </message>
    <message>
        <source>Fold the side bar</source>
        <translation>Seitenleiste einklappen</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Diese Liste</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Start or stop the timer</source>
        <translation>Timer starten oder stoppen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Due day</source>
        <translation>Fälligkeit</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>The week before, the week after</source>
        <translation>Eine Woche zurück, eine Woche vor</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
</context>
<context>
    <name>LineReader</name>
    <message>
        <source>{enter} saves, {start} saves and starts the timer</source>
        <translation>{enter} speichert, {start} speichert und startet den Timer</translation>
    </message>
</context>
<context>
    <name>LogoField</name>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Choose a picture …</source>
        <translation>Bild wählen …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>No logo yet</source>
        <translation>Noch kein Logo</translation>
    </message>
    <message>
        <source>This file cannot be read. Choose another.</source>
        <translation>Diese Datei lässt sich nicht lesen. Wähle eine andere.</translation>
    </message>
    <message>
        <source>Logo: changed.</source>
        <translation>Logo: geändert.</translation>
    </message>
    <message>
        <source>Logo: removed.</source>
        <translation>Logo: entfernt.</translation>
    </message>
    <message>
        <source>PNG or JPEG, at most 5 MB.</source>
        <translation>PNG oder JPEG, höchstens 5 MB.</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Choose your logo</source>
        <translation>Wähle dein Logo</translation>
    </message>
</context>
<context>
    <name>LooksSection</name>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>wie das System</translation>
    </message>
    <message>
        <source>light</source>
        <translation>hell</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>dunkel</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Takes effect when VPA Desk is started the next time.</source>
        <translation>Gilt, wenn VPA Desk das nächste Mal startet.</translation>
    </message>
    <message>
        <source>The language changes at the next start.</source>
        <translation>Die Sprache wechselt beim nächsten Start.</translation>
    </message>
    <message>
        <source>Appearance: changed.</source>
        <translation>Aussehen: geändert.</translation>
    </message>
</context>
<context>
    <name>MailPresets</name>
    <message>
        <source>Needs an app password, made in your account there.</source>
        <translation>Braucht ein App-Passwort, das du dort in deinem Konto anlegst.</translation>
    </message>
    <message>
        <source>Allow POP3 and IMAP in its settings first, or it refuses.</source>
        <translation>Erlaube dort zuerst POP3 und IMAP in den Einstellungen, sonst lehnt der Server ab.</translation>
    </message>
    <message>
        <source>Takes its own e-mail password, not that of the customer centre.</source>
        <translation>Nimmt das eigene E-Mail-Passwort, nicht das fürs Kundencenter.</translation>
    </message>
    <message>
        <source>Microsoft refuses passwords in most accounts. If the check fails, open invoices in your mail program instead.</source>
        <translation>Microsoft lehnt bei den meisten Konten Passwörter ab. Schlägt die Prüfung fehl, öffne Rechnungen lieber in deinem Mailprogramm.</translation>
    </message>
</context>
<context>
    <name>MailSection</name>
    <message>
        <source>Asking {host} …</source>
        <translation>Frage {host} …</translation>
    </message>
    <message>
        <source>Another provider</source>
        <translation>Anderer Anbieter</translation>
    </message>
    <message>
        <source>none (this computer only)</source>
        <translation>keine (nur dieser Rechner)</translation>
    </message>
    <message>
        <source>Outgoing mail</source>
        <translation>Ausgehende Mail</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>The password goes into the keychain of this computer, never into a file.</source>
        <translation>Das Passwort kommt in den Schlüsselbund dieses Rechners, nie in eine Datei.</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Check the connection</source>
        <translation>Verbindung prüfen</translation>
    </message>
    <message>
        <source>Mail account: changed.</source>
        <translation>Mailkonto: geändert.</translation>
    </message>
    <message>
        <source>The password is in the keychain of this computer.</source>
        <translation>Das Passwort liegt im Schlüsselbund dieses Rechners.</translation>
    </message>
    <message>
        <source>This system has no keychain. The password is kept until you close VPA Desk, and asked for again after that.</source>
        <translation>Dieses System hat keinen Schlüsselbund. Das Passwort bleibt, bis du VPA Desk schließt; danach wirst du neu gefragt.</translation>
    </message>
    <message>
        <source>It is kept until you close VPA Desk.</source>
        <translation>Es bleibt, bis du VPA Desk schließt.</translation>
    </message>
    <message>
        <source>{host} is ready to take your mail.</source>
        <translation>{host} nimmt deine Mail an.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Es wurde nichts gesendet.</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Neue Aufgabe</translation>
    </message>
    <message>
        <source>Backups …</source>
        <translation>Sicherungen …</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation>Auf dieser Seite suchen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Fold the side bar</source>
        <translation>Seitenleiste einklappen</translation>
    </message>
    <message>
        <source>&amp;Timer</source>
        <translation>&amp;Timer</translation>
    </message>
    <message>
        <source>Stop, or continue the last task</source>
        <translation>Stoppen oder letzte Aufgabe fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Keys and help</source>
        <translation>Tasten und Hilfe</translation>
    </message>
    <message>
        <source>About VPA Desk</source>
        <translation>Über VPA Desk</translation>
    </message>
</context>
<context>
    <name>NavBar</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>NewInvoiceDialog</name>
    <message>
        <source>New invoice</source>
        <translation>Neue Rechnung</translation>
    </message>
    <message>
        <source>first open day</source>
        <translation>erster offener Tag</translation>
    </message>
    <message>
        <source>Create draft</source>
        <translation>Entwurf anlegen</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>1 of 3 · What is billed</source>
        <translation>1 von 3 · Was abgerechnet wird</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>Vormonat</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Dieser Monat</translation>
    </message>
    <message>
        <source>Everything until today</source>
        <translation>Alles bis heute</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>There is no client yet. Create one first.</source>
        <translation>Es gibt noch keinen Kunden. Leg zuerst einen an.</translation>
    </message>
    <message>
        <source>No unbilled time in these days.</source>
        <translation>In diesen Tagen ist keine Zeit abzurechnen.</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n Zeit</numerusform>
            <numerusform>%n Zeiten</numerusform>
        </translation>
    </message>
    <message>
        <source>The last day lies before the first.</source>
        <translation>Der letzte Tag liegt vor dem ersten.</translation>
    </message>
    <message>
        <source>Start an empty draft</source>
        <translation>Leeren Entwurf beginnen</translation>
    </message>
    <message>
        <source>For work that was not tracked.</source>
        <translation>Für Arbeit ohne erfasste Zeit.</translation>
    </message>
</context>
<context>
    <name>NotesTab</name>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Preferences, contacts, where a password is kept – never the password itself.</source>
        <translation>Vorlieben, Kontakte, wo ein Passwort liegt – nie das Passwort selbst.</translation>
    </message>
    <message>
        <source>Kept when you leave the field.</source>
        <translation>Wird gespeichert, wenn du das Feld verlässt.</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Restore a backup …</source>
        <translation>Sicherung einspielen …</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Your data could not be opened.</source>
        <translation>Deine Daten ließen sich nicht öffnen.</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Sicherung einspielen</translation>
    </message>
</context>
<context>
    <name>Overdue</name>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>%n Tag überfällig</numerusform>
            <numerusform>%n Tage überfällig</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PartChip</name>
    <message>
        <source>A click or Backspace leaves this as text</source>
        <translation>Ein Klick oder die Rücktaste lässt das als Text stehen</translation>
    </message>
</context>
<context>
    <name>PdfView</name>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Seite {page} von {pages}</translation>
    </message>
</context>
<context>
    <name>PositionTableModel</name>
    <message>
        <source>“{text}” is no number.</source>
        <translation>„{text}“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>Add details</source>
        <translation>Einzelheiten ergänzen</translation>
    </message>
    <message>
        <source>What was done?</source>
        <translation>Was wurde gemacht?</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>Std.</translation>
    </message>
    <message>
        <source>pieces</source>
        <translation>Stk.</translation>
    </message>
    <message>
        <source>flat</source>
        <translation>pausch.</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>USt</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Netto</translation>
    </message>
</context>
<context>
    <name>PositionsCard</name>
    <message>
        <source>Positions</source>
        <translation>Positionen</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>Nach oben (Alt+Auf)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>Nach unten (Alt+Ab)</translation>
    </message>
    <message>
        <source>Remove the position (Del)</source>
        <translation>Position entfernen (Entf)</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Netto</translation>
    </message>
    <message>
        <source>VAT {rate} %</source>
        <translation>USt {rate} %</translation>
    </message>
</context>
<context>
    <name>PracticeSection</name>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Me and my business</source>
        <translation>Ich &amp; mein Unternehmen</translation>
    </message>
    <message>
        <source>As it stands on the letterhead; empty if it is your name.</source>
        <translation>Wie er auf dem Briefkopf steht; leer, wenn es dein Name ist.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Dein Name</translation>
    </message>
    <message>
        <source>Name of the business</source>
        <translation>Name des Unternehmens</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Taxes</source>
        <translation>Steuern</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>Umsatzsteuer</translation>
    </message>
    <message>
        <source>Tax number (Steuernummer)</source>
        <translation>Steuernummer</translation>
    </message>
    <message>
        <source>VAT id (USt-IdNr.)</source>
        <translation>USt-IdNr.</translation>
    </message>
    <message>
        <source>An invoice needs one of the two. Reverse charge needs the VAT id.</source>
        <translation>Auf die Rechnung gehört eine von beiden. Reverse Charge braucht die USt-IdNr.</translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation>Bankverbindung</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Bank</translation>
    </message>
</context>
<context>
    <name>PracticeStep</name>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>What stands on your letterhead. All of it can be changed later.</source>
        <translation>Das steht auf deinem Briefkopf. Alles lässt sich später ändern.</translation>
    </message>
    <message>
        <source>if it has one of its own</source>
        <translation>falls es einen eigenen hat</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Dein Name</translation>
    </message>
    <message>
        <source>Name of the business</source>
        <translation>Name des Unternehmens</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>Umsatzsteuer</translation>
    </message>
    <message>
        <source>Tax number (Steuernummer)</source>
        <translation>Steuernummer</translation>
    </message>
</context>
<context>
    <name>ProgressDots</name>
    <message>
        <source>Step {place} of {count}</source>
        <translation>Schritt {place} von {count}</translation>
    </message>
</context>
<context>
    <name>QuickAdd</name>
    <message>
        <source>New task – e.g. “Mon 10:00 book flight @Miller #travel”</source>
        <translation>Neue Aufgabe – z. B. „Mo 10 Uhr Flug buchen @Müller #Reise“</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Neue Aufgabe</translation>
    </message>
</context>
<context>
    <name>QuickAddDialog</name>
    <message>
        <source>New task</source>
        <translation>Neue Aufgabe</translation>
    </message>
    <message>
        <source>@client  #tag  a day and a time  ~45m estimate  ! important</source>
        <translation>@Kunde  #Stichwort  Tag und Uhrzeit  ~45m Schätzung  ! wichtig</translation>
    </message>
</context>
<context>
    <name>QuickEntry</name>
    <message>
        <source>There is no client “{name}”.</source>
        <translation>Einen Kunden „{name}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>Create client</source>
        <translation>Kunde anlegen</translation>
    </message>
    <message>
        <source>Save without client</source>
        <translation>Ohne Kunde speichern</translation>
    </message>
    <message>
        <source>“{name}” fits several clients. Which one?</source>
        <translation>„{name}“ passt zu mehreren Kunden. Welcher ist es?</translation>
    </message>
    <message>
        <source>about {time}</source>
        <translation>ca. {time}</translation>
    </message>
    <message>
        <source>important</source>
        <translation>wichtig</translation>
    </message>
    <message>
        <source>not billable</source>
        <translation>nicht abrechenbar</translation>
    </message>
    <message>
        <source>{name}: no such client yet</source>
        <translation>{name}: noch kein Kunde</translation>
    </message>
    <message>
        <source>{name}: which client?</source>
        <translation>{name}: welcher Kunde?</translation>
    </message>
    <message>
        <source>There is no {words}; it stays text</source>
        <translation>{words} gibt es nicht; bleibt Text</translation>
    </message>
    <message>
        <source>No time of day: {words}; it stays text</source>
        <translation>Keine Uhrzeit: {words}; bleibt Text</translation>
    </message>
    <message>
        <source>{words} could be two lengths; it stays text</source>
        <translation>{words} kann zwei Längen meinen; bleibt Text</translation>
    </message>
    <message>
        <source>{words}: the weekday does not fit, the date counts</source>
        <translation>{words}: Der Wochentag passt nicht, es gilt das Datum</translation>
    </message>
    <message>
        <source>{words} is before the first day; it stays text</source>
        <translation>{words} liegt vor dem ersten Tag; bleibt Text</translation>
    </message>
</context>
<context>
    <name>RateStep</name>
    <message>
        <source>Your hour, your day</source>
        <translation>Deine Stunde, dein Tag</translation>
    </message>
    <message>
        <source>New clients begin with this rate; each can have its own.</source>
        <translation>Neue Kunden beginnen mit diesem Satz; jeder kann einen eigenen haben.</translation>
    </message>
    <message>
        <source>Hourly rate</source>
        <translation>Stundensatz</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Rounding per entry</source>
        <translation>Aufrunden je Eintrag</translation>
    </message>
    <message>
        <source>Only on the invoice: the time itself is kept to the second.</source>
        <translation>Nur auf der Rechnung: Die Zeit selbst bleibt sekundengenau.</translation>
    </message>
    <message>
        <source>Daily target</source>
        <translation>Tagesziel</translation>
    </message>
    <message>
        <source>Hours you want to work on a usual day.</source>
        <translation>Wie lange du an einem normalen Tag arbeiten willst.</translation>
    </message>
    <message>
        <source>A length such as 6:00 or 6h.</source>
        <translation>Eine Dauer wie 6:00 oder 6h.</translation>
    </message>
    <message>
        <source>An amount such as {amount}.</source>
        <translation>Ein Betrag wie {amount}.</translation>
    </message>
</context>
<context>
    <name>RepeatEditor</name>
    <message>
        <source>Repeat</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Does not repeat</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Daily</source>
        <translation>Täglich</translation>
    </message>
    <message>
        <source>On workdays</source>
        <translation>Werktags</translation>
    </message>
    <message>
        <source>Weekly</source>
        <translation>Wöchentlich</translation>
    </message>
    <message>
        <source>Monthly</source>
        <translation>Monatlich</translation>
    </message>
    <message>
        <source>Yearly</source>
        <translation>Jährlich</translation>
    </message>
    <message>
        <source>After it is done</source>
        <translation>Nach Erledigung</translation>
    </message>
    <message>
        <source>Every how many</source>
        <translation>Alle wie viele</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>Wochen</translation>
    </message>
    <message>
        <source>months</source>
        <translation>Monate</translation>
    </message>
    <message>
        <source>years</source>
        <translation>Jahre</translation>
    </message>
    <message>
        <source>Day of the month</source>
        <translation>Tag des Monats</translation>
    </message>
    <message>
        <source>on the same day</source>
        <translation>am selben Tag</translation>
    </message>
    <message>
        <source>on the last day</source>
        <translation>am letzten Tag</translation>
    </message>
    <message>
        <source>on the last workday</source>
        <translation>am letzten Werktag</translation>
    </message>
    <message>
        <source>every</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>it ends here</source>
        <translation>hier endet es</translation>
    </message>
    <message>
        <source>Next: {days}</source>
        <translation>Nächste: {days}</translation>
    </message>
</context>
<context>
    <name>RuleText</name>
    <message>
        <source>{rule} until {day}</source>
        <translation>{rule}, bis {day}</translation>
    </message>
    <message>
        <source>daily</source>
        <translation>täglich</translation>
    </message>
    <message numerus="yes">
        <source>every %n day(s)</source>
        <translation>
            <numerusform>jeden Tag</numerusform>
            <numerusform>alle %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>on workdays</source>
        <translation>werktags</translation>
    </message>
    <message>
        <source>weekly</source>
        <translation>wöchentlich</translation>
    </message>
    <message numerus="yes">
        <source>every %n week(s)</source>
        <translation>
            <numerusform>jede Woche</numerusform>
            <numerusform>alle %n Wochen</numerusform>
        </translation>
    </message>
    <message>
        <source>monthly on the last workday</source>
        <translation>monatlich am letzten Werktag</translation>
    </message>
    <message numerus="yes">
        <source>every %n month(s) on the last workday</source>
        <translation>
            <numerusform>jeden Monat am letzten Werktag</numerusform>
            <numerusform>alle %n Monate am letzten Werktag</numerusform>
        </translation>
    </message>
    <message>
        <source>monthly on the last day</source>
        <translation>monatlich am letzten Tag</translation>
    </message>
    <message numerus="yes">
        <source>every %n month(s) on the last day</source>
        <translation>
            <numerusform>jeden Monat am letzten Tag</numerusform>
            <numerusform>alle %n Monate am letzten Tag</numerusform>
        </translation>
    </message>
    <message>
        <source>monthly on day {day}</source>
        <translation>monatlich am {day}.</translation>
    </message>
    <message numerus="yes">
        <source>every %n month(s) on day {day}</source>
        <translation>
            <numerusform>jeden Monat am {day}.</numerusform>
            <numerusform>alle %n Monate am {day}.</numerusform>
        </translation>
    </message>
    <message>
        <source>yearly on {day}</source>
        <translation>jährlich am {day}</translation>
    </message>
    <message numerus="yes">
        <source>every %n year(s) on {day}</source>
        <translation>
            <numerusform>jedes Jahr am {day}</numerusform>
            <numerusform>alle %n Jahre am {day}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) after it is done</source>
        <translation>
            <numerusform>%n Tag nach Erledigung</numerusform>
            <numerusform>%n Tage nach Erledigung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) after it is done</source>
        <translation>
            <numerusform>%n Woche nach Erledigung</numerusform>
            <numerusform>%n Wochen nach Erledigung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) after it is done</source>
        <translation>
            <numerusform>%n Monat nach Erledigung</numerusform>
            <numerusform>%n Monate nach Erledigung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) after it is done</source>
        <translation>
            <numerusform>%n Jahr nach Erledigung</numerusform>
            <numerusform>%n Jahre nach Erledigung</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunningWords</name>
    <message>
        <source>Target {time}</source>
        <translation>Ziel {time}</translation>
    </message>
</context>
<context>
    <name>Safekeeping</name>
    <message>
        <source>No backup yet</source>
        <translation>Noch keine Sicherung</translation>
    </message>
    <message>
        <source>Backed up today {time}</source>
        <translation>Gesichert heute {time}</translation>
    </message>
    <message>
        <source>Backed up {day}</source>
        <translation>Gesichert {day}</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
</context>
<context>
    <name>SendDialog</name>
    <message>
        <source>Send invoice</source>
        <translation>Rechnung senden</translation>
    </message>
    <message>
        <source>Keep it in this system&apos;s keychain</source>
        <translation>Im Schlüsselbund dieses Systems aufbewahren</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Open in mail program</source>
        <translation>Im Mailprogramm öffnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Marked as sent.</source>
        <translation>Als gesendet markiert.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Password of the mail account</source>
        <translation>Passwort des Mailkontos</translation>
    </message>
    <message>
        <source>3 of 3 · Send</source>
        <translation>3 von 3 · Senden</translation>
    </message>
    <message>
        <source>{size} KB</source>
        <translation>{size} KB</translation>
    </message>
    <message>
        <source>E-mail settings</source>
        <translation>E-Mail einrichten</translation>
    </message>
    <message>
        <source>No mail account is set up yet.</source>
        <translation>Es ist noch kein Mailkonto eingerichtet.</translation>
    </message>
    <message>
        <source>You can still open the letter in your mail program, the PDF attached.</source>
        <translation>Du kannst den Brief trotzdem im Mailprogramm öffnen, das PDF hängt an.</translation>
    </message>
    <message>
        <source>This system has no keychain. It is used until VPA Desk is closed.</source>
        <translation>Dieses System hat keinen Schlüsselbund; das Passwort gilt, bis du VPA Desk schließt.</translation>
    </message>
    <message>
        <source>Used until VPA Desk is closed.</source>
        <translation>Gilt, bis du VPA Desk schließt.</translation>
    </message>
    <message>
        <source>Sending …</source>
        <translation>Wird gesendet …</translation>
    </message>
    <message>
        <source>Sent to {to}: the server accepted the mail, {at}.</source>
        <translation>Gesendet an {to}: Der Server hat die Mail angenommen, {at}.</translation>
    </message>
    <message>
        <source>The server refused the mail, nobody has it: {why}</source>
        <translation>Der Server hat die Mail abgelehnt, niemand hat sie bekommen: {why}</translation>
    </message>
    <message>
        <source>Nothing is sent twice.</source>
        <translation>Es wird nichts doppelt gesendet.</translation>
    </message>
    <message>
        <source>Mark as sent</source>
        <translation>Als gesendet markieren</translation>
    </message>
    <message>
        <source>The letter is open in your mail program, the PDF attached.</source>
        <translation>Der Brief ist in deinem Mailprogramm offen, das PDF hängt an.</translation>
    </message>
    <message>
        <source>Send it there, then mark it here.</source>
        <translation>Sende ihn dort und markiere ihn dann hier.</translation>
    </message>
    <message>
        <source>Enter the password of {user}.</source>
        <translation>Gib das Passwort von {user} ein.</translation>
    </message>
    <message>
        <source>Unclear: the mail may have arrived, the server&apos;s answer is missing.</source>
        <translation>Unklar: Die Mail kann angekommen sein, die Antwort des Servers fehlt.</translation>
    </message>
    <message>
        <source>Check your Sent folder or ask before you send it again.</source>
        <translation>Sieh im Ordner „Gesendet“ nach oder frag nach, bevor du sie erneut sendest.</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Erneut senden</translation>
    </message>
</context>
<context>
    <name>ServiceList</name>
    <message>
        <source>Services</source>
        <translation>Leistungen</translation>
    </message>
    <message>
        <source>{service} is on offer.</source>
        <translation>{service} ist im Angebot.</translation>
    </message>
    <message>
        <source>Hide the archived</source>
        <translation>Archivierte ausblenden</translation>
    </message>
    <message>
        <source>Show the archived</source>
        <translation>Archivierte zeigen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>In English, if it differs</source>
        <translation>Auf Englisch, falls anders</translation>
    </message>
    <message>
        <source>Another service</source>
        <translation>Weitere Leistung</translation>
    </message>
    <message>
        <source>Name of another service</source>
        <translation>Name einer weiteren Leistung</translation>
    </message>
    <message>
        <source>Its name in English</source>
        <translation>Ihr Name auf Englisch</translation>
    </message>
    <message>
        <source>Add the service</source>
        <translation>Leistung hinzufügen</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>{service} in English</source>
        <translation>{service} auf Englisch</translation>
    </message>
    <message>
        <source>No longer offer</source>
        <translation>Nicht mehr anbieten</translation>
    </message>
    <message>
        <source>Offer again</source>
        <translation>Wieder anbieten</translation>
    </message>
    <message>
        <source>{service}: changed.</source>
        <translation>{service}: geändert.</translation>
    </message>
    <message>
        <source>{service} is no longer offered.</source>
        <translation>{service} wird nicht mehr angeboten.</translation>
    </message>
    <message>
        <source>{service} is offered again.</source>
        <translation>{service} wird wieder angeboten.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Each change counts at once.</source>
        <translation>Jede Änderung gilt sofort.</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>Me and my business</source>
        <translation>Ich &amp; mein Unternehmen</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Rechnungen</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Working time</source>
        <translation>Arbeitszeit</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
</context>
<context>
    <name>SettingsSection</name>
    <message>
        <source>{setting}: changed.</source>
        <translation>{setting}: geändert.</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Close the panel</source>
        <translation>Bereich schließen</translation>
    </message>
</context>
<context>
    <name>Speaker</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>StartChooser</name>
    <message>
        <source>What do you start?</source>
        <translation>Was startest du?</translation>
    </message>
    <message>
        <source>Task to start, or the title of a new one</source>
        <translation>Aufgabe zum Starten oder Titel einer neuen</translation>
    </message>
    <message>
        <source>Open tasks</source>
        <translation>Offene Aufgaben</translation>
    </message>
    <message>
        <source>Enter starts a new task: {title}</source>
        <translation>Enter startet eine neue Aufgabe: {title}</translation>
    </message>
    <message>
        <source>Choose a task, or type a new one.</source>
        <translation>Wähle eine Aufgabe oder tipp eine neue.</translation>
    </message>
    <message>
        <source>No open task. Type a new one.</source>
        <translation>Keine offene Aufgabe. Tipp eine neue.</translation>
    </message>
</context>
<context>
    <name>Swatches</name>
    <message>
        <source>Petrol</source>
        <translation>Petrol</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Raspberry</source>
        <translation>Himbeere</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Olive</source>
        <translation>Oliv</translation>
    </message>
</context>
<context>
    <name>TaskActions</name>
    <message>
        <source>{time} recorded on “{task}”.</source>
        <translation>{time} für „{task}“ erfasst.</translation>
    </message>
    <message>
        <source>“{task}” has no day any more.</source>
        <translation>„{task}“ hat keinen Tag mehr.</translation>
    </message>
    <message>
        <source>“{task}” is due on {day}.</source>
        <translation>„{task}“ ist jetzt am {day} fällig.</translation>
    </message>
    <message>
        <source>“{task}” is deleted.</source>
        <translation>„{task}“ ist gelöscht.</translation>
    </message>
    <message>
        <source>“{task}” is added, without a day.</source>
        <translation>„{task}“ ist angelegt, ohne Tag.</translation>
    </message>
    <message>
        <source>“{task}” is added for {day}.</source>
        <translation>„{task}“ ist für {day} angelegt.</translation>
    </message>
    <message>
        <source>“{task}” is done.</source>
        <translation>„{task}“ ist erledigt.</translation>
    </message>
    <message>
        <source>“{task}” is done; next on {day}.</source>
        <translation>„{task}“ ist erledigt; wieder am {day}.</translation>
    </message>
    <message>
        <source>“{task}” is open again.</source>
        <translation>„{task}“ ist wieder offen.</translation>
    </message>
</context>
<context>
    <name>TaskListView</name>
    <message>
        <source>Open again (X)</source>
        <translation>Wieder öffnen (X)</translation>
    </message>
    <message>
        <source>Done (X)</source>
        <translation>Erledigt (X)</translation>
    </message>
    <message>
        <source>Stop (Space)</source>
        <translation>Stoppen (Leertaste)</translation>
    </message>
    <message>
        <source>Start (Space)</source>
        <translation>Starten (Leertaste)</translation>
    </message>
</context>
<context>
    <name>TaskPanel</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Schätzung</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Billable</source>
        <translation>Abrechenbar</translation>
    </message>
    <message>
        <source>Important</source>
        <translation>Wichtig</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Stichwörter</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Delete the task</source>
        <translation>Aufgabe löschen</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Neue Aufgabe</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>“{task}” is changed.</source>
        <translation>„{task}“ ist geändert.</translation>
    </message>
    <message>
        <source>There is no such day. Write it like {day}.</source>
        <translation>Diesen Tag gibt es nicht. Schreib ihn wie {day}.</translation>
    </message>
    <message>
        <source>Write it like 9:30.</source>
        <translation>Schreib sie wie 9:30.</translation>
    </message>
    <message>
        <source>Write it like 1:30.</source>
        <translation>Schreib sie wie 1:30.</translation>
    </message>
</context>
<context>
    <name>TaskRows</name>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>important</source>
        <translation>wichtig</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>noch ca. {time}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
</context>
<context>
    <name>TaskTimes</name>
    <message>
        <source>Add time</source>
        <translation>Zeit eintragen</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Zeiten</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>1:30 or 9–10:30</source>
        <translation>1:30 oder 9–10:30</translation>
    </message>
    <message>
        <source>Length, or from and to</source>
        <translation>Dauer, oder von und bis</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Eintragen</translation>
    </message>
    <message>
        <source>New time</source>
        <translation>Neue Zeit</translation>
    </message>
    <message>
        <source>Which day? Write it like {day}.</source>
        <translation>Welcher Tag? Schreib ihn wie {day}.</translation>
    </message>
    <message>
        <source>Write a length like 1:30, or from and to like 9–10:30.</source>
        <translation>Schreib eine Dauer wie 1:30 oder von und bis wie 9–10:30.</translation>
    </message>
    <message>
        <source>{time} added.</source>
        <translation>{time} eingetragen.</translation>
    </message>
</context>
<context>
    <name>TasksPage</name>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Neue Aufgabe</translation>
    </message>
    <message>
        <source>Which tasks</source>
        <translation>Welche Aufgaben</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Diese Woche</translation>
    </message>
    <message>
        <source>Recurring</source>
        <translation>Wiederkehrend</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Stichwort</translation>
    </message>
    <message>
        <source>Add task</source>
        <translation>Aufgabe anlegen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>There is nothing here.</source>
        <translation>Hier ist nichts.</translation>
    </message>
    <message>
        <source>What you want to do, for a client or for yourself, stands here.</source>
        <translation>Hier steht, was du vorhast, für Kunden oder für dich.</translation>
    </message>
    <message>
        <source>No task fits the filters.</source>
        <translation>Keine Aufgabe passt zu den Filtern.</translation>
    </message>
    <message>
        <source>All clients</source>
        <translation>Alle Kunden</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>Stichwörter</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n Aufgabe</numerusform>
            <numerusform>%n Aufgaben</numerusform>
        </translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>noch ca. {time}</translation>
    </message>
</context>
<context>
    <name>TasksTab</name>
    <message>
        <source>Open tasks</source>
        <translation>Offene Aufgaben</translation>
    </message>
    <message>
        <source>No open task for this client.</source>
        <translation>Keine offene Aufgabe für diesen Kunden.</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Tracked</source>
        <translation>Erfasst</translation>
    </message>
</context>
<context>
    <name>TaxStatus</name>
    <message>
        <source>I charge VAT</source>
        <translation>Ich berechne Umsatzsteuer</translation>
    </message>
    <message>
        <source>Kleinunternehmer (§ 19 UStG)</source>
        <translation>Kleinunternehmer (§ 19 UStG)</translation>
    </message>
    <message>
        <source>Invoices in Germany carry 19 % VAT, or 7 % where you say so.</source>
        <translation>Rechnungen im Inland tragen 19 % USt, oder 7 %, wo du es so willst.</translation>
    </message>
    <message>
        <source>Invoices carry no VAT, and the sentence on § 19 UStG that has to stand there.</source>
        <translation>Rechnungen tragen keine USt, dafür den nötigen Satz zu § 19 UStG.</translation>
    </message>
</context>
<context>
    <name>TermsTab</name>
    <message>
        <source>Terms</source>
        <translation>Konditionen</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Gültig ab</translation>
    </message>
    <message>
        <source>Rounded per</source>
        <translation>Gerundet je</translation>
    </message>
    <message>
        <source>Hourly rate</source>
        <translation>Stundensatz</translation>
    </message>
    <message>
        <source>New terms</source>
        <translation>Neue Konditionen</translation>
    </message>
    <message>
        <source>from</source>
        <translation>Gültig ab</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Time before that day keeps its rate; issued invoices never change.</source>
        <translation>Zeit vor diesem Tag behält ihren Satz; ausgestellte Rechnungen ändern sich nie.</translation>
    </message>
    <message>
        <source>From which day?</source>
        <translation>Ab welchem Tag?</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Rundung</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Mindestens</translation>
    </message>
    <message>
        <source>Which rate?</source>
        <translation>Welcher Satz?</translation>
    </message>
    <message>
        <source>Minutes, 0 for none.</source>
        <translation>Minuten, 0 für keine.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>At least (minutes)</source>
        <translation>Mindestens (Minuten)</translation>
    </message>
    <message>
        <source>all work</source>
        <translation>alle Arbeit</translation>
    </message>
    <message>
        <source>from the beginning</source>
        <translation>von Anfang an</translation>
    </message>
</context>
<context>
    <name>TermsWords</name>
    <message>
        <source>to the second</source>
        <translation>auf die Sekunde</translation>
    </message>
    <message>
        <source>to the minute</source>
        <translation>auf die Minute</translation>
    </message>
    <message>
        <source>up to {minutes} min</source>
        <translation>auf {minutes} min</translation>
    </message>
    <message>
        <source>to the nearest {minutes} min</source>
        <translation>zu den nächsten {minutes} min</translation>
    </message>
    <message>
        <source>down to {minutes} min</source>
        <translation>abwärts auf {minutes} min</translation>
    </message>
    <message>
        <source>up</source>
        <translation>aufwärts</translation>
    </message>
    <message>
        <source>to the nearest</source>
        <translation>zum nächsten</translation>
    </message>
    <message>
        <source>down</source>
        <translation>abwärts</translation>
    </message>
    <message>
        <source>entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>task and day</source>
        <translation>Aufgabe und Tag</translation>
    </message>
    <message>
        <source>day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>no hourly rate</source>
        <translation>kein Stundensatz</translation>
    </message>
</context>
<context>
    <name>TextsCard</name>
    <message>
        <source>Introduction</source>
        <translation>Einleitung</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Schluss</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>The usual text</source>
        <translation>Der übliche Text</translation>
    </message>
</context>
<context>
    <name>TimeFields</name>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Write a day like {day}.</source>
        <translation>Schreib einen Tag wie {day}.</translation>
    </message>
    <message>
        <source>Write a time like 9:30.</source>
        <translation>Schreib eine Uhrzeit wie 9:30.</translation>
    </message>
    <message>
        <source>Write a length like 1:30.</source>
        <translation>Schreib eine Dauer wie 1:30.</translation>
    </message>
</context>
<context>
    <name>TimePage</name>
    <message>
        <source>Times</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Earlier (←)</source>
        <translation>Früher (←)</translation>
    </message>
    <message>
        <source>Later (→)</source>
        <translation>Später (→)</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>To today (H)</source>
        <translation>Zu heute (H)</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Only billable</source>
        <translation>Nur abrechenbar</translation>
    </message>
    <message>
        <source>Nothing recorded on this day.</source>
        <translation>An diesem Tag ist nichts erfasst.</translation>
    </message>
    <message>
        <source>Rows of last week</source>
        <translation>Zeilen der Vorwoche</translation>
    </message>
    <message>
        <source>Nothing recorded in this week.</source>
        <translation>In dieser Woche ist nichts erfasst.</translation>
    </message>
    <message>
        <source>All times</source>
        <translation>Alle Zeiten</translation>
    </message>
    <message>
        <source>Nothing recorded here yet.</source>
        <translation>Hier ist noch nichts erfasst.</translation>
    </message>
    <message>
        <source>Add a time</source>
        <translation>Zeit eintragen</translation>
    </message>
    <message>
        <source>Start the timer, or add the time by hand.</source>
        <translation>Starte den Timer oder trag die Zeit von Hand ein.</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Diese Woche</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>Letzte Woche</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n Zeit</numerusform>
            <numerusform>%n Zeiten</numerusform>
        </translation>
    </message>
    <message>
        <source>{time} of {target}</source>
        <translation>{time} von {target}</translation>
    </message>
    <message>
        <source>All clients</source>
        <translation>Alle Kunden</translation>
    </message>
    <message>
        <source>“{text}” is no length. Write 1:30, 1.5, 90m or 9-10:30.</source>
        <translation>„{text}“ ist keine Dauer. Schreib 1:30, 1,5, 90m oder 9-10:30.</translation>
    </message>
    <message>
        <source>Nothing was recorded in the week before.</source>
        <translation>In der Woche davor ist nichts erfasst.</translation>
    </message>
    <message>
        <source>The time was not saved.</source>
        <translation>Die Zeit wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>Go on typing</source>
        <translation>Weiterschreiben</translation>
    </message>
</context>
<context>
    <name>TimerHero</name>
    <message>
        <source>The day</source>
        <translation>Der Tag</translation>
    </message>
</context>
<context>
    <name>TimerStrip</name>
    <message>
        <source>Stop the timer</source>
        <translation>Timer stoppen</translation>
    </message>
</context>
<context>
    <name>TimesTab</name>
    <message>
        <source>Times</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>Start the timer, or write down what you did on the page Times.</source>
        <translation>Starte den Timer oder trag auf der Seite Zeiten ein, was du gemacht hast.</translation>
    </message>
    <message>
        <source>Nothing tracked for this client.</source>
        <translation>Für diesen Kunden ist nichts erfasst.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Billed</source>
        <translation>Abgerechnet</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Show older times</source>
        <translation>Ältere Zeiten zeigen</translation>
    </message>
    <message>
        <source>in a draft</source>
        <translation>in einem Entwurf</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>not billable</source>
        <translation>nicht abrechenbar</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Search tasks</source>
        <translation>Aufgaben suchen</translation>
    </message>
    <message>
        <source>{enter} starts the timer</source>
        <translation>{enter} startet den Timer</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Anordnung</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>By client</source>
        <translation>Nach Kunde</translation>
    </message>
    <message>
        <source>Add task</source>
        <translation>Aufgabe anlegen</translation>
    </message>
    <message>
        <source>Nothing is planned for today.</source>
        <translation>Heute ist nichts geplant.</translation>
    </message>
    <message>
        <source>Type what is to be done, or start the clock above.</source>
        <translation>Schreib auf, was zu tun ist, oder starte oben die Uhr.</translation>
    </message>
    <message>
        <source>Tasks of today</source>
        <translation>Aufgaben von heute</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>All done – {time} recorded.</source>
        <translation>Alles erledigt – {time} erfasst.</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Planned for today</source>
        <translation>Für heute geplant</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>You could take up</source>
        <translation>Das könntest du angehen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
</context>
<context>
    <name>UnbilledCard</name>
    <message>
        <source>Not billed yet</source>
        <translation>Noch nicht abgerechnet</translation>
    </message>
    <message>
        <source>Create invoice</source>
        <translation>Rechnung erstellen</translation>
    </message>
    <message>
        <source>Everything is billed.</source>
        <translation>Alles ist abgerechnet.</translation>
    </message>
</context>
<context>
    <name>WeekSums</name>
    <message>
        <source>Sum</source>
        <translation>Summe</translation>
    </message>
</context>
<context>
    <name>WeekTableModel</name>
    <message>
        <source>Client · Service</source>
        <translation>Kunde · Leistung</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Type a length, such as 1:30 or 9-10:30</source>
        <translation>Tipp eine Dauer, etwa 1:30 oder 9-10:30</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s), Enter opens</source>
        <translation>
            <numerusform>%n Zeit, Enter öffnet</numerusform>
            <numerusform>%n Zeiten, Enter öffnet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WeekTimes</name>
    <message>
        <source>Times of the week</source>
        <translation>Zeiten der Woche</translation>
    </message>
    <message>
        <source>Type 1:30, 1.5, 90m or 9-10:30 into a day.</source>
        <translation>Tipp 1:30, 1,5, 90m oder 9-10:30 in einen Tag.</translation>
    </message>
    <message>
        <source>Rows of last week</source>
        <translation>Zeilen der Vorwoche</translation>
    </message>
</context>
<context>
    <name>WorkdaySection</name>
    <message>
        <source>Working day</source>
        <translation>Arbeitstag</translation>
    </message>
    <message>
        <source>Begins at (hour)</source>
        <translation>Beginn (Stunde)</translation>
    </message>
    <message>
        <source>Ends at (hour)</source>
        <translation>Ende (Stunde)</translation>
    </message>
    <message>
        <source>Daily target</source>
        <translation>Tagesziel</translation>
    </message>
    <message>
        <source>A full hour, 0 to 24.</source>
        <translation>Eine volle Stunde, 0 bis 24.</translation>
    </message>
    <message>
        <source>A length such as 6:00 or 6h.</source>
        <translation>Eine Dauer wie 6:00 oder 6h.</translation>
    </message>
    <message>
        <source>The hours bound the strip of the day; the target fills the ring on Today.</source>
        <translation>Die Stunden begrenzen den Tagesstreifen; das Ziel füllt den Ring auf der Seite Heute.</translation>
    </message>
    <message>
        <source>For new clients</source>
        <translation>Für neue Kunden</translation>
    </message>
    <message>
        <source>Hourly rate</source>
        <translation>Stundensatz</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Rounding per entry</source>
        <translation>Aufrunden je Eintrag</translation>
    </message>
    <message>
        <source>An amount above 0.</source>
        <translation>Ein Betrag über 0.</translation>
    </message>
    <message>
        <source>Clients you have keep their terms.</source>
        <translation>Wer schon Kunde ist, behält seine Konditionen.</translation>
    </message>
</context>
<context>
    <name>_RunningView</name>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Running since {time}</source>
        <translation>Läuft seit {time}</translation>
    </message>
</context>
<context>
    <name>_StoppedView</name>
    <message>
        <source>What are you working on?</source>
        <translation>Woran arbeitest du?</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Start {task}</source>
        <translation>{task} starten</translation>
    </message>
</context>
<context>
    <name>_UnbilledLine</name>
    <message>
        <source>{time} · since {day}</source>
        <translation>{time} · seit {day}</translation>
    </message>
</context>
</TS>
