"""TO LAND text, TO COORD text, REPLY 3094 text, REPLY 3094."""

from dataclasses import dataclass

from handlers.core import proof
from handlers.core.arguments import UNKNOWN_GROUP, NotRead, find_group, unknown_group
from handlers.core.context import Context, Passage
from handlers.core.declare import Args, Weight
from handlers.core.echo import asks_first
from handlers.core.sight import shown_groups
from handlers.thread.alarm import alert
from handlers.thread.answering import answer, show
from handlers.thread.told import called, is_for, leads_opener, may_read, say_unheard, show_number
from handlers.thread.written import COORDINATORS, with_photos, write, write_to
from messages.envelope import Kind
from storage import cuts, people, threads
from storage.codes import CodeKind
from storage.threads import Addressee, Thread


def to(ctx: Context, args: Args) -> None:
    """TO LAND text, TO COORD text."""
    word, *rest = args.text.split(maxsplit=1)
    code = None
    if not ctx.lookup.vocabulary.means(word.strip(":,"), "coordinators"):
        code = find_group(ctx.lookup, word.strip(":,"), shown_groups(ctx))
        if code is None:
            raise NotRead(UNKNOWN_GROUP, **unknown_group(ctx, word))
    if not rest:
        raise NotRead("help-to")
    words = rest[0]
    if code and say_unheard(ctx, code):
        code, words = None, ctx.text.strip()  # whom it was for the coordinators see
    words = with_photos(ctx, words)
    if code or not ctx.danger:
        write_to(ctx, Addressee(code=code) if code else COORDINATORS, words)
    if ctx.danger:
        alert(ctx, words, to_leaders=code is not None)


def reply(ctx: Context, args: Args) -> None:
    """REPLY 3094 text; its small number will do from its opener, and from an account that proves who writes.

    REPLY 3094 alone shows what was written last.
    """
    if proof.rests(ctx):
        ctx.reply("proof-rests")
        return
    if args.number is None:
        if not args.text:
            raise NotRead("help-reply")
        _answer_newest(ctx, args.text)
        return
    found = may_answer(ctx, args.id)
    if found is None:
        return
    thread = found.thread
    if not args.text:
        show(ctx, thread)
    elif thread.person_id == ctx.person.id:
        _go_on(ctx, thread, args.text)
    elif not found.is_proven:
        asker = people.get(ctx.connection, thread.person_id)
        ctx.reply("thread-number", secret=show_number(ctx, thread), name=called(ctx.lookup, asker))
    else:
        answer(ctx, thread, args.text)


@dataclass(frozen=True, slots=True)
class Answerable:
    """A thread that the sender may answer; `is_proven`: its number, or the account that texts it, says who they are."""

    thread: Thread
    is_proven: bool


def may_answer(ctx: Context, number: int) -> Answerable | None:
    """The thread of that number; None: it is none that the sender may answer, and they are told so."""
    if proof.rests(ctx):
        ctx.reply("proof-rests")
        return None
    proven = proof.find(ctx, number, CodeKind.THREAD)
    thread = threads.get(ctx.connection, number if proven is None else proven)
    if thread is None or not (is_for(ctx, thread) or _heard_alert(ctx, thread, proven)):
        ctx.reply("thread-unknown", number=number)
        proof.note_wrong(ctx, number)
        return None
    return Answerable(thread, proven is not None or ctx.proves_sender)


def _answer_newest(ctx: Context, text: str) -> None:
    """REPLY text: the answer to whoever wrote last and waits; who that is, its sender reads."""
    codes = None if ctx.person.is_coordinator else ctx.person.leads
    thread = threads.newest_waiting(ctx.connection, ctx.person.id, codes)
    if thread is None or not is_for(ctx, thread):
        raise NotRead("help-reply", is_prose=True)
    # What waits for a YES names the thread: by then somebody else may have written.
    ctx.weight, ctx.text = Weight.OTHERS, f"REPLY {show_number(ctx, thread)} {text}"
    if not asks_first(ctx):
        answer(ctx, thread, text)


def rest(ctx: Context, number: int) -> None:
    """MORE 57: what did not fit of a text that the sender was sent and may still read."""
    begin = cuts.letters(ctx.connection, number, ctx.person.id)
    text = None if begin is None else threads.text(ctx.connection, number)
    thread = None if text is None else threads.get(ctx.connection, text.thread_id)
    if begin is None or text is None or thread is None or not may_read(ctx, thread):
        ctx.reply("more-none")
        return
    writer = called(ctx.lookup, people.get(ctx.connection, text.person_id), thread.to.code)
    passage = Passage(number, begin)
    ctx.say(ctx.person, Kind.REPLY, "thread-rest", passage=passage, name=writer, text=text.text, number=number)


def _go_on(ctx: Context, thread: Thread, text: str) -> None:
    if thread.to != COORDINATORS or not ctx.danger:
        write(ctx, thread, text)
    if ctx.danger:
        alert(ctx, text)


def _heard_alert(ctx: Context, thread: Thread, proven: int | None) -> bool:
    """Whether the sender leads a group of its opener, and knows the number, which only an alert can have shown them."""
    return proven is not None and leads_opener(ctx, thread)
