"""Every command, number, question and timer, in one place. Help, menu, router and docs come from these tables."""

from handlers import costs, more, report, thread
from handlers.announce import preview, release, state
from handlers.codes import CodeWords
from handlers.core import fall_over
from handlers.core.answers import confirmation
from handlers.core.context import Context
from handlers.core.declare import Answer, Arg, Args, Code, Command, Due, Who
from handlers.digest import send
from handlers.help import show_help, show_topic
from handlers.outages import channel_down, unreachable_address
from handlers.people import forget, join, link, profile, welcome
from handlers.people.groups import list_groups, who
from handlers.plan import begin, changes, due, items, owner, timers, view
from storage.codes import CodeKind


def _help(ctx: Context, args: Args) -> None:
    """HELP, HELP REPORT."""
    if args.text:
        show_topic(ctx, args)
    else:
        show_help(ctx, COMMANDS.values())


# The first whose words are used answers for a number that names nothing.
CODES = (
    Code(
        CodeKind.ANNOUNCEMENT,
        ("yes", "no"),
        release.release,
        release.drop,
        release.find,
        release.remind,
        unknown="announce-not-yours",
    ),
    Code(
        CodeKind.JOIN,
        ("ok", "refuse"),
        join.grant,
        join.refuse,
        join.find,
        join.remind,
        unknown="join-no-request",
    ),
)
_codes = CodeWords(CODES)

# In the order of HELP: what is of most use first.
_COMMANDS = (
    Command("report", report.report, args=(Arg.OPTIONAL_TEXT,), in_menu=True),
    Command("my", view.my, in_menu=True),
    Command("join", join.join, Who.ANYONE, (Arg.GROUP, Arg.OPTIONAL_TEXT), in_menu=True),
    Command("groups", list_groups, Who.ANYONE, in_menu=True),
    Command("plan", view.plan, args=(Arg.OPTIONAL_GROUP,), in_menu=True),
    Command("done", changes.done, args=(Arg.TEXT,)),
    Command("late", changes.late, args=(Arg.NUMBER, Arg.OPTIONAL_TEXT)),
    Command("note", changes.note, args=(Arg.NUMBER, Arg.TEXT)),
    Command("fix", report.fix, args=(Arg.OPTIONAL_NUMBER, Arg.OPTIONAL_TEXT)),
    Command("undo", report.undo, args=(Arg.OPTIONAL_NUMBER,)),
    Command("tell", preview.tell, Who.LEADER, (Arg.TEXT,), in_menu=True),
    Command("sent", state.sent, Who.LEADER, (Arg.OPTIONAL_NUMBER,)),
    Command("digest", send.digest, Who.LEADER, (Arg.OPTIONAL_GROUP,), in_menu=True),
    Command("begin", begin.begin, Who.LEADER, (Arg.GROUP, Arg.OPTIONAL_TEXT)),
    Command("add", items.add, Who.LEADER, (Arg.GROUP, Arg.TEXT)),
    Command("drop", changes.drop, args=(Arg.NUMBER, Arg.OPTIONAL_TEXT)),
    Command("ok", _codes.ok, Who.ANYONE, (Arg.OPTIONAL_NUMBER,), in_help=False),
    Command("refuse", _codes.refuse, Who.LEADER, (Arg.OPTIONAL_NUMBER,), in_help=False),
    Command("who", who, Who.LEADER, (Arg.GROUP,)),
    Command("to", thread.to, args=(Arg.TEXT,)),
    Command("reply", thread.reply, args=(Arg.NUMBER, Arg.TEXT)),
    Command("me", profile.show, in_menu=True),
    Command("name", profile.name, args=(Arg.TEXT,)),
    Command("lang", profile.lang, Who.ANYONE, (Arg.TEXT,)),
    Command("area", profile.area, args=(Arg.TEXT,)),
    Command("kind", profile.kind, args=(Arg.TEXT,)),
    Command("themes", profile.themes, args=(Arg.TEXT,)),
    Command("leave", join.leave, args=(Arg.GROUP,)),
    Command("link", link.link, Who.ANYONE, (Arg.OPTIONAL_TEXT,)),
    Command("yes", _codes.yes, Who.ANYONE, (Arg.OPTIONAL_NUMBER,), in_help=False),
    Command("no", _codes.no, Who.ANYONE, (Arg.OPTIONAL_NUMBER,), in_help=False),
    Command("more", more.more, Who.ANYONE, in_help=False),
    Command("stop", welcome.stop, Who.ANYONE, in_menu=True),
    Command("forget", forget.forget, Who.ANYONE, (Arg.OPTIONAL_TEXT,)),
    Command("start", welcome.start, Who.ANYONE, (Arg.OPTIONAL_TEXT,), in_help=False),
    Command("help", _help, Who.ANYONE, (Arg.OPTIONAL_TEXT,), in_menu=True),
)

_ANSWERS = (
    confirmation(join.CONSENT, on_yes=join.agree, on_no=join.decline),
    Answer("profile-name", profile.answer_name, takes_prose=True),
    Answer("profile-kind", profile.answer_kind),
    Answer("profile-township", profile.answer_township),
    Answer("report-missing", report.answer_missing),
    Answer("report-step", report.answer_step, takes_prose=True),
    confirmation(report.OFFER, on_yes=report.accept, on_no=report.decline),
    confirmation(begin.QUESTION, on_yes=begin.move, on_no=begin.leave),
    Answer(owner.QUESTION, owner.answer_owner),
    Answer(preview.QUESTION, release.answer_preview),
    confirmation(changes.DONE_QUESTION, on_yes=changes.is_done, on_no=changes.is_not_done),
    confirmation(forget.QUESTION, on_yes=forget.erase, on_no=forget.keep),
)

_TIMERS = (
    Due(send.TIMER, send.due_digest),
    Due("join-remind", join.due_join_remind),
    Due(timers.REMIND, due.due_remind),
    Due(timers.STATE, due.due_state),
    Due(fall_over.ANNOUNCEMENT, fall_over.due_announcement, waits=False),
    Due(fall_over.ALERT, fall_over.due_alert, waits=False),
    Due(channel_down.DOWN, channel_down.due_down),
    Due(channel_down.UP, channel_down.due_up),
    Due(unreachable_address.DEAD, unreachable_address.due_unreachable, waits=False),
    Due(unreachable_address.TELL, unreachable_address.due_tell),
    Due(forget.TIMER, forget.due_forgotten, waits=False),
    Due(costs.TIMER, costs.due_budget, waits=False),
)

COMMANDS = {command.name: command for command in _COMMANDS}
ANSWERS = {answer.kind: answer for answer in _ANSWERS}
TIMERS = {due.kind: due for due in _TIMERS}
