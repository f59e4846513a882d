"""Parts into texts: which rows of the inbox are one text, and what it says. No I/O."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Self

WINDOW = timedelta(hours=24)  # a phone may use the same reference again later
GAP = "…"  # stands where parts are missing
_LONG_REFERENCE = 8  # 3GPP TS 23.040 section 9.2.3.24.8
_SHORT_REFERENCE = 0  # section 9.2.3.24.1
_KEPT = "\n\t"


@dataclass(frozen=True, slots=True)
class InboxRow:
    """A row of the daemon's inbox: one part as it came.

    `digits` is the part's own text in hexadecimal UTF-16; `decoded` is what the daemon made of it, which in
    the first part of a joined text is the whole text. `sent` is in the daemon's local time. `is_handled`: it
    was handed on before.
    """

    id: int
    sender: str
    sent: str
    digits: str
    udh: str = ""
    decoded: str = ""
    coding: str = "Default_No_Compression"
    phone: str = ""
    is_handled: bool = False

    @property
    def sent_at(self) -> datetime:
        """Naive: what the SMSC stamped, in local time."""
        return datetime.fromisoformat(self.sent)

    @property
    def is_data(self) -> bool:
        """A picture message's notice, a ring tone: no text at all."""
        return self.coding == "8bit"

    @property
    def is_readable(self) -> bool:
        """Whether the digits and the time can be read at all."""
        try:
            bytes.fromhex(self.digits)
            datetime.fromisoformat(self.sent)
        except ValueError:
            return False
        return len(self.digits) % 4 == 0

    @property
    def holds_the_whole(self) -> bool:
        """Whether the daemon joined the text and left it in this row."""
        decoded = self.decoded.replace("\ufffd", "").encode("utf-16-be", "replace")
        return len(decoded) > len(self.digits) // 2


@dataclass(frozen=True, slots=True)
class Joining:
    """What a part says about its place: part `number` of `total`."""

    reference: str
    total: int
    number: int

    @classmethod
    def parse(cls, udh: str) -> Self | None:
        """Read a user data header in hexadecimal; None: it joins nothing."""
        try:
            raw = bytes.fromhex(udh)[1:]
        except ValueError:
            return None
        while len(raw) >= 2:
            kind, length = raw[0], raw[1]
            value, raw = raw[2 : 2 + length], raw[2 + length :]
            if (kind, len(value)) in ((_SHORT_REFERENCE, 3), (_LONG_REFERENCE, 4)):
                return cls._of(value)
        return None

    @classmethod
    def _of(cls, value: bytes) -> Self | None:
        *reference, total, number = value
        if not 1 <= number <= total or total == 1:
            return None
        return cls(bytes(reference).hex(), total, number)


@dataclass(slots=True)
class Bundle:
    """The rows of one text: its parts by number, and copies of them that came again."""

    reference: str
    total: int
    parts: dict[int, InboxRow] = field(default_factory=lambda: {})
    copies: list[InboxRow] = field(default_factory=lambda: [])

    def takes(self, row: InboxRow, number: int) -> bool:
        """Put the row in, if it can belong here."""
        mine = self.parts.get(number)
        if mine is not None:
            if (mine.digits, mine.sent) != (row.digits, row.sent):
                return False
            self.copies.append(row)
            return True
        if any(abs(part.sent_at - row.sent_at) > WINDOW for part in self.parts.values()):
            return False
        self.parts[number] = row
        return True

    @property
    def rows(self) -> tuple[InboxRow, ...]:
        return (*self.parts.values(), *self.copies)

    @property
    def first(self) -> InboxRow:
        return self.parts[min(self.parts)]

    @property
    def is_whole(self) -> bool:
        return len(self.parts) == self.total

    @property
    def is_news(self) -> bool:
        """Whether a part of it was not handed on before."""
        return any(not part.is_handled for part in self.parts.values())

    def handled(self) -> "Bundle | None":
        """What of it was handed on before; None: nothing."""
        parts = {number: part for number, part in self.parts.items() if part.is_handled}
        return Bundle(self.reference, self.total, parts) if parts else None


def bundles(rows: Iterable[InboxRow]) -> list[Bundle]:
    """The texts that the rows make, oldest sent first; parts may stand in any order."""
    found: list[Bundle] = []
    open_ones: dict[tuple[str, str, int], list[Bundle]] = {}
    for row in sorted(rows, key=lambda row: (row.sent, row.id)):
        joining = Joining.parse(row.udh)
        if joining is None:
            found.append(Bundle("", 1, {1: row}))
            continue
        known = open_ones.setdefault((row.sender, joining.reference, joining.total), [])
        if not any(bundle.takes(row, joining.number) for bundle in reversed(known)):
            known.append(Bundle(joining.reference, joining.total, {joining.number: row}))
            found.append(known[-1])
    return found


@dataclass(frozen=True, slots=True)
class Joined:
    """A text as it can be handed on. `edits`: the id of the same text as it was handed on incomplete."""

    id: str
    sender: str
    sent_at: datetime
    text: str
    phone: str
    is_incomplete: bool = False
    edits: str | None = None


def join(bundle: Bundle, *, waited: timedelta, settle: timedelta, patience: timedelta) -> Joined | None:
    """What the bundle says, or None while its rest may still come.

    A text that the daemon joined already waits `settle` for its other rows, a half one `patience`.
    """
    text = _text(bundle)
    is_incomplete = not (bundle.is_whole or bundle.first.holds_the_whole)
    if not bundle.is_whole and waited < (patience if is_incomplete else settle):
        return None
    before = bundle.handled()
    joined = _identity(bundle, text)
    edits = _identity(before, _text(before)) if before else None
    first = bundle.first
    return Joined(
        id=joined,
        sender=first.sender,
        sent_at=first.sent_at,
        text=text,
        phone=first.phone,
        is_incomplete=is_incomplete,
        edits=None if edits == joined else edits,
    )


def _text(bundle: Bundle) -> str:
    first = bundle.first
    if not bundle.is_whole and 1 in bundle.parts and first.holds_the_whole:
        return _readable(first.decoded)
    runs: list[bytes] = []
    for number in range(1, bundle.total + 1):
        part = bundle.parts.get(number)
        if part is not None:
            runs.append(bytes.fromhex(part.digits))
        elif not runs or runs[-1] != GAP.encode("utf-16-be"):
            runs.append(GAP.encode("utf-16-be"))
    # Joined before they are decoded: phones tear an emoji between two parts.
    return _readable(b"".join(runs).decode("utf-16-be", "replace"))


def _readable(text: str) -> str:
    """Without NUL and other controls, which no phone shows and a database may refuse."""
    if text.isprintable():
        return text
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(letter for letter in text if letter in _KEPT or not (letter < " " or "\x7f" <= letter < "\xa0"))


def _identity(bundle: Bundle, text: str) -> str:
    """The same for the same text however often it is delivered; so never the row's id."""
    first = bundle.first
    key = "\x1f".join((first.sender, first.sent, bundle.reference, text))
    return sha256(key.encode("utf-8", "replace")).hexdigest()[:32]
