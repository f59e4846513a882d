"""Every command, question and timer, in one place. Help, menu, router and docs come from these tables."""

from handlers import codes, join, more, profile, report, thread, welcome
from handlers.announce import preview, release, state
from handlers.context import Context
from handlers.declare import Answer, Arg, Args, Command, Due, Who
from handlers.group import list_groups, who
from handlers.help import show_help, show_topic


def _help(ctx: Context, args: Args) -> None:
    """HELP, HELP REPORT."""
    if args.text:
        show_topic(ctx, args)
    else:
        show_help(ctx, COMMANDS.values())


# In the order of HELP: what is of most use first.
_COMMANDS = (
    Command("help", _help, Who.ANYONE, (Arg.OPTIONAL_TEXT,), in_menu=True),
    Command("join", join.join, Who.ANYONE, (Arg.GROUP, Arg.OPTIONAL_TEXT), in_menu=True),
    Command("groups", list_groups, Who.ANYONE, in_menu=True),
    Command("ok", join.grant, Who.LEADER, (Arg.OPTIONAL_NUMBER,)),
    Command("refuse", join.refuse, Who.LEADER, (Arg.OPTIONAL_NUMBER,)),
    Command("who", who, Who.LEADER, (Arg.GROUP,)),
    Command("me", profile.show, in_menu=True),
    Command("name", profile.name, args=(Arg.TEXT,)),
    Command("lang", profile.lang, Who.ANYONE, (Arg.TEXT,)),
    Command("area", profile.area, args=(Arg.TEXT,)),
    Command("kind", profile.kind, args=(Arg.TEXT,)),
    Command("themes", profile.themes, args=(Arg.TEXT,)),
    Command("leave", join.leave, args=(Arg.GROUP,)),
    Command("more", more.more, Who.ANYONE),
    Command("yes", codes.yes, Who.ANYONE, (Arg.OPTIONAL_NUMBER,)),
    Command("no", codes.no, Who.ANYONE, (Arg.OPTIONAL_NUMBER,)),
    Command("stop", welcome.stop, Who.ANYONE, in_menu=True),
    Command("start", welcome.start, Who.ANYONE, (Arg.OPTIONAL_TEXT,)),
)

_ANSWERS = (
    Answer("consent", join.answer_consent),
    Answer("profile-name", profile.answer_name, takes_prose=True),
    Answer("profile-kind", profile.answer_kind),
    Answer("profile-township", profile.answer_township),
)

_TIMERS = (Due("join-remind", join.due_join_remind),)

COMMANDS = {command.name: command for command in _COMMANDS}
ANSWERS = {answer.kind: answer for answer in _ANSWERS}
TIMERS = {due.kind: due for due in _TIMERS}
