"""The report on a hundred days as one page of HTML: it asks no other host for anything, and no script is in it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape

from bot.papers.chart import reports_by_week, steps_by_week
from bot.papers.map import Spot, township_map
from handlers.core.lookup import NetworkLookup
from handlers.costs import shown_money
from handlers.report100.content import WEEK, Content, Decision, Fate, Goal
from handlers.report100.counted import FIRST_MONTH

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
.late { color: #8a4415; font-weight: bold; }
.done { color: #2f6f4f; }
blockquote { margin: .6em 0; padding-left: 12px; border-left: 4px solid #2f6f4f; break-inside: avoid; }
.side { display: flex; flex-wrap: wrap; gap: 16px; }
.side > * { flex: 1 1 300px; min-width: 0; }
svg { width: 100%; max-width: 420px; height: auto; font-family: inherit; }
tr, figure, svg { break-inside: avoid; }
h2 { break-after: avoid; }
small { color: #555; }
"""


@dataclass(frozen=True, slots=True)
class Page:
    """A report as it is shown: in which language, in whose introductory words, and whether it was approved."""

    content: Content
    language: str
    words: str = ""
    is_approved: bool = False


def page_of(lookup: NetworkLookup, page: Page) -> str:
    """The whole page; the same for the same content."""
    told = _Told(lookup, page)
    body = "\n".join(told.parts())
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(page.language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(told.title)}</title>\n<style>\n{_STYLE}</style>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    )


@dataclass(frozen=True, slots=True)
class _Told:
    """The parts of a page, in its language."""

    lookup: NetworkLookup
    page: Page

    def _say(self, key: str, **args: object) -> str:
        return self.lookup.text(self.page.language, f"report100-{key}", args)

    def _word(self, key: str, **args: object) -> str:
        return escape(self._say(key, **args))

    def _day(self, day: date) -> str:
        return self.lookup.day(day, self.page.content.last)(self.page.language)

    def _long_day(self, day: date) -> str:
        month = self.lookup.word(f"month-{day.month}")
        return self.lookup.text(self.page.language, "date-long", {"day": day.day, "month": month, "year": day.year})

    def _count(self, count: int) -> str:
        return str(count) if count else self._say("under")

    @property
    def title(self) -> str:
        code = self.page.content.plan.code
        return self._say("title", group_name=self.lookup.group(code)(self.page.language))

    def parts(self) -> Iterator[str]:
        """All of the body, in order."""
        yield from self._head()
        yield from self._figures()
        yield from self._goals()
        yield from self._weeks()
        yield from self._places()
        yield from self._decisions()
        yield from self._quotes()
        yield f"<h2>{self._word('about')}</h2>"
        yield f"<p>{self._word('about-fives')}</p>\n<p>{self._word('about-who')}</p>"

    def _head(self) -> Iterator[str]:
        content = self.page.content
        days = {"since": self._long_day(content.plan.first_day), "until": self._long_day(content.last)}
        if not self.page.is_approved:
            yield f'<p class="draft">{self._word("draft")}</p>'
        yield f"<p><small>{escape(self.lookup.network.name)}</small></p>\n<h1>{escape(self.title)}</h1>"
        yield f"<p>{self._word('span', **days, week_number=content.weeks, week_count=content.all_weeks)}</p>"
        if self.page.words.strip():
            yield f'<p class="words">{escape(self.page.words.strip())}</p>'

    def _figures(self) -> Iterator[str]:
        content = self.page.content
        money = "" if content.money is None else f"<br><small>{self._money(content.money)}</small>"
        boxes = [
            (
                str(content.count(Fate.DONE)),
                self._word("figure-done", total_count=content.total, due_count=content.due),
            ),
            (self._count(content.counted.reports[-1]), self._word("figure-reports")),
            (self._count(content.people), self._word("figure-people")),
            (str(content.sms_parts), self._word("figure-cost") + money),
        ]
        shown = "\n".join(f"<div><b>{escape(figure)}</b>{words}</div>" for figure, words in boxes)
        yield f'<div class="figures">\n{shown}\n</div>'

    def _money(self, amount: float) -> str:
        return self._word("money", money=shown_money(amount, self.lookup.network.costs.currency))

    def _goals(self) -> Iterator[str]:
        yield f"<h2>{self._word('goals')}</h2>"
        rows = [self._goal(goal) for goal in self.page.content.goals]
        yield _table(("", self._word("step"), self._word("due"), self._word("became")), rows, ("n", "", "d", "d"))

    def _goal(self, goal: Goal) -> tuple[str, str, str, str]:
        fate = self._word(goal.fate, **({"week_number": goal.week or 0} if goal.fate is Fate.DONE else {}))
        return str(goal.number), escape(self._step(goal)), self._day(goal.due_day), _marked(goal.fate, fate)

    def _step(self, goal: Goal) -> str:
        if goal.texts is None:
            return self._say("unsaid")
        languages = ("", self.page.language, self.lookup.network.language)
        return next((goal.texts[one] for one in languages if one in goal.texts), next(iter(goal.texts.values()), ""))

    def _weeks(self) -> Iterator[str]:
        content = self.page.content
        ends = range(1, content.all_weeks + 1)
        counted = [goal for goal in content.goals if goal.counts]
        days = [min(content.plan.first_day + week * WEEK, content.plan.last_day) for week in ends]
        planned = [sum(goal.due_day < day for goal in counted) for day in days]
        done = self._done_by_week()
        yield f'<h2>{self._word("weeks")}</h2>\n<div class="side">'
        if counted:
            titles = self._say("weeks-steps"), self._say("plan-line"), self._say("week")
            yield steps_by_week(*titles, done, planned)
        yield reports_by_week(self._say("weeks-reports"), self._say("week"), len(days), content.counted.reports)
        yield f"</div>\n<h2>{self._word('month')}</h2>"
        yield self._month(done)

    def _done_by_week(self) -> list[int]:
        weeks = [goal.week for goal in self.page.content.goals if goal.week is not None]
        return [sum(one <= week for one in weeks) for week in range(1, self.page.content.weeks + 1)]

    def _month(self, done: Sequence[int]) -> str:
        content = self.page.content
        month = min(FIRST_MONTH, content.weeks) - 1
        first = sum(place.first for place in content.places)
        rows = [
            (self._word("row-steps"), str(done[month]), str(done[-1])),
            (
                self._word("row-reports"),
                *map(self._count, (content.counted.reports[month], content.counted.reports[-1])),
            ),
            (self._word("row-people"), *map(self._count, (first, content.people))),
        ]
        return _table(("", self._word("first"), self._word("now")), rows, ("", "n", "n"))

    def _places(self) -> Iterator[str]:
        places = self.page.content.places
        yield f"<h2>{self._word('places')}</h2>"
        if not places:
            yield f"<p>{self._word('places-none')}</p>"
            return
        rows = [(self._place(one.code), *map(self._count, (one.first, one.now))) for one in places]
        first = sum(place.first for place in places)
        rows.append((self._word("places-all"), *map(self._count, (first, self.page.content.people))))
        heads = (self._word("place"), self._word("first"), self._word("now"))
        yield f'<div class="side">\n<div>{_table(heads, rows, ("", "n", "n"))}</div>\n{self._map()}\n</div>'

    def _place(self, code: str) -> str:
        return escape(self.lookup.township(code)(self.page.language))

    def _map(self) -> str:
        known = self.lookup.gazetteer.by_code
        told = {one.code: one.now for one in self.page.content.places}
        spots = [
            Spot(place.lat, place.lon, self.lookup.township(code)(self.page.language), count)
            for code, count in told.items()
            if (place := known.get(code)) is not None and place.lat is not None and place.lon is not None
        ]
        others = [
            Spot(place.lat, place.lon)
            for code, place in known.items()
            if code not in told and place.lat is not None and place.lon is not None
        ]
        return township_map(self._say("map"), spots, others) if spots else ""

    def _decisions(self) -> Iterator[str]:
        yield f"<h2>{self._word('decisions')}</h2>"
        if not self.page.content.decisions:
            yield f"<p>{self._word('decisions-none')}</p>"
            return
        rows = [(self._day(one.day), escape(self._decision(one))) for one in self.page.content.decisions]
        yield _table((), rows, ("d", ""))

    def _decision(self, one: Decision) -> str:
        if one.from_day is not None and one.to_day is not None:
            days = {"old_date": self._day(one.from_day), "new_date": self._day(one.to_day)}
            return self._say("decision-move", item_number=one.number, **days)
        if one.reason:
            return self._say("decision-why", item_number=one.number, reason=one.reason)
        return self._say("decision-drop", item_number=one.number)

    def _quotes(self) -> Iterator[str]:
        """What members wrote, where they allowed it."""
        quotes = self.page.content.quotes
        if quotes:
            yield f"<h2>{self._word('quotes')}</h2>"
        for quote in quotes:
            about = "" if quote.theme is None else self.lookup.theme(quote.theme)(self.page.language)
            yield f"<blockquote>{escape(quote.words)}<br><small>{escape(about)}</small></blockquote>"


def _marked(fate: Fate, words: str) -> str:
    """Late in words as well as in colour."""
    return f'<span class="{fate}">{words}</span>' if fate in (Fate.DONE, Fate.LATE) else words


def _table(headings: Sequence[str], rows: Sequence[Sequence[str]], kinds: Sequence[str]) -> str:
    """A table; `kinds`: of each column, `n` numbers and `d` days. All cells are HTML already."""
    head = "".join(f"<th{_kind(kind)}>{cell}</th>" for cell, kind in zip(headings, kinds, strict=False))
    body = "\n".join(
        "<tr>" + "".join(f"<td{_kind(kind)}>{cell}</td>" for cell, kind in zip(row, kinds, strict=True)) + "</tr>"
        for row in rows
    )
    above = f"<thead><tr>{head}</tr></thead>\n" if headings else ""
    return f"<table>\n{above}<tbody>\n{body}\n</tbody>\n</table>"


def _kind(kind: str) -> str:
    return f' class="{kind}"' if kind else ""
