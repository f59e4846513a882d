"""Every command, number, question and timer, in one place. Help, menu, router and docs come from these tables."""

from collections.abc import Mapping

from handlers import calendar_links, costs, limits, more, removal, report, report100, thread, undo
from handlers.announce import preview, release, state
from handlers.codes import CodeWords
from handlers.core import echo, fall_over, second
from handlers.core.answers import confirmation
from handlers.core.context import Context
from handlers.core.declare import Answer, Arg, Args, Code, Command, Due, Weight, Who
from handlers.digest import send, share
from handlers.help import page_number, show_help, show_topic
from handlers.outages import channel_down, unreachable_address
from handlers.people import (
    erase,
    forget,
    forget_flood,
    join,
    lead,
    leave,
    link,
    login,
    merge,
    profile,
    requests,
    unlink,
    welcome,
)
from handlers.people.groups import list_groups, who
from handlers.plan import begin, changes, due, items, named, owner, taken_back, timers, view, words
from storage import borrowed, person_merge
from storage.codes import CodeKind


def _help(ctx: Context, args: Args) -> None:
    """HELP, HELP 2, HELP REPORT."""
    number = page_number(args.text)
    if number is None:
        show_topic(ctx, args)
    else:
        show_help(ctx, COMMANDS.values(), number)


def _more(ctx: Context, args: Args) -> None:
    """MORE, MORE 57."""
    if args.number is None:
        more.more(ctx, args)
    else:
        thread.rest(ctx, args.number)


# What UNDO takes back beside a report, by its action in the audit log.
TAKEN_BACK: Mapping[str, undo.TakeBack] = {
    "profile": profile.take_back,
    "report-fix": report.unfix,
    "item-done": taken_back.open_again,
    "item-drop": taken_back.open_again,
    "item-late": taken_back.due_as_before,
    "item-owner": taken_back.owner_as_before,
    "item-note": taken_back.without_note,
    taken_back.ADDED: taken_back.without_item,
    "plan-begin": begin.take_back,
    "plan-move": begin.move_back,
    "share": share.take_back,
    report100.GIVEN: report100.take_back,
    report100.PHOTO_GIVEN: report100.take_back,
    report100.APPROVED: report100.disapprove,
    report100.WORDED: report100.unword,
    "leave": leave.enter_again,
    "leader": lead.take_back,
    person_merge.MERGED_BY_OFFICE: merge.take_back,
    merge.TWO_PEOPLE: merge.ask_again,
    "remove": removal.enter_again,
    "stop": welcome.hear_again,
}


# What was sent to others, and what UNDO says of it.
SAID: Mapping[str, undo.TakeBack] = {"announce": release.call_back, "reply": thread.call_back}


def _undo(ctx: Context, args: Args) -> None:
    """UNDO, UNDO 214, UNDO PRO3."""
    undo.undo(ctx, args, TAKEN_BACK, SAID, report.undo if ctx.person.is_member else _undo_nothing)


def _undo_nothing(ctx: Context, _args: Args) -> None:
    """A guest, who may have left their one group, has no report to take back."""
    if ctx.question is None:
        welcome.welcome(ctx)
    else:
        ctx.reply("only-member")


def _agree(ctx: Context, number: int) -> None:
    """YES 4821 of who agrees to what another member wants."""
    second.agree(ctx, number, COMMANDS)


def _remind_other(ctx: Context) -> bool:
    """A bare word is about what has no number, or several."""
    return forget.remind(ctx) or requests.ask_which(ctx)


# The first whose words are used answers for a number that names nothing.
CODES = (
    Code(
        CodeKind.ANNOUNCEMENT,
        ("yes", "no"),
        release.release,
        release.drop,
        release.find,
        release.remind,
        unknown="proof-unknown",
        good_for=preview.KNOWN_FOR,
        no_alone=True,
    ),
    Code(
        CodeKind.JOIN,
        ("ok", "refuse"),
        requests.grant,
        requests.refuse,
        requests.find,
        requests.remind,
        unknown="join-no-request",
        good_for=requests.DECIDED_WITHIN,
    ),
    Code(
        CodeKind.FORGET,
        (),
        forget_flood.let_go,
        forget_flood.keep_all,
        forget_flood.find,
        forget_flood.remind,
        unknown="proof-unknown",
        good_for=forget_flood.DECIDED_WITHIN,
    ),
    Code(
        CodeKind.BORROWED,
        (),
        report.claim,
        report.disown,
        report.find,
        report.remind,
        unknown="proof-unknown",
        good_for=borrowed.KEPT,
    ),
    Code(
        CodeKind.QUOTE,
        (),
        report100.give,
        report100.refuse,
        report100.find,
        report100.remind,
        unknown="proof-unknown",
        good_for=report100.OPEN_FOR,
        on_yes_photo=report100.give_with_photo,
    ),
    Code(
        CodeKind.SECOND,
        (),
        _agree,
        second.refuse,
        second.find,
        second.remind,
        unknown="proof-unknown",
        good_for=second.OPEN_FOR,
    ),
    Code(
        CodeKind.ECHO,
        (),
        thread.confirm_echo,
        thread.drop_echo,
        echo.find,
        echo.remind,
        unknown="proof-unknown",
        good_for=echo.OPEN_FOR,
        no_alone=True,
    ),
)
_codes = CodeWords(CODES, _remind_other)

_YES = (Arg.OPTIONAL_PHOTO, Arg.OPTIONAL_NUMBER)
_PLAN = (Arg.OPTIONAL_ITEM, Arg.OPTIONAL_GROUP, Arg.OPTIONAL_TEXT)

# In the order of HELP: what is of most use first.
_COMMANDS = (
    Command("report", report.report, args=(Arg.OPTIONAL_TEXT,), in_menu=True, weight=Weight.OWN),
    Command("reports", report.list_reports, args=(Arg.OPTIONAL_TEXT,), weight=Weight.OWN),
    Command("my", view.my, in_menu=True, weight=Weight.OWN),
    Command("join", join.join, Who.ANYONE, (Arg.GROUP, Arg.OPTIONAL_TEXT), in_menu=True, weight=Weight.OWN),
    Command("groups", list_groups, Who.ANYONE, in_menu=True, weight=Weight.OWN),
    Command("plan", view.plan, args=_PLAN, in_menu=True, weight=Weight.OWN),
    Command("done", changes.done, args=(Arg.TEXT,), weight=Weight.PLAN),
    Command("late", changes.late, args=(Arg.ITEM, Arg.OPTIONAL_TEXT), weight=Weight.PLAN),
    Command("note", changes.note, args=(Arg.ITEM, Arg.OPTIONAL_TEXT), weight=Weight.PLAN),
    Command("fix", report.fix, args=(Arg.OPTIONAL_NUMBER, Arg.OPTIONAL_TEXT), weight=Weight.OTHERS),
    Command("undo", _undo, after_leaving=True, args=(Arg.OPTIONAL_ITEM,), weight=Weight.OTHERS),
    Command("tell", preview.tell, Who.LEADER, (Arg.TEXT,), in_menu=True, weight=Weight.NUMBER),
    Command("sent", state.sent, Who.LEADER, (Arg.OPTIONAL_NUMBER,), weight=Weight.OWN),
    Command(
        "digest", send.digest, Who.LEADER, (Arg.OPTIONAL_SHEET, Arg.OPTIONAL_GROUP), in_menu=True, weight=Weight.OWN
    ),
    Command("share", share.share, Who.LEADER, (Arg.GROUP, Arg.TEXT), weight=Weight.OTHERS),
    Command("begin", begin.begin, Who.LEADER, (Arg.GROUP, Arg.OPTIONAL_TEXT), weight=Weight.PLAN),
    Command("add", items.add, Who.LEADER, (Arg.GROUP, Arg.TEXT), weight=Weight.PLAN),
    Command("drop", changes.drop, args=(Arg.ITEM, Arg.OPTIONAL_TEXT), weight=Weight.PLAN),
    Command("ok", _codes.ok, Who.ANYONE, _YES, in_help=False, weight=Weight.NUMBER),
    Command("refuse", _codes.refuse, Who.LEADER, (Arg.OPTIONAL_NUMBER,), in_help=False, weight=Weight.NUMBER),
    Command("who", who, Who.LEADER, (Arg.GROUP,), weight=Weight.OWN),
    Command("to", thread.to, after_leaving=True, args=(Arg.TEXT,), weight=Weight.OWN),
    Command("remove", removal.remove, Who.LEADER, (Arg.TEXT,), weight=Weight.OTHERS),
    Command("block", removal.block, Who.LEADER, (Arg.NUMBER,), weight=Weight.NUMBER),
    Command("unblock", removal.unblock, Who.LEADER, (Arg.NUMBER,), in_help=False, weight=Weight.NUMBER),
    Command("leader", lead.leader, Who.COORDINATOR, (Arg.GROUP, Arg.TEXT), weight=Weight.OTHERS),
    Command("lost", removal.lost, Who.LEADER, (Arg.TEXT,), weight=Weight.OTHERS),
    Command("found", removal.found, Who.LEADER, (Arg.TEXT,), weight=Weight.OTHERS),
    Command("report100", report100.show, Who.LEADER, (Arg.GROUP, Arg.OPTIONAL_TEXT), weight=Weight.OTHERS),
    Command("mayquote", report100.may_quote, Who.LEADER, (Arg.NUMBER,), weight=Weight.OTHERS),
    Command("noquote", report100.no_quote, args=(Arg.WHICH_PHOTO, Arg.NUMBER), in_help=False, weight=Weight.OTHERS),
    Command("reply", thread.reply, args=(Arg.OPTIONAL_NUMBER, Arg.OPTIONAL_TEXT), weight=Weight.NUMBER),
    Command("me", profile.show, in_menu=True, weight=Weight.OWN),
    Command("name", profile.name, args=(Arg.TEXT,), weight=Weight.OTHERS),
    Command("lang", profile.lang, Who.ANYONE, (Arg.TEXT,), weight=Weight.OWN),
    Command("area", profile.area, args=(Arg.TEXT,), weight=Weight.OWN),
    Command("kind", profile.kind, args=(Arg.TEXT,), weight=Weight.OWN),
    Command("themes", profile.themes, args=(Arg.TEXT,), weight=Weight.OWN),
    Command("leave", leave.leave, args=(Arg.GROUP,), weight=Weight.OTHERS),
    Command("link", link.link, Who.ANYONE, (Arg.OPTIONAL_TEXT,), weight=Weight.OWN),
    Command("unlink", unlink.unlink, Who.ANYONE, (Arg.OPTIONAL_TEXT,), weight=Weight.OTHERS),
    Command("merge", merge.merge, Who.COORDINATOR, (Arg.TEXT,), in_help=False, weight=Weight.OTHERS),
    Command("login", login.login, Who.LEADER, in_help=False, weight=Weight.OWN),
    Command("logout", login.logout, Who.LEADER, (Arg.OPTIONAL_TEXT,), in_help=False, weight=Weight.OWN),
    Command("calendar", calendar_links.calendar, Who.LEADER, (Arg.OPTIONAL_GROUP,), in_help=False, weight=Weight.OWN),
    Command("calendaroff", calendar_links.calendar_off, Who.LEADER, in_help=False, weight=Weight.OWN),
    Command("yes", _codes.yes, Who.ANYONE, _YES, in_help=False, weight=Weight.NUMBER),
    Command("no", _codes.no, Who.ANYONE, (Arg.OPTIONAL_NUMBER, Arg.OPTIONAL_TEXT), in_help=False, weight=Weight.NUMBER),
    Command("more", _more, Who.ANYONE, (Arg.OPTIONAL_NUMBER,), in_help=False, weight=Weight.OWN),
    Command("stop", welcome.stop, Who.ANYONE, in_menu=True, weight=Weight.OWN),
    Command("forget", forget.forget, Who.ANYONE, (Arg.OPTIONAL_TEXT,), weight=Weight.OTHERS),
    Command("keepme", forget.keep_me, Who.ANYONE, in_help=False, weight=Weight.OWN),
    Command("start", welcome.start, Who.ANYONE, (Arg.OPTIONAL_TEXT,), in_help=False, weight=Weight.OTHERS),
    Command("help", _help, Who.ANYONE, (Arg.OPTIONAL_TEXT,), in_menu=True, weight=Weight.OWN),
)

_ANSWERS = (
    confirmation(join.CONSENT, on_yes=join.agree, on_no=join.decline),
    Answer("profile-name", profile.answer_name, takes_prose=True),
    Answer("profile-kind", profile.answer_kind),
    Answer("profile-township", profile.answer_township),
    Answer("report-missing", report.answer_missing),
    Answer("report-step", report.answer_step, takes_prose=True),
    Answer(report.WHOSE, report.answer_whose),
    confirmation(report.OFFER, on_yes=report.accept, on_no=report.decline),
    confirmation(report.COPIED, on_yes=report.rewrite_copied, on_no=report.keep_as_it_was, weight=Weight.OTHERS),
    confirmation(begin.QUESTION, on_yes=begin.move, on_no=begin.leave),
    confirmation(begin.DAY, on_yes=begin.is_that_day, on_no=begin.is_another_day),
    Answer(begin.CARRY, begin.answer_carry, weight=Weight.PLAN),
    Answer(named.QUESTION, changes.answer_which, weight=Weight.PLAN),
    Answer(owner.QUESTION, owner.answer_owner, weight=Weight.PLAN),
    Answer(preview.QUESTION, release.answer_preview),
    confirmation(changes.EARLIER, on_yes=changes.is_earlier, on_no=changes.is_not_earlier, weight=Weight.PLAN),
    confirmation(changes.DONE_QUESTION, on_yes=changes.is_done, on_no=changes.is_not_done),
    confirmation(thread.FOR_WHOM, on_yes=thread.is_for_them, on_no=thread.is_for_others),
    confirmation(thread.SECOND, on_yes=thread.send_second, on_no=thread.keep_first),
    confirmation(forget.QUESTION, on_yes=forget.erase, on_no=forget.keep),
)

_TIMERS = (
    Due(send.TIMER, send.due_digest),
    Due(share.TIMER, share.due_share),
    Due(requests.ASK, requests.due_ask, waits=False),
    Due(requests.DECIDED, requests.due_decided),
    Due(requests.REMIND, requests.due_remind),
    Due(timers.REMIND, due.due_remind),
    Due(timers.STATE, due.due_state),
    Due(words.TIMER, words.due_words),
    Due(second.TIMER, second.due_second),
    Due(fall_over.ANNOUNCEMENT, fall_over.due_announcement, waits=False),
    Due(fall_over.ALERT, fall_over.due_alert, waits=False),
    Due(channel_down.DOWN, channel_down.due_down),
    Due(channel_down.UP, channel_down.due_up),
    Due(unreachable_address.UNREACHABLE, unreachable_address.due_unreachable, waits=False),
    Due(unreachable_address.TELL, unreachable_address.due_tell),
    Due(forget_flood.ASKED, forget.due_asked, waits=False),
    Due(erase.TIMER, erase.due_forgotten, waits=False),
    Due(report.BORROWED, report.due_borrowed),
    Due(report.LEFT, report.due_left),
    Due(thread.WORDS_LEFT, thread.due_words_left),
    Due(thread.THANKS, thread.due_thanks),
    Due(thread.ANSWERS, thread.due_answers),
    Due(thread.STRANGERS, thread.due_strangers),
    Due(calendar_links.TIMER, calendar_links.due_hidden, waits=False),
    Due(costs.TIMER, costs.due_budget, waits=False),
    Due(limits.TIMER, limits.due_limit, waits=False),
)

COMMANDS = {command.name: command for command in _COMMANDS}
ANSWERS = {answer.kind: answer for answer in _ANSWERS}
TIMERS = {due.kind: due for due in _TIMERS}
