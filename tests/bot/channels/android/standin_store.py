"""What a phone with the app SMS Gateway for Android holds, and how it behaves, after the app's source (1.68).

The newest text leaves first unless the settings say otherwise; an id is taken once; the inbox is sorted by the time
of sending; ids are Java's hash codes.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any


class Conflict(Exception):
    """The id is taken."""


@dataclass(slots=True)
class Taken:
    """A text that the app took. `states` are the moments of each state."""

    id: str
    number: str
    words: str
    created_at: datetime
    priority: int
    sim: int | None
    valid_until: datetime | None
    wants_report: bool
    state: str = "Pending"
    error: str | None = None
    states: dict[str, datetime] = field(default_factory=lambda: {})

    def shown(self, device: str, *, with_words: bool) -> dict[str, Any]:
        recipient = {"phoneNumber": self.number, "state": self.state}
        return {
            "id": self.id,
            "deviceId": device,
            "state": self.state,
            "isHashed": False,
            "isEncrypted": False,
            "recipients": [recipient | ({"error": self.error} if self.error else {})],
            "states": {state: iso(at) for state, at in self.states.items()},
            **({"textMessage": {"text": self.words}} if with_words else {}),
        }


@dataclass(frozen=True, slots=True)
class Row:
    """A text in Android's own store; `kind` and `id` as the app has them in its inbox."""

    id: str
    hash: int
    kind: str
    sender: str
    words: str
    sent_at: datetime
    sim: int | None

    def shown(self) -> dict[str, Any]:
        sim = {} if self.sim is None else {"simNumber": self.sim}
        return {
            "id": self.id,
            "type": self.kind,
            "sender": self.sender,
            "contentPreview": self.words,
            "createdAt": iso(self.sent_at),
            "attachments": [],
        } | sim


class Store:
    """The phone. `fails` are the error texts of the next texts it tries; `holds`: it sends nothing for now."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self.now = now
        self.device = "PyDmBQZZXYmyxMwED8Fzy"
        self.installed_at = now() - timedelta(days=90)
        self.sims: list[int] = [1]
        self.battery, self.plug, self.has_internet = 80, 3, False
        self.settings: dict[str, dict[str, Any]] = {
            "messages": {"processing_order": "LIFO", "limit_period": "Disabled", "limit_value": 0},
            "webhooks": {"internet_required": True, "retry_count": 15},
            "gateway": {},
        }
        self.ignores_order = False  # an older version, which has no such setting
        self.webhooks: dict[str, dict[str, str]] = {}
        self.taken: dict[str, Taken] = {}
        self.left: list[Taken] = []
        self.fails: list[str] = []
        self.holds = False
        self.android: dict[str, Row] = {}
        self.inbox: dict[str, Row] = {}
        self.emits: Callable[[str, dict[str, Any]], None] = lambda _event, _payload: None

    def take(self, text: Taken) -> None:
        if text.id in self.taken:
            raise Conflict
        self.taken[text.id] = text
        text.states["Pending"] = self.now()
        if not self.holds:
            self.work()

    def work(self) -> None:
        """Send all that waits, in the order that is set."""
        is_fifo = self.settings["messages"]["processing_order"] == "FIFO"
        waiting = [text for text in self.taken.values() if text.state == "Pending"]
        waiting.sort(key=lambda text: text.created_at, reverse=not is_fifo)
        waiting.sort(key=lambda text: text.priority, reverse=True)
        for text in waiting:
            self._try(text)

    def _try(self, text: Taken) -> None:
        if text.valid_until is not None and text.valid_until < self.now():
            self.change(text.id, "Failed", "TTL expired")
        elif text.sim is not None and text.sim not in self.sims:
            self.change(text.id, "Failed", f"Can't send message: SIM {text.sim} not found")
        elif self.fails:
            self.change(text.id, "Processed")
            self.change(text.id, "Failed", self.fails.pop(0))
        else:
            self.change(text.id, "Processed")
            self.left.append(text)
            self.change(text.id, "Sent")

    def change(self, text_id: str, state: str, error: str | None = None) -> None:
        """A failed text stays failed, as there."""
        text = self.taken[text_id]
        text.states.setdefault(state, self.now())
        if text.state != "Failed":
            text.state, text.error = state, error
        self._tell(text, state, error)

    def _tell(self, text: Taken, state: str, error: str | None) -> None:
        event = {"Sent": "sent", "Delivered": "delivered", "Failed": "failed", "Cancelled": "cancelled"}.get(state)
        if event is None:
            return
        more: dict[str, Any] = {"partsCount": 1} if event == "sent" else {}
        payload = {
            "messageId": text.id,
            "recipient": text.number,
            "phoneNumber": text.number,
            f"{event}At": iso(self.now()),
            **({"simNumber": text.sim} if text.sim else {}),
            **({"reason": error or "Unknown"} if event == "failed" else more),
        }
        self.emits(f"sms:{event}", payload)

    def arrive(
        self,
        sender: str,
        words: str,
        sent_at: datetime,
        *,
        sim: int | None = 1,
        kind: str = "SMS",
        heard: bool = True,
    ) -> Row:
        """A text comes to Android; `heard`: to the app as well. Of two with one hash the app drops the second."""
        code = hash_of(sender, sent_at, sim, words)
        prefix = {"SMS": "text", "DATA_SMS": "data", "MMS": "mms-header", "MMS_DOWNLOADED": "mms"}[kind]
        row = Row(f"{prefix}:{code}", code, kind, sender, words, sent_at, sim)
        self.android[row.id] = row
        if heard:
            self.hear(row)
        return row

    def has_heard(self, sender: str, words: str, sent_at: datetime, sim: int | None = 1) -> bool:
        """Whether the app holds this text, or another one of the same hash, and would drop it."""
        return f"text:{hash_of(sender, sent_at, sim, words)}" in self.inbox

    def hear(self, row: Row) -> None:
        """The app stores the text, unless it has it already, and posts it."""
        if row.id in self.inbox:
            return
        self.inbox[row.id] = row
        if row.kind == "SMS":
            self.emits("sms:received", received(row))

    def refresh(self, since: datetime, until: datetime) -> None:
        for row in sorted(self.android.values(), key=lambda row: row.sent_at):
            if since <= row.sent_at <= until and row.kind == "SMS":
                self.inbox.setdefault(row.id, row)

    def listed(self, since: datetime, until: datetime) -> list[Row]:
        found = [row for row in self.inbox.values() if since <= row.sent_at <= until]
        return sorted(found, key=lambda row: (row.sent_at, row.id), reverse=True)


def received(row: Row) -> dict[str, Any]:
    """The payload of a text as it is posted: the same hash, unsigned and hexadecimal."""
    return {
        "messageId": f"{row.hash & 0xFFFFFFFF:x}",
        "message": row.words,
        "sender": row.sender,
        "phoneNumber": row.sender,
        "simNumber": row.sim or 1,
        "receivedAt": iso(row.sent_at),
    }


def iso(moment: datetime) -> str:
    """As the app writes a moment: milliseconds and an offset."""
    return moment.isoformat(timespec="milliseconds")


def hash_of(sender: str, sent_at: datetime, sim: int | None, words: str) -> int:
    """`InboxMessage.Text.hashCode()` of the app: signed, 32 bits."""
    milliseconds = int(sent_at.timestamp() * 1000)
    code = 31 * java_hash(sender) + (milliseconds ^ (milliseconds >> 32))
    code = 31 * code + (sim or 0)
    return _signed(31 * code + java_hash(words))


def java_hash(text: str) -> int:
    """`String.hashCode()`: over UTF-16 units."""
    code = 0
    raw = text.encode("utf-16-be", "surrogatepass")
    for high, low in zip(raw[::2], raw[1::2], strict=True):
        code = (31 * code + (high << 8 | low)) & 0xFFFFFFFF
    return _signed(code)


def _signed(number: int) -> int:
    number &= 0xFFFFFFFF
    return number - (1 << 32) if number >= 1 << 31 else number
