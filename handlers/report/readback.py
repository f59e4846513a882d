"""A report in a few words, as it is read back to its author."""

from collections.abc import Sequence
from functools import partial

from handlers.core.context import Context
from handlers.core.lookup import Localized, NetworkLookup
from handlers.reading.report import ReportDraft
from handlers.report.arrival import blank, read
from handlers.report.content import merged
from messages.catalog import full_form, short_form
from messages.fit import cut
from messages.segments import segments
from storage.people import Person
from storage.reports import Content, Report

MOST_SEGMENTS = 2
MOST_UNREAD, FEW_UNREAD = 40, 14  # letters, and in short forms
_TOLD = ("people", "day")
PEOPLE = {
    (True, True): "report-people-both",
    (True, False): "report-people-women",
    (False, True): "report-people-men",
    (False, False): "report-people-all",
}


def show(
    ctx: Context,
    report: Report,
    *,
    lines: Sequence[Localized] = (),
    buttons: Sequence[Localized] = (),
    unread: str = "",
    asks_day: bool = False,
) -> None:
    """Read the report back to the sender, with `lines` of warnings or a question under it.

    `unread` is what of the note nobody may have understood, so that it is shown. Whose day is asked need not read the
    day that it has until then: short forms leave it out.
    """
    text = partial(_summary, ctx, report.content, asks_day=asks_day)
    note = partial(_beginning, unread)
    if lines:
        if unread:
            text = partial(ctx.lookup.text, key="report-and-note", args={"text": text, "note": note})
        line = partial(_joined, _fitting(ctx, report, text, lines))
        ctx.reply("report-saved-more", buttons=buttons, number=report.id, text=text, line=line)
    elif unread:
        ctx.reply("report-saved-noted", number=report.id, summary=text, text=note)
    else:
        ctx.reply("report-saved", number=report.id, text=text)


def _beginning(unread: str, language: str) -> str:
    """How the words begin that nobody may have understood."""
    most = MOST_UNREAD if language == full_form(language) else FEW_UNREAD
    return unread if len(unread) <= most else cut(unread, most)


def _fitting(ctx: Context, report: Report, text: Localized, lines: Sequence[Localized]) -> Sequence[Localized]:
    """As many of the lines as leave room for the report itself; the last, which may be a question, always."""
    language = short_form(ctx.language_of(ctx.person))
    kept = list(lines)
    while len(kept) > 1:
        args = {"number": report.id, "text": text, "line": _joined(kept, language)}
        if segments(ctx.lookup.text(language, "report-saved-more", args)) <= MOST_SEGMENTS:
            break
        del kept[-2]
    return kept


def is_bare(content: Content) -> bool:
    """Whether nothing but a note was understood."""
    return not (content.theme or content.activity or content.people is not None or content.township)


def _joined(lines: Sequence[Localized], language: str) -> str:
    return "\n".join(line(language) for line in lines)


def summary(ctx: Context, content: Content, reader: Person | None = None) -> str:
    """What is told in a few words, in the reader's language, or the sender's."""
    return summarized(ctx, content)(ctx.language_of(reader or ctx.person))


def summarized(ctx: Context, content: Content) -> Localized:
    """`land, mediation, 12 people (5 w 7 m), Hpa-An, 23 Nov`; only what is told."""
    return partial(_summary, ctx, content)


def _summary(ctx: Context, content: Content, language: str, *, asks_day: bool = False) -> str:
    lookup = ctx.lookup
    parts: list[str] = []
    if content.theme:
        parts.append(lookup.theme(content.theme)(language))
    if content.activity:
        parts.append(lookup.activity(content.activity)(language))
    if content.people is not None:
        parts.append(_people(lookup, content, language))
    if content.township:
        parts.append(lookup.township(content.township)(language))
    if not parts and content.note:
        parts.append(lookup.text(language, "report-note-only", {}))
    if content.media:
        parts.append(lookup.text(language, "report-media", {"media_count": len(content.media)}))
    if not parts or not asks_day or language == full_form(language):
        parts.append(lookup.day(content.day, ctx.today)(language))
    return lookup.text(language, "report-comma", {}).join(parts)


def told(ctx: Context, text: str) -> str:
    """What a report with this text would be read back as."""
    return summary(ctx, merged(blank(ctx), read(ctx, text)))


def was(ctx: Context, before: Content, after: Content) -> list[Localized]:
    """What the report said before it was changed: `Was 12 people (5 w 7 m).`"""
    old = dict(_parts(ctx, before, ctx.language_of(ctx.person)))
    new = dict(_parts(ctx, after, ctx.language_of(ctx.person)))
    changed = [name for name, part in new.items() if old.get(name, part) != part]
    if not changed:
        return []

    def line(language: str) -> str:
        told = dict(_parts(ctx, before, language))
        comma = ctx.lookup.text(language, "report-comma", {})
        return ctx.lookup.text(language, "report-was", {"before": comma.join(told[name] for name in changed)})

    return [line]


def _parts(ctx: Context, content: Content, language: str) -> list[tuple[str, str]]:
    """What is told beside the note, by its name."""
    lookup = ctx.lookup
    parts: list[tuple[str, str]] = []
    if content.theme:
        parts.append(("theme", lookup.theme(content.theme)(language)))
    if content.activity:
        parts.append(("activity", lookup.activity(content.activity)(language)))
    if content.people is not None:
        parts.append(("people", _people(lookup, content, language)))
    if content.township:
        parts.append(("township", lookup.township(content.township)(language)))
    return [*parts, ("day", lookup.day(content.day, ctx.today)(language))]


def _people(lookup: NetworkLookup, content: Content, language: str) -> str:
    if content.people == 1:
        who = "woman" if content.women else "man" if content.men else "person"
        return lookup.text(language, f"report-one-{who}", {})
    key = PEOPLE[content.women is not None, content.men is not None]
    numbers = {"people": content.people, "women": content.women or 0, "men": content.men or 0}
    return lookup.text(language, key, numbers)


def doubts(ctx: Context, draft: ReportDraft, asked: str | None = None) -> list[Localized]:
    """What could not be believed, a sentence each; what is `asked` about needs none."""
    told = [doubt for doubt in draft.doubts if doubt in _TOLD and doubt != asked]
    return [ctx.lookup.word(f"report-doubt-{doubt}") for doubt in told]


def numbered(
    lookup: NetworkLookup, key: str, choices: Sequence[Localized], limit: int, keys: Sequence[str] = ()
) -> Localized:
    """The message `key` with `1 land 2 gender ...`, made to fit `limit` segments.

    What is too long is set closer, then written in short forms, then with the `keys`, then ends earlier.
    """

    def render(language: str) -> str:
        names = [choice(language) for choice in choices]
        closer = [choice(short_form(language)) for choice in choices]
        short = keys or closer
        forms = [(names, " "), (names, ""), (closer, " "), (closer, ""), (short, " ")]
        forms += [(short[:many], "") for many in range(len(short), 0, -1)]
        texts = (_with_list(lookup, key, language, words, gap) for words, gap in forms)
        return next((text for text in texts if segments(text) <= limit), lookup.text(language, key, {"list": ""}))

    return render


def _with_list(lookup: NetworkLookup, key: str, language: str, words: Sequence[str], gap: str) -> str:
    entries = " ".join(f"{number}{gap}{word}" for number, word in enumerate(words, 1))
    return lookup.text(language, key, {"list": entries})
