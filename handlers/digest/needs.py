"""What waits for the reader, each with a name and how to do it, what was asked first before what was asked later."""

from collections.abc import Iterable

from handlers.core.reader import Reader
from handlers.digest.content import Digest
from handlers.digest.fitting import Line
from handlers.digest.lines import Rank, Section, item_line
from storage.figures import Asking, Unanswered
from storage.plans import Item


def needs(reader: Reader, digest: Digest) -> list[Line]:
    """The lines of what waits for the reader."""
    lines = [
        *_held(reader, digest),
        *_each(Rank.JOINS, [_join(reader, digest, one) for one in digest.asking]),
        *_each(Rank.THREADS, [_thread(reader, one) for one in digest.unanswered]),
        *_each(Rank.OVERDUE, [_overdue(reader, item) for item in digest.overdue]),
        *_failed(reader, digest),
    ]
    if reader.scheme.has_segments or not lines:
        return lines
    return [Line(Rank.HEAD, Section.NEEDS, (reader.text("digest-needs"),)), *lines]


def _each(rank: Rank, texts: Iterable[tuple[str, ...]]) -> list[Line]:
    """The first of a kind before all else, so that each kind is told of; the others where there is room."""
    return [Line(rank if place == 0 else Rank.LATER, Section.NEEDS, those) for place, those in enumerate(texts)]


def _held(reader: Reader, digest: Digest) -> list[Line]:
    """Who asked to be erased, and waits because many did at once."""
    if digest.held is None:
        return []
    text = reader.text("digest-forget", count=digest.held.count, secret=str(digest.held.id))
    return [Line(Rank.HELD, Section.NEEDS, (text,))]


def _join(reader: Reader, digest: Digest, one: Asking) -> tuple[str, ...]:
    """Who asks, and for which group; by SMS not where the digest is of that group alone."""
    words = {"name": reader.name(one.name, one.latin), "secret": str(one.id)}
    if reader.scheme.has_segments and digest.codes == (one.code,):
        return (reader.text("digest-join-here", **words),)
    return (reader.text("digest-join", code=one.code, **words),)


def _thread(reader: Reader, one: Unanswered) -> tuple[str, ...]:
    words = {"name": reader.name(one.name, one.latin), "secret": str(one.id)}
    short = reader.text("digest-thread", **words)
    if not one.text:
        return (short,)
    return short, reader.quoting("digest-thread-words", one.text, since=reader.day(one.since), **words)


def _overdue(reader: Reader, item: Item) -> tuple[str, ...]:
    return (item_line(reader, "digest-overdue", item),)


def _failed(reader: Reader, digest: Digest) -> list[Line]:
    """For who can do something about it: the coordinators."""
    if not digest.failed or digest.codes is not None:
        return []
    return [Line(Rank.FAILED, Section.NEEDS, (reader.text("digest-failed", count=digest.failed),))]
