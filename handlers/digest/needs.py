"""What waits for the reader: joins, texts without an answer, overdue items, texts that did not arrive."""

from handlers.digest.content import Digest
from handlers.digest.fitting import Line
from handlers.digest.voice import Rank, Section, Voice


def needs(voice: Voice, digest: Digest) -> list[Line]:
    """The lines of what waits for the reader, or that nothing does."""
    lines = [*_joins(voice, digest), *_threads(voice, digest), *_overdue(voice, digest), *_failed(voice, digest)]
    if not lines:
        return [Line(Rank.NOTHING, Section.NEEDS, (voice.text("digest-needs-none"),))]
    if voice.scheme.has_segments:
        return lines
    return [Line(Rank.NEEDS, Section.NEEDS, (voice.text("digest-needs"),)), *lines]


def _joins(voice: Voice, digest: Digest) -> list[Line]:
    if not digest.asking:
        return []
    head = voice.text("digest-joins", count=len(digest.asking), secret=str(digest.asking[0].id))
    if voice.scheme.has_segments:
        return [Line(Rank.JOINS, Section.NEEDS, (head,))]
    lines = [
        voice.text("digest-join-line", name=voice.name(one.name), code=one.code, secret=str(one.id))
        for one in digest.asking
    ]
    return [Line(Rank.JOINS, Section.NEEDS, (head, voice.under(head, lines)))]


def _threads(voice: Voice, digest: Digest) -> list[Line]:
    if not digest.unanswered:
        return []
    head = voice.text("digest-threads", count=len(digest.unanswered), secret=str(digest.unanswered[0].id))
    if voice.scheme.has_segments:
        return [Line(Rank.THREADS, Section.NEEDS, (head,))]
    lines = [
        voice.text("digest-thread-line", name=voice.name(one.name), secret=str(one.id)) for one in digest.unanswered
    ]
    return [Line(Rank.THREADS, Section.NEEDS, (head, voice.under(head, lines)))]


def _overdue(voice: Voice, digest: Digest) -> list[Line]:
    if not digest.overdue:
        return []
    count = len(digest.overdue)
    head = voice.text("digest-overdue", count=count)
    if voice.scheme.has_segments:
        longer = voice.item("digest-overdue-first", digest.overdue[0], count=count)
    else:
        longer = voice.under(head, [voice.item_line(item) for item in digest.overdue])
    return [Line(Rank.OVERDUE, Section.NEEDS, (head, longer))]


def _failed(voice: Voice, digest: Digest) -> list[Line]:
    if not digest.failed:
        return []
    return [Line(Rank.FAILED, Section.NEEDS, (voice.text("digest-failed", count=digest.failed),))]
