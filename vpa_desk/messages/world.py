"""Sentences about the world around the books: mail, other files, the file that holds everything."""

# For each case: English, German. Names in braces are the data of the case.
WORLD: dict[str, tuple[str, str]] = {
    # Mail
    "NoMailAccount": (
        "No mail server is set. Enter it in Settings, Mail; the invoice waits.",
        "Es ist kein Mailserver eingetragen. Trag ihn unter Einstellungen, E-Mail ein; "
        "die Rechnung wartet.",
    ),
    "NoRecipient": (
        "The client has no e-mail address. Enter one there, or one for this mail.",
        "Beim Kunden fehlt die E-Mail-Adresse. Trag sie dort ein oder nur für diese Mail.",
    ),
    "AlreadySent": (
        "Invoice {number} was sent before. Send it again only on purpose "
        "(`--again` on the command line).",
        "Rechnung {number} ist schon gesendet. Noch einmal geht nur mit Absicht "
        "(`--again` auf der Kommandozeile).",
    ),
    "NothingToSettle": (
        "This mail is in no doubt: its state is what the server said. Send it again if need be.",
        "Bei dieser Mail ist nichts offen: Ihr Stand ist die Antwort des Servers. "
        "Sende sie bei Bedarf noch einmal.",
    ),
    "MayHaveArrived": (
        "Nobody knows whether invoice {number} arrived. Ask the client, "
        "then mark it as sent or send it again.",
        "Ob Rechnung {number} angekommen ist, weiß niemand. Frag beim Kunden nach, "
        "markiere sie dann als gesendet oder sende sie noch einmal.",
    ),
    "MailHostRefused": (
        "“{host}” is no name of a mail server. Write it like smtp.example.com.",
        "„{host}“ ist kein Name eines Mailservers. Schreib ihn wie smtp.beispiel.de.",
    ),
    "PortRefused": (
        "The port {port} does not exist. Take 587 or 465; {highest} is the highest.",
        "Einen Port {port} gibt es nicht. Nimm 587 oder 465; {highest} ist der höchste.",
    ),
    "PlainMailRefused": (
        "Without encryption, mail goes to this computer only, not to {host}. "
        "Choose STARTTLS or TLS.",
        "Unverschlüsselt geht Mail nur an diesen Rechner, nicht an {host}. "
        "Wähle STARTTLS oder TLS.",
    ),
    "PlainLoginRefused": (
        "Without encryption the password of {user} could be read along. Choose STARTTLS or TLS.",
        "Unverschlüsselt könnte jeder das Passwort von {user} mitlesen. Wähle STARTTLS oder TLS.",
    ),
    "AddressRefused": (
        "No mail can go to “{address}”. Correct the address; nothing was sent.",
        "An „{address}“ kann keine Mail gehen. Korrigiere die Adresse; es wurde nichts gesendet.",
    ),
    "BreakingCharacter": (
        "“{text}” holds an invisible control character. Type it again; nothing was sent.",
        "In „{text}“ steckt ein unsichtbares Steuerzeichen. Tipp es neu; es wurde nichts gesendet.",
    ),
    "ServerUnreachable": (
        "{host}:{port} does not answer ({reason}). Check the connection and the settings; "
        "the mail was not sent.",
        "{host}:{port} antwortet nicht ({reason}). Prüfe Verbindung und Einstellungen; "
        "die Mail wurde nicht gesendet.",
    ),
    "TlsRefused": (
        "The connection to {host} is not safe ({reason}). Neither password nor mail was sent.",
        "Die Verbindung zu {host} ist nicht sicher ({reason}). "
        "Weder Passwort noch Mail wurden gesendet.",
    ),
    "LoginNotOffered": (
        "{host} offers no login. Leave the user name empty or check the server's name.",
        "{host} bietet keine Anmeldung an. Lass den Benutzernamen leer oder prüfe den Server.",
    ),
    "LoginRefused": (
        "The mail server refuses {user} with this password. Enter the password again; "
        "the mail was not sent.",
        "Der Mailserver lehnt {user} mit diesem Passwort ab. Gib das Passwort neu ein; "
        "die Mail wurde nicht gesendet.",
    ),
    "PasswordMissing": (
        "No password is kept for {user}. Enter it when asked, or give it with --password-stdin.",
        "Für {user} ist kein Passwort hinterlegt. Gib es auf Nachfrage ein "
        "oder mit --password-stdin.",
    ),
    "MailTooLarge": (
        "The mail has {size} bytes, the server takes {limit} at most. It was not sent.",
        "Die Mail hat {size} Byte, der Server nimmt höchstens {limit}. Sie wurde nicht gesendet.",
    ),
    "NoMailProgram": (
        "No mail program opened the draft. It lies at {path}.",
        "Kein Mailprogramm hat den Entwurf geöffnet. Er liegt unter {path}.",
    ),
    "KeychainMissing": (
        "This computer has no keychain that keeps a password safely. "
        "It can be entered for this session only.",
        "Dieser Rechner hat keinen Schlüsselbund, der ein Passwort sicher verwahrt. "
        "Es lässt sich nur für diese Sitzung eingeben.",
    ),
    "KeychainFailed": (
        "The keychain did not answer as it should ({reason}). Unlock it and try again, "
        "or enter the password for this session.",
        "Der Schlüsselbund hat nicht wie erwartet geantwortet ({reason}). Entsperr ihn und "
        "versuch es noch einmal oder gib das Passwort für diese Sitzung ein.",
    ),
    # Files of others
    "FolderRefused": (
        "Nothing can be written into {path} ({reason}). Choose another folder.",
        "In {path} lässt sich nichts schreiben ({reason}). Wähle einen anderen Ordner.",
    ),
    "DiskFull": (
        "There is no room left in {path}. Make room or choose another folder.",
        "In {path} ist kein Platz mehr. Schaffe Platz oder wähle einen anderen Ordner.",
    ),
    "DrawingRulesChanged": (
        "A settings file of reportlab on this computer changes how PDFs are drawn ({setting}). "
        "Remove it and restart; no number was used.",
        "Eine Einstellungsdatei von reportlab auf diesem Rechner ändert, wie PDF gezeichnet werden "
        "({setting}). Entferne sie und starte neu; es wurde keine Nummer vergeben.",
    ),
    # The file that holds everything
    "StoreIsEmptyFile": (
        "The data file {path} is empty: something cut it off. "
        "Nothing was changed; restore a copy from {backups}.",
        "Die Datendatei {path} ist leer, etwas hat sie abgeschnitten. "
        "Es wurde nichts verändert; spiel eine Sicherung aus {backups} ein.",
    ),
    "StoreIsForeign": (
        "{path} is not a file of VPA Desk. Nothing was changed; choose another folder.",
        "{path} ist keine Datei von VPA Desk. "
        "Es wurde nichts verändert; wähle einen anderen Ordner.",
    ),
    "StoreIsNewer": (
        "A newer VPA Desk wrote {path} (version {version}, this one reads up to {known}). "
        "Install the newer program; nothing was changed.",
        "Ein neueres VPA Desk hat {path} geschrieben (Stand {version}, dieses liest bis {known}). "
        "Installiere das neuere Programm; es wurde nichts verändert.",
    ),
    "StoreIsDamaged": (
        "The data file {path} is damaged ({detail}). "
        "Nothing was changed; restore the newest backup.",
        "Die Datendatei {path} ist beschädigt ({detail}). "
        "Es wurde nichts verändert; spiel die neueste Sicherung ein.",
    ),
    "StoreIsMissing": (
        "The data file {path} is gone, though it was here before. "
        "Put it back or restore a copy from {backups}.",
        "Die Datendatei {path} ist verschwunden. "
        "Leg sie zurück oder spiel eine Sicherung aus {backups} ein.",
    ),
    "StoreIsBusy": (
        "Another program is using {path}. Close it and try again; nothing was saved half.",
        "Ein anderes Programm benutzt {path}. Schließe es und versuch es noch einmal; "
        "nichts wurde halb gespeichert.",
    ),
    "StoreIsReadOnly": (
        "{path} cannot be written. Allow writing in its folder or choose another with --data; "
        "nothing was changed.",
        "{path} lässt sich nicht beschreiben. Erlaube das Schreiben in diesem Ordner oder wähle "
        "mit --data einen anderen; es wurde nichts verändert.",
    ),
    "StoreIsFull": (
        "The disk is full. Make room and try again; everything saved before is safe.",
        "Die Festplatte ist voll. Schaffe Platz und versuch es noch einmal; "
        "alles bisher Gesicherte ist da.",
    ),
    "StoreWasReplaced": (
        "Another file was put in the place of {path}. Restart VPA Desk; nothing was written to it.",
        "An die Stelle von {path} wurde eine andere Datei gelegt. Starte VPA Desk neu; "
        "sie wurde nicht beschrieben.",
    ),
    "NotFound": (
        "There is no {kind} {ref}.",
        "Nicht gefunden: {kind} {ref}.",
    ),
    "SeveralFound": (
        "More than one {kind} fits “{ref}”: {candidates}. Type more of it.",
        "Zu „{ref}“ passt mehr als eins ({kind}): {candidates}. Tipp etwas mehr davon.",
    ),
    "BackupIsBad": (
        "{path} is no usable backup ({detail}). Nothing was replaced.",
        "{path} ist keine brauchbare Sicherung ({detail}). Es wurde nichts ersetzt.",
    ),
    "FolderIsNotEmpty": (
        "{path} is not empty. Sample data only goes into an empty folder.",
        "{path} ist nicht leer. Beispieldaten kommen nur in einen leeren Ordner.",
    ),
}
