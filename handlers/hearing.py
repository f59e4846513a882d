"""What no command and no answer took: humans read it, and who wrote it is told so."""

from handlers.core.context import Context
from handlers.core.lookup import Word
from handlers.people.welcome import say_no_group, welcome
from handlers.reading.courtesies import is_courtesy
from handlers.report import attach, correct, goes_along, offer, offer_too, said_before
from handlers.thread import answer_plainly, hear, hear_stranger, wrote_lately
from messages.envelope import SPOKEN, UNREAD

COURTEOUS, THUMB = ("sticker", "animation"), "👍"  # what says no more than the other


def came_with(ctx: Context, *kinds: str) -> bool:
    """Whether one of such files is beside the text, or in place of it."""
    return ctx.inbound is not None and any(media.kind in kinds for media in ctx.inbound.as_read.media)


def hear_without_words(ctx: Context) -> None:
    """A photo goes to its report, what is to be heard or read to a human; a sticker is a thumb."""
    if came_with(ctx, UNREAD):
        ctx.reply("text-unread")
        return
    if came_with(ctx, *COURTEOUS) and ctx.person.is_member:
        ctx.text = THUMB
        hear_only(ctx)
        return
    if _is_for_a_human(ctx):
        hear_only(ctx)
        return
    if goes_along(ctx):
        return
    if not (ctx.person.is_member and attach(ctx)):
        hear_words(ctx, ())


def _is_for_a_human(ctx: Context) -> bool:
    """Whether it is to be heard or read by a person; a video among the photos of an album goes where they go."""
    return came_with(ctx, *SPOKEN, "pdf", "document") or (came_with(ctx, "video") and not came_with(ctx, "album"))


def hear_words(ctx: Context, near: tuple[str, ...], how: Word | None = None, *, is_like_command: bool = False) -> None:
    """No command and no answer: it is about a report, or a human reads it; a stranger is asked again, or welcomed."""
    if not ctx.person.is_member:
        hear_guest(ctx)
    elif offer(ctx):
        _hear_answer_before(ctx)
    elif not wrote_lately(ctx) and correct(ctx):
        return
    elif near or not answer_plainly(ctx, is_doubtful=is_like_command):
        hear(ctx, near, how)
        offer_too(ctx)


def _hear_answer_before(ctx: Context) -> None:
    """`I will be there. R gender ...`: beside the report it is for whoever wrote to its author of late."""
    before = said_before(ctx)
    if before and wrote_lately(ctx) and not is_courtesy(ctx.lookup.vocabulary, before):
        hear(ctx)


def hear_only(ctx: Context) -> None:
    """A human reads it, whatever it says; a stranger is welcomed."""
    if ctx.person.is_member:
        hear(ctx)
    else:
        hear_guest(ctx)


def hear_guest(ctx: Context) -> None:
    """Keep what they say, and welcome them, who are asked nothing at the moment."""
    is_kept = hear_stranger(ctx)
    if ctx.question is None and not ctx.gathered.says:
        welcome(ctx, is_kept=is_kept)


def hear_work(ctx: Context) -> None:
    """A report of who is in no group is none: a human reads it, and its author how to come in."""
    if ctx.person.consented_at is None and ctx.question is None:
        hear_guest(ctx)
        return
    is_kept = hear_stranger(ctx)
    if not ctx.gathered.says:
        say_no_group(ctx, is_kept=is_kept)
