"""What a handler gets: who texts, when, and ways to say, ask, wait and note. It gathers; others commit and send."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection

from handlers.core.declare import Weight
from handlers.core.lookup import NetworkLookup, Word
from handlers.reading.danger import Danger
from messages.envelope import Kind
from messages.record import record
from messages.scheme import scheme_of
from storage import people, questions
from storage.audit import Entry
from storage.inbox import InboxRow
from storage.people import Person
from storage.questions import Question
from storage.timers import NewTimer, Timer

OPEN_FOR = timedelta(days=3)  # how long a question may be answered

THE_CLOCK = Person(
    id=0, name=None, language=None, kind=None, township=None, themes=(), organisation=None, is_coordinator=False,
    writes_zawgyi=False, consented_at=None, stopped_at=None, address=None, groups=frozenset(),
    leads=frozenset(),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Passage:
    """A text of a thread, from the letter `begin` on: what does not fit into one text, MORE and its number send."""

    text_id: int
    begin: int = 0


@record
class Say:
    """Something to tell a person. Several of one kind to one person leave as one text.

    `lines`: a list under the message, which goes in pages. `is_whole`: a text that is never shortened.
    `passage`: what of a thread the argument `text` is.
    `dedupe_key`: what it is for, where that is not the inbound text or the timer itself.
    `is_first`: of reminders that become one text, it stands before the others.
    `is_news`: it may become one text with other news that leave at the same time.
    `is_brief`: nobody asked for the list; its first page is one SMS part.
    `files`: what goes along where texts can bring files; it is made as the text leaves (`bot.papers.made`).
    """

    to: Person
    kind: Kind
    key: str
    args: Mapping[str, object]
    lines: Sequence[Word] = ()
    buttons: Sequence[Word] = ()
    dedupe_key: str | None = None
    expires_at: datetime | None = None
    is_whole: bool = False
    passage: Passage | None = None
    is_first: bool = False
    is_news: bool = False
    is_brief: bool = False
    files: Sequence[str] = ()


@dataclass(slots=True)
class Gathered:
    """What a handler decided, kept apart until it has returned."""

    says: list[Say] = field(default_factory=lambda: [])
    timers: list[NewTimer] = field(default_factory=lambda: [])
    entries: list[Entry] = field(default_factory=lambda: [])


@dataclass(slots=True)
class Context:
    """One text or one due moment being handled.

    `now` is the moment of handling, `sent` when the text counts. `question` is what this person was asked
    last, if that is still open. For a timer, `person` is THE_CLOCK and `inbound` None.
    """

    connection: Connection
    lookup: NetworkLookup
    now: datetime
    sent: datetime
    person: Person = THE_CLOCK
    inbound: InboxRow | None = None
    text: str = ""
    question: Question | None = None
    timer: Timer | None = None
    weight: Weight = Weight.OWN  # of the command or answer that is being handled
    is_echoed: bool = False  # the sender said YES to this very text, with its number
    is_seconded: bool = False  # another member of the group agreed to what is being done
    again: str | None = None  # a text of theirs to handle next: its YES came
    settles: bool = False  # the text was taken as the answer to what was asked
    is_plea: bool = False  # people are alerted to it: its answer leaves before all else, however many there were
    calls_on: bool = False  # such a text, after so many within the hour that others' go before it
    gathered: Gathered = field(default_factory=Gathered)
    was_asked: bool = field(init=False)  # something was open when the text came
    _today: date | None = field(init=False, default=None)
    _danger: tuple[str, Danger | None] | None = field(init=False, default=None)  # of the text that was looked through

    def __post_init__(self) -> None:
        self.was_asked = self.question is not None

    @property
    def today(self) -> date:
        """The network's day when this text counts."""
        if self._today is None:
            self._today = self.lookup.today(self.sent if self.inbound is None else self.inbound.written_at)
        return self._today

    @property
    def surely_sent(self) -> datetime:
        """The same moment, for codes that end: when the text came here, where its sender may have dated it back."""
        if self.inbound is not None and scheme_of(self.inbound.address.scheme).is_dated_by_sender:
            return self.inbound.received_at
        return self.sent

    @property
    def danger(self) -> Danger | None:
        """How plainly the text speaks of danger; None: it does not. It is looked through once."""
        if self._danger is None or self._danger[0] != self.text:
            self._danger = self.text, self.lookup.vocabulary.danger(self.text)
        return self._danger[1]

    @property
    def brings_files(self) -> bool:
        """Whether a file can go with an answer to the sender."""
        return self.inbound is not None and scheme_of(self.inbound.address.scheme).carries_files

    @property
    def proves_sender(self) -> bool:
        """Whether nobody but its owner can send a text from this address."""
        return self.inbound is not None and scheme_of(self.inbound.address.scheme).proves_sender

    def reply(
        self,
        key: str,
        /,
        *,
        lines: Sequence[Word] = (),
        buttons: Sequence[Word] = (),
        files: Sequence[str] = (),
        **args: object,
    ) -> None:
        """Answer the sender; arguments may be words that depend on the language."""
        self.gathered.says.append(Say(self.person, Kind.REPLY, key, args, lines, buttons, files=files))

    def say(
        self,
        to: Person,
        kind: Kind,
        key: str,
        /,
        *,
        lines: Sequence[Word] = (),
        buttons: Sequence[Word] = (),
        dedupe_key: str | None = None,
        expires_at: datetime | None = None,
        is_whole: bool = False,
        passage: Passage | None = None,
        is_first: bool = False,
        is_news: bool = False,
        is_brief: bool = False,
        files: Sequence[str] = (),
        **args: object,
    ) -> None:
        """Tell someone else; who sent STOP is left in peace."""
        how = (dedupe_key, expires_at, is_whole, passage, is_first, is_news, is_brief, files)
        self.gathered.says.append(Say(to, kind, key, args, lines, buttons, *how))

    def ask(
        self,
        kind: str,
        data: Mapping[str, Any],
        key: str,
        /,
        *,
        buttons: Sequence[Word] = (),
        open_for: timedelta = OPEN_FOR,
        **args: object,
    ) -> None:
        """Ask the sender; `kind` names who reads the answer in `handlers.table`."""
        self.gathered.says.append(Say(self.person, Kind.REPLY, key, args, buttons=buttons))
        self.expect(kind, data, open_for)

    def confirm(
        self, kind: str, data: Mapping[str, Any], key: str, /, *, open_for: timedelta = OPEN_FOR, **args: object
    ) -> None:
        """Ask the sender for YES or NO; a `confirmation` of that kind in `handlers.table` settles it."""
        buttons = (self.lookup.word("button-yes"), self.lookup.word("button-no"))
        self.ask(kind, data, key, buttons=buttons, open_for=open_for, **args)

    def expect(self, kind: str, data: Mapping[str, Any], open_for: timedelta = OPEN_FOR) -> None:
        """Take the sender's next bare answer so, without a sentence of its own."""
        self.question = Question(kind, data, self.now, self.now + open_for)
        questions.ask(self.connection, self.person.id, self.question)

    def answered(self) -> None:
        """The sender's open question is settled."""
        if self.question is not None:
            questions.close(self.connection, self.person.id)
            self.question = None

    def at(self, when: datetime, kind: str, key: str, data: Mapping[str, Any]) -> None:
        """Have the timer of that kind come due; the same key again moves it."""
        self.gathered.timers.append(NewTimer(key, kind, when, data))

    def note(self, action: str, subject: str, before: Any = None, after: Any = None) -> None:
        """Write a change into the audit log."""
        self.gathered.entries.append(Entry(self.now, self.person.id or None, action, subject, before, after))

    def change(self, **fields: Any) -> None:
        """Set fields of the sender, here and in the database."""
        people.change(self.connection, self.person.id, **fields)
        self.refresh()

    def came_in(self, code: str) -> None:
        """The sender is in this group now, and all else of them is as it was."""
        self.person = replace(self.person, groups=self.person.groups | {code})
        people.unmark_changed(self.connection, self.person.id)

    def refresh(self) -> None:
        """See the sender as the database has them now."""
        self.person = people.get(self.connection, self.person.id)
        people.unmark_changed(self.connection, self.person.id)

    def language_of(self, person: Person) -> str:
        """The language in which to write to this person."""
        return person.language or self.lookup.network.language

    def leads(self, code: str) -> bool:
        """Whether the sender may act for that group."""
        return self.person.is_coordinator or code in self.person.leads
