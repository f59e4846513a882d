"""A group's plan as a calendar (.ics, RFC 5545): a whole day for each item, without anybody's name."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Calendar, Event

from handlers.core.lookup import NetworkLookup
from storage import plans
from storage.plans import Item, Plan

_SHOWN = (plans.OPEN, plans.DONE)


def calendar_of(lookup: NetworkLookup, plan: Plan, items: Sequence[Item], language: str) -> bytes:
    """The items that are to be done or are done, and the plan's last day; the same bytes for the same plan.

    An item keeps its UID for good: a calendar that reads the file again moves what was moved.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//Lanpya//plan//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", f"{lookup.group(plan.code)(language)} ({plan.days})")
    for item in items:
        if item.state in _SHOWN:
            words = item.text(language, lookup.network.language)
            mark = "\u2713 " if item.state == plans.DONE else ""
            calendar.add_component(_day(plan, f"item-{item.id}", item.due_day, f"{mark}{item.ref} {words}"))
    last = lookup.text(language, "calendar-last", {"group": plan.code, "days": plan.days})
    calendar.add_component(_day(plan, f"plan-{plan.id}-last", plan.last_day, last))
    return calendar.to_ical()


def _day(plan: Plan, name: str, day: date, words: str) -> Event:
    event = Event()
    event.add("uid", f"{name}.{plan.code.lower()}@lanpya")
    # When it was written down: every event must say so; the plan's first day, that no two files differ by it.
    event.add("dtstamp", datetime.combine(plan.first_day, time(), UTC))
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    event.add("summary", words)
    event.add("transp", "TRANSPARENT")
    return event
