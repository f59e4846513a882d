"""What a Telegram update says, as envelopes. No I/O; only the fields that we use are looked at."""

import re
from collections.abc import Sequence
from datetime import datetime
from typing import Any

import structlog
from pydantic import BaseModel, Field, ValidationError

from bot.channels.contract import Unreadable
from messages.address import Address
from messages.envelope import FORWARDED, UNREAD, Inbound, Media

CHANNEL = "telegram"

log = structlog.get_logger()

# `/join@lanpya_bot LAND` is what Telegram's menu writes in some apps; the name says nothing to us.
_BOT_NAME = re.compile(r"^(/\w+)@\w+")


class _Chat(BaseModel):
    id: int
    type: str


class _User(BaseModel):
    id: int
    is_bot: bool = False
    language_code: str | None = None


class _File(BaseModel):
    file_id: str
    file_size: int = 0
    mime_type: str = ""


class _Photo(_File):
    width: int = 0
    height: int = 0


class _Location(BaseModel):
    latitude: float
    longitude: float


class _Message(BaseModel):
    message_id: int
    chat: _Chat
    date: datetime
    edit_date: datetime | None = None
    sender: _User | None = Field(default=None, alias="from")
    text: str | None = None
    caption: str | None = None
    location: _Location | None = None
    media_group_id: str | None = None
    photo: list[_Photo] = []
    # A moving picture comes as `document` too: the first of these that is there names the kind.
    animation: _File | None = None
    sticker: _File | None = None
    voice: _File | None = None
    audio: _File | None = None
    video: _File | None = None
    video_note: _File | None = None
    document: _File | None = None
    forward_origin: dict[str, Any] | None = None
    # What we can do nothing with: that it came is told.
    contact: dict[str, Any] | None = None
    poll: dict[str, Any] | None = None
    dice: dict[str, Any] | None = None
    story: dict[str, Any] | None = None
    checklist: dict[str, Any] | None = None
    paid_media: dict[str, Any] | None = None
    game: dict[str, Any] | None = None

    @property
    def words(self) -> str | None:
        return self.caption if self.text is None else self.text


class _Origin(BaseModel):
    """The text that a button stands under. Of an old one Telegram tells little more than the chat."""

    chat: _Chat


class _CallbackQuery(BaseModel):
    id: str
    sender: _User = Field(alias="from")
    message: _Origin | None = None
    data: str | None = None


class _Update(BaseModel):
    message: _Message | None = None
    edited_message: _Message | None = None
    callback_query: _CallbackQuery | None = None


_UNREAD = ("contact", "poll", "dice", "story", "checklist", "paid_media", "game")
_FILES = ("animation", "sticker", "voice", "audio", "video", "video_note", "document")
_DOCUMENTS = {"application/pdf": "pdf", "image/jpeg": "photo", "image/png": "photo"}  # a photo may be sent as a file
_MOST_BYTES = 20_000_000  # Telegram hands out no larger file to a bot


def read_batch(updates: Sequence[Any]) -> list[Inbound]:
    """All that a batch of updates holds; one that cannot be read is logged and left out."""
    found: list[Inbound] = []
    for update in updates:
        try:
            found += read_update(update)
        except Unreadable as error:
            log.warning("telegram.unreadable", update_id=update_id(update), fields=str(error))
    return found


def read_update(raw: Any) -> list[Inbound]:
    """What one update holds: one text, or nothing where it is not a person's in a private chat.

    Raises Unreadable with the names of the fields that do not have the shape the Bot API gives them.
    """
    try:
        update = _Update.model_validate(raw)
    except ValidationError as error:
        raise Unreadable(_fields(error)) from None  # the error itself quotes what was sent
    if update.message:
        return _texts(update.message)
    if update.edited_message:
        return _edits(update.edited_message)
    return _presses(update.callback_query) if update.callback_query else []


def update_id(raw: Any) -> int | None:
    """The update's number, by which it is confirmed."""
    number = raw.get("update_id") if isinstance(raw, dict) else None  # pyright: ignore[reportUnknownVariableType, reportUnknownMemberType] -- JSON
    return number if isinstance(number, int) else None


def callback_id(raw: Any) -> str | None:
    """The id by which a pressed button wants to be acknowledged; None where no button was pressed."""
    if not isinstance(raw, dict) or "callback_query" not in raw:
        return None
    try:
        query = _CallbackQuery.model_validate(raw["callback_query"])
    except ValidationError:
        return None
    return query.id


def _texts(message: _Message) -> list[Inbound]:
    if not _is_personal(message):
        return []
    media = _media(message)
    if message.words is None and not media and not message.location:
        return []  # a service message: pinned, timer changed, ...
    return [_inbound(message, _message_key(message), message.date, media)]


def _edits(message: _Message) -> list[Inbound]:
    """An edited text is a text again. A live location moves by edits without words: those say nothing."""
    if not _is_personal(message) or message.words is None:
        return []
    # When it was edited is when these words were sent: a vote changed after closing is late.
    sent_at = message.edit_date or message.date
    key = f"e:{message.chat.id}:{message.message_id}:{int(sent_at.timestamp())}"
    return [_inbound(message, key, sent_at, _media(message), edits=_message_key(message))]


def _presses(query: _CallbackQuery) -> list[Inbound]:
    """A button is its text. When it was pressed is not told: `sent_at` is None."""
    if query.data is None or query.sender.is_bot or (query.message and query.message.chat.type != "private"):
        return []
    return [
        Inbound(
            channel=CHANNEL,
            provider_id=f"c:{query.id}",
            sender=Address(CHANNEL, str(query.sender.id)),  # a private chat has its person's id
            text=query.data,
            language=query.sender.language_code,
        )
    ]


def _is_personal(message: _Message) -> bool:
    return message.chat.type == "private" and message.sender is not None and not message.sender.is_bot


def _message_key(message: _Message) -> str:
    """Message ids count within a chat. The same text by a webhook and by a poll has the same key."""
    return f"m:{message.chat.id}:{message.message_id}"


def _inbound(
    message: _Message, key: str, sent_at: datetime, media: tuple[Media, ...], edits: str | None = None
) -> Inbound:
    place = message.location
    return Inbound(
        channel=CHANNEL,
        provider_id=key,
        sender=Address(CHANNEL, str(message.chat.id)),
        text=_BOT_NAME.sub(r"\1", message.words or ""),
        sent_at=sent_at,
        media=media,
        location=(place.latitude, place.longitude) if place else None,
        language=message.sender.language_code if message.sender else None,
        edits=edits,
    )


def _media(message: _Message) -> tuple[Media, ...]:
    """What came with the text, or in its place; that somebody else wrote it, and that it cannot be read."""
    forwarded = (Media(FORWARDED, ""),) if message.forward_origin is not None else ()
    is_unread = any(getattr(message, kind) is not None for kind in _UNREAD)
    return (*_files(message), *forwarded, *((Media(UNREAD, ""),) if is_unread else ()))


def _files(message: _Message) -> tuple[Media, ...]:
    """The photo in its largest size, or the file; with its album where several were sent at once."""
    album = (Media("album", message.media_group_id),) if message.media_group_id else ()
    if message.photo:
        largest = max(message.photo, key=lambda photo: photo.width * photo.height)
        return (Media("photo", largest.file_id), *album)
    for kind in _FILES:
        file: _File | None = getattr(message, kind)
        if file:
            return (_file(kind, file), *album)
    return ()


def _file(kind: str, file: _File) -> Media:
    if file.file_size > _MOST_BYTES:
        return Media(UNREAD, "")
    if kind == "document":
        kind = _DOCUMENTS.get(file.mime_type.lower(), kind)
    return Media(kind, file.file_id)


def _fields(error: ValidationError) -> str:
    """Names only, never values: those are a person's words."""
    places = [".".join(map(str, problem["loc"])) for problem in error.errors()]
    return ", ".join(places[:5])
