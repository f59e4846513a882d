"""What must have come of a script, worked out from what people did: no line of the program's own rules is used here."""

import re
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

from messages.address import Address
from messages.envelope import Kind
from tests.swarm.cast import BY_ADDRESS, BY_KEY, CAST, COORDINATORS, STRANGERS, Member, leaders_of, members_of
from tests.swarm.log import Log, Received, Said

NEVER_TWICE = (Kind.ANNOUNCEMENT, Kind.DIGEST)  # whatever fails; others may, where something has failed between
UNASKED = (Kind.REMINDER, Kind.ANNOUNCEMENT, Kind.DIGEST)
DAY = timedelta(days=1)
GSM7 = set(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    "abcdefghijklmnopqrstuvwxyzäöñüà"
)
GSM7_TWICE = set("^{}\\[~]|€\f")
NOT_BELIEVED = timedelta(days=60)  # when a text that says that it was sent so long ago arrives, its clock is wrong
LATEST = timedelta(minutes=15)  # so long a provider takes at most until a text is on its phone
GUESSES = 3  # wrong numbers of one phone in a day, after which numbers rest
AT_ONCE = 20  # texts that may be on their way when the power goes
LONGEST = {Kind.REPLY: 2, Kind.REMINDER: 2, Kind.DIGEST: 3}


@dataclass(frozen=True, slots=True)
class Problem:
    """A law that was broken: its name, and what shows it."""

    law: str
    evidence: str

    def __str__(self) -> str:
        return f"{self.law}: {self.evidence}"


class Oracle:
    """Judges one log and the database that the world left."""

    def __init__(self, log: Log, database: Path, holidays: frozenset[date]) -> None:
        self.log = log
        self._holidays = holidays
        self._rows = sqlite3.connect(database)
        self._rows.row_factory = sqlite3.Row
        self._by_phone: dict[str, list[Received]] = defaultdict(list)
        for one in log.received:
            self._by_phone[one.to].append(one)
        self._inbox_ids = self._acted_on()
        self._answers: dict[int, int] = {}  # where the first answer to a text stands among all that was sent
        for one in log.received:
            if one.inbox_id is not None:
                self._answers[one.inbox_id] = min(one.outbox_id, self._answers.get(one.inbox_id, one.outbox_id))
        self._jumbled = {str(sender) for sender in {said.sender for said in log.said} if self._is_jumbled(sender)}
        self._turned = {self._inbox_id(said) for said in log.said if said.text == "MORE"}

    def problems(self) -> list[Problem]:
        """All that is wrong; empty: every law holds."""
        laws = (
            self.nothing_is_lost,
            self.the_outbox_drains,
            self.nothing_comes_twice,
            self.order_is_kept,
            self.nobody_is_woken,
            self.who_stopped_is_left_alone,
            self.nobody_sees_a_number,
            self.parts_keep_their_law,
            self.reports_are_as_sent,
            self.announcements_reach_each_once,
            self.questions_reach_leaders,
            self.pleas_reach_everybody,
            self.reminders_are_true,
            self.reminders_come,
            self.digests_add_up,
            self.rows_belong_together,
        )
        try:
            return [Problem(law.__name__, evidence) for law in laws for evidence in law()]
        finally:
            self._rows.close()

    def _local(self, moment: datetime) -> datetime:
        return moment.astimezone(self.log.zone)

    def query(self, sql: str, *values: Any) -> list[sqlite3.Row]:
        return self._rows.execute(sql, values).fetchall()

    # Texts.

    def nothing_is_lost(self) -> Iterator[str]:
        kept = {row["provider_id"]: row for row in self.query("SELECT * FROM inbox")}
        answers = Counter(row[0] for row in self.query("SELECT inbox_id FROM outbox WHERE inbox_id IS NOT NULL"))
        for said in self.log.said:
            row = kept.get(said.provider_id)
            if row is None:
                yield f"{said.text!r} of {said.at} is in no inbox"
            elif row["state"] not in ("done", "double"):
                yield f"{said.text!r} is {row['state']}: {row['reason']}"
            elif answers[row["id"]] > 1 or (answers[row["id"]] == 0 and row["state"] == "done" and _is_known(said)):
                yield f"{said.text!r} has {answers[row['id']]} answers"

    def the_outbox_drains(self) -> Iterator[str]:
        in_doubt = self.query("SELECT * FROM outbox WHERE state = 'unknown'")
        if len(in_doubt) > AT_ONCE * self.log.incidents:
            yield f"{len(in_doubt)} texts are in doubt after {self.log.incidents} incidents"
        for row in in_doubt:
            if row["kind"] not in NEVER_TWICE:
                yield f"{row['kind']} {row['text']!r} to {row['address']} is in doubt"
        for row in self.query("SELECT * FROM outbox WHERE state IN ('queued', 'sending')"):
            yield f"{row['text']!r} to {row['address']} is {row['state']}, due {row['due_at']}"
        for row in self.query("SELECT * FROM outbox WHERE state = 'failed'"):
            yield f"{row['text']!r} to {row['address']} failed: {row['reason']}"
        for row in self.query("SELECT * FROM timers WHERE attempts > 0"):
            yield f"timer {row['kind']} failed: {row['reason']}"

    def nothing_comes_twice(self) -> Iterator[str]:
        last: dict[int, Received] = {}
        for one in self.log.received:
            before = last.get(one.outbox_id)
            if before is not None and (before.incident == one.incident or one.kind in NEVER_TWICE):
                yield f"{one.kind} {one.text!r} came to {one.to} at {before.at} and {one.at}"
            last[one.outbox_id] = one
        sent = {row[0] for row in self.query("SELECT id FROM outbox WHERE state IN ('sent', 'delivered')")}
        for missing in {one for one in sent if one > self.log.first_outbox} - last.keys():
            yield f"outbox row {missing} is sent, and came to nobody"

    def order_is_kept(self) -> Iterator[str]:
        """Of two texts of one phone that came in the order in which they were sent, the first is answered first."""
        first: dict[int, int] = {}
        for place, one in enumerate(self.log.received):
            if one.inbox_id is not None:
                first.setdefault(one.inbox_id, place)
        by_phone: dict[str, list[Said]] = defaultdict(list)
        for said in self.log.said:
            by_phone[str(said.sender)].append(said)
        for texts in by_phone.values():
            for one, other in pairwise(texts):
                ids = [self._inbox_id(each) or 0 for each in (one, other)]  # in the order in which they were kept
                places = [first.get(number) for number in ids]
                in_order = ids[0] < ids[1] and one.at < other.at
                are_turned = None not in places and places[0] > places[1]  # type: ignore[operator]
                if in_order and are_turned and not self._rang(other):
                    yield f"{other.text!r} was answered before {one.text!r}"

    def _rang(self, said: Said) -> bool:
        """Whether coordinators were alerted to it: whoever calls for help is answered before all else."""
        alerts = (
            one.text for who in COORDINATORS for one in self._by_phone[str(who.address)] if one.kind is Kind.ALERT
        )
        return said.step.act == "plea" or any(f'"{said.text}"' in text for text in alerts)

    def nobody_is_woken(self) -> Iterator[str]:
        for one in self.log.received:
            at = self._local(one.left)
            is_day = time(7) <= at.time() < time(21)
            is_sure = not self.log.was_wrong(one.at - LATEST, one.at)
            if one.kind in UNASKED and not is_day and is_sure and not self._is_urgent(one.text):
                yield f"{one.kind} {one.text!r} came to {one.to} at {at}"

    def _is_urgent(self, text: str) -> bool:
        return any(said.step.act == "tell!" and str(said.step.args[1]) in text for said in self.log.said)

    def who_stopped_is_left_alone(self) -> Iterator[str]:
        for who in CAST:
            for since, until in self._stops(who):
                for one in self._by_phone[str(who.address)]:
                    if since < one.at < until and one.kind not in (Kind.REPLY, Kind.ALERT):
                        yield f"{one.kind} {one.text!r} came to {who.name} at {one.at}, who stopped at {since}"

    def _stops(self, who: Member) -> Iterator[tuple[datetime, datetime]]:
        """Spans in which somebody had surely stopped."""
        since: datetime | None = None
        order = self._in_order(self._said_by(who.address))
        for place, said in enumerate(order):
            if said.step.act == "stop" and said.handled is not None:
                since = since or said.handled
            elif since is None or said.kept is None or _is_overtaken(said, order[:place]):
                continue
            elif said.step.act == "start":
                yield since, said.kept
                since = None
        if since is not None:
            yield since, datetime.max.replace(tzinfo=since.tzinfo)

    def nobody_sees_a_number(self) -> Iterator[str]:
        addresses = [*STRANGERS.values(), *(who.address for who in CAST if who.channel == "sms")]
        numbers = {str(address): address.value[-8:] for address in addresses}
        for one in self.log.received:
            for address, number in numbers.items():
                if address != one.to and number in one.text:
                    yield f"{one.text!r} to {one.to} shows the number of {address}"

    def parts_keep_their_law(self) -> Iterator[str]:
        for one in self.log.received:
            most = LONGEST[Kind.DIGEST] if self._is_of_digest(one) else LONGEST.get(one.kind)
            if one.to.startswith("sms:") and most is not None and parts(one.text) > most:
                yield f"{one.kind} {one.text!r} takes {parts(one.text)} parts"
            if not one.text.strip():
                yield f"an empty text came to {one.to}"

    def _is_of_digest(self, one: Received) -> bool:
        """Whether it is a digest that was asked for, or what MORE tells of one."""
        return ", week to " in one.text or one.inbox_id in self._turned

    # What was meant.

    def reports_are_as_sent(self) -> Iterator[str]:
        wanted = Counter(self._of_days(self._ledger()))
        rows = self.query(
            "SELECT a.address, r.theme, r.women, r.men, r.day FROM reports r JOIN addresses a USING (person_id)"
            " WHERE r.withdrawn_at IS NULL"
        )
        found = Counter(
            self._of_days((row["address"], row["theme"], row["women"], row["men"], row["day"]) for row in rows)
        )
        for missing in wanted - found:
            yield f"report {missing} is not there"
        for more in found - wanted:
            yield f"report {more} was never sent"

    def _is_jumbled(self, sender: Address) -> bool:
        """Whether an UNDO came among texts in another order than they were sent: what it was meant for is not sure."""
        own = [said for said in self._said_by(sender) if said.handled]
        own.sort(key=lambda said: self._inbox_id(said) or 0)
        undone = [_kept(said) for said in own if said.step.act == "undo"]
        turned = [_kept(other) for one, other in pairwise(own) if one.at > other.at]
        return any(abs(one - other) < DAY for one in undone for other in turned)

    def _of_days(self, reports: Iterable[tuple[str, str, int, int, str]]) -> Iterator[tuple[Any, ...]]:
        """The same where days are sure: else without them, and without those who changed some within a day or not."""
        reports = (one for one in reports if one[0] not in self._jumbled)
        if not self.log.wrong:
            yield from reports
            return
        changed = {str(said.sender) for said in self.log.said if said.step.act in ("fix", "undo")}
        for address, theme, women, men, _day in reports:
            if address not in changed:
                yield address, theme, women, men

    def _ledger(self) -> Iterator[tuple[str, str, int, int, str]]:
        """What each report says in the end: address, theme, women, men, day."""
        for said, women, is_withdrawn in self.reports():
            if not is_withdrawn:
                day = self._local(_counts_at(said)).date().isoformat()
                yield str(said.sender), str(said.step.args[0]), women, int(said.step.args[2]), day

    def reports(self) -> list[tuple[Said, int, bool]]:
        """Each report with the women that it names in the end, and whether it was taken back."""
        newest: dict[str, list[Any]] = {}
        fixed: dict[str, list[tuple[Said, list[Any], int]]] = {}  # since the newest report, with the women of before
        entries: list[list[Any]] = []
        for said in self._in_order(self.log.said):
            entry = newest.get(str(said.sender))
            if said.step.act == "report":
                newest[str(said.sender)] = [said, int(said.step.args[1]), False, False]
                entries.append(newest[str(said.sender)])
                fixed[str(said.sender)] = []
            elif said.step.act == "fix":
                number = said.text.split()[1]
                of = next((one for one in entries if self._number(one[0]) == number), None)
                if of is not None and self._may_change(of[0], said):
                    fixed.setdefault(str(said.sender), []).append((said, of, of[1]))
                    of[1], of[3] = int(said.step.args[0]), True
            elif said.step.act == "undo" and fixed.get(str(said.sender)):
                fix, of, women = fixed[str(said.sender)].pop()
                of[1] = women if self._may_change(fix, said) else of[1]
            elif said.step.act == "undo" and entry is not None and self._may_change(entry[0], said):
                entry[2] = True
        return [(said, women, is_withdrawn) for said, women, is_withdrawn, _fixed in entries]

    def _may_change(self, report: Said, change: Said) -> bool:
        """An author may for a day, a coordinator always."""
        return BY_ADDRESS[str(report.sender)].is_coordinator or change.at - report.at < DAY

    def _number(self, said: Said) -> str | None:
        """Under which number a report was confirmed."""
        for one in self._by_phone[str(said.sender)]:
            if one.inbox_id is not None and self._inbox_id(said) == one.inbox_id:
                found = re.search(r"\d+", one.text)
                return found.group() if found else None
        return None

    def _acted_on(self) -> dict[str, int]:
        """The row of each text by its provider's id; of one that came by two ids, the row that was acted on."""
        rows = self.query("SELECT id, provider_id, state FROM inbox")
        ids = {row["provider_id"]: row["id"] for row in rows}
        doubles = {row["provider_id"] for row in rows if row["state"] == "double"}
        return {name: ids.get(f"{name}b", number) if name in doubles else number for name, number in ids.items()}

    def _inbox_id(self, said: Said) -> int | None:
        return self._inbox_ids.get(said.provider_id)

    def _in_order(self, those: Iterable[Said]) -> list[Said]:
        """What was kept, in the order in which it was acted on.

        Of what waited at a provider the later text may come first; what waits together is acted on as it was sent.
        """
        kept = [said for said in those if said.place is not None]
        return sorted(kept, key=lambda said: (_kept(said), self._answers.get(self._inbox_id(said) or 0, 0), said.place))

    def announcements_reach_each_once(self) -> Iterator[str]:
        for said in self.log.said:
            if said.step.act not in ("tell", "tell!"):
                continue
            group, marker = map(str, said.step.args)
            released = self._releases_of(said)
            is_sure = not released or self._is_prompt(said, released[0])
            for who in members_of(group) if is_sure else ():
                yield from self._reached(who, marker, Kind.ANNOUNCEMENT, released[0] if released else None)

    def _releases_of(self, said: Said) -> list[Said]:
        """The YES that sent an announcement; empty: none did."""
        shown = [one for one in self._by_phone[str(said.sender)] if one.inbox_id == self._inbox_id(said)]
        found = re.search(r"YES (\d+)", shown[0].text) if shown else None
        if found is None:
            return []
        yes = [one for one in self._said_by(said.sender) if one.text == f"YES {found.group(1)}" and one.handled]
        return [one for one in yes if _kept(one) >= _kept(said)]  # else it was to another with the same number

    def _is_prompt(self, said: Said, yes: Said) -> bool:
        """Whether a preview was surely open still: it lapses after some time, and with the author's next one."""
        others = [one for one in self._said_by(said.sender) if one.step.act in ("tell", "tell!") and one is not said]
        between = [one for one in others if one.kept and said.at <= one.at <= _kept(yes)]
        if self.log.was_wrong(said.at, yes.handled or _kept(yes)) or self._guesses_before(yes) >= GUESSES:
            return False
        return not between and _kept(yes) - _kept(said) < timedelta(hours=6)

    def _guesses_before(self, yes: Said) -> int:
        """How many YES of a day before may have been wrong: to a number once more, or long after it was shown."""
        earlier = [
            one for one in self._said_by(yes.sender) if one.step.act == "yes" and one.at < yes.at and one.handled
        ]
        again = {id(one) for place, one in enumerate(earlier) if one.text in {each.text for each in earlier[:place]}}
        of_day = [one for one in earlier if _kept(yes) - DAY < _kept(one)]
        return sum(id(one) in again or not self._was_shown_before(one) for one in of_day)

    def _was_shown_before(self, yes: Said) -> bool:
        """Whether what it releases was shown so shortly before that it had not lapsed."""
        shown = [one.at for one in self._by_phone[str(yes.sender)] if yes.text in one.text]
        return any(timedelta(0) <= _kept(yes) - at < timedelta(hours=6) for at in shown)

    def _said_by(self, sender: Address) -> list[Said]:
        return [said for said in self.log.said if said.sender == sender]

    def _reached(self, who: Member, marker: str, kind: Kind, because: Said | None) -> Iterator[str]:
        """A text with this word came once to somebody, if it was said at all."""
        got = {one.outbox_id for one in self._by_phone[str(who.address)] if marker in one.text and one.kind is kind}
        if len(got) > 1:
            yield f"{marker} came to {who.name} in {len(got)} texts"
        if because is None:
            if got:
                yield f"{marker} came to {who.name}, and nobody sent it"
            return
        assert because.kept is not None
        author = because.sender == who.address
        if not got and not author and not self._may_miss(who, because.kept) and not self._is_in_doubt(who, marker):
            yield f"{marker} never came to {who.name}"

    def _may_miss(self, who: Member, since: datetime) -> bool:
        """Whether somebody had stopped when it was said, or before it could leave: at the latest once all was back."""
        latest = since + 9 * DAY
        for begins, until in sorted(span for spans in self.log.away.values() for span in spans):
            if since <= until and begins < latest:
                latest = max(latest, until + 9 * DAY)
        return any(until >= since and begins < latest for begins, until in self._stops(who))

    def _is_in_doubt(self, who: Member, marker: str) -> bool:
        """Whether the power went while it was on its way: it is shown to coordinators then, and not sent again."""
        doubtful = self.query("SELECT * FROM outbox WHERE state = 'unknown' AND address = ?", str(who.address))
        of = self._announcements(marker) if doubtful else set[int]()  # their words go after 90 days
        return any(marker in row["text"] or row["announcement_id"] in of for row in doubtful)

    def _announcements(self, marker: str) -> set[int]:
        """What was begun as the text with this word was handled."""
        made = "SELECT id FROM announcements WHERE author_address = ? AND created_at BETWEEN ? AND ?"
        spans = [
            (str(one.sender), _stored(one.kept), _stored(one.handled))
            for one in self.log.said
            if marker in one.text and one.kept and one.handled
        ]
        return {row["id"] for span in spans for row in self.query(made, *span)}

    def questions_reach_leaders(self) -> Iterator[str]:
        for said in self.log.said:
            if said.step.act == "to" and said.handled:
                for who in leaders_of(str(said.step.args[0])):
                    if who.address != said.sender:
                        yield from self._reached(who, str(said.step.args[1]), Kind.NOTICE, said)

    def pleas_reach_everybody(self) -> Iterator[str]:
        for said in self.log.said:
            if said.step.act != "plea" or not said.handled:
                continue
            for who in COORDINATORS:
                if who.address != said.sender:
                    yield from self._reached(who, str(said.step.args[0]), Kind.ALERT, said)

    # Plans.

    def reminders_are_true(self) -> Iterator[str]:
        """What a reminder says of a day is true when it comes, and nobody is reminded of what is done."""
        said_done = [said for said in self.log.said if said.step.act == "done" and not self._may_be_undone(said)]
        done = {str(said.step.args[0]): said.handled for said in said_done}
        for one in self.log.received:
            if one.kind is not Kind.REMINDER or self.log.was_wrong(one.at - 14 * DAY, one.at):
                continue
            today = self._local(one.at).date()
            for due in re.findall(r"late, due (\d+ \w{3}):", one.text):
                if not _day_near(due, today) < today:
                    yield f"{one.text!r} came to {one.to} on {today}"
            for marker in re.findall(r"kite\d+x", one.text):
                handled = done.get(marker)
                if handled is not None and handled + timedelta(minutes=10) < one.at:
                    yield f"{one.text!r} came to {one.to} at {one.at}, and was done at {handled}"

    def _may_be_undone(self, done: Said) -> bool:
        """Whether an UNDO came along, which was meant for what came later."""
        others = [one for one in self._said_by(done.sender) if one.step.act == "undo" and one.handled and done.handled]
        return any(abs(_kept(one) - _kept(done)) < DAY for one in others)

    def reminders_come(self) -> Iterator[str]:
        for item in self._items():
            owner = BY_KEY[item.owner]
            if owner.language != "en":
                continue
            for days in (7, 1, 0):
                day = item.due - days * DAY
                if not self._must_come(item, owner, day):
                    continue
                got = [one for one in self._by_phone[str(owner.address)] if self._is_about(one, item, day)]
                if len({one.outbox_id for one in got}) != 1:
                    yield f"{owner.name} got {len(got)} reminders on {day} of {item.marker}, due {item.due}"

    def _must_come(self, item: "_Item", owner: Member, day: date) -> bool:
        first = datetime.combine(day, time(0), self._local(item.known).tzinfo)
        last = first + timedelta(hours=20)
        if day in self._holidays or not item.known < first or (item.ends is not None and item.ends <= last):
            return False
        if any(since < last and until > first for since, until in self._stops(owner)):
            return False
        assert self.log.end is not None
        is_sure = not self.log.was_wrong(first - 14 * DAY, first + DAY)
        return is_sure and last < self.log.end and self.log.is_whole(owner.channel, first - DAY, last)

    def _is_about(self, one: Received, item: "_Item", day: date) -> bool:
        return one.kind is Kind.REMINDER and item.marker in one.text and self._local(one.at).date() == day

    def _items(self) -> Iterator["_Item"]:
        """Items whose owner was told of them, with the due day that holds to the end, as far as it is known."""
        begun: dict[str, list[int]] = defaultdict(list)  # where they stand in the order
        order = self._in_order(self.log.said)
        for place, said in enumerate(order):
            if said.step.act == "begin":
                begun[str(said.step.args[0])].append(place)
        for place, said in enumerate(order):
            is_sure = said.handled and str(said.sender) not in self._jumbled
            begins = begun[str(said.step.args[0])] if said.step.act == "add" and is_sure else []
            if len(begins) == 1 and begins[0] < place:
                item = self._item(said, order[begins[0]])
                if item is not None:
                    yield item

    def _item(self, said: Said, begin: Said) -> "_Item | None":
        _group, day, marker, owner = said.step.args
        due = self._local(begin.at).date() + (int(day) - 1) * DAY
        changes = [one for one in self.log.said if one.step.act in ("done", "late") and one.step.args[0] == marker]
        told = [one for one in self._by_phone[str(BY_KEY[str(owner)].address)] if str(marker) in one.text]
        is_own = BY_KEY[str(owner)].address == said.sender
        if not told and not is_own:
            return None
        ends = min((one.at for one in changes), default=None)
        assert said.handled is not None
        return _Item(str(marker), str(owner), due, said.handled, ends)

    # Digests.

    def digests_add_up(self) -> Iterator[str]:
        for who in COORDINATORS:
            for one in self._by_phone[str(who.address)]:
                found = re.search(r"week to (\d+ \w+)(.*)", one.text)
                is_sure = not self.log.was_wrong(one.at - 21 * DAY, one.at)
                if one.kind is Kind.DIGEST and found and is_sure:
                    yield from self._adds_up(one, found.group(1), found.group(2))

    def _adds_up(self, digest: Received, last: str, words: str) -> Iterator[str]:
        monday = (
            next(day for back in range(40) if f"{(day := self._local(digest.at).date() - back * DAY):%-d %b}" == last)
            - 6 * DAY
        )
        begins = datetime.combine(monday, time(0), self._local(digest.at).tzinfo)
        ends = begins + 7 * DAY
        counted = 0
        people = 0
        for said, women, is_withdrawn in self.reports():
            if not begins <= _counts_at(said) < ends:
                continue
            changed = any(other.step.act in ("fix", "undo") for other in self._said_by(said.sender))
            if said.handled is None or said.handled > ends - timedelta(hours=1) or changed:
                return  # whether it was there by then is not sure
            counted += not is_withdrawn
            people += women + int(said.step.args[2])
        reports = re.search(r"(\d+) reports?", words)
        if counted != int(reports.group(1) if reports else 0):
            yield f"{digest.text!r} should tell of {counted} reports"
        told = re.search(r"(\d+) people", digest.text)
        if told and int(told.group(1)) != people:
            yield f"{digest.text!r} should tell of {people} people"

    def rows_belong_together(self) -> Iterator[str]:
        for row in self.query("PRAGMA foreign_key_check"):
            yield f"a row of {row[0]} belongs to none of {row[2]}"
        if [row[0] for row in self.query("PRAGMA integrity_check")] != ["ok"]:
            yield "the file is damaged"
        for row in self.query("SELECT id FROM outbox WHERE inbox_id NOT IN (SELECT id FROM inbox)"):
            yield f"outbox row {row[0]} answers nothing"


@dataclass(frozen=True, slots=True)
class _Item:
    marker: str
    owner: str
    due: date
    known: datetime
    ends: datetime | None


def _is_known(said: Said) -> bool:
    """A stranger is welcomed once a day, whatever they text."""
    return str(said.sender) in BY_ADDRESS


def _kept(said: Said) -> datetime:
    assert said.kept is not None
    return said.kept


def _counts_at(said: Said) -> datetime:
    """When it was sent; when it came, where nobody believes that it was sent so long ago."""
    return _kept(said) if said.kept is not None and said.kept - said.at > NOT_BELIEVED else said.at


def _is_overtaken(said: Said, before: Iterable[Said]) -> bool:
    """Whether something else that the same person sent later was acted on before: what was meant is not known."""
    others = (other for other in before if other.sender == said.sender and other.text != said.text)
    own = (other for other in others if other.handled)
    return any(_counts_at(said) < _counts_at(other) <= _kept(said) for other in own)


def _stored(moment: datetime) -> str:
    """A moment as the database's columns hold it."""
    return f"{moment:%Y-%m-%d %H:%M:%S.%f}"


def _day_near(shown: str, today: date) -> date:
    """The day that is written as `10 Dec`, of those around today."""
    days = (today + offset * DAY for offset in range(-180, 180))
    return next(day for day in days if f"{day:%-d %b}" == shown)


def parts(text: str) -> int:
    """How many parts an SMS takes, counted apart from the program (3GPP TS 23.038, 23.040)."""
    if all(letter in GSM7 or letter in GSM7_TWICE for letter in text):
        length = sum(2 if letter in GSM7_TWICE else 1 for letter in text)
        return 1 if length <= 160 else -(-length // 153)
    length = len(text.encode("utf-16-le")) // 2
    return 1 if length <= 70 else -(-length // 67)
