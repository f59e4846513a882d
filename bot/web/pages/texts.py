"""Texts: the page as a phone. What was texted here and answered, and a line for anything that one can text."""

from bot.web.pages.rendering import PER_PAGE, first_row, pager
from bot.web.pages.visit import Shown, Visit
from storage import conversations, sessions


def show(visit: Visit) -> Shown:
    number = visit.number("page", 1)
    address = sessions.web_address(visit.person.id)
    found = conversations.newest(visit.connection, address, PER_PAGE + 1, first_row(number))
    return Shown("texts.html", "page-texts", {"exchanges": pager(found, number)})
