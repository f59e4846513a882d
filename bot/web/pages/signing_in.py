"""Signing in: a form for the code, a button for the link, and a session for whoever has one of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from bot.web.pages.refusals import languages_for
from bot.web.pages.rendering import rendered
from bot.web.pages.responses import html
from handlers.core.lookup import NetworkLookup
from messages.catalog import full_form
from messages.fold import fold
from storage import audit, sessions
from storage.audit import Entry
from storage.people import Person


@dataclass(frozen=True, slots=True)
class Outside:
    """Who asks is not known yet; the language is the one that their browser or the address asks for."""

    request: Request
    lookup: NetworkLookup
    query: Mapping[str, str]

    @property
    def language(self) -> str:
        """A language of the network."""
        network = self.lookup.network
        if self.query.get("lang") in network.languages:
            return self.query["lang"]
        return languages_for(self.request, [network.language, *network.languages])[0]

    @property
    def languages(self) -> list[tuple[str, str]]:
        """Every language of the network, with what it calls itself."""
        own = "language-own-name"
        return [(language, self.lookup.text(language, own, {})) for language in self.lookup.network.languages]

    def text(self, key: str, /, **args: object) -> str:
        """A text of the catalogs."""
        return self.lookup.text(self.language, key, args)


def page(outside: Outside, status: int, *, wrong: str | None = None, typed: str = "", back: str = "/today") -> Response:
    """The form for the code. `typed`: a text that was not sent, as the session is over; it is shown, and not lost."""
    command = outside.lookup.command("login")(outside.language)
    return _rendered(outside, status, "sign_in.html", wrong=wrong, typed=typed, back=back, command=command)


def confirm(outside: Outside, link: str, person: Person) -> Response:
    """The button behind a link: whatever looks at links before people do must not use it up."""
    name = outside.lookup.shown_name(person.name, person.latin_name)(outside.language)
    return _rendered(outside, 200, "sign_in_link.html", link=link, name=name)


def _rendered(outside: Outside, status: int, template: str, **more: Any) -> Response:
    words = {
        "t": outside.text,
        "language": full_form(outside.language),
        "network": outside.lookup.network.name,
        "title": outside.text("page-in-title"),
        "languages": outside.languages,
        **more,
    }
    return html(outside.request, rendered(template, words), status)


def digits(typed: str) -> str:
    """A code as it was typed: with blanks, or in Burmese digits."""
    return "".join(letter for letter in fold(typed) if letter.isdecimal())


def why_wrong(connection: Connection, link: str, now: datetime) -> str:
    """The catalog's key for why nobody was let in."""
    if link:
        return "page-in-link-old"
    return "page-in-rests" if sessions.codes_rest(connection, now) else "page-in-wrong"


def begin(connection: Connection, person: Person, now: datetime, by: str) -> str:
    """A session of this person, which the audit log tells; returns what their browser holds."""
    audit.record(connection, [Entry(now, person.id, "login", f"person:{person.id}", None, {"by": by})])
    return sessions.begin(connection, person.id, now)
