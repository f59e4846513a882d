"""A text that is no command and no answer to a question: a human reads it."""

import re
from datetime import datetime, timedelta

from handlers.core.context import Context
from handlers.core.lookup import Word
from handlers.core.tallies import leaning_of
from handlers.reading.courtesies import is_courtesy, is_ok
from handlers.reading.danger import Danger
from handlers.reading.sentences import has_mark
from handlers.thread import thanks
from handlers.thread.alarm import alert
from handlers.thread.told import is_heard
from handlers.thread.written import COORDINATORS, files_of, thread_with, words_of, write, write_to
from messages.fold import fold
from storage import announcements, people, threads
from storage.threads import Addressee, Thread

LIVE = timedelta(hours=72)  # so long a free text answers what came last
_OFFERS = re.compile(r"(?<!\d)1(?!\d).*(?<!\d)2(?!\d)")  # `1 Monday 2 Tuesday`
AHEAD = timedelta(minutes=10)  # what a provider's clock may be behind ours


def hear(ctx: Context, near: tuple[str, ...] = (), how: Word | None = None) -> None:
    """Hand a member's text to whoever is meant; `near`: the commands it is like, the first is hinted at.

    `how`: how the command goes that it begins with.

    A cry for help is for the coordinators alone, whoever wrote to this person last. What only speaks of danger
    is for them as well.
    """
    danger = ctx.danger
    partner = None if danger is Danger.CALL else _partner(ctx)
    if not danger and is_courtesy(ctx.lookup.vocabulary, ctx.text) and not files_of(ctx):
        thanks.take(ctx, partner)
        return
    if partner is not None and not (danger and _are_coordinators(partner)):
        _pass_on(ctx, partner, waits=not _is_counted(ctx, partner))
    if danger:
        alert(ctx)
    elif partner is None:
        write_to(ctx, COORDINATORS, words_of(ctx))
    if how is not None:
        ctx.reply("thread-hint-how", line=how)
    elif near:
        ctx.reply("thread-hint", suggestion=ctx.lookup.command(near[0]))


def hand_to_coordinators(ctx: Context) -> None:
    """Keep the text for the coordinators, whoever wrote to its sender last; one of danger alerts them."""
    if ctx.danger:
        alert(ctx)
    else:
        write_to(ctx, COORDINATORS, ctx.text.strip())


def pass_on_answer(ctx: Context, since: datetime | None = None) -> bool:
    """Give a bare yes, no or OK to the human who wrote to this person last; False when nobody did of late, or `since`.

    It answers, and waits for nothing.
    """
    partner = _partner(ctx, since)
    if partner is None:
        return False
    if is_ok(ctx.lookup.vocabulary, ctx.text):
        thanks.take(ctx, partner)
    else:
        _pass_on(ctx, partner, waits=False)
    return True


def wrote_lately(ctx: Context, since: datetime | None = None) -> bool:
    """Whether somebody wrote to this person of late, or `since`, so that their next text may be an answer."""
    return _partner(ctx, since) is not None


def was_asked_since(ctx: Context, moment: datetime) -> bool:
    """Whether an announcement that asks something reached this person after that moment."""
    heard = announcements.heard(ctx.connection, ctx.person.id, max(moment, ctx.sent - LIVE), ctx.sent + AHEAD)
    return heard is not None and (_OFFERS.search(fold(heard[0].text)) is not None or has_mark(heard[0].text))


def _partner(ctx: Context, since: datetime | None = None) -> Thread | Addressee | None:
    """Whom the person's free text answers."""
    last = spoke_last(ctx)
    return None if last is None or (since is not None and last[1] < since) else last[0]


def spoke_last(ctx: Context) -> tuple[Thread | Addressee, datetime] | None:
    """Who wrote to the sender last, in a thread of theirs or as an author, and when; None: nobody of late."""
    since, until = ctx.sent - LIVE, ctx.sent + AHEAD
    heard = announcements.heard(ctx.connection, ctx.person.id, since, until)
    answered = threads.answered(ctx.connection, ctx.person.id, since, until)
    if answered is not None and (heard is None or answered[1] >= heard[1]):
        return answered
    if heard is None:
        return None
    announcement = heard[0]
    author = people.by_id(ctx.connection, [announcement.author_id]).get(announcement.author_id)
    is_theirs = author is not None and is_heard(author, announcement)
    to = Addressee(announcement_id=announcement.id, to_person_id=announcement.author_id if is_theirs else None)
    return to, heard[1]


def _is_counted(ctx: Context, partner: Thread | Addressee) -> bool:
    """Whether the text is a yes or a no to an announcement: it is counted, and waits for nobody."""
    to = partner.to if isinstance(partner, Thread) else partner
    return to.announcement_id is not None and leaning_of(ctx.lookup.vocabulary, ctx.text) is not None


def _are_coordinators(partner: Thread | Addressee) -> bool:
    return (partner.to if isinstance(partner, Thread) else partner) == COORDINATORS


def _pass_on(ctx: Context, partner: Thread | Addressee, *, waits: bool = True) -> None:
    thread = partner if isinstance(partner, Thread) else thread_with(ctx, partner)
    write(ctx, thread, words_of(ctx), waits=waits)
