"""What waits and what is stuck, by channel and by reason; what may be tried again or given up; what texts cost."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import partial

from bot.channels import words as channel_words
from bot.outbound.bill import statement
from bot.queue import actions
from bot.queue.picture import picture
from bot.queue.tickets import NoTicket, Place, Ticket, read_ticket
from bot.web.pages.rendering import PER_PAGE, first_row, pager
from bot.web.pages.visit import Missing, Shown, Visit, as_number
from messages.sentence import in_language
from storage import backlog


def show(visit: Visit) -> Shown:
    if visit.rest:
        return _costs(visit)
    number = visit.number("page", 1)
    found = picture(visit.connection, False, visit.machine.schemes, visit.now, PER_PAGE + 1, first_row(number))
    stuck = {name: pager(found[name], number) for name in ("leaving", "arrived", "moments")}
    counts = backlog.stuck_counts(visit.connection)
    words = {
        "queue": found,
        **stuck,
        "longest_list": max(stuck.values(), key=lambda one: len(one.rows) + (one.after is not None)),
        "channels": [
            {**one, "called": _called(visit, one), "why": channel_why(visit, one["name"], one["problem"])}
            for one in found["channels"]
        ],
        "counts": counts,
        "stuck_count": sum(one.count for one in counts) + backlog.count_unhandled(visit.connection),
        "why": partial(why, visit),
    }
    return Shown("delivery.html", "page-delivery", words, refreshes=True)


def _called(visit: Visit, channel: Mapping[str, str | None]) -> str:
    return visit.lookup.channels([channel["name"] or channel["scheme"] or ""])(visit.language)


def channel_why(visit: Visit, name: str | None, problem: str | None) -> str:
    """What is wrong with a channel; empty: nothing is."""
    return in_language(channel_words.why(name, problem), visit.language) if name and problem else ""


def why(visit: Visit, reason: str) -> str:
    """Why a text did not leave, in words."""
    return in_language(channel_words.reason_said(reason), visit.language)


def _costs(visit: Visit) -> Shown:
    """What a month cost, as `lanpya costs` counts it. On a page of its own: a month of a million texts takes long."""
    if visit.rest != ("costs",):
        raise Missing
    bill = statement(visit.connection, visit.lookup.network, visit.now, _month(visit.query.get("month", "")))
    channels = [(visit.lookup.channels([one["channel"]])(visit.language), one) for one in bill["channels"]]
    kinds = [(_kind(visit, one["kind"]), one) for one in bill["kinds"]]
    words = {
        "bill": bill,
        "month": _month_in_words(visit, bill["month"]),
        "tables": [(visit.text("page-filter-channel"), channels), (visit.text("page-filter-kind"), kinds)],
        "money": _money,
    }
    return Shown("costs.html", "page-costs", words)


def _month_in_words(visit: Visit, written: str) -> str:
    """`2027-01` as people read it."""
    year, _, month = written.partition("-")
    return visit.text("page-costs-of", month=visit.text(f"month-{int(month)}"), year=int(year))


def _kind(visit: Visit, kind: str) -> str:
    key = f"page-kind-{kind}"
    return visit.text(key) if visit.lookup.catalogs.has(key) else kind


def _money(amount: float | None) -> str:
    return "" if amount is None else f"{amount:,.2f}".removesuffix(".00")


def _month(written: str) -> date | None:
    """The month that was asked for by its first day; None: this one."""
    try:
        return date.fromisoformat(f"{written}-01")
    except ValueError:
        return None


def retry(visit: Visit, fields: Mapping[str, str]) -> None:
    _act(visit, fields, actions.retry)


def drop(visit: Visit, fields: Mapping[str, str]) -> None:
    _act(visit, fields, actions.drop)


def _act(visit: Visit, fields: Mapping[str, str], act: Callable[..., bool]) -> None:
    """What somebody else settled meanwhile is settled."""
    for ticket in _chosen(visit, fields):
        act(visit.connection, ticket, visit.now, visit.person.id)


def _chosen(visit: Visit, fields: Mapping[str, str]) -> Iterable[Ticket]:
    """What a form is about: one text by its ticket, all of an announcement that failed, or all of one reason."""
    announcement = as_number(fields.get("announcement", ""))
    if announcement is not None:
        return [Ticket(Place.OUTBOX, one.id) for one in backlog.failed_of(visit.connection, announcement)]
    if "state" in fields:
        alike = backlog.stuck_alike(visit.connection, fields["state"], fields.get("reason", ""))
        return [Ticket(Place.OUTBOX, one) for one in alike]
    try:
        return [read_ticket(fields.get("ticket", ""), list(Place))]
    except NoTicket:
        return []
