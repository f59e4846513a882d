"""The inbox: what people wrote to humans, who waits first, and all of one person with the forms that settle it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from bot.members import adding
from bot.members.telling import problem_in
from bot.web.pages.rendering import PER_PAGE, first_row, pager
from bot.web.pages.visit import Missing, Shown, Visit
from messages.scheme import scheme_of
from storage import doubles, people, plans, thread_lists
from storage.people import Person
from storage.thread_lists import ListedThread, Reader, Written

_MOST_TEXTS = 100  # of one person that are shown
_ITEM_DAYS = timedelta(weeks=2)  # so long away the day of an item stands in its form


@dataclass(frozen=True, slots=True)
class Bubble:
    """A text: who wrote it, to whose leaders, by what, and whether that is the one who asks.

    `make`: where its forms are that make a report or an item of it.
    """

    name: str
    text: str
    moment: str
    is_asker: bool
    code: str
    channel: str
    make: str


def show(visit: Visit) -> Shown:
    reader = Reader(visit.person.id, visit.codes)
    if visit.rest:
        return _thread(visit, reader)
    number = visit.number("page", 1)
    waiting = visit.query.get("all") != "1"
    found = thread_lists.newest(visit.connection, reader, PER_PAGE + 1, first_row(number), waiting=waiting)
    words = {"threads": pager(found, number), "waiting": waiting, "me": visit.person.id}
    return Shown("inbox.html", "page-inbox", words)


def _thread(visit: Visit, reader: Reader, refused: str = "", fields: Mapping[str, str] | None = None) -> Shown:
    """All that the person of this thread wrote and was answered, by whatever channel, as one.

    `refused`: why they were not taken in; `fields`: what was typed then.
    """
    thread = thread_lists.one(visit.connection, reader, visit.id or visit.number("thread"))
    if thread is None:
        raise Missing
    asker = people.get(visit.connection, thread.person_id)
    written = thread_lists.written(visit.connection, reader, asker.id, _MOST_TEXTS)
    of_person = thread_lists.of_person(visit.connection, reader, asker.id, PER_PAGE)
    waiting = [one for one in reversed(of_person) if one.waits] or [thread]
    words = {
        "bubbles": _bubbles(visit, thread, written),
        "asker": asker,
        "name": visit.name(thread.name, thread.latin_name),
        "answers": [(visit.lookup.command("reply", one.id)(visit.language), one.text) for one in waiting],
        "chosen": visit.lookup.command("reply", thread.id)(visit.language),
        "has_segments": asker.address is not None and scheme_of(asker.address.scheme).has_segments,
        "is_mine": asker.id == visit.person.id,
        "made": _made(visit, asker, written),
        "unknown": _unknown(visit, asker, thread, fields or {}),
        "refused": refused,
    }
    return Shown("thread.html", "page-thread", words)


def _bubbles(visit: Visit, thread: ListedThread, written: Sequence[Written]) -> list[Bubble]:
    writers = people.by_id(visit.connection, {one.person_id for one in written})
    return [
        Bubble(
            name=visit.name(writers[one.person_id].name, writers[one.person_id].latin_name),
            text=one.text,
            moment=visit.moment(one.written_at),
            is_asker=one.person_id == thread.person_id,
            code=one.code or "",
            channel=visit.lookup.channels([one.channel])(visit.language) if one.channel else "",
            make=f"/inbox/{thread.id}?of={one.id}#make" if one.person_id == thread.person_id else "",
        )
        for one in written
        if one.person_id in writers
    ]


@dataclass(frozen=True, slots=True)
class Unknown:
    """Somebody who wrote and is no member: what says who they are, and what takes them in.

    `like`: who has the same number by another channel, each with the text that makes both one.
    """

    merge: str
    like: Sequence[tuple[str, str]]
    thread: int
    codes: Sequence[str]
    name: str
    code: str


def _unknown(visit: Visit, asker: Person, thread: ListedThread, fields: Mapping[str, str]) -> Unknown | None:
    """The forms for who is in no group; None: they are, or another than a coordinator looks."""
    if visit.codes is not None or asker.is_member or asker.is_out:
        return None
    merge = visit.lookup.command("merge", f"#{asker.id} =")(visit.language)
    two = doubles.apart(visit.connection)
    pairs = [pair for pair in doubles.same_numbers(visit.connection) if asker.id in pair and pair not in two]
    others = people.by_id(visit.connection, {one for pair in pairs for one in pair} - {asker.id})
    like = [(visit.name(one.name, one.latin_name), f"{merge} #{one.id}") for one in others.values()]
    ruled = visit.lookup.network.groups
    codes = [code for code in visit.shown_codes if not ruled[code].members_rule]
    return Unknown(merge, like, thread.id, codes, fields.get("name", asker.name or ""), fields.get("code", ""))


def take_in(visit: Visit, fields: Mapping[str, str]) -> Shown | None:
    """Make who wrote a member, as `lanpya members add` does: for coordinators alone, who vouch that they agreed."""
    reader = Reader(visit.person.id, visit.codes)
    thread = thread_lists.one(visit.connection, reader, visit.number("thread"))
    asker = None if thread is None or visit.codes is not None else people.get(visit.connection, thread.person_id)
    if asker is None or asker.address is None or asker.is_out:
        return None
    typed = fields.get("name", ""), fields.get("code", "")
    wrong = adding.take_in(visit.connection, visit.lookup, asker.address, *typed, visit.now, visit.person.id)
    tell = problem_in(visit.lookup, visit.language)
    return _thread(visit, reader, "; ".join(map(tell, wrong)), fields) if wrong else None


@dataclass(frozen=True, slots=True)
class Made:
    """What the forms begin with that make a report or an item of a text. `report` empty: whose it is cannot be said."""

    text: str
    report: str
    item: str
    codes: Sequence[str]
    add: str


def _made(visit: Visit, asker: Person, written: Sequence[Written]) -> Made | None:
    """The forms for the text that was asked for; None: none was."""
    chosen = visit.number("of")
    text = next((one.text for one in written if one.id == chosen and one.person_id == asker.id), None)
    if text is None:
        return None
    one_line = " ".join(text.split())
    name = asker.name if asker.is_member else None
    running = plans.current(visit.connection, visit.shown_codes)
    day = visit.today + _ITEM_DAYS
    return Made(
        text=one_line,
        report=_report_for(visit, name) if name else "",
        item=f"{day.day}/{day.month} {one_line}" + (f" @{name}" if name else ""),
        codes=[code for code in visit.shown_codes if code in running],
        add=visit.lookup.command("add")(visit.language),
    )


def _report_for(visit: Visit, name: str) -> str:
    """How a report for somebody else begins, in words that are read in every language."""
    words = visit.lookup.catalogs.words
    return f"{words('word-report')['en'][0].upper()} {words('word-whose')['en'][0]} {name}:"
