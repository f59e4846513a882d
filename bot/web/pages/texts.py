"""Texts: the page as a phone. What was texted here and answered, and a line for anything that one can text."""

from collections.abc import Mapping

from bot.web.pages.rendering import PER_PAGE, first_row, pager
from bot.web.pages.visit import Shown, Visit
from handlers.core.lookup import NetworkLookup
from messages.segments import plain, segments
from storage import conversations, sessions
from storage.people import Person


def show(visit: Visit) -> Shown:
    number = visit.number("page", 1)
    address = sessions.web_address(visit.person.id)
    found = conversations.newest(visit.connection, address, PER_PAGE + 1, first_row(number))
    return Shown("texts.html", "page-texts", {"exchanges": pager(found, number)})


def parts(lookup: NetworkLookup, person: Person, fields: Mapping[str, str]) -> str:
    """How many SMS what is typed takes, by the program's own count, as the page shows it; nothing for nothing."""
    typed = fields.get("text", "")
    count = segments(plain(typed)) if typed else 0
    key = "page-parts-one" if count == 1 else "page-parts-many"
    return lookup.text(person.language or lookup.network.language, key, {"count_number": str(count)}) if count else ""
