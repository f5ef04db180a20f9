"""Mail as a service sees it; the libraries behind it are loaded with the first mail."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vpa_desk.domain.mailing import Accepted, Mail, MailAccount, Rejected, Unclear

STEP_SECONDS = 20.0
OVERALL_SECONDS = 60.0


def compose(mail: "Mail") -> bytes:
    """The mail as it goes over the wire: 7-bit, lines end with CRLF.

    `AddressRefused` or `BreakingCharacter` if it cannot be written.
    """
    from vpa_desk.gateways import mime

    return mime.composed(mail)


@dataclass(frozen=True, slots=True)
class SmtpMail:
    """Mail by SMTP. No step takes longer than `step_seconds`, all of them `overall_seconds`."""

    step_seconds: float = STEP_SECONDS
    overall_seconds: float = OVERALL_SECONDS

    def deliver(
        self,
        account: "MailAccount",
        password: str | None,
        message: bytes,
        sender: str,
        recipients: tuple[str, ...],
        *,
        before_data: Callable[[], None],
    ) -> "Accepted | Rejected | Unclear":
        """Hand a mail to the server: to all recipients or to none.

        `before_data` is called right before DATA; what it raises stops the mail. Until then a
        case is raised when the server cannot be spoken to, and it is safe to try again. What the
        server says of the mail itself is the outcome; after `before_data` there is nothing else.
        """
        from vpa_desk.gateways import smtp

        smtp.check_envelope(message, sender, recipients)
        with smtp.session(account, password, self._limits()) as session:
            return smtp.handed_over(session, message, sender, recipients, before_data=before_data)

    def test(self, account: "MailAccount", password: str | None) -> None:
        """Reach the server, protect the way, log in and leave; the case that keeps us from it."""
        from vpa_desk.gateways import smtp

        with smtp.session(account, password, self._limits()):
            pass

    def _limits(self) -> tuple[float, float]:
        return self.step_seconds, self.overall_seconds
