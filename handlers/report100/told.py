"""REPORT100 LAND: the key figures of the group's report; a coordinator's words before it, and their yes to it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from handlers.core.arguments import NotRead
from handlers.core.context import Context
from handlers.core.declare import Args
from handlers.core.echo import asks_first
from handlers.core.lookup import Localized, NetworkLookup, Word
from handlers.report100 import approval
from handlers.report100.approval import APPROVED, MOST_WORDS, WORDED, approval_of
from handlers.report100.content import Content, Fate, NoReport, content_of
from handlers.report100.discreet import Discretion
from messages.fold import fold_word
from storage.audit import Entry

_NONE = "-"  # no words: a form that is empty sends nothing
OK, WORDS = "ok", "report-words"  # what follows the group, by its list of words


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a text asks of a report: in which language, and what stands behind its word."""

    content: Content
    language: str
    rest: str

    @property
    def code(self) -> str:
        return self.content.plan.code


def show(ctx: Context, args: Args) -> None:
    """REPORT100 LAND, and for coordinators REPORT100 LAND OK 4821 and REPORT100 LAND WORDS ... too."""
    if not ctx.leads(args.code):
        ctx.reply("only-leader")
        return
    try:
        content = content_of(ctx.connection, ctx.lookup, args.code, ctx.now)
    except NoReport:
        ctx.reply("report100-none", group=args.code)
        return
    language, rest = _language(ctx, args.text)
    word, *behind = rest.split(maxsplit=1)[:2] or [""]
    act = next((act for name, act in _ACTS.items() if word and ctx.lookup.vocabulary.means(word, name)), None)
    if act is not None:
        asked = "".join(behind).replace("\r\n", "\n").strip()
        act(ctx, _Asked(content, language, "" if asked == _NONE else asked))
    elif ctx.lookup.vocabulary.manners.rest(rest):
        raise NotRead("help-report100")
    else:
        _tell(ctx, content, language)


def _language(ctx: Context, text: str) -> tuple[str, str]:
    """In which language the report is meant, the sender's unless another is named first, and what follows."""
    word, *rest = text.split(maxsplit=1) or [""]
    named = fold_word(word)
    for language in ctx.lookup.network.languages:
        if named == language or named in ctx.lookup.vocabulary.language_names(language):
            return language, "".join(rest)
    return ctx.language_of(ctx.person), text


def _tell(ctx: Context, content: Content, language: str) -> None:
    code, kept = content.plan.code, approval_of(ctx.connection, content.plan.code, language)
    files = [f"report100 {code} {language}"]
    ctx.reply("report100-told", group=code, **_figures(ctx, content))
    if kept.holds(content):
        ctx.reply("report100-file-approved" if ctx.brings_files else "report100-told-approved", group=code, files=files)
    elif approval.may_approve(ctx.person):
        key = "report100-file-draft" if ctx.brings_files else "report100-told-draft"
        act = approving(ctx.lookup, code, language, kept.number(content))
        if content.photos:
            ctx.reply("report100-photos", photo_count=len(content.photos))
        ctx.reply(key, group=code, act=act, buttons=[act], files=files)
    else:
        ctx.reply("report100-waits", files=files)


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
    kept = approval_of(ctx.connection, asked.code, asked.language)
    if not approval.may_approve(ctx.person):
        ctx.reply("only-coordinator")
    elif fold_word(asked.rest) != str(kept.number(asked.content)):
        ctx.reply("report100-changed", group=asked.code)
    elif not asks_first(ctx):
        if not kept.holds(asked.content):
            approval.approve(ctx.connection, asked.content, asked.language, ctx.now)
            ctx.note(APPROVED, f"group:{asked.code}", None, {"language": asked.language})
        ctx.reply("report100-approved", group=asked.code, files=[f"report100 {asked.code} {asked.language}"])


def _begin_with(ctx: Context, asked: _Asked) -> None:
    """REPORT100 LAND WORDS ...: the report begins with these; with nothing behind it, with none."""
    if not approval.may_approve(ctx.person):
        ctx.reply("only-coordinator")
    elif len(asked.rest) > MOST_WORDS:
        ctx.reply("report100-words-long", letter_count=len(asked.rest), most_count=MOST_WORDS)
    elif not asks_first(ctx):
        before = approval_of(ctx.connection, asked.code, asked.language).words
        kept = approval.keep_words(ctx.connection, asked.code, asked.language, asked.rest)
        after = {"words": asked.rest, "language": asked.language}
        ctx.note(WORDED, f"group:{asked.code}", {"words": before}, after)
        is_discreet = Discretion.of(ctx.connection).tells_nobody(asked.rest)
        act = approving(ctx.lookup, asked.code, asked.language, kept.number(asked.content))
        ctx.reply("report100-words-kept" if is_discreet else "report100-words-named", act=act, buttons=[act])


_ACTS: Mapping[str, Callable[[Context, _Asked], None]] = {OK: _approve, WORDS: _begin_with}


def disapprove(ctx: Context, entry: Entry) -> bool:
    """UNDO of the yes."""
    return _again_a_draft(ctx, entry)


def unword(ctx: Context, entry: Entry) -> bool:
    """UNDO of the words: those of before."""
    approval.keep_words(ctx.connection, _code(entry), entry.after["language"], entry.before["words"])
    return _again_a_draft(ctx, entry)


def _again_a_draft(ctx: Context, entry: Entry) -> bool:
    approval.withdraw(ctx.connection, _code(entry), entry.after["language"])
    ctx.reply("report100-undone", group=_code(entry))
    return True


def _code(entry: Entry) -> str:
    return entry.subject.partition(":")[2]


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
