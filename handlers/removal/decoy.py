"""What a lost phone reads: what a member in no group would, with nothing in it. Nothing from there acts.

Nothing here reads what others wrote or did, and nothing changes but the thread in which the texts are kept.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta

from handlers.core import guesses
from handlers.core.arguments import NotRead, code_of, find_group, read_args
from handlers.core.context import Context
from handlers.core.declare import Args, Command, Who
from handlers.help import explain, page_number, show_help
from handlers.more import more
from handlers.people.link import MINUTES
from handlers.reading.courtesies import is_ok
from handlers.reading.item_refs import read_ref
from handlers.report import told
from handlers.thread.told import called
from handlers.thread.written import COORDINATORS, keep, reply_kept, thread_with, words_of
from messages.envelope import Kind
from messages.zawgyi import read_burmese
from storage import chance, people, reports, threads
from storage.link_codes import DIGITS
from storage.people import Person
from storage.threads import Thread

MOST_TOLD = 5  # texts of one lost phone of which coordinators are told in a day, and as many alerts
_FORGET = "decoy-forget"  # the kind of the question that FORGET ME asks here
_OPEN_FOR = timedelta(days=1)


def answer_lost(ctx: Context, commands: Mapping[str, Command]) -> None:
    """Keep the text, show it to coordinators as coming from a lost phone, and answer as if it were a member's."""
    ctx.text, _is_zawgyi = read_burmese(ctx.text, ctx.person.writes_zawgyi)
    thread = thread_with(ctx, COORDINATORS)
    is_alert = ctx.danger is not None
    _hand_on(ctx, thread, is_alert=is_alert)
    decoy = replace(ctx, person=_nobody(ctx))
    if is_alert:
        decoy.reply("thread-alerted", count=1, number=thread.id)
    elif not _answer_command(decoy, commands):
        reply_kept(decoy, thread.id)
    ctx.question = decoy.question


def _nobody(ctx: Context) -> Person:
    """The sender as a member without a name, a place, a group or a right."""
    bare = {"name": None, "kind": None, "township": None, "themes": (), "groups": frozenset[str](), "stopped_at": None}
    return replace(ctx.person, **bare, leads=frozenset[str](), is_coordinator=False, consented_at=ctx.now)


def _hand_on(ctx: Context, thread: Thread, *, is_alert: bool) -> None:
    """Keep the text in its thread, which waits for no answer, and tell coordinators."""
    words = words_of(ctx)
    text_id = keep(ctx, thread, words)
    threads.mark_answered(ctx.connection, thread.id, ctx.now)
    kind, key, begins = (Kind.ALERT, "lost-alert", "alert") if is_alert else (Kind.NOTICE, "lost-wrote", "inbox")
    if _count(ctx, key) > MOST_TOLD:
        return
    for reader in _readers(ctx, with_leaders=is_alert):
        dedupe_key = f"{begins}:{thread.id}:{text_id}:{reader.id}"
        ctx.say(reader, kind, key, dedupe_key=dedupe_key, name=called(ctx.lookup, ctx.person), text=words)


def _readers(ctx: Context, *, with_leaders: bool) -> list[Person]:
    """The coordinators; where none can be reached, of an alert the leaders of the person's groups."""
    coordinators = [one for one in people.coordinators(ctx.connection) if one.address is not None]
    if coordinators or not with_leaders or not ctx.person.groups:
        return coordinators
    return people.in_groups(ctx.connection, ctx.person.groups, leaders=True)


def _count(ctx: Context, what: str) -> int:
    """The how manieth of its kind it is today from this phone."""
    guesses.note(ctx, what)
    return guesses.from_here(ctx, what)


def _answer_command(decoy: Context, commands: Mapping[str, Command]) -> bool:
    """Answer as the command would with nothing to show; False when the text is none."""
    if _answers_forget(decoy):
        return True
    reading = decoy.lookup.vocabulary.read(decoy.text)
    command = commands.get(reading.command or "")
    if command is None:
        return False
    if command.who in (Who.LEADER, Who.COORDINATOR):
        decoy.reply("only-leader")
        return True
    try:
        args = read_args(decoy, command, reading.rest)
    except NotRead:  # what it would say may name groups
        decoy.reply(f"help-{command.name}")
        return True
    if command.name == "help":
        _help(decoy, args, commands)
    else:
        _ANSWERS[command.name](decoy, args)
    return True


def _help(decoy: Context, args: Args, commands: Mapping[str, Command]) -> None:
    topic = decoy.lookup.vocabulary.read(args.text).command if args.text else None
    if topic is None:
        member = replace(decoy.person, groups=frozenset({"-"}))  # who is in none is a guest
        show_help(replace(decoy, person=member), commands.values(), page_number(args.text) or 1)
    else:
        explain(decoy, topic)


def _answers_forget(decoy: Context) -> bool:
    """YES or NO to FORGET ME."""
    leaning = decoy.lookup.vocabulary.leaning.read(decoy.text)
    if decoy.question is None or decoy.question.kind != _FORGET or leaning is None:
        return False
    decoy.answered()
    decoy.reply("forget-done" if leaning else "forget-kept")
    return True


def _forget(decoy: Context, _args: Args) -> None:
    decoy.confirm(_FORGET, {}, "forget-ask", open_for=_OPEN_FOR)


def _report(decoy: Context, args: Args) -> None:
    """It looks taken, under a number that no report has."""
    if not args.text:
        decoy.reply("help-report")
        return
    number = args.number or reports.highest_number(decoy.connection) + _count(decoy, "lost-report")
    decoy.reply("report-saved", number=number, text=told(decoy, args.text))


def _undo(decoy: Context, args: Args) -> None:
    if args.number is None:
        decoy.reply("report-none")
    else:
        decoy.reply("report-undone", number=args.number, text=decoy.lookup.word("report-note-only"))


def _done(decoy: Context, args: Args) -> None:
    read = read_ref(args.text, code_of(decoy))
    if read is not None:
        decoy.reply("plan-no-item", ref=str(read[0]))
    else:
        decoy.reply("help-done")


def _no_item(decoy: Context, args: Args) -> None:
    decoy.reply("plan-no-item", ref=str(args.item))


def _plan(decoy: Context, args: Args) -> None:
    if args.group:
        decoy.reply("plan-not-begun", group=args.group)
    else:
        decoy.reply("plan-none")


def _to(decoy: Context, args: Args) -> None:
    code = find_group(decoy.lookup, args.text.split()[0].strip(":,"))
    if code is None:
        decoy.reply("thread-kept", number=thread_with(decoy, COORDINATORS).id)
    else:
        decoy.reply("thread-passed-to-leaders", code=code)


def _reply(decoy: Context, args: Args) -> None:
    if args.number is None:
        decoy.reply("help-reply")
    else:
        decoy.reply("thread-unknown", number=args.number)


def _link(decoy: Context, args: Args) -> None:
    """A code that opens nothing."""
    if args.text or decoy.inbound is None:
        decoy.reply("link-wrong")
        return
    code = chance.below(decoy.connection, f"decoy:{decoy.inbound.id}", 10**DIGITS)
    decoy.reply("link-code", secret=f"{code:0{DIGITS}}", minutes=MINUTES)


def _settle(decoy: Context, args: Args) -> None:
    if args.number is None:
        decoy.reply("thread-welcome" if is_ok(decoy.lookup.vocabulary, decoy.text) else "nothing-asked")
    else:
        decoy.reply("proof-unknown", number=args.number)


def _me(decoy: Context, _args: Args) -> None:
    decoy.reply("profile-me", name=decoy.lookup.word("no-name"), kind="-", area="-", codes="-", themes="-")


def _say(key: str) -> Callable[[Context, Args], None]:
    return lambda decoy, _args: decoy.reply(key)


_ANSWERS: Mapping[str, Callable[[Context, Args], None]] = {
    "report": _report,
    "fix": _report,
    "undo": _undo,
    "reports": _say("report-list-none"),
    "my": _say("plan-my-none"),
    "plan": _plan,
    "done": _done,
    **dict.fromkeys(("late", "note", "drop"), _no_item),
    "groups": lambda decoy, _args: decoy.reply("groups-head", codes="-"),
    "join": lambda decoy, args: decoy.reply("join-waiting", code=args.code),
    "leave": lambda decoy, args: decoy.reply("leave-not-in", code=args.code),
    "to": _to,
    "reply": _reply,
    **dict.fromkeys(("me", "name", "area", "kind", "themes"), _me),
    "lang": _say("lang-set"),
    "link": _link,
    "unlink": _say("unlink-none"),
    **dict.fromkeys(("yes", "no", "ok"), _settle),
    "more": more,  # of HELP: freezing left no other page
    "stop": _say("stop-done"),
    "start": lambda decoy, _args: decoy.reply("start-again", codes="-"),
    "forget": _forget,
    "keepme": _say("forget-kept"),
    "noquote": lambda decoy, args: decoy.reply("quote-none", number=args.id),
}
ANSWERED = frozenset(_ANSWERS)
