"""One person's texts about reports, one after the other, through the handlers and the composer."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import Connection

from handlers import report
from handlers.core.arguments import NotRead, read_args
from handlers.core.compose import compose
from handlers.core.context import Context, Gathered
from handlers.core.declare import Arg, Command, Weight
from handlers.core.lookup import NetworkLookup
from messages.address import Address
from messages.envelope import Inbound, Media
from storage import audit, people, questions, reports
from storage.inbox import InboxRow
from storage.people import Person
from storage.questions import Question
from storage.reports import Content
from tests.handlers.desk import START, arrived, lookup_with

LEFT_TO_A_HUMAN = "(left to a human)"

NETWORK = """
[themes]
land = { en = "land", my = "မြေယာ" }
env = { en = "environment", my = "ပတ်ဝန်းကျင်" }
crim = { en = "criminal justice", my = "ရာဇဝတ် တရားမျှတမှု" }

[groups.LAND]
en = "Land"
my = "မြေယာ"
join = "open"
"""
TOWNSHIPS = """MMR003001,Hpa-An,ဘားအံ,16.8895,97.6348
MMR003005,Myawaddy,မြဝတီ,16.6889,98.5089
MMR010D001,Mandalay,မန္တလေး,21.9588,96.0891
MMR013045,Dagon Myothit (Seikkan),ဒဂုံမြို့သစ် (ဆိပ်ကမ်း),16.85,96.28
"""

_COMMANDS = {
    "report": Command("report", report.report, args=(Arg.OPTIONAL_TEXT,), weight=Weight.OWN),
    "fix": Command("fix", report.fix, args=(Arg.OPTIONAL_NUMBER, Arg.OPTIONAL_TEXT), weight=Weight.OTHERS),
    "undo": Command("undo", report.undo, args=(Arg.OPTIONAL_NUMBER,), weight=Weight.OTHERS),
}
_ANSWERS = {"report-missing": report.answer_missing, "report-step": report.answer_step}


@cache
def practice_lookup() -> NetworkLookup:
    return lookup_with(NETWORK, TOWNSHIPS)


@dataclass(slots=True)
class ReportDesk:
    connection: Connection
    lookup: NetworkLookup
    now: datetime = START
    person: Person = field(init=False)
    question: Question | None = None
    gathered: Gathered = field(default_factory=Gathered)
    buttons: tuple[str, ...] = ()
    _texts: int = 0

    def __post_init__(self) -> None:
        self.person = self.someone("1001", name="Ma Hla", consented_at=START)

    def someone(self, number: str, scheme: str = "telegram", **fields: Any) -> Person:
        """Another person."""
        return people.create(self.connection, Address(scheme, number), START, **fields)

    def later(self, **span: float) -> "ReportDesk":
        self.now += timedelta(**span)
        return self

    def hears(
        self,
        text: str = "",
        *,
        sent: datetime | None = None,
        photo: str | None = None,
        sticker: str | None = None,
        location: tuple[float, float] | None = None,
        edits: str | None = None,
    ) -> str:
        """What is answered to this text."""
        media = [Media(kind, ref) for kind, ref in (("photo", photo), ("sticker", sticker)) if ref]
        self._texts += 1
        assert self.person.address is not None
        inbound = Inbound(
            "telegram", f"m:{self._texts}", self.person.address, text, sent, tuple(media), location, edits=edits
        )
        return self._handle(arrived(self.connection, inbound, self.now))

    def _handle(self, row: InboxRow) -> str:
        text, question = row.as_read.text, self._open_question()
        ctx = Context(self.connection, self.lookup, self.now, row.acts_at, self.person, row, text, question)
        was_taken = self._route(ctx)
        audit.record(self.connection, ctx.gathered.entries)
        self.question, self.gathered = ctx.question, ctx.gathered
        texts = compose(ctx)
        self.buttons = texts[0].buttons if texts else ()
        return texts[0].text if was_taken else LEFT_TO_A_HUMAN

    def _open_question(self) -> Question | None:
        return questions.open_ones(self.connection, [self.person.id], self.now).get(self.person.id)

    def _route(self, ctx: Context) -> bool:
        if ctx.inbound is not None and ctx.inbound.as_read.edits and report.edit(ctx):
            return True
        if not ctx.text:
            return report.attach(ctx)
        reading = ctx.lookup.vocabulary.read(ctx.text)
        command = _COMMANDS.get(reading.command or "")
        if command is not None:
            try:
                command.run(ctx, read_args(ctx, command, reading.rest))
            except NotRead:
                return False
            return True
        return self._answer(ctx)

    def _answer(self, ctx: Context) -> bool:
        if ctx.question is None:
            return False
        return _ANSWERS[ctx.question.kind](ctx, ctx.question.data, ctx.text)

    def kept(self, number: int) -> Content:
        """What report `number` says."""
        found = reports.find(self.connection, number)
        assert found is not None
        return found.content

    def audited(self) -> list[tuple[str, str, Mapping[str, Any] | None, Mapping[str, Any] | None]]:
        """What the last text wrote into the audit log."""
        return [(one.action, one.subject, one.before, one.after) for one in self.gathered.entries]
