"""FIX and UNDO, and a text that its author edited: within a day, with the old version in the audit log."""

import re
from dataclasses import replace
from datetime import timedelta

from handlers.core.arguments import NotRead
from handlers.core.context import Context
from handlers.core.declare import Args
from handlers.core.echo import asks_first
from handlers.core.overtaken import is_out_of_order
from handlers.reading.mending import mended
from handlers.reading.report import ReportDraft
from handlers.report.arrival import attached, read, rewrite
from handlers.report.begun import end, unfinished
from handlers.report.content import as_json, from_json, is_empty, merged
from handlers.report.keep import parts_of
from handlers.report.readback import doubts, show, summarized, was
from storage import reports
from storage.audit import Entry
from storage.reports import Report

_NAMED = re.compile(r"(?:report|no\.?|nr\.?|number|#)\s*(\d{1,9})\b[,:.]?\s*(.*)", re.IGNORECASE | re.DOTALL)
_MOST_OTHER_WORDS = 3  # beside what is read: more is a sentence about something else
OPEN_FOR = timedelta(days=1)  # an author may change a report for so long


def fix(ctx: Context, args: Args) -> None:
    """FIX 214 15 people; without a number the last report is meant."""
    is_named = args.number is not None or _NAMED.match(args.text) is not None
    if args.text and not is_named and is_empty(read(ctx, args.text)):
        raise NotRead("help-fix")  # before a report is looked for: whoever has none may have written a sentence
    if not is_named and ctx.lookup.vocabulary.sentences.is_sentence(args.text) and not _has_report(ctx):
        raise NotRead("report-none", is_prose=True)
    report, text = _meant(ctx, args)
    if report is None or not may_change(ctx, report):
        return
    draft = _read_mended(ctx, text)
    if args.number is None and text and (is_empty(draft) or _is_story(draft)):
        # "Change of plan, we meet tomorrow" must not overwrite a note: only with a number are bare words one.
        raise NotRead("help-fix", is_prose=_is_story(draft))
    content = attached(ctx, merged(report.content, _believed(draft)))
    if content == report.content and not draft.doubts:
        ctx.reply("report-how-to-fix", number=report.id, text=summarized(ctx, content))
        return
    if waits(ctx, report):
        return
    _show_changed(ctx, report, rewrite(ctx, report, content, "report-fix"), draft)


def _is_story(draft: ReportDraft) -> bool:
    return len(draft.note.split()) > _MOST_OTHER_WORDS


def _has_report(ctx: Context) -> bool:
    return reports.last_of(ctx.connection, ctx.person.id) is not None


def _read_mended(ctx: Context, text: str) -> ReportDraft:
    """What the text says without what it denies; a note is kept as it was written."""
    draft = read(ctx, without_denied(ctx, text)[0])
    return replace(draft, note=read(ctx, text).note) if draft.note else draft


def without_denied(ctx: Context, text: str) -> tuple[str, bool]:
    """What is true by a correction such as `sorry, not land, gender`, and whether a word says that it is one."""
    words = ctx.lookup.vocabulary
    text, _thanks = words.manners.parted(text)
    bare = words.manners.bare(text)
    answer = words.manners.answer(text)
    kept, is_mending = mended(answer, words.keys("mend"), words.keys("deny"))
    return words.manners.bare(kept), is_mending or answer != bare or len(bare.split()) < len(text.split())


def _believed(draft: ReportDraft) -> ReportDraft:
    """Words in which something cannot be do not replace a note, and make no doubt: nothing is changed by them."""
    return replace(draft, note="", doubts=()) if set(draft.doubts) - {"old-day"} else draft


def unfix(ctx: Context, entry: Entry) -> bool:
    """UNDO of FIX: the report says what it said before, unless somebody has changed that once more."""
    report = reports.find(ctx.connection, int(entry.subject.removeprefix("report:")))
    if report is None:
        ctx.reply("undo-gone")
        return True
    if not may_change(ctx, report):
        return True
    now = as_json(report.content)
    if any(now.get(name) != value for name, value in entry.after.items()):
        ctx.reply("report-fix-stays", number=report.id)
        return True
    if waits(ctx, report):
        return False
    before = {name: value for name, value in (now | entry.before).items() if value is not None}
    _show_changed(ctx, report, rewrite(ctx, report, from_json(before), "report-unfix"), ReportDraft())
    return True


def _show_changed(ctx: Context, before: Report, after: Report, draft: ReportDraft) -> None:
    _close_question_of(ctx, after)
    note = after.content.note
    if note and replace(before.content, note=note) == after.content != before.content:
        ctx.reply("report-new-note", number=after.id, text=note)
    else:
        lines = [*doubts(ctx, draft), *was(ctx, before.content, after.content)]
        show(ctx, after, lines=lines, unread=draft.unread)


def _meant(ctx: Context, args: Args) -> tuple[Report | None, str]:
    """The report, and what to change in it; a sentence and None where there is none."""
    if args.number is None:
        named = _NAMED.match(args.text)
        return (numbered(ctx, int(named[1])), named[2]) if named else (_last_meant(ctx), args.text)
    whole = f"{args.number} {args.text}"
    if args.text and _is_count(_read_mended(ctx, whole)) and is_empty(_read_mended(ctx, args.text)):
        return _last_meant(ctx), whole  # FIX 15 people
    return numbered(ctx, args.number), args.text


def _is_count(draft: ReportDraft) -> bool:
    """Whether nothing but a number of people was read."""
    return (
        not draft.note
        and not is_empty(draft)
        and draft == replace(ReportDraft(), women=draft.women, men=draft.men, people=draft.people)
    )


def _last_meant(ctx: Context) -> Report | None:
    return None if is_out_of_order(ctx) else _last(ctx)


def _last(ctx: Context) -> Report | None:
    report = reports.last_of(ctx.connection, ctx.person.id)
    if report is None:
        ctx.reply("report-none")
    return report


def numbered(ctx: Context, number: int) -> Report | None:
    """The sender's report of that number; a coordinator's may be anybody's."""
    report = reports.find(ctx.connection, number)
    if report is None or (report.person_id != ctx.person.id and not ctx.person.is_coordinator):
        ctx.reply("report-unknown", number=number)
        return None
    return report


def may_change(ctx: Context, report: Report) -> bool:
    """Whether it is not too late; if it is, the sender is told."""
    if report.withdrawn_at is not None:
        ctx.reply("report-withdrawn", number=report.id)
        return False
    if ctx.sent - report.reported_at > OPEN_FOR and not ctx.person.is_coordinator:
        ctx.reply("report-too-late", number=report.id)
        return False
    return True


def waits(ctx: Context, report: Report) -> bool:
    """Whether the report of somebody else waits for a YES."""
    return report.person_id != ctx.person.id and asks_first(ctx)


def undo(ctx: Context, args: Args) -> None:
    """UNDO takes the last report back, or drops the questions of an unfinished one; again: nothing more."""
    if unfinished(ctx) is not None:
        end(ctx)
        ctx.reply("report-dropped")
        return
    report = _last(ctx) if args.number is None else numbered(ctx, args.number)
    if report is None:
        return
    if report.withdrawn_at is not None and args.number is None:
        ctx.reply("report-nothing-to-undo", number=report.id)
        return
    if may_change(ctx, report) and not waits(ctx, report):
        _withdraw(ctx, report)


def _withdraw(ctx: Context, report: Report) -> None:
    reports.withdraw(ctx.connection, report.id, ctx.now)
    ctx.note("report-undo", f"report:{report.id}")
    _close_question_of(ctx, report)
    ctx.reply("report-undone", number=report.id, text=summarized(ctx, report.content))


def _close_question_of(ctx: Context, report: Report) -> None:
    """What was asked about this report is no longer asked."""
    if ctx.question is not None and ctx.question.data.get("report") == report.id:
        ctx.answered()


def edit(ctx: Context) -> bool:
    """Read a report again whose text its author edited; False when the text that was edited made none."""
    report = _edited(ctx)
    if report is None:
        return False
    reading = ctx.lookup.vocabulary.read(ctx.text)
    if reading.command != "report" or not reading.rest:
        return False
    if not may_change(ctx, report):
        return True
    if len(parts_of(ctx, reading.rest)) > 1:
        ctx.reply("report-how-to-fix", number=report.id, text=summarized(ctx, report.content))
        return True
    draft = read(ctx, reading.rest)
    # The edited text is there whole: what it no longer says beside the fields is no longer meant.
    content = replace(merged(report.content, draft), note=draft.note)
    _close_question_of(ctx, report)
    show(
        ctx, rewrite(ctx, report, attached(ctx, content), "report-edit"), lines=doubts(ctx, draft), unread=draft.unread
    )
    return True


def _edited(ctx: Context) -> Report | None:
    now = None if ctx.inbound is None else ctx.inbound.as_read
    if now is None or now.edits is None:
        return None
    return reports.from_text(ctx.connection, now.channel, now.edits, ctx.person.id)
