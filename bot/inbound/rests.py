"""Which answers leave, and which rest, while the texts of one commit are handled."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

import structlog
from sqlalchemy import Connection

from bot.inbound.echoes import mark
from handlers.core import loop_guard
from handlers.core.compose import compose
from handlers.core.context import Context
from handlers.more import PAGE
from handlers.network.model import Limits
from messages.address import Address
from messages.envelope import Kind
from messages.scheme import scheme_of
from storage import inbox_claims
from storage.inbox import InboxRow
from storage.inbox_claims import Answered, Claimed
from storage.outbox import PRIORITY, NewOutbound

log = structlog.get_logger()

SHORTLY = 2 * loop_guard.WITHIN  # what was answered since then is all that a text counts, if it is not sent long ago


def settles(ctx: Context) -> bool:
    """Whether the text answered what was asked, or turned a page: a person says `skip` or `more` many times."""
    return ctx.settles or any(say.key == PAGE for say in ctx.gathered.says)


@dataclass(slots=True)
class Rests:
    """`marks`: of the answers, by the ids of the texts; `told`: at which of them was said until when answers rest."""

    connection: Connection
    now: datetime
    limits: Limits
    marks: dict[int, str] = field(default_factory=lambda: {})
    told: dict[int, datetime] = field(default_factory=lambda: {})
    _given: dict[Address, list[Answered]] = field(default_factory=lambda: {})
    _until: dict[Address, datetime] = field(default_factory=lambda: {})

    def sift(self, claimed: Claimed, ctx: Context, texts: list[NewOutbound], *, is_settled: bool) -> list[NewOutbound]:
        """What leaves of the texts that were decided on in `ctx`; `is_settled`: whether it `settles`."""
        row = claimed.row
        own = [text.text for text in texts if text.address == row.address]
        if ctx.is_plea or not own:
            return texts
        until = self._until.get(row.address, claimed.rests_until)
        if scheme_of(row.address.scheme).names_person:  # somebody presses buttons, and no machine answers there
            return texts
        if until is not None:
            texts = [_behind(text) for text in texts]
            if row.acts_at < until:
                return _to_others(row, texts)
        span = self._span(claimed, rested=until is not None)
        self.marks[row.id] = " ".join(map(mark, own))
        if span is not None:
            return [*_to_others(row, texts), *self._begin(row, ctx, row.acts_at + span)]
        self._given.setdefault(row.address, []).append(Answered(row.acts_at, is_settled))
        return texts

    def _span(self, claimed: Claimed, *, rested: bool) -> timedelta | None:
        """How long answers rest from this text on; what was answered before is looked up when it comes to that."""
        row, here = claimed.row, self._given.get(claimed.row.address, [])
        lately = claimed.newest if row.acts_at > self.now - loop_guard.WITHIN else claimed.answers
        is_few = lately + len(here) < self.limits.texts_per_ten_minutes
        if is_few and claimed.answers + len(here) < self.limits.texts_per_hour:
            return None
        before = inbox_claims.answered(self.connection, row.address, self.now - loop_guard.HOUR, self.now)
        return loop_guard.rest([*before, *here], row.acts_at, self.limits, rested=rested)

    def _begin(self, row: InboxRow, ctx: Context, until: datetime) -> list[NewOutbound]:
        log.warning("process.rests", inbox=row.id, channel=row.as_read.channel, until=until.isoformat())
        self._until[row.address] = self.told[row.id] = until
        # Of a text that came days ago all this is over.
        return compose(loop_guard.tell(ctx, until)) if until > self.now else []


def _to_others(row: InboxRow, texts: list[NewOutbound]) -> list[NewOutbound]:
    return [text for text in texts if text.address != row.address]


def _behind(text: NewOutbound) -> NewOutbound:
    """Of who went to rest within the hour: behind what others say and are told, whom the end of a quota is kept for."""
    return replace(text, priority=max(PRIORITY[Kind.ANNOUNCEMENT], text.priority or 0))
