"""What travels between a channel and the rest: inbound texts, outbound texts, delivery reports."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from messages.address import Address
from messages.reason import Reason
from messages.record import record

LONGEST_TEXT = 5000  # letters of a text that comes in: an hour on a key phone, and all that one text may cost


class Kind(StrEnum):
    """Why a text leaves."""

    REPLY = "reply"
    REMINDER = "reminder"
    ANNOUNCEMENT = "announcement"
    POLL = "poll"
    INVITATION = "invitation"
    DIGEST = "digest"
    ALERT = "alert"
    NOTICE = "notice"


class DeliveryState(StrEnum):
    """What a provider says of a text that it took."""

    SENT = "sent"  # it left the provider
    DELIVERED = "delivered"  # it reached the phone
    FAILED = "failed"  # it never will
    LATER = "later"  # the provider gave it back: queue it again
    UNKNOWN = "unknown"  # it may or may not have left; never sent again by itself


FORWARDED, UNREAD = "forwarded", "unread"
PHOTO = "photo"


@dataclass(frozen=True, slots=True)
class Media:
    """A photo or file that came with a text; `ref` is what the channel needs to fetch it.

    The kind `album` is none: its `ref` is what all texts have in common whose photos were sent together. Nor are
    FORWARDED, for a text that somebody else wrote, and UNREAD, for a contact, a poll or the like.
    """

    kind: str
    ref: str


# What is fetched and kept of members, by kind, and how its file ends; `.file` opens nothing by itself.
KEPT = {
    PHOTO: ".jpg",
    "voice": ".ogg",
    "audio": ".mp3",
    "video": ".mp4",
    "video_note": ".mp4",
    "pdf": ".pdf",
    "document": ".file",
}
SPOKEN = ("voice", "audio", "video_note")


def kept_files(inbox_id: int, media: Sequence[Media]) -> dict[str, Media]:
    """By its file's name, `<inbox id>-<n>.jpg` with n from 1, what is kept of what came with a text."""
    files = [one for one in media if one.kind in KEPT]
    return {f"{inbox_id}-{number}{KEPT[one.kind]}": one for number, one in enumerate(files, 1)}


@record
class Inbound:
    """A text as its channel read it.

    `provider_id` is unique within `channel`: the same one twice is one text. `sent_at` is aware;
    None means that the provider does not tell. `location` is (latitude, longitude) in degrees.
    """

    channel: str
    provider_id: str
    sender: Address
    text: str
    sent_at: datetime | None = None
    media: tuple[Media, ...] = ()
    location: tuple[float, float] | None = None
    language: str | None = None  # what the sender's app is set to, where the provider tells ("my", "en")
    edits: str | None = None  # the `provider_id` of the text that this one replaces; None: it is a new one
    may_be_double: bool = False  # its phone sometimes brings one text twice, under two ids
    is_incomplete: bool = False  # parts of it have not come; the whole may follow and `edits` this one


@dataclass(frozen=True, slots=True)
class DeliveryReport:
    """What became of the outbound text that the provider calls `provider_id`.

    `price` is what the provider asked for it so far, in `currency` (ISO 4217); None: it does not tell.
    """

    channel: str
    provider_id: str
    state: DeliveryState
    reason: Reason | None = None
    price: float | None = None
    currency: str | None = None


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file on its way out: what it is called, and what is in it."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Outbound:
    """A text on its way out. `id` is the outbox row; `expires_at` is when it loses its use.

    `files` says what goes with it (`report100 LAND en`); it is made as the text leaves, and is in `attachments` then.
    """

    id: int
    to: Address
    text: str
    kind: Kind
    language: str = "en"
    buttons: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    expires_at: datetime | None = None
    inbox_id: int | None = None  # the inbound text that this answers
    earlier_id: str | None = None  # the provider's id of a try that ended; None: this side knows of none
    tries: int = 0  # how often it was tried before: such a text may have left already
