"""What waits and what is stuck, by channel, with why; what may be tried again or given up, as on the command line."""

from collections.abc import Callable, Mapping
from functools import partial

from bot.queue import actions
from bot.queue.picture import picture
from bot.queue.tickets import NoTicket, Place, read_ticket
from bot.web.pages.visit import Shown, Visit


def show(visit: Visit) -> Shown:
    found = picture(visit.connection, False, visit.machine.schemes, visit.now)
    words = {
        "queue": found,
        "channels": [{**one, "called": _called(visit, one)} for one in found["channels"]],
        "why": partial(_why, visit),
    }
    return Shown("delivery.html", "page-delivery", words, refreshes=True)


def _called(visit: Visit, channel: Mapping[str, str | None]) -> str:
    return visit.lookup.channels([channel["name"] or channel["scheme"] or ""])(visit.language)


def _why(visit: Visit, reason: str) -> str:
    """A reason in words, where there are any for it."""
    key = f"page-reason-{reason}"
    return visit.text(key) if visit.lookup.catalogs.has(key) else reason


def retry(visit: Visit, fields: Mapping[str, str]) -> None:
    _act(visit, fields, actions.retry)


def drop(visit: Visit, fields: Mapping[str, str]) -> None:
    _act(visit, fields, actions.drop)


def _act(visit: Visit, fields: Mapping[str, str], act: Callable[..., bool]) -> None:
    """What somebody else settled meanwhile is settled."""
    try:
        ticket = read_ticket(fields.get("ticket", ""), list(Place))
    except NoTicket:
        return
    act(visit.connection, ticket, visit.now, visit.person.id)
