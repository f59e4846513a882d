"""Plans as a calendar (.ics, RFC 5545): a whole day for each item, without anybody's name."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Calendar, Event
from sqlalchemy import Connection

from handlers.calendar_links import groups_of
from handlers.core.lookup import NetworkLookup
from storage import calendar_links, plans
from storage.plans import Item, Plan

_SHOWN = (plans.OPEN, plans.DONE)
_READ_EVERY = timedelta(hours=6)  # as far as calendars do what they are asked


def calendar_of(lookup: NetworkLookup, plan: Plan, items: Sequence[Item], language: str) -> bytes:
    """A plan's items that are to be done or are done, and its last day; the same bytes for the same plan.

    An item keeps its UID for good: a calendar that reads the file again moves what was moved.
    """
    calendar = _calendar(f"{lookup.group(plan.code)(language)} ({plan.days})")
    _add(calendar, lookup, plan, items, language)
    return calendar.to_ical()


def feed_at(connection: Connection, lookup: NetworkLookup, path: str) -> bytes | None:
    """The calendar at a secret address, in its owner's language; None: there is none, or nothing for them to read."""
    link = calendar_links.find(connection, path)
    read = None if link is None else groups_of(connection, lookup, link)
    if link is None or read is None:
        return None
    person, codes = read
    language = person.language or lookup.network.language
    running = plans.current(connection, codes)
    items = plans.of_plans(connection, [plan.id for plan in running.values()])
    calendar = _calendar(lookup.network.name if link.code is None else lookup.group(link.code)(language))
    for plan in (running[code] for code in codes if code in running):
        _add(calendar, lookup, plan, items[plan.id], language)
    return calendar.to_ical()


def _calendar(name: str) -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", "-//Lanpya//plan//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", name)
    calendar.add("refresh-interval", _READ_EVERY, {"value": "DURATION"})
    return calendar


def _add(calendar: Calendar, lookup: NetworkLookup, plan: Plan, items: Sequence[Item], language: str) -> None:
    for item in items:
        if item.state in _SHOWN:
            words = item.text(language, lookup.network.language)
            mark = "\u2713 " if item.state == plans.DONE else ""
            calendar.add_component(_day(plan, f"item-{item.id}", item.due_day, f"{mark}{item.ref} {words}"))
    last = lookup.text(language, "calendar-last", {"group": plan.code, "days": plan.days})
    calendar.add_component(_day(plan, f"plan-{plan.id}-last", plan.last_day, last))


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
