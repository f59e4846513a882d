"""What we read back, sent back to us with something changed: `Report 1: land, 15 people. FIX 1 to change.`"""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from handlers.core.context import Context
from handlers.core.declare import Weight
from handlers.core.lookup import NetworkLookup
from handlers.report.arrival import attached, read, rewrite
from handlers.report.change import may_change, numbered, waits
from handlers.report.content import as_json, from_json, is_empty, merged
from handlers.report.readback import show, summarized
from messages.catalog import Catalogs, short_form

COPIED = "report-copied"
_HEAD = re.compile(r"\D{0,24}(\d{1,9})\D")  # cheap to look for in every text
_READ_BACK = ("report-saved", "report-saved-more", "report-how-to-fix")
_HOLE, _NUMBER = "@@", "##"


def correct_copied(ctx: Context) -> bool:
    """Ask whether the report is to say what is said now; False where the text is no copy of what we read back.

    Of a report of somebody else it is asked at the number's owner, where the text proves nothing.

    Nor is it one that counts reports of its own, a line each.
    """
    head = _HEAD.match(ctx.text)
    words = _between(ctx.lookup, ctx.text, head) if head else None
    if head is None or words is None or sum(_HEAD.match(line) is not None for line in ctx.text.splitlines()) != 1:
        return False
    report = numbered(ctx, int(head[1]))
    if report is None or not may_change(ctx, report):
        return True
    draft = read(ctx, words)
    content = attached(ctx, merged(report.content, draft))
    if is_empty(draft) or content == report.content:
        ctx.reply("report-how-to-fix", number=report.id, text=summarized(ctx, report.content))
        return True
    ctx.weight = Weight.OTHERS
    if waits(ctx, report):
        return True
    data = {"report": report.id, "content": as_json(content), "text": ctx.text}
    if ctx.is_echoed:
        rewrite_copied(ctx, data)
    else:
        ctx.confirm(COPIED, data, "report-copied", number=report.id, text=summarized(ctx, content))
    return True


def _between(lookup: NetworkLookup, text: str, head: re.Match[str]) -> str | None:
    """What stands in our words around it in any language; None: these are not our words."""
    frames = _frames(lookup.catalogs, lookup.network.languages).get(" ".join(text[: head.start(1)].split()).lower())
    if not frames:  # as most texts
        return None
    whole, number = " ".join(text.split()), str(int(head[1]))
    low = whole.lower()
    for begin, end in frames:
        shown = begin.replace(_NUMBER, number)
        if low.startswith(shown):
            words = whole[len(shown) :]
            return words.rpartition(end.replace(_NUMBER, number))[0] or words if end else words
    return None


@lru_cache(maxsize=4)
def _frames(catalogs: Catalogs, languages: tuple[str, ...]) -> Mapping[str, Sequence[tuple[str, str]]]:
    """What we write before (in small letters) and behind a report that is read back, by what its number follows."""
    holes = {"number": _NUMBER, "text": _HOLE, "line": ""}
    found: dict[str, list[tuple[str, str]]] = {}
    for language in (form for own in languages for form in (own, short_form(own))):
        for key in _READ_BACK:
            begin, _hole, end = " ".join(catalogs.text(language, key, **holes).split()).partition(_HOLE)
            if any(letter.isalpha() for letter in begin):  # "2-" also begins a list
                before = begin.partition(_NUMBER)[0].rstrip().lower()
                found.setdefault(before, []).append((begin.rstrip().lower(), end.strip(" .။")))
    return {before: tuple(dict.fromkeys(frames)) for before, frames in found.items()}


def rewrite_copied(ctx: Context, data: Mapping[str, Any]) -> None:
    """YES: the report says so now."""
    report = numbered(ctx, data["report"])
    ctx.text = data.get("text", ctx.text)  # what waits, if it waits for a YES of its own
    if report is not None and may_change(ctx, report) and not waits(ctx, report):
        show(ctx, rewrite(ctx, report, from_json(data["content"]), "report-fix"))


def keep_as_it_was(ctx: Context, data: Mapping[str, Any]) -> None:
    """NO: it stays."""
    report = numbered(ctx, data["report"])
    if report is not None:
        ctx.reply("report-how-to-fix", number=report.id, text=summarized(ctx, report.content))
