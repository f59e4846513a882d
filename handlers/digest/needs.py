"""What waits for the reader: joins, texts without an answer, overdue items, texts that did not arrive."""

from handlers.digest.content import Digest
from handlers.digest.fitting import Line
from handlers.digest.reader import Rank, Reader, Section


def needs(reader: Reader, digest: Digest) -> list[Line]:
    """The lines of what waits for the reader, or that nothing does."""
    lines = [*_joins(reader, digest), *_threads(reader, digest), *_overdue(reader, digest), *_failed(reader, digest)]
    if not lines:
        return [Line(Rank.NOTHING, Section.NEEDS, (reader.text("digest-needs-none"),))]
    if reader.scheme.has_segments:
        return lines
    return [Line(Rank.NEEDS, Section.NEEDS, (reader.text("digest-needs"),)), *lines]


def _joins(reader: Reader, digest: Digest) -> list[Line]:
    if not digest.asking:
        return []
    head = reader.text("digest-joins", count=len(digest.asking), secret=str(digest.asking[0].id))
    if reader.scheme.has_segments:
        return [Line(Rank.JOINS, Section.NEEDS, (head,))]
    lines = [
        reader.text("digest-join-line", name=reader.name(one.name), code=one.code, secret=str(one.id))
        for one in digest.asking
    ]
    return [Line(Rank.JOINS, Section.NEEDS, (head, reader.under(head, lines)))]


def _threads(reader: Reader, digest: Digest) -> list[Line]:
    if not digest.unanswered:
        return []
    head = reader.text("digest-threads", count=len(digest.unanswered), secret=str(digest.unanswered[0].id))
    if reader.scheme.has_segments:
        return [Line(Rank.THREADS, Section.NEEDS, (head,))]
    lines = [
        reader.text("digest-thread-line", name=reader.name(one.name), secret=str(one.id)) for one in digest.unanswered
    ]
    return [Line(Rank.THREADS, Section.NEEDS, (head, reader.under(head, lines)))]


def _overdue(reader: Reader, digest: Digest) -> list[Line]:
    if not digest.overdue:
        return []
    count = len(digest.overdue)
    head = reader.text("digest-overdue", count=count)
    if reader.scheme.has_segments:
        longer = reader.item("digest-overdue-first", digest.overdue[0], count=count)
    else:
        longer = reader.under(head, [reader.item_line(item) for item in digest.overdue])
    return [Line(Rank.OVERDUE, Section.NEEDS, (head, longer))]


def _failed(reader: Reader, digest: Digest) -> list[Line]:
    if not digest.failed:
        return []
    return [Line(Rank.FAILED, Section.NEEDS, (reader.text("digest-failed", count=digest.failed),))]
