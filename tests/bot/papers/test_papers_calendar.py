"""A plan as a calendar: each item on its day under a name that stays, the same bytes for the same plan."""

from datetime import date

from icalendar import Calendar

from bot.papers.calendar import calendar_of
from handlers.core.lookup import NetworkLookup
from storage import plans
from storage.plans import Item, Plan

PLAN = Plan(7, "PRO", date(2026, 12, 1), 100)


def item(number: int, text: str, due_day: date, state: str = plans.OPEN) -> Item:
    return Item(30 + number, 7, "PRO", number, due_day, {"": text}, 5, "Ma Hla", state=state)


ITEMS = [
    item(1, "Survey", date(2026, 12, 10), plans.DONE),
    item(2, "Call; then, meet\nall", date(2026, 12, 30)),
    item(3, "Old", date(2026, 12, 31), plans.DROPPED),
]


def test_each_item_stands_on_its_day(lookup: NetworkLookup) -> None:
    made = calendar_of(lookup, PLAN, ITEMS, "en")
    assert made == calendar_of(lookup, PLAN, ITEMS, "en")
    assert b"Ma Hla" not in made
    events = Calendar.from_ical(made).walk("VEVENT")
    assert [
        (date(2026, 12, 10), "\u2713 PRO1 Survey", "item-31.pro@lanpya"),
        (date(2026, 12, 30), "PRO2 Call; then, meet\nall", "item-32.pro@lanpya"),
        (date(2027, 3, 10), "PRO: day 100, the last", "plan-7-last.pro@lanpya"),
    ] == [(one.decoded("dtstart"), str(one["summary"]), str(one["uid"])) for one in events]


def test_an_item_that_was_moved_keeps_its_name(lookup: NetworkLookup) -> None:
    first, later = (item(1, "Survey", date(2026, 12, day)) for day in (10, 20))
    names = [
        [str(one["uid"]) for one in Calendar.from_ical(calendar_of(lookup, PLAN, [it], "my")).walk("VEVENT")]
        for it in (first, later)
    ]
    assert names[0] == names[1]
