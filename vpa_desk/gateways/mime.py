"""The bytes of a mail."""

from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

from email_validator import EmailNotValidError, validate_email

from vpa_desk.domain.mailing import AddressRefused, Mail, check_mail
from vpa_desk.gateways.files import safe_name

# Seven bits pass everywhere, also where a server on the way refuses eight.
SEVEN_BIT = SMTP.clone(cte_type="7bit")


def composed(mail: Mail) -> bytes:
    """The mail with its attachments; umlauts are encoded, foreign domains are in punycode."""
    check_mail(mail)
    message = EmailMessage(policy=SEVEN_BIT)
    message["From"] = Address(mail.sender_name, addr_spec=wire_address(mail.sender))
    message["To"] = tuple(Address(addr_spec=wire_address(address)) for address in mail.to)
    message["Subject"] = mail.subject
    message["Date"] = mail.sent_at
    message["Message-ID"] = _wire_id(mail.message_id)
    message.set_content("\n".join(mail.text.splitlines()) + "\n", cte="quoted-printable")
    for attachment in mail.attachments:
        kind, _, subkind = attachment.mime.partition("/")
        message.add_attachment(
            attachment.content, maintype=kind, subtype=subkind, filename=safe_name(attachment.name)
        )
    return message.as_bytes()


def wire_address(address: str) -> str:
    """The address in ASCII, its domain in punycode; `AddressRefused` if there is no such form."""
    try:
        valid = validate_email(address, check_deliverability=False, test_environment=True)
    except EmailNotValidError:
        raise AddressRefused(address) from None
    if valid.ascii_email is None:
        # Letters beyond ASCII before the @ need a server that speaks SMTPUTF8 all the way.
        raise AddressRefused(address)
    return valid.ascii_email


def _wire_id(message_id: str) -> str:
    """The id as it is, but with its domain in punycode where it is not ASCII."""
    if message_id.isascii():
        return message_id
    return f"<{wire_address(message_id.strip('<>'))}>"
