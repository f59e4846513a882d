"""REPORT100 LAND: the key figures of the group's report; a coordinator's words before it, and their yes to it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from handlers.core.arguments import NotRead
from handlers.core.context import Context
from handlers.core.declare import Args
from handlers.core.echo import asks_first
from handlers.core.lookup import Localized, NetworkLookup, Word
from handlers.core.plan_places import read_place, written_place
from handlers.report100 import approval
from handlers.report100.approval import APPROVED, MOST_WORDS, WORDED, approval_of
from handlers.report100.content import Content, Fate, NoReport, content_of
from handlers.report100.discreet import Discretion
from messages.fold import fold_word
from storage import plans
from storage.audit import Entry
from storage.plans import Plan

_NONE = "-"  # no words: a form that is empty sends nothing
OK, WORDS = "ok", "report-words"  # what follows the group, by its list of words


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a text asks of a report. `place`: which plan it names, if any; `rest`: what stands behind its word."""

    content: Content
    place: int | None
    language: str
    rest: str = ""

    @property
    def code(self) -> str:
        return self.content.plan.code

    @property
    def written(self) -> str:
        """How the plan is named: `LAND`, `LAND 1st`."""
        return self.code if self.place is None else f"{self.code} {written_place(self.place)}"

    @property
    def files(self) -> list[str]:
        """The report as a file."""
        return [f"report100 {self.code} {self.language}" + (f" {self.place}" if self.place is not None else "")]


def show(ctx: Context, args: Args) -> None:
    """REPORT100 LAND, REPORT100 LAND 1st; for coordinators REPORT100 LAND OK 4821 and REPORT100 LAND WORDS ... too."""
    if not ctx.leads(args.code):
        ctx.reply("only-leader")
        return
    place, text = _place(ctx, args.text)
    try:
        content = content_of(ctx.connection, ctx.lookup, args.code, ctx.now, place)
    except NoReport:
        _tell_none(ctx, args.code, place)
        return
    language, rest = _language(ctx, text)
    word, *behind = rest.split(maxsplit=1)[:2] or [""]
    act = next((act for name, act in _ACTS.items() if word and ctx.lookup.vocabulary.means(word, name)), None)
    if act is not None:
        asked = "".join(behind).replace("\r\n", "\n").strip()
        act(ctx, _Asked(content, place, language, "" if asked == _NONE else asked))
    elif ctx.lookup.vocabulary.manners.rest(rest):
        raise NotRead("help-report100")
    else:
        _tell(ctx, _Asked(content, place, language))


def _place(ctx: Context, text: str) -> tuple[int | None, str]:
    """Which of the group's plans is meant, if one is named first, and what follows."""
    word, *rest = text.split(maxsplit=1) or [""]
    place = read_place(word, ctx.lookup.vocabulary)
    return (None, text) if place is None else (place, "".join(rest))


def _tell_none(ctx: Context, code: str, place: int | None) -> None:
    count = len(plans.of_group(ctx.connection, code))
    if place is not None and place > count:
        ctx.reply("plan-past-none", group=code, count=count)
    else:
        ctx.reply("report100-none", group=code)


def _language(ctx: Context, text: str) -> tuple[str, str]:
    """In which language the report is meant, the sender's unless another is named first, and what follows."""
    word, *rest = text.split(maxsplit=1) or [""]
    named = fold_word(word)
    for language in ctx.lookup.network.languages:
        if named == language or named in ctx.lookup.vocabulary.language_names(language):
            return language, "".join(rest)
    return ctx.language_of(ctx.person), text


def _tell(ctx: Context, asked: _Asked) -> None:
    code, content = asked.code, asked.content
    kept = approval_of(ctx.connection, content.plan, asked.language)
    ctx.reply("report100-told", group=code, **_figures(ctx, content))
    if kept.holds(content):
        key = "report100-file-approved" if ctx.brings_files else "report100-told-approved"
        ctx.reply(key, group=code, files=asked.files)
    elif approval.may_approve(ctx.person) and (asked.place is None or ctx.brings_files):
        key = "report100-file-draft" if ctx.brings_files else "report100-told-draft"
        act = approving(ctx.lookup, asked.written, asked.language, kept.number(content))
        if content.photos:
            ctx.reply("report100-photos", photo_count=len(content.photos))
        ctx.reply(key, group=code, act=act, buttons=[act], files=asked.files)
    else:  # who cannot read it here, as by SMS one of before, does not approve it here
        ctx.reply("report100-waits", files=asked.files)


def approving(lookup: NetworkLookup, code: str, language: str, number: int) -> Localized:
    """The text that approves the report of that number."""
    ok = lookup.command(OK, number)
    return lambda reader: f"{lookup.command('report100', f'{code} {language}')(reader)} {ok(reader)}"


def wording(lookup: NetworkLookup, code: str, language: str) -> Localized:
    """What stands before the words that the report is to begin with."""
    word = lookup.command(WORDS)
    return lambda reader: f"{lookup.command('report100', f'{code} {language}')(reader)} {word(reader)}"


def _approve(ctx: Context, asked: _Asked) -> None:
    """REPORT100 LAND OK 4821: a yes to the report that was read, and to no other."""
    kept = approval_of(ctx.connection, asked.content.plan, asked.language)
    if not approval.may_approve(ctx.person):
        ctx.reply("only-coordinator")
    elif fold_word(asked.rest) != str(kept.number(asked.content)):
        ctx.reply("report100-changed", group=asked.code)
    elif not asks_first(ctx):
        if not kept.holds(asked.content):
            approval.approve(ctx.connection, asked.content, asked.language, ctx.now)
            ctx.note(APPROVED, f"group:{asked.code}", None, _noted(asked))
        ctx.reply("report100-approved", group=asked.code, files=asked.files)


def _begin_with(ctx: Context, asked: _Asked) -> None:
    """REPORT100 LAND WORDS ...: the report begins with these; with nothing behind it, with none."""
    if not approval.may_approve(ctx.person):
        ctx.reply("only-coordinator")
    elif len(asked.rest) > MOST_WORDS:
        ctx.reply("report100-words-long", letter_count=len(asked.rest), most_count=MOST_WORDS)
    elif not asks_first(ctx):
        before = approval_of(ctx.connection, asked.content.plan, asked.language).words
        kept = approval.keep_words(ctx.connection, asked.content.plan, asked.language, asked.rest)
        after = {"words": asked.rest, **_noted(asked)}
        ctx.note(WORDED, f"group:{asked.code}", {"words": before}, after)
        is_discreet = Discretion.of(ctx.connection).tells_nobody(asked.rest)
        act = approving(ctx.lookup, asked.written, asked.language, kept.number(asked.content))
        ctx.reply("report100-words-kept" if is_discreet else "report100-words-named", act=act, buttons=[act])


_ACTS: Mapping[str, Callable[[Context, _Asked], None]] = {OK: _approve, WORDS: _begin_with}


def _noted(asked: _Asked) -> dict[str, Any]:
    return {"language": asked.language, "plan": asked.content.plan.id}


def disapprove(ctx: Context, entry: Entry) -> bool:
    """UNDO of the yes."""
    plan = _plan(ctx, entry)
    if plan is None:
        ctx.reply("undo-gone")
    else:
        _again_a_draft(ctx, plan, entry)
    return True


def unword(ctx: Context, entry: Entry) -> bool:
    """UNDO of the words: those of before."""
    plan = _plan(ctx, entry)
    if plan is None:
        ctx.reply("undo-gone")
    else:
        approval.keep_words(ctx.connection, plan, entry.after["language"], entry.before["words"])
        _again_a_draft(ctx, plan, entry)
    return True


def _again_a_draft(ctx: Context, plan: Plan, entry: Entry) -> None:
    approval.withdraw(ctx.connection, plan, entry.after["language"])
    ctx.reply("report100-undone", group=plan.code)


def _plan(ctx: Context, entry: Entry) -> Plan | None:
    """Whose report it was, the newest where an older version did not say; None: it was taken back since."""
    if "plan" in entry.after:
        return plans.find_plan(ctx.connection, entry.after["plan"])
    code = entry.subject.partition(":")[2]
    return plans.current(ctx.connection, [code]).get(code)


def _figures(ctx: Context, content: Content) -> dict[str, Any]:
    return {
        "week_number": content.weeks,
        "week_count": content.all_weeks,
        "done_count": content.count(Fate.DONE),
        "total_count": content.total,
        "due_count": content.due,
        "report_count": _by_fives(ctx, content.counted.reports[-1], "report100-under"),
        "met_count": _by_fives(ctx, content.people, "report100-hidden"),
        "sms_count": content.sms_parts,
    }


def _by_fives(ctx: Context, count: int, none: str) -> Word:
    """The count, or the word for none: of people met it says nothing, for few reports may tell of many."""
    return f"{count}+" if count else ctx.lookup.word(none)
