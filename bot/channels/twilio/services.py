"""Twilio's two ways to a phone, each a channel of ours, and how Twilio writes the addresses of both."""

import re
from dataclasses import dataclass
from datetime import timedelta

from messages.address import Address
from messages.phone_numbers import OPERATOR, sms_address
from messages.scheme import SMS as BY_SMS
from messages.scheme import Scheme

BY_WHATSAPP = Scheme(
    "whatsapp",
    is_number=True,
    proves_sender=True,
    page_segments=10,
    part_letters=1600,  # source: www.twilio.com/docs/api/errors/21617
    window=timedelta(hours=24),  # source: docs/channels/twilio.md
)


@dataclass(frozen=True, slots=True)
class Service:
    """A way to a phone. `prefix` stands before every number that Twilio reaches this way."""

    channel: str
    scheme: Scheme
    prefix: str = ""

    def written(self, number: str) -> str:
        """A number (E.164) as Twilio writes it."""
        return f"{self.prefix}{number}"


_LONGEST_NAME = 40

SMS = Service("twilio", BY_SMS)
WHATSAPP = Service("whatsapp", BY_WHATSAPP, prefix="whatsapp:")


def service_of(written: str) -> Service:
    """The way that an address of Twilio belongs to."""
    return WHATSAPP if written.startswith(WHATSAPP.prefix) else SMS


_DIGITS = re.compile(r"\+?([0-9]{7,15})")


def address_of(written: str, country: str) -> Address:
    """The address of a person; that of a short code or a name is an `operator:` one."""
    if service_of(written) is SMS:
        return sms_address(written, country)
    # A + that came unencoded is a space by now.
    number = _DIGITS.fullmatch(written.removeprefix(WHATSAPP.prefix).strip())
    return Address(WHATSAPP.scheme.name, f"+{number[1]}") if number else Address(OPERATOR, written[:_LONGEST_NAME])
