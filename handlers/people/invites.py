"""Invite codes: eight letters that nobody mistakes for others, tried a few times a day and address."""

from collections.abc import Callable
from datetime import timedelta
from enum import StrEnum

from handlers.core import guesses
from handlers.core.context import Context
from messages.fold import fold
from storage import invites

LETTERS = "BCDFGHJKMNPRSTWXYZ"  # none that looks like another or a digit, and no vowel, so that no word comes of them
LENGTH = 8
GOOD_FOR = timedelta(days=7)
WRONG = "invite"  # the kind of these attempts
WRONG_A_DAY = 5  # from one address; then its codes are not looked at until tomorrow
WRONG_IN_ALL = 20  # a day; then nobody's are


class InviteOutcome(StrEnum):
    """What became of a code."""

    OPENS = "opens"
    WRONG = "wrong"
    ENDED = "ended"  # it was good once
    RESTS = "rests"  # too many wrong ones came today: it was not looked at


def new_secret(pick: Callable[[str], str]) -> str:
    """A new code; `pick` takes one letter of some, at random."""
    return "".join(pick(LETTERS) for _ in range(LENGTH))


def present(ctx: Context, code: str, text: str) -> InviteOutcome:
    """Try what the sender gives as the group's code. One that opens it has then been used."""
    if guesses.from_here(ctx, WRONG) >= WRONG_A_DAY or guesses.in_all(ctx, WRONG) >= WRONG_IN_ALL:
        return InviteOutcome.RESTS
    secret = "".join(filter(str.isalnum, fold(text))).upper()
    invite = invites.find(ctx.connection, code, secret)
    if invite is None:
        _note_wrong(ctx)
        return InviteOutcome.WRONG
    is_good = invite.is_open(ctx.surely_sent) and invites.use(ctx.connection, invite)
    return InviteOutcome.OPENS if is_good else InviteOutcome.ENDED


def _note_wrong(ctx: Context) -> None:
    guesses.note(ctx, WRONG)
    if guesses.in_all(ctx, WRONG) == WRONG_IN_ALL:
        ctx.note("invites-rest", "codes")
        guesses.tell_coordinators(ctx, "join-wrong-many", count=WRONG_IN_ALL)
