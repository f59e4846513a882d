"""Numbers that prove who texts: shown to those alone who may use them; who guesses them is stopped for the day."""

from datetime import timedelta

from handlers.core import guesses
from handlers.core.context import Context
from storage import proofs
from storage.codes import CodeKind

WRONG = "number"  # the kind of these attempts
WRONG_A_DAY = 3  # from one address; then what weighs rests there until tomorrow
WRONG_IN_ALL = 20  # a day in the network; then new numbers are longer
SHORTEST_GUESS = 1000
ANSWERED_WITHIN = timedelta(days=30)  # since a thread's last text; then its number is asked for by the small one


def show(ctx: Context, kind: CodeKind, subject_id: int, good_for: timedelta) -> int:
    """The number that proves, for a text to those alone who may use it."""
    many = guesses.in_all(ctx, WRONG) >= WRONG_IN_ALL
    digits = proofs.LONG if many else proofs.DIGITS
    return proofs.show(ctx.connection, kind, subject_id, ctx.now, ctx.now + good_for, digits)


def show_thread(ctx: Context, thread_id: int) -> str:
    """The number that answers a thread."""
    return str(show(ctx, CodeKind.THREAD, thread_id, ANSWERED_WITHIN))


def find(ctx: Context, number: int, kind: CodeKind) -> int | None:
    """The subject of that kind that the number stands for."""
    proof = proofs.find(ctx.connection, number, ctx.now)
    return proof.subject_id if proof is not None and proof.kind is kind else None


def rests(ctx: Context) -> bool:
    """Whether nothing that weighs is done from this address today: too many wrong numbers came from there."""
    return guesses.from_here(ctx, WRONG) >= WRONG_A_DAY


def note_wrong(ctx: Context, number: int) -> None:
    """A number that names nothing for the sender may be a guess under somebody's address; that ends soon."""
    leads = bool(ctx.person.leads) or ctx.person.is_coordinator
    if ctx.inbound is None or (number < SHORTEST_GUESS and not leads):  # "YES 2 of us will come"
        return
    guesses.note(ctx, WRONG)
    if rests(ctx):
        ctx.note("numbers-rest", f"person:{ctx.person.id}")
        ctx.reply("proof-rests")
        if ctx.person.is_member:
            guesses.tell_coordinators(
                ctx, "proof-wrong", name=ctx.lookup.shown_name(ctx.person.name, ctx.person.latin_name)
            )
    if guesses.in_all(ctx, WRONG) == WRONG_IN_ALL:
        guesses.tell_coordinators(ctx, "proof-wrong-many", count=WRONG_IN_ALL)
