"""YES 4821 and NO 4821: the number that was sent to the author's own address releases an announcement, or drops it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from handlers.announce.preview import QUESTION, RELEASED_WITHIN, refuse, show_number
from handlers.announce.wording import wordings
from handlers.core import fall_over, proof
from handlers.core.answers import is_plain_no
from handlers.core.context import Context
from handlers.core.quiet import end_of_quiet
from handlers.core.rights import may_tell
from messages.dates import show_time
from messages.fold import fold
from storage import announcements, fanouts
from storage.announcements import Announcement, State
from storage.audit import Entry

SHORT = 3  # words of a bare answer


def find(ctx: Context, number: int | None) -> int | None:
    """The sender's announcement of that number, a coordinator's any that was sent; without one, their last preview."""
    if number is None:
        preview = announcements.latest_by(ctx.connection, ctx.person.id, State.PREVIEW)
        return None if preview is None else preview.id
    found = announcements.get(ctx.connection, number)
    if found is None:
        return None
    is_known = ctx.person.is_coordinator and found.state is not State.PREVIEW
    return number if is_known or found.author_id == ctx.person.id else None


def release(ctx: Context, number: int) -> None:
    """YES 4821: it goes out, once."""
    announcement = _mine(ctx, number)
    if not _tell_why_not(ctx, announcement):
        _release(ctx, announcement)


def remind(ctx: Context, number: int) -> None:
    """The preview is still there, or what was sent waits, and its number is another; or what became of it."""
    announcement = _mine(ctx, number)
    if not _tell_waiting(ctx, announcement) and not _tell_why_not(ctx, announcement):
        secret = show_number(ctx, number)
        ctx.reply("announce-code", buttons=ctx.lookup.yes_or_no(secret), number=number, secret=str(secret))


def _tell_waiting(ctx: Context, announcement: Announcement) -> bool:
    """Whether texts of it wait that the sender may withdraw; they are told how."""
    number, count = announcement.id, announcements.waiting_count(ctx.connection, announcement.id)
    if not count or not may_tell(ctx.person, announcement.audience):
        return False
    ctx.reply("announce-withdraw", number=number, count=count, secret=str(show_number(ctx, number)))
    return True


def cancel(ctx: Context, text: str) -> bool:
    """CANCEL 1, `cancel announcement 1`: as NO 1; False where the words name none of the sender's."""
    words = fold(ctx.lookup.vocabulary.manners.bare(text)).split()
    numbers = [word for word in words if word.isdecimal()]
    number = find(ctx, int(numbers[0])) if len(numbers) == 1 and len(words) <= SHORT else None
    if number is None:
        return False
    if proof.rests(ctx):
        ctx.reply("proof-rests")
    elif ctx.proves_sender or _mine(ctx, number).state is not State.SENT:
        drop(ctx, number)
    else:
        _tell_state(ctx, number)
    return True


def call_back(ctx: Context, entry: Entry) -> bool:
    """UNDO after YES: what waits can be withdrawn, what has left stays where it is."""
    _tell_state(ctx, int(entry.subject.removeprefix("announcement:")))
    return False


def _tell_state(ctx: Context, number: int) -> None:
    announcement = _mine(ctx, number)
    if not _tell_waiting(ctx, announcement):
        is_out = announcement.state is State.SENT
        ctx.reply("announce-has-left" if is_out else "announce-is-dropped", number=number)


def _mine(ctx: Context, number: int) -> Announcement:
    announcement = announcements.get(ctx.connection, number)
    if announcement is None:
        raise LookupError(f"no announcement {number}")
    return announcement


def _tell_why_not(ctx: Context, announcement: Announcement) -> bool:
    """Whether it may not be released now, and by this text; the sender is told why."""
    if _tell_if_over(ctx, announcement):
        return True
    if not _is_from_author(ctx, announcement):
        ctx.reply("announce-other-address")
    elif may_tell(ctx.person, announcement.audience):
        return False
    else:  # they led the group when they wrote it
        refuse(ctx)
    return True


def _is_from_author(ctx: Context, announcement: Announcement) -> bool:
    """Whether the text came from the very address that the number was sent to."""
    return ctx.inbound is not None and announcement.author_address == ctx.inbound.address


def _tell_if_over(ctx: Context, announcement: Announcement) -> bool:
    """Whether it is too late to release it; the sender is told why."""
    if announcement.state is State.SENT:
        ctx.reply("announce-sent-already", number=announcement.id)
    elif announcement.state is State.DROPPED:
        ctx.reply("announce-is-dropped", number=announcement.id)
    elif ctx.surely_sent - announcement.created_at > RELEASED_WITHIN:
        ctx.reply("announce-too-old", number=announcement.id)
    else:
        return False
    return True


def _release(ctx: Context, announcement: Announcement) -> None:
    quiet_until = None
    if not announcement.is_urgent:
        quiet_until = end_of_quiet(ctx.now, ctx.lookup.network)
    announcements.settle(ctx.connection, announcement.id, State.SENT, ctx.now)
    count = _fan_out(ctx, announcement, quiet_until or ctx.now)
    ctx.note("announce", f"announcement:{announcement.id}", None, {"people": count})
    _close_question(ctx, announcement.id)
    if announcement.is_urgent:
        data = {"number": announcement.id}
        kind = fall_over.ANNOUNCEMENT
        ctx.at(ctx.now + fall_over.AFTER, kind, f"{kind}:{announcement.id}", data)
    if quiet_until is None:
        ctx.reply("announce-going", number=announcement.id, people_count=count)
    else:
        local = quiet_until.astimezone(ctx.lookup.zone)
        at = show_time(local.hour, local.minute)
        secret = str(show_number(ctx, announcement.id))
        ctx.reply("announce-going-later", number=announcement.id, people_count=count, time=at, secret=secret)


def _fan_out(ctx: Context, announcement: Announcement, due_at: datetime) -> int:
    language = ctx.lookup.network.language
    audience = announcement.audience
    spoken = fanouts.languages(ctx.connection, audience, announcement.author_id, language)
    texts = wordings(ctx.lookup, audience, announcement.text, spoken)
    return fanouts.fan_out(ctx.connection, announcement, texts, language, ctx.now, due_at)


def drop(ctx: Context, number: int) -> None:
    """NO 4821: it never goes out; of what was released, what waits."""
    announcement = _mine(ctx, number)
    if announcement.state is State.SENT:
        _withdraw(ctx, announcement)
        return
    if announcements.settle(ctx.connection, number, State.DROPPED, ctx.now):
        ctx.note("announce-drop", f"announcement:{number}")
    _close_question(ctx, number)
    ctx.reply("announce-is-dropped", number=number)


def _withdraw(ctx: Context, announcement: Announcement) -> None:
    """What has not left stays here."""
    number = announcement.id
    if not may_tell(ctx.person, announcement.audience):  # they led the group when they wrote it
        refuse(ctx)
        return
    count, left = announcements.withdraw(ctx.connection, number)
    if count:
        ctx.note("announce-withdraw", f"announcement:{number}", None, {"people": count})
    if not left:
        ctx.reply("announce-is-dropped", number=number)
    elif count:
        ctx.reply("announce-withdrawn", number=number, count=count, people_count=left)
    else:
        ctx.reply("announce-has-left", number=number)


def _close_question(ctx: Context, number: int) -> None:
    question = ctx.question
    if question is not None and question.kind == QUESTION and question.data["number"] == number:
        ctx.answered()


def answer_preview(ctx: Context, data: Mapping[str, Any], text: str) -> bool:
    """A NO, bare or with its reason, drops the announcement; a bare YES sends nothing, since anybody could guess it."""
    words = ctx.lookup.vocabulary
    leaning = words.leaning.read(text)
    is_short = len(words.manners.bare(text).split()) <= SHORT
    if (leaning is False and is_short) or is_plain_no(ctx, text):
        drop(ctx, data["number"])
    elif leaning and is_short and words.read(text).command != "ok":  # OK lets somebody in
        remind(ctx, data["number"])
    else:
        return False
    return True
