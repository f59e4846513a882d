"""The report on a hundred days in words of one language, part by part, before it is a page or a paper."""

from base64 import b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import Connection

from bot.papers.chart import reports_by_week, steps_by_week
from bot.papers.map import spots_of, township_map
from handlers.core.lookup import NetworkLookup
from handlers.costs import shown_money
from handlers.report100.approval import approval_of
from handlers.report100.content import WEEK, Content, Decision, Fate, Goal
from handlers.report100.counted import FIRST_MONTH
from storage import shown_photos

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """A report as it is shown: in which language, in whose introductory words, and whether it was approved."""

    content: Content
    language: str
    words: str = ""
    is_approved: bool = False
    photos: Mapping[str, bytes] = field(default_factory=lambda: {})  # JPEGs, by digest

    def photo(self, digest: str) -> str:
        """The photo as an address that holds all of it."""
        return f"data:image/jpeg;base64,{b64encode(self.photos[digest]).decode()}"


def kept_report(connection: Connection, content: Content, language: str) -> Report:
    """The report with the words and photos that are kept for it, approved or not."""
    kept = approval_of(connection, content.plan, language)
    photos = shown_photos.contents(connection, content.photos)
    return Report(content, language, kept.words, kept.holds(content), photos)


@dataclass(frozen=True, slots=True)
class Told:
    """The parts of a report. All of it is plain text, but for drawings, which are SVG."""

    lookup: NetworkLookup
    report: Report

    def say(self, key: str, **args: object) -> str:
        """A message of the report's own catalog."""
        return self.lookup.text(self.report.language, f"report100-{key}", args)

    @property
    def title(self) -> str:
        """Whose report it is."""
        return self.say("title", group_name=self.lookup.group(self._content.plan.code)(self.report.language))

    @property
    def span(self) -> str:
        """Of which days it tells."""
        days = {"since": self._long_day(self._content.plan.first_day), "until": self._long_day(self._content.last)}
        return self.say("span", **days, week_number=self._content.weeks, week_count=self._content.all_weeks)

    @property
    def draft(self) -> str:
        """What stands across one that is not approved; else nothing."""
        return "" if self.report.is_approved else self.say("draft")

    @property
    def figures(self) -> list[Row]:
        """Large numbers, each with what it counts, and what it cost."""
        content = self._content
        steps = self.say("figure-done", total_count=content.total, due_count=content.due)
        return [
            (str(content.count(Fate.DONE)), steps, ""),
            (self._count(content.counted.reports[-1]), self.say("figure-reports"), ""),
            (self._met(content.people), self.say("figure-people" if content.people else "figure-people-hidden"), ""),
            (str(content.sms_parts), self.say("figure-cost"), self._money(content.money)),
        ]

    @property
    def goals(self) -> list[Row]:
        """Each step: its number, what it is, by when, what became of it."""
        return [
            (str(goal.number), self._step(goal), self._day(goal.due_day), self._fate(goal))
            for goal in self._content.goals
        ]

    @property
    def drawings(self) -> list[str]:
        """What was done by week."""
        content = self._content
        counted = [goal for goal in content.goals if goal.counts]
        weeks = range(1, content.all_weeks + 1)
        days = [min(content.plan.first_day + week * WEEK, content.plan.last_day) for week in weeks]
        planned = [sum(goal.due_day < day for goal in counted) for day in days]
        titles = self.say("weeks-steps"), self.say("plan-line"), self.say("week")
        steps = [steps_by_week(*titles, self._done_by_week, planned)] if counted else []
        return [*steps, reports_by_week(self.say("weeks-reports"), titles[2], len(days), content.counted.reports)]

    @property
    def month(self) -> list[Row]:
        """The first month's figures beside those until now."""
        month = min(FIRST_MONTH, self._content.weeks) - 1
        done, reports = self._done_by_week, self._content.counted.reports
        return [
            (self.say("row-steps"), str(done[month]), str(done[-1])),
            (self.say("row-reports"), self._count(reports[month]), self._count(reports[-1])),
            (self.say("row-people"), self._met(self._first_people), self._met(self._content.people)),
        ]

    @property
    def places(self) -> list[Row]:
        """Each township with its people, and all of them together; nothing where none is told of."""
        places = self._content.places
        rows = [(self._place(one.code), self._count(one.first), self._count(one.now)) for one in places]
        together = self.say("places-all"), self._met(self._first_people), self._met(self._content.people)
        return [*rows, together] if rows else []

    @property
    def map(self) -> str:
        """Where the townships lie; "" where the list does not say so of any."""
        told = {one.code: one.now for one in self._content.places}
        spots, others = spots_of(self.lookup.gazetteer, told, self._place)
        return township_map(self.say("map"), spots, others) if spots else ""

    @property
    def decisions(self) -> list[Row]:
        """How the plan was changed, and when."""
        return [(self._day(one.day), self._decision(one)) for one in self._content.decisions]

    @property
    def quotes(self) -> list[tuple[str, str, list[str]]]:
        """What members wrote, "" where they allowed photos alone, on which theme, and the digests of their photos."""
        return [
            (quote.words, self._theme(quote.theme), [one for one in quote.photos if one in self.report.photos])
            for quote in self._content.quotes
        ]

    @property
    def _content(self) -> Content:
        return self.report.content

    @property
    def _done_by_week(self) -> Sequence[int]:
        weeks = [goal.week for goal in self._content.goals if goal.week is not None]
        return [sum(one <= week for one in weeks) for week in range(1, self._content.weeks + 1)]

    @property
    def _first_people(self) -> int:
        return sum(place.first for place in self._content.places)

    def _day(self, day: date) -> str:
        return self.lookup.day(day, self._content.last)(self.report.language)

    def _long_day(self, day: date) -> str:
        month = self.lookup.word(f"month-{day.month}")
        return self.lookup.text(self.report.language, "date-long", {"day": day.day, "month": month, "year": day.year})

    def _count(self, count: int) -> str:
        return str(count) if count else self.say("under")

    def _met(self, people: int) -> str:
        """People met in all, of whom nothing is told where too few reports tell of them."""
        return str(people) if people else self.say("hidden")

    def _money(self, amount: float | None) -> str:
        if amount is None:
            return ""
        return self.say("money", money=shown_money(amount, self.lookup.network.costs.currency))

    def _fate(self, goal: Goal) -> str:
        return self.say(goal.fate, **({"week_number": goal.week or 0} if goal.fate is Fate.DONE else {}))

    def _step(self, goal: Goal) -> str:
        if goal.texts is None:
            return self.say("unsaid")
        languages = ("", self.report.language, self.lookup.network.language)
        return next((goal.texts[one] for one in languages if one in goal.texts), next(iter(goal.texts.values()), ""))

    def _theme(self, theme: str | None) -> str:
        return "" if theme is None else self.lookup.theme(theme)(self.report.language)

    def _place(self, code: str) -> str:
        return self.lookup.township(code)(self.report.language)

    def _decision(self, one: Decision) -> str:
        if one.from_day is not None and one.to_day is not None:
            days = {"old_date": self._day(one.from_day), "new_date": self._day(one.to_day)}
            return self.say("decision-move", item_number=one.number, **days)
        if one.reason:
            return self.say("decision-why", item_number=one.number, reason=one.reason)
        return self.say("decision-drop", item_number=one.number)
