"""The report on a hundred days as one page of HTML: it asks no other host for anything, and no script is in it."""

from collections.abc import Iterator, Sequence
from html import escape

from bot.papers.told import Report, Told
from handlers.core.lookup import NetworkLookup
from handlers.report100.content import Fate

_STYLE = """\
@page { size: A4; margin: 14mm; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 16px; max-width: 760px; color: #1b1b1b; background: #fff;
  font: 16px/1.5 system-ui, "Noto Sans", "Noto Sans Myanmar", Padauk, "Myanmar Text", sans-serif; }
body:lang(my) { line-height: 1.9; }
h1 { font-size: 1.6em; line-height: 1.35; margin: 0; }
h2 { font-size: 1.15em; margin: 1.6em 0 .4em; border-bottom: 2px solid #2f6f4f; }
h1:lang(my), h2:lang(my) { line-height: 1.8; }
p { margin: .3em 0; }
.draft { border: 3px solid #b4632a; color: #8a4415; font-weight: bold; padding: 8px 12px; margin: 0 0 16px; }
.words { white-space: pre-line; }
.figures { display: flex; flex-wrap: wrap; gap: 12px; margin: 16px 0; }
.figures div { flex: 1 1 150px; border: 1px solid #c9c9c4; border-radius: 6px; padding: 8px 12px; }
.figures b { display: block; font-size: 1.9em; line-height: 1.3; }
table { border-collapse: collapse; width: 100%; }
th, td { border-top: 1px solid #c9c9c4; padding: 4px 8px 4px 0; vertical-align: top; text-align: left; }
td.n, th.n { text-align: right; white-space: nowrap; }
td.d { white-space: nowrap; }
@media (max-width: 30em) { td.d { white-space: normal; } }
.late { color: #8a4415; font-weight: bold; }
.done { color: #2f6f4f; }
blockquote { margin: .6em 0; padding-left: 12px; border-left: 4px solid #2f6f4f; break-inside: avoid; }
.side { display: flex; flex-wrap: wrap; gap: 16px; }
.side > * { flex: 1 1 300px; min-width: 0; }
img { max-width: 380px; max-height: 380px; object-fit: contain; object-position: left top; }
svg { width: 100%; max-width: 420px; height: auto; font-family: inherit; }
tr, svg, img { break-inside: avoid; }
h2 { break-after: avoid; }
small { color: #555; }
"""


def page_of(lookup: NetworkLookup, report: Report) -> str:
    """The whole page; the same for the same report."""
    told = Told(lookup, report)
    body = "\n".join(_parts(told))
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(report.language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(told.title)}</title>\n<style>\n{_STYLE}</style>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    )


def _parts(told: Told) -> Iterator[str]:
    """All of the body, in order."""
    yield from _head(told)
    yield _heading(told, "goals")
    fates = [goal.fate for goal in told.report.content.goals]
    yield _table(_heads(told, "", "step", "due", "became"), told.goals, ("n", "", "d", "d"), fates)
    yield _heading(told, "weeks")
    yield _beside(told.drawings)
    yield _heading(told, "month")
    yield _table(_heads(told, "", "first", "now"), told.month, ("", "n", "n"))
    yield _heading(told, "places")
    yield from _places(told)
    yield _heading(told, "decisions")
    yield _table((), told.decisions, ("d", "")) if told.decisions else _paragraph(told.say("decisions-none"))
    yield from _quotes(told)
    yield _heading(told, "about")
    yield from (_paragraph(told.say(key)) for key in ("about-fives", "about-who"))


def _head(told: Told) -> Iterator[str]:
    if told.draft:
        yield f'<p class="draft">{escape(told.draft)}</p>'
    yield f"<p><small>{escape(told.lookup.network.name)}</small></p>\n<h1>{escape(told.title)}</h1>"
    yield _paragraph(told.span)
    if told.report.words.strip():
        yield f'<p class="words">{escape(told.report.words.strip())}</p>'
    yield '<div class="figures">'
    for figure, what, cost in told.figures:
        small = f"<br><small>{escape(cost)}</small>" if cost else ""
        yield f"<div><b>{escape(figure)}</b>{escape(what)}{small}</div>"
    yield "</div>"


def _places(told: Told) -> Iterator[str]:
    if not told.places:
        yield _paragraph(told.say("places-none"))
        return
    table = _table(_heads(told, "place", "first", "now"), told.places, ("", "n", "n"))
    yield _beside([f"<div>{table}</div>", told.map])


def _quotes(told: Told) -> Iterator[str]:
    if told.quotes:
        yield _heading(told, "quotes")
    for words, theme, photos in told.quotes:
        said = f"{escape(words)}<br>" if words else ""
        yield f"<blockquote>{said}<small>{escape(theme)}</small>"
        if photos:
            yield _beside([_photo(told, digest) for digest in photos])
        yield "</blockquote>"


def _photo(told: Told, digest: str) -> str:
    return f'<img src="{told.report.photo(digest)}" alt="{escape(told.say("photo"))}">'


def _heading(told: Told, key: str) -> str:
    return f"<h2>{escape(told.say(key))}</h2>"


def _heads(told: Told, *keys: str) -> list[str]:
    return [told.say(key) if key else "" for key in keys]


def _paragraph(text: str) -> str:
    return f"<p>{escape(text)}</p>"


def _beside(parts: Sequence[str]) -> str:
    return "\n".join(['<div class="side">', *filter(None, parts), "</div>"])


def _table(
    headings: Sequence[str], rows: Sequence[Sequence[str]], kinds: Sequence[str], fates: Sequence[Fate] = ()
) -> str:
    """A table; `kinds`: of each column, `n` numbers and `d` days; `fates`: of each row, told by its last cell."""
    head = "".join(f"<th{_kind(kind)}>{escape(cell)}</th>" for cell, kind in zip(headings, kinds, strict=False))
    body = "\n".join(_row(row, kinds, fates[at] if fates else None) for at, row in enumerate(rows))
    above = f"<thead><tr>{head}</tr></thead>\n" if headings else ""
    return f"<table>\n{above}<tbody>\n{body}\n</tbody>\n</table>"


def _row(row: Sequence[str], kinds: Sequence[str], fate: Fate | None) -> str:
    cells = [escape(cell) for cell in row]
    if fate in (Fate.DONE, Fate.LATE):  # in words as well as in colour
        cells[-1] = f'<span class="{fate}">{cells[-1]}</span>'
    return "<tr>" + "".join(f"<td{_kind(kind)}>{cell}</td>" for cell, kind in zip(cells, kinds, strict=True)) + "</tr>"


def _kind(kind: str) -> str:
    return f' class="{kind}"' if kind else ""
