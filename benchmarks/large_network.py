"""A network as large as the page is meant for: members, a year of their reports and texts, and what hangs on them."""

import random
from collections.abc import Generator
from datetime import datetime, timedelta
from typing import Any

from filled_network import put
from sqlalchemy import Connection, Engine, select, update

from bot.channels.table import NAMES
from bot.host.text_files import read_text
from bot.simulate.run import PRACTICE
from bot.townships import file_of
from handlers.load_network import load
from handlers.network.model import Network
from handlers.network.parse import read_network
from messages.catalog import installed
from messages.phone_numbers import typed_address
from storage import tables
from storage.engine import writing

GROUPS, YEAR = 100, timedelta(days=365)
CODES = tuple(f"G{number:02}" for number in range(GROUPS))
EVERYBODY = 20  # announcements that went to all; others went to one group
ANNOUNCEMENTS, THREADS, CHANGES, ITEMS = 200, 10_000, 100_000, 20
OPEN = 100  # threads and requests that wait
_SYLLABLES = (
    ("Aung", "အောင်"), ("Khin", "ခင်"), ("Hla", "လှ"), ("Mya", "မြ"), ("Su", "စု"), ("Thida", "သီတာ"), ("Zaw", "ဇော်"),
    ("Min", "မင်း"), ("Nu", "နု"), ("Win", "ဝင်း"), ("Kyaw", "ကျော်"), ("Htay", "ဌေး"), ("Moe", "မိုး"), ("San", "စန်း"),
    ("Tun", "ထွန်း"), ("Yin", "ယဉ်"), ("Phyu", "ဖြူ"), ("Naing", "နိုင်"), ("Lwin", "လွင်"), ("Cho", "ချို"),
)  # fmt: skip
_WORDS = ("village tract map refused", "form 7 handed in", "heard by the township court", "ID card returned", "")

Rows = Generator[dict[str, Any]]


def network() -> Network:
    """The practice network with a hundred more groups, and the townships of the whole country."""
    groups = [f'[groups.{code}]\nen = "Group {code}"\nmy = "အုပ်စု {code}"\njoin = "approval"\n' for code in CODES]
    text = read_text(PRACTICE).replace("townships.csv", "MM", 1) + "\n" + "\n".join(groups)
    path = file_of("MM")
    assert path is not None
    return read_network(text, lambda _name: read_text(path), installed(), "network.toml", typed_address, NAMES)


def fill(engine: Engine, now: datetime, members: int, reports: int) -> None:
    """A year of it that ends now, the same every time."""
    here = network()
    with writing(engine) as connection:
        load(connection, here, now - YEAR)
        first = max(connection.execute(select(tables.people.c.id)).scalars()) + 1
        made = _Year(random.Random(7), here, now, range(first, first + members), reports)
        made.put(connection)
        # As on any other day: else the year's digests are made beside what is measured.
        connection.execute(update(tables.timers).values(due_at=now + timedelta(days=7)))


class _Year:
    """What is in it, by table."""

    def __init__(self, rng: random.Random, here: Network, now: datetime, ids: range, reports: int) -> None:
        self._rng = rng
        self._now = now
        self._ids = ids
        self._count = reports
        self._townships = [one.code for one in here.townships]
        self._themes, self._activities = list(here.themes), list(here.activities)

    def put(self, connection: Connection) -> None:
        for table, rows in (
            (tables.people, self._people()),
            (tables.addresses, self._addresses()),
            (tables.memberships, self._memberships()),
            (tables.inbox, self._inbox()),
            (tables.reports, self._reports()),
            (tables.announcements, self._announcements()),
            (tables.outbox, self._replies()),
            (tables.outbox, self._announced()),
            (tables.threads, self._threads()),
            (tables.thread_texts, self._thread_texts()),
            (tables.join_requests, self._requests()),
            (tables.plans, self._plans()),
            (tables.items, self._items()),
            (tables.audit, self._changes()),
        ):
            put(connection, table, rows)

    def _at(self, number: int, count: int) -> datetime:
        """Spread over the year, the last of them now."""
        return self._now - YEAR * (1 - (number + 1) / count)

    def _who(self) -> int:
        return self._rng.choice(self._ids)

    def _address(self, person: int) -> tuple[str, str]:
        scheme = "telegram" if person % 2 else "sms"
        return scheme, f"telegram:{700_000 + person}" if person % 2 else f"sms:+9597{person:08}"

    def _people(self) -> Rows:
        for person in self._ids:
            names = [self._rng.choice(_SYLLABLES) for _syllable in range(3)]
            yield {"id": person, "name": "".join(burmese for _latin, burmese in names),
                   "latin_name": " ".join(latin for latin, _burmese in names), "language": "my",
                   "kind": self._rng.choice(("community", "mobile", "centre")), "themes": "land",
                   "township": self._rng.choice(self._townships), "consented_at": self._now - YEAR,
                   "created_at": self._now - YEAR, "is_coordinator": False, "writes_zawgyi": False,
                   "heard_at": self._now - timedelta(days=self._rng.expovariate(1 / 9)),
                   "stopped_at": self._now if self._rng.random() < 0.02 else None}  # fmt: skip

    def _addresses(self) -> Rows:
        for person in self._ids:
            scheme, address = self._address(person)
            yield {"address": address, "scheme": scheme, "person_id": person, "used_at": None}

    def _memberships(self) -> Rows:
        """Each is in one to three groups; two lead each."""
        for place, person in enumerate(self._ids):
            leads = CODES[place // 2] if place < 2 * GROUPS else None
            for code in {*self._rng.sample(CODES, self._rng.randint(1, 3)), *([leads] if leads else [])}:
                yield {"code": code, "person_id": person, "is_leader": code == leads, "joined_at": self._now - YEAR}

    def _inbox(self) -> Rows:
        for number in range(self._count):
            at, person = self._at(number, self._count), self._who()
            scheme, address = self._address(person)
            yield {"channel": scheme, "provider_id": str(number), "address": address, "received_at": at, "acts_at": at,
                   "text": "R land 5w 7m Hpa-An map refused", "state": "done", "handled_at": at,
                   "answer_marks": "a1b2", "attempts": 0, "is_doubtful": False, "may_be_double": False}  # fmt: skip

    def _reports(self) -> Rows:
        rng = self._rng
        for number in range(self._count):
            at, women, men = self._at(number, self._count), rng.randint(0, 20), rng.randint(0, 20)
            yield {"person_id": self._who(), "theme": rng.choice([*self._themes, None]), "women": women, "men": men,
                   "people": women + men, "township": rng.choice(self._townships), "note": rng.choice(_WORDS),
                   "activity": rng.choice([*self._activities, None]), "day": at.date(), "reported_at": at,
                   "is_doubtful": False, "withdrawn_at": at if rng.random() < 0.02 else None}  # fmt: skip

    def _announcements(self) -> Rows:
        for number in range(1, ANNOUNCEMENTS + 1):
            at = self._at(number - 1, ANNOUNCEMENTS)
            to = "all" if _is_to_all(number) else self._rng.choice(CODES)
            yield {"id": number, "author_id": self._ids[0], "author_address": self._address(self._ids[0])[1],
                   "audience": to, "text": "Meeting on Friday at 10", "is_urgent": False, "state": "sent",
                   "created_at": at, "sent_at": at}  # fmt: skip

    def _replies(self) -> Rows:
        for number in range(self._count):
            yield self._text(f"reply:{number}:0", self._who(), self._at(number, self._count), "reply", None)

    def _announced(self) -> Rows:
        some = max(len(self._ids) // GROUPS * 2, 1)
        for number in range(1, ANNOUNCEMENTS + 1):
            at = self._at(number - 1, ANNOUNCEMENTS)
            for person in self._ids if _is_to_all(number) else self._ids[:some]:
                yield self._text(f"announce:{number}:{person}", person, at, "announcement", number)

    def _text(self, key: str, person: int, at: datetime, kind: str, announcement: int | None) -> dict[str, Any]:
        scheme, address = self._address(person)
        is_failed = self._rng.random() < 0.002
        return {"dedupe_key": key, "scheme": scheme, "address": address, "person_id": person, "kind": kind,
                "priority": 1, "text": "Report kept.", "language": "my", "segments": 0 if scheme == "telegram" else 2,
                "announcement_id": announcement, "state": "failed" if is_failed else "sent",
                "reason": "blocked" if is_failed else None, "created_at": at, "due_at": at, "sent_at": at,
                "channel": scheme, "provider_id": key, "attempts": 1}  # fmt: skip

    def _threads(self) -> Rows:
        for number in range(1, THREADS + 1):
            at = self._at(number - 1, THREADS)
            yield {"id": number, "person_id": self._who(), "code": self._rng.choice([*CODES, None]), "opened_at": at,
                   "answered_at": None if number > THREADS - OPEN else at}  # fmt: skip

    def _thread_texts(self) -> Rows:
        for number in range(1, 3 * THREADS + 1):
            yield {"thread_id": (number - 1) // 3 + 1, "person_id": self._ids[0], "text": "Who pays for the bus?",
                   "written_at": self._at(number - 1, 3 * THREADS)}  # fmt: skip

    def _requests(self) -> Rows:
        for number in range(1, 5_001):
            decided = None if number > 5_000 - OPEN else self._now
            yield {"id": number, "code": self._rng.choice(CODES), "person_id": self._who(), "asked_at": self._now,
                   "decided_at": decided}  # fmt: skip

    def _plans(self) -> Rows:
        first_day = (self._now - timedelta(days=40)).date()
        for number, code in enumerate(CODES, 1):
            yield {"id": number, "code": code, "first_day": first_day, "days": 100, "begun_at": self._now}

    def _items(self) -> Rows:
        for number, code in enumerate(CODES, 1):
            for item in range(1, ITEMS + 1):
                due = (self._now + timedelta(days=self._rng.randint(-40, 60))).date()
                yield {"plan_id": number, "code": code, "number": item, "due_day": due,
                       "texts": {"en": "Draft the code of conduct", "my": "ကျင့်ဝတ် မူကြမ်း"},
                       "owner_id": self._who(), "state": self._rng.choice(["open", "done"])}  # fmt: skip

    def _changes(self) -> Rows:
        for number in range(CHANGES):
            yield {"at": self._at(number, CHANGES), "person_id": self._who(), "action": "report-edit",
                   "subject": f"report:{number + 1}", "before": {"people": 5}, "after": {"people": 7}}  # fmt: skip


def _is_to_all(number: int) -> bool:
    return number % (ANNOUNCEMENTS // EVERYBODY) == 0
