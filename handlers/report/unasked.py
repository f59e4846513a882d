"""What is about a report without a command's word: a correction of the last one, or a new one without R."""

from collections.abc import Mapping, Sequence
from typing import Any

from handlers.core.context import Context
from handlers.reading.report import ReportDraft
from handlers.report.arrival import attached, blank, read, rewrite
from handlers.report.attach import SOON
from handlers.report.change import OPEN_FOR, without_denied
from handlers.report.content import as_json, from_json, is_empty, merged
from handlers.report.keep import keep, keep_text
from handlers.report.missing import show_and_ask
from handlers.report.readback import show, summarized
from messages.fold import fold, fold_word
from storage import reports
from storage.reports import Report

OFFER = "report-offer"
_MOST_OTHER_WORDS = 3  # beside what is read of a report without R: a story is for a human
_MARKS = ".,;:!\u104a\u104b"
_SET_OFF = tuple(_MARKS)  # before an R that reports, within a text
_LEAD = 5  # words in which the word for a report may stand: "I report land ..."


def correct(ctx: Context) -> bool:
    """Mend the last report by a text that says nothing else; False where it may be about something else.

    For a day a word must say that something is mended ("sorry", "not", "I meant"); just after the report one more
    thing about it will do.
    """
    report = _open_report(ctx)
    if report is None or ctx.lookup.vocabulary.sentences.ends_asking(ctx.text):
        return False
    if ctx.question is not None and fold(ctx.text).isdecimal():
        return False  # a number that answers no question is no count
    text, is_mending = without_denied(ctx, ctx.text)
    draft = read(ctx, text)
    if is_empty(draft) or draft.note or draft.doubts:
        return False
    if not is_mending and (ctx.sent - report.reported_at > SOON or _things(draft) > 1):
        return False
    content = attached(ctx, merged(report.content, draft))
    if content == report.content:
        return False
    if ctx.question is not None and ctx.question.data.get("report") == report.id:
        ctx.answered()
    show(ctx, rewrite(ctx, report, content, "report-fix"))
    return True


def _open_report(ctx: Context) -> Report | None:
    report = reports.last_of(ctx.connection, ctx.person.id)
    if report is None or report.withdrawn_at is not None or abs(ctx.sent - report.reported_at) > OPEN_FOR:
        return None
    return report


def _things(draft: ReportDraft) -> int:
    """How many things the text tells: a place, a day, who came ..."""
    told = (draft.theme, draft.activity, draft.people, draft.township, draft.day)
    return sum(one is not None for one in told)


def offer(ctx: Context) -> bool:
    """Offer to keep a text without R that reads as a report; one that says `I report` is kept. False: it is none."""
    if ctx.lookup.vocabulary.sentences.ends_asking(ctx.text) or _is_anew(ctx):
        return False
    text, is_said = _without_lead(ctx, ctx.lookup.vocabulary.manners.bare(ctx.text))
    draft = read(ctx, text)
    if not draft.theme or draft.people is None:
        return False
    if is_said:
        keep_text(ctx, text, None)
        return True
    if draft.doubts or _is_story(draft) or _asks_other(ctx):
        return False
    _offer(ctx, draft, "report-offer")
    return True


def offer_too(ctx: Context) -> None:
    """The same beside what a human reads: of a story that tells whom it was about, how many came and where."""
    if ctx.question is not None or ctx.lookup.vocabulary.sentences.ends_asking(ctx.text) or _is_anew(ctx):
        return
    draft = read(ctx, ctx.lookup.vocabulary.manners.bare(ctx.text))
    if draft.doubts or not (draft.theme and draft.people is not None and draft.township):
        return
    _offer(ctx, draft, "report-offer-too")


def _offer(ctx: Context, draft: ReportDraft, key: str) -> None:
    content = merged(blank(ctx), draft)
    ctx.confirm(OFFER, {"content": as_json(content)}, key, text=summarized(ctx, content))


def _is_story(draft: ReportDraft) -> bool:
    others = [word for word in draft.note.split() if not word.endswith(":")]  # but for the labels of a form
    return len(others) > _MOST_OTHER_WORDS


def _asks_other(ctx: Context) -> bool:
    return ctx.question is not None and ctx.question.kind != OFFER


def _without_lead(ctx: Context, text: str) -> tuple[str, bool]:
    """The text without `I report`, or the R that begins a sentence in it or ends it, and whether that was said."""
    words = text.split()
    for at, word in enumerate(words[:_LEAD]):
        if fold_word(word) in ctx.lookup.vocabulary.keys("reporting"):
            said = [] if word.isascii() else words[:at]  # a Burmese verb stands behind what it is about
            return " ".join((*said, *words[at + 1 :])), True
    at = _set_off_r(ctx, words)
    return (" ".join((*words[:at], *words[at + 1 :])), True) if at else (text, False)


def _set_off_r(ctx: Context, words: Sequence[str]) -> int:
    """Where among the words an R begins a sentence, or ends the last; 0 where none does but the first."""
    for at in range(1, len(words)):
        is_set_off = at == len(words) - 1 or words[at - 1].endswith(_SET_OFF)
        if is_set_off and ctx.lookup.vocabulary.means(words[at].strip(_MARKS), "report"):
            return at
    return 0


def said_before(ctx: Context) -> str:
    """What stands before the R of a text: `I will be there. R gender ...`; nothing where none stands in it so."""
    words = ctx.text.split()
    at = _set_off_r(ctx, words)
    return " ".join(words[:at]) if at < len(words) - 1 else ""


def _is_anew(ctx: Context) -> bool:
    """`wrong, I send again: R land ...`: which report it stands for is for a human to see."""
    words = ctx.text.split()
    said = next((at for at, word in enumerate(words) if ctx.lookup.vocabulary.means(word.strip(_MARKS), "report")), 0)
    return not ctx.lookup.vocabulary.keys("again").isdisjoint(map(fold_word, words[:said]))


def accept(ctx: Context, data: Mapping[str, Any]) -> None:
    """YES: keep what was offered."""
    show_and_ask(ctx, keep(ctx, from_json(data["content"])), ReportDraft())


def decline(ctx: Context, _data: Mapping[str, Any]) -> None:
    """NO: it was no report."""
    ctx.reply("report-dropped")
