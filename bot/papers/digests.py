"""A reader's digest before it leaves, in every form that it may have, and the ones that left."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from importlib.util import find_spec

from sqlalchemy import Connection

from bot.channels.telegram.scheme import CHAT
from bot.papers.made import made
from bot.papers.weeks import has_reports
from handlers.core.lookup import NetworkLookup
from handlers.digest.send import codes_of, dedupe_key, picture_file, previews, readers, sheet_file
from handlers.digest.week import next_digest
from messages.envelope import Attachment
from messages.scheme import SMS
from messages.segments import segments
from storage import digests
from storage.digests import SentDigest
from storage.people import Person

_SENT_WEEKS = 8
_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Form:
    """The digest in one language, for one kind of channel. `parts`: what it costs there; 0 where that is nothing."""

    language: str
    scheme: str
    text: str
    parts: int


def forms(connection: Connection, lookup: NetworkLookup, now: datetime, reader: Person) -> list[Form]:
    """This reader's digest as it would read now, in each language by SMS and by Telegram."""
    wanted = [(language, scheme) for language in lookup.network.languages for scheme in (SMS, CHAT)]
    texts = previews(connection, lookup, now, reader, wanted)
    return [
        Form(language, scheme.name, text, segments(text) if scheme.has_segments else 0)
        for (language, scheme), text in zip(wanted, texts, strict=True)
    ]


def who_reads(connection: Connection, lookup: NetworkLookup) -> list[Person]:
    """To whom digests go."""
    return readers(connection, lookup)


def leaves_at(lookup: NetworkLookup, now: datetime) -> datetime:
    """When the next one leaves."""
    return next_digest(now, lookup.network)


def has_picture(connection: Connection, lookup: NetworkLookup, now: datetime, reader: Person) -> bool:
    """Whether a picture goes along on Telegram: there is something to draw, and what draws it is installed."""
    if find_spec("resvg_py") is None:
        return False
    return has_reports(connection, lookup, lookup.today(now), codes_of(reader, lookup))


def picture(
    connection: Connection, lookup: NetworkLookup, now: datetime, reader: Person, language: str
) -> Attachment | None:
    """The picture that goes along; None: there is none."""
    return made(connection, lookup, picture_file(lookup.today(now), language, codes_of(reader, lookup)), now)


def sheet(connection: Connection, lookup: NetworkLookup, now: datetime, reader: Person) -> Attachment | None:
    """The week's reports as `DIGEST XLSX` brings them."""
    return made(connection, lookup, sheet_file(lookup, lookup.today(now), codes_of(reader, lookup)), now)


def sent(connection: Connection, lookup: NetworkLookup, now: datetime, reader: Person) -> list[SentDigest]:
    """The digests that left to this reader in the last weeks, the newest first, as long as texts are kept."""
    today = lookup.today(now)
    return digests.by_keys(connection, [dedupe_key(reader.id, today - _WEEK * back) for back in range(_SENT_WEEKS)])
