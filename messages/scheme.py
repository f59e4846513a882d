"""The kinds of address there are, and what is true of every text that goes to one, whichever channel takes it."""

import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from types import MappingProxyType

_ANYTHING = re.compile(r".+", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Scheme:
    """A kind of address: what stands before the colon of `sms:+959771234567`.

    `page_segments`: how long a reply, or a page of it, may be. `part_letters`: how many letters one text holds there,
    where it is not cut into SMS segments. `window`: so long after the person's last text there one may be sent to
    them; None: always. `shape`: what a value looks like that is no number; numbers are E.164.
    """

    name: str
    has_segments: bool  # a text costs SMS segments; else it is one text, however long
    is_number: bool  # its values are phone numbers
    proves_sender: bool  # a text from an address comes from who holds it: nobody else can put it there
    page_segments: int
    part_letters: int = sys.maxsize
    is_free: bool = False  # a text costs nothing unless the network file says otherwise
    window: timedelta | None = None
    shape: re.Pattern[str] = _ANYTHING


# An operator, or whoever has a gateway, writes any number as the sender: it proves nothing.
SMS = Scheme("sms", has_segments=True, is_number=True, proves_sender=False, page_segments=2)
TELEGRAM = Scheme(
    "telegram",
    has_segments=False,
    is_number=False,
    proves_sender=True,
    page_segments=20,  # about 3,000 letters
    part_letters=4096,  # source: core.telegram.org/bots/api#sendmessage
    is_free=True,
    shape=re.compile(r"-?[0-9]+"),
)
WHATSAPP = Scheme(
    "whatsapp",
    has_segments=False,
    is_number=True,
    proves_sender=True,
    page_segments=10,
    part_letters=1600,  # source: www.twilio.com/docs/api/errors/21617
    window=timedelta(hours=24),  # source: docs/channels/twilio.md
)
# Who writes a mail chooses what stands under From.
EMAIL = Scheme(
    "email",
    has_segments=False,
    is_number=False,
    proves_sender=False,
    page_segments=20,
    is_free=True,
    shape=re.compile(r"[^\s@:<>]+@[^\s@:<>]+\.[^\s@:<>.]+"),
)

SCHEMES: Mapping[str, Scheme] = MappingProxyType({one.name: one for one in (SMS, TELEGRAM, WHATSAPP, EMAIL)})
WHOLE = tuple(name for name, scheme in SCHEMES.items() if not scheme.has_segments)  # where a text is one text


def scheme_of(name: str) -> Scheme:
    """What is true of addresses of that name.

    An old row may name one that this program does not know: it counts as the dearest, and proves nothing.
    """
    return SCHEMES.get(name) or Scheme(name, True, False, False, SMS.page_segments)
