"""One letter to two people, as the tests of mail send it."""

from tests.smtp_server import MailServer
from vpa_desk.domain.mailing import MailAccount, Outcome, Security
from vpa_desk.gateways.mail import SmtpMail

SENDER = "mara@example.org"
TO = ("kai@example.com", "lea@example.com")
PASSWORD = "kanarienvögel-42"
USERS = {"mara": PASSWORD}
MESSAGE = b"Subject: Rechnung\r\n\r\nGuten Tag\r\n.\r\n..zwei\r\nEnde\r\n"
PROTECTED = (Security.STARTTLS, Security.TLS)
# A machine under load answers late; only what tests a limit is given a short one.
PATIENT = SmtpMail()
HASTY = SmtpMail(step_seconds=1.0, overall_seconds=2.0)


class Steps:
    """Counts how often DATA was announced."""

    def __init__(self) -> None:
        self.announced = 0

    def __call__(self) -> None:
        self.announced += 1


def sent(
    server: MailServer,
    before_data: Steps,
    *,
    user: str = "",
    mail: SmtpMail = PATIENT,
    to: tuple[str, ...] = TO,
    account: MailAccount | None = None,
    message: bytes = MESSAGE,
) -> Outcome:
    account = account or server.account(user=user)
    password = PASSWORD if account.user else None
    return mail.deliver(account, password, message, SENDER, to, before_data=before_data)
