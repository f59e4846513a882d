"""What Twilio's list of texts holds: those that came, those that left and what became of them."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime

from twilio.rest import Client
from twilio.rest.api.v2010.account.message import MessageInstance

from bot.channels.contract import Refused
from bot.channels.twilio.services import Service
from bot.channels.twilio.transport import understood

_PAGE = 200  # texts a page: some 200 KB before compression
_MOST = 50_000  # texts at once, so that a list without end is not followed for ever
_EPOCH = datetime.fromtimestamp(0, UTC)
_TRIAL = "Sent from your Twilio trial account - "  # what a trial account puts before every text


@dataclass(frozen=True, slots=True)
class ListedText:
    """A text as the list shows it. `at`: when it came or left. `media`: (type, where) of each picture or file.

    `price` is negative, in `currency`.
    """

    sid: str
    is_inbound: bool
    sender: str
    to: str
    body: str
    status: str
    at: datetime
    error_code: int | None = None
    price: str | None = None
    currency: str | None = None
    media_count: int = 0
    media: tuple[tuple[str, str], ...] = ()  # once they were asked for


class History:
    """The texts of one of our numbers."""

    def __init__(self, client: Client, service: Service, number: str) -> None:
        # Here, not at the first call: importing what this needs takes longer than an event loop should stand.
        self._messages = client.messages
        self._number = service.written(number)

    async def inbound(self, since: datetime) -> list[ListedText]:
        """What came since then, all pages of it, oldest first, without its pictures. Raises Unreachable."""
        with understood():
            found = await self._messages.list_async(
                to=self._number, date_sent_after=since, limit=_MOST, page_size=_PAGE
            )
            return sorted(map(_listed, found), key=_order)

    async def outbound(self, since: datetime) -> list[ListedText]:
        """What left since then, oldest first."""
        with understood():
            found = await self._messages.list_async(
                from_=self._number, date_sent_after=since, limit=_MOST, page_size=_PAGE
            )
            return sorted(map(_listed, found), key=_order)

    async def latest_to(self, to: str, limit: int = 50) -> list[ListedText]:
        """The newest texts to `to`, also those that wait at Twilio: they have no date yet to ask for."""
        with understood():
            found = await self._messages.list_async(to=to, from_=self._number, limit=limit, page_size=limit)
            return [_listed(message) for message in found]

    async def with_media(self, text: ListedText) -> ListedText:
        """The text with what the list tells of its pictures; nothing where they were deleted."""
        if not text.media_count:
            return text
        try:
            with understood():
                media = await self._messages(text.sid).media.list_async(page_size=_PAGE)
        except Refused:
            return text
        return replace(text, media=tuple((one.content_type or "", one.uri or "") for one in media))


def body_of(text: ListedText) -> str:
    """What we had said, without what a trial account adds."""
    return text.body.removeprefix(_TRIAL).strip()


def _listed(message: MessageInstance) -> ListedText:
    return ListedText(
        sid=message.sid or "",
        is_inbound=str(message.direction) == "inbound",
        sender=whole_letters(message.from_),
        to=message.to or "",
        body=whole_letters(message.body),
        status=str(message.status or ""),
        at=message.date_sent or message.date_created or _EPOCH,
        error_code=message.error_code,
        price=message.price,
        currency=message.price_unit,
        media_count=_count(message.num_media),
    )


def _count(written: str | None) -> int:
    return int(written) if written and written.isdecimal() else 0


def whole_letters(text: str | None) -> str:
    """Half of a letter (a lone surrogate) can stand in JSON, and in no database."""
    return (text or "").encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _order(text: ListedText) -> tuple[datetime, str]:
    return text.at, text.sid
