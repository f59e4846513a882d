"""The members: searched in both scripts with slips, narrowed down, and one member's whole story."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from rapidfuzz import fuzz, process

from bot.host.redact import redact
from bot.web.pages.rendering import PER_PAGE, first_row, pager
from bot.web.pages.visit import Missing, Shown, Visit
from handlers.core.doubles import Pair, likely
from handlers.reading.words import KINDS
from messages.fold import fold
from storage import addresses, merges, people, plans, report_lists, rosters, thread_lists
from storage.people import Person
from storage.report_lists import Seer, Wanted
from storage.rosters import Fits, Known
from storage.thread_lists import Reader

NAMES_AT_ONCE = 1_000  # of all members', of which some are looked for
_LIKE = 72  # of 100: two slips in a name of average length
_RECENT = 10
_DOUBLES = "doubles"


@dataclass(frozen=True, slots=True)
class Row:
    """A member of the list."""

    person: Person
    name: str
    area: str
    kind: str
    heard: str
    channel: str


def show(visit: Visit) -> Shown:
    if visit.rest == (_DOUBLES,) and visit.codes is None:
        return _doubles(visit)
    if visit.rest:
        return _member(visit)
    number = visit.number("page", 1)
    shown, count = _found(visit, first_row(number))
    known = people.by_id(visit.connection, [one.id for one in shown])
    rows = _rows(visit, [known[one.id] for one in shown if one.id in known])
    return Shown(
        "members.html",
        "page-members",
        {
            "members": pager(rows, number),
            "count": count,
            "q": visit.query.get("q", ""),
            "filters": _filters(visit),
            "silent": visit.query.get("silent") == "1",
            "stopped": visit.query.get("stopped") == "1",
            "may_import": visit.person.is_coordinator,
            "days": visit.lookup.network.silent_after_days,
        },
    )


def _found(visit: Visit, first: int) -> tuple[Sequence[Known], int]:
    """Who is to be shown from that row on, and one more where there is one; with how many there are in all."""
    fits, words = _fits(visit), visit.query.get("q", "")
    if not fold(words):
        some = rosters.fitting(visit.connection, fits, PER_PAGE + 1, first)
        return some, rosters.count(visit.connection, fits)
    found = named(rosters.in_parts(visit.connection, fits, NAMES_AT_ONCE), words)
    return found[first : first + PER_PAGE + 1], len(found)


def _fits(visit: Visit) -> Fits:
    group = visit.query.get("group", "")
    codes = [group] if group in visit.shown_codes else visit.codes
    since = visit.lookup.silent_since(visit.today)
    return Fits(
        codes=codes,
        township=visit.query.get("area") or None,
        kind=visit.query.get("kind") or None,
        scheme=visit.query.get("channel") or None,
        silent_since=since if visit.query.get("silent") == "1" else None,
        stopped=visit.query.get("stopped") == "1",
    )


def named(parts: Iterable[Sequence[Known]], words: str) -> list[Known]:
    """Those whose name is like these words in either script, the likest first; all where there are none."""
    wanted = fold(words).casefold()
    if not wanted:
        return [one for part in parts for one in part]
    found: list[tuple[float, Known]] = []
    for part in parts:
        found += _like(wanted, part)
    found.sort(key=lambda one: -one[0])
    return [one for _score, one in found]


def _like(wanted: str, part: Sequence[Known]) -> Iterator[tuple[float, Known]]:
    """Those of this part whose name is like that, with how like it is."""
    # Many share a name, which is looked at once.
    names = {name: fold(name).casefold() for one in part for name in (one.name, one.latin_name) if name}
    like = process.extract(wanted, names, scorer=fuzz.WRatio, score_cutoff=_LIKE, limit=None)
    scores = {name: score for _folded, score, name in like}
    for one in part:
        score = max(*(scores.get(name or "", 0.0) for name in (one.name, one.latin_name)))
        if score:
            yield score, one


def _rows(visit: Visit, those: Sequence[Person]) -> list[Row]:
    heard = addresses.heard_at(visit.connection, [person.id for person in those])
    return [_row(visit, person, heard.get(person.id)) for person in those]


def _row(visit: Visit, person: Person, heard_at: datetime | None) -> Row:
    scheme = None if person.address is None else person.address.scheme
    return Row(
        person=person,
        name=visit.name(person.name, person.latin_name),
        area=visit.lookup.township(person.township)(visit.language) if person.township else "",
        kind=visit.text(f"kind-{person.kind}") if person.kind else "",
        heard=visit.day(heard_at) if heard_at else "",
        channel=visit.lookup.channels([scheme])(visit.language) if scheme else "",
    )


@dataclass(frozen=True, slots=True)
class Filter:
    """A choice among values; `value` is the one that is chosen."""

    name: str
    label: str
    value: str
    options: Sequence[tuple[str, str]]


def _filters(visit: Visit) -> list[Filter]:
    lookup, language = visit.lookup, visit.language
    used = set(rosters.townships(visit.connection, visit.codes))
    areas = sorted((lookup.township(code)(language), code) for code in used)
    kinds = [(kind, visit.text(f"kind-{kind}")) for kind in KINDS]
    schemes = sorted(set(visit.machine.schemes.values()))
    choices: Iterable[tuple[str, Sequence[tuple[str, str]]]] = (
        ("group", [(code, code) for code in visit.shown_codes]),
        ("area", [(code, name) for name, code in areas]),
        ("kind", kinds),
        ("channel", [(scheme, lookup.channels([scheme])(language)) for scheme in schemes]),
    )
    return [
        Filter(name, visit.text(f"page-filter-{name}"), visit.query.get(name, ""), options) for name, options in choices
    ]


def _member(visit: Visit) -> Shown:
    person = people.by_id(visit.connection, [visit.id or 0]).get(visit.id or 0)
    if person is None or not _is_theirs(visit, person):
        raise Missing
    coordinates = visit.person.is_coordinator
    seer = None if coordinates else Seer(visit.person.id, visit.codes or ())
    at = addresses.of_person(visit.connection, person.id) if coordinates else []
    return Shown(
        "member.html",
        "page-member",
        {
            "row": _rows(visit, [person])[0],
            "language_name": visit.lookup.text(
                person.language or visit.lookup.network.language, "language-own-name", {}
            ),
            "themes": ", ".join(visit.lookup.theme(key)(visit.language) for key in person.themes),
            "memberships": [
                one for one in rosters.of_person(visit.connection, person.id) if one.code in visit.shown_codes
            ],
            "addresses": [redact(str(one)) for one in at],
            "items": [one for one in plans.owed_by(visit.connection, person.id) if one.code in visit.shown_codes],
            "reports": report_lists.newest(visit.connection, Wanted(seer=seer, authors=[person.id]), _RECENT),
            **_merging(visit, person),
            "threads": thread_lists.of_person(
                visit.connection, Reader(visit.person.id, visit.codes), person.id, _RECENT
            ),
        },
    )


@dataclass(frozen=True, slots=True)
class Double:
    """Two who may be one, with why, the text that makes them one, and the one that says that they are two."""

    first: Row
    second: Row
    why: str
    one: str
    two: str


def _doubles(visit: Visit) -> Shown:
    number = visit.number("page", 1)
    begin = first_row(number)
    pairs = likely(visit.connection)[begin : begin + PER_PAGE + 1]
    known = people.by_id(visit.connection, {one for pair in pairs for one in (pair.first, pair.second)})
    rows = {row.person.id: row for row in _rows(visit, list(known.values()))}
    found = [_double(visit, pair, rows[pair.first], rows[pair.second]) for pair in pairs]
    return Shown("doubles.html", "page-doubles", {"doubles": pager(found, number)})


def _double(visit: Visit, pair: Pair, first: Row, second: Row) -> Double:
    both, command = f"#{first.person.id} = #{second.person.id}", visit.lookup.command
    one = command("merge", both)(visit.language)
    two = command("merge", command("no", both)(visit.language))(visit.language)
    return Double(first, second, visit.text(f"page-double-{pair.why}"), one, two)


def _merging(visit: Visit, person: Person) -> dict[str, object]:
    """How a coordinator makes this person one with another, and takes that back."""
    if visit.codes is not None:
        return {"merge": ""}
    apart = merges.newest(visit.connection, person.id, visit.now)
    command = visit.lookup.command
    return {
        "merge": command("merge", f"#{person.id} =")(visit.language),
        "unmerge": command("unlink", f"#{person.id}")(visit.language) if apart else "",
    }


def _is_theirs(visit: Visit, person: Person) -> bool:
    """Whether the reader looks after this member."""
    return person.is_member and (visit.codes is None or not person.groups.isdisjoint(visit.codes))
