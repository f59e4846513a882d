"""A kind of address, and what is true of every text that goes to one, whichever channel takes it.

SMS stands here, for every network has it and several channels take it, and our own page; any other comes with its
channel.
"""

import re
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from types import MappingProxyType

_ANYTHING = re.compile(r".+", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Scheme:
    """A kind of address: what stands before the colon of `sms:+959771234567`. By default it proves nothing.

    `page_segments`: how long a reply, or its first page, may be. `part_letters`: how many letters one text holds there,
    where it is not cut into SMS segments. `window`: so long after the person's last text there one may be sent to
    them; None: always. `is_known_to_owner`: who holds one can tell it to others; else START says it. `shape`: what a
    value looks like that is no number; numbers are E.164. `is_dated_by_sender`: the sent
    time is what their machine says; `is_dated_rightly`: a clock says it that is never wrong.
    `names_person`: a value is the id of a person here, who has that address without a row for it. Only what they do
    there is answered there: nothing else is sent to it, and no machine answers back.
    `carries_files`: a text may bring files along.
    """

    name: str
    has_segments: bool = False  # a text costs SMS segments; else it is one text, however long
    is_number: bool = False  # its values are phone numbers
    proves_sender: bool = False  # a text from an address comes from who holds it: nobody else can put it there
    page_segments: int = 20  # about 3,000 letters
    part_letters: int = sys.maxsize
    is_free: bool = False  # a text costs nothing unless the network file says otherwise
    window: timedelta | None = None
    is_known_to_owner: bool = True
    is_dated_by_sender: bool = False
    is_dated_rightly: bool = False
    names_person: bool = False
    carries_files: bool = False
    shape: re.Pattern[str] = _ANYTHING

    @property
    def more_segments(self) -> int:
        """How long a page may be that is asked for by MORE: fewer texts in all, each with a number and a tail."""
        return self.page_segments + 1 if self.has_segments else self.page_segments


# An operator, or whoever has a gateway, writes any number as the sender: it proves nothing.
SMS = Scheme("sms", has_segments=True, is_number=True, page_segments=2)
# The program's own page: a text from there is of whoever is signed in. Nobody types such an address.
WEB = Scheme("web", proves_sender=True, is_free=True, names_person=True, shape=re.compile(r"[0-9]+"))
# Where other programs are told what happened; nobody types such an address either, and nothing comes from there.
HOOK = Scheme("hook", is_free=True, shape=re.compile(r"[0-9]+"))
_own = {scheme.name: scheme for scheme in (WEB, HOOK)}
_known: dict[str, Scheme] = {SMS.name: SMS}
SCHEMES: Mapping[str, Scheme] = MappingProxyType(_known)  # by name; SMS and what channels brought: what people type


def know(schemes: Iterable[Scheme]) -> None:
    """Know these kinds of address, too. `bot.channels.table` says them at the start of every program, once."""
    _known.update({scheme.name: scheme for scheme in schemes})


def without_segments() -> list[str]:
    """Where a text is one text, however long."""
    return [name for name, scheme in SCHEMES.items() if not scheme.has_segments]


def scheme_of(name: str) -> Scheme:
    """What is true of addresses of that name.

    An old row may name one that this program does not know: it counts as the dearest, and proves nothing.
    """
    return _known.get(name) or _own.get(name) or Scheme(name, has_segments=True, page_segments=SMS.page_segments)
