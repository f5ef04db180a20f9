"""Where common providers take mail. What they ask for beyond a password is said in `note`."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from vpa_desk.domain.mailing import Security

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Preset:
    """A provider's server for outgoing mail."""

    key: str
    name: str
    host: str
    port: int
    security: Security
    note: str = ""


def presets() -> tuple[Preset, ...]:
    """The providers freelancers in Germany use most."""
    app_password = translate("MailPresets", "Needs an app password, made in your account there.")
    allow = translate("MailPresets", "Allow POP3 and IMAP in its settings first, or it refuses.")
    starttls, tls = Security.STARTTLS, Security.TLS
    own = translate(
        "MailPresets", "Takes its own e-mail password, not that of the customer centre."
    )
    no_password = translate(
        "MailPresets",
        "Microsoft refuses passwords in most accounts. "
        "If the check fails, open invoices in your mail program instead.",
    )
    return (
        Preset("gmx", "GMX", "mail.gmx.net", 587, starttls, allow),
        Preset("webde", "WEB.DE", "smtp.web.de", 587, starttls, allow),
        Preset("gmail", "Gmail", "smtp.gmail.com", 587, starttls, app_password),
        Preset(
            "microsoft",
            "Outlook, Microsoft 365",
            "smtp.office365.com",
            587,
            starttls,
            no_password,
        ),
        Preset("icloud", "iCloud", "smtp.mail.me.com", 587, starttls, app_password),
        Preset("ionos", "IONOS", "smtp.ionos.de", 465, tls),
        Preset("strato", "Strato", "smtp.strato.de", 465, tls),
        Preset("mailbox", "mailbox.org", "smtp.mailbox.org", 465, tls),
        Preset("posteo", "Posteo", "posteo.de", 465, tls),
        Preset("tonline", "T-Online", "securesmtp.t-online.de", 465, tls, own),
    )
