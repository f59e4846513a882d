"""The application: the phones at `/phones`, and the coordinators' page of their network at all other addresses."""

import secrets
from collections.abc import Awaitable, Callable, Mapping
from datetime import timedelta
from functools import partial
from urllib.parse import urlencode

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.host.store import Store
from bot.web.body import Bodies, Busy, HungUp, TooLarge
from bot.web.networks import Networks
from bot.web.pages.entrance import entering
from bot.web.pages.forms import read_form
from bot.web.pages.guard import HEADERS, is_from_here, is_our_host, opened, seal_for
from bot.web.pages.rendering import rendered
from bot.web.pages.responses import html, plain
from bot.web.pages.signing_in import Outside
from bot.web.pages.visit import moment_said
from bot.web.practice.network import PracticeNetwork
from bot.web.practice.phones import clock_of, name_of, part_of, screens
from messages.catalog import full_form
from messages.envelope import LONGEST_TEXT
from storage import people, sessions
from storage.people import Person

PHONES = "/phones"
COOKIE = "lanpya-practice"  # apart from that of a network in earnest: browsers tell a cookie to every port
SPANS: Mapping[str, timedelta] = {
    "hour": timedelta(hours=1),
    "day": timedelta(days=1),
    "week": timedelta(weeks=1),
}
_MOST_FORM = 64 * 1024  # bytes

Fields = Mapping[str, str]
# Does something with the phone in that place; returns the id of what one goes on with.
Act = Callable[[int, Fields], Awaitable[str]]


class PracticeSite:
    """The ASGI application. `page` is the coordinators' page, whose sessions `COOKIE` carries."""

    def __init__(self, network: PracticeNetwork, store: Store, page: ASGIApp) -> None:
        self._network = network
        self._store = store
        self._page = page
        self._key = secrets.token_urlsafe()  # of the forms here, which another website cannot know
        self._bodies = Bodies(4 * _MOST_FORM)
        self._networks = Networks()
        self._acts: Mapping[str, Act] = {
            f"{PHONES}/text": self._text,
            f"{PHONES}/wait": self._wait,
            f"{PHONES}/hold": self._hold,
            f"{PHONES}/anew": self._begin_anew,
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope, receive)
        path = request.url.path
        if path not in ("/", PHONES) and path not in self._acts:
            await self._page(scope, receive, send)
            return
        response = await self._answer(request)
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        await response(scope, receive, send)

    async def _answer(self, request: Request) -> Response:
        if not is_our_host(request.headers.get("host", ""), ""):
            return plain(421, "Not here.")
        if request.method in ("GET", "HEAD"):
            return await self._show(request) if request.url.path == PHONES else RedirectResponse(PHONES, 303)
        act = self._acts.get(request.url.path)
        if request.method != "POST" or act is None:
            return plain(405, "GET or POST.", {"allow": "GET, HEAD, POST"})
        if not is_from_here(request.headers):
            return plain(403, "Not from a page of ours.")
        try:
            body = await self._bodies.read(request.scope, request.receive, _MOST_FORM)
            self._bodies.release([body])
            fields = read_form(body, request.headers.get("content-type", "")).fields
        except (TooLarge, Busy, HungUp):
            return plain(413, "Too long.")
        return await self._do(act, fields)

    # What is done

    async def _do(self, act: Act, fields: Fields) -> Response:
        """Do it, and show the phones as they are then; a form of an earlier start does nothing."""
        places = range(len(self._network.holders))
        place = next((place for place in places if str(place + 1) == fields.get("phone")), 0)
        is_ours = opened(self._key, fields.get("seal", "")) is not None
        query = {"lang": fields.get("lang", ""), "at": await act(place, fields) if is_ours else ""}
        return RedirectResponse(f"{PHONES}?{urlencode(query)}", 303)

    async def _text(self, place: int, fields: Fields) -> str:
        text = fields.get("text", "").strip()
        if text:
            await self._network.text(self._network.holders[place], text[:LONGEST_TEXT])
        return f"text-{place + 1}"

    async def _wait(self, _place: int, fields: Fields) -> str:
        name = fields.get("span", "")
        if name in SPANS:
            await self._network.wait(SPANS[name])
        return f"wait-{name}"

    async def _hold(self, place: int, fields: Fields) -> str:
        self._network.hold(place, fields.get("who", ""))
        return f"text-{place + 1}"

    async def _begin_anew(self, _place: int, _fields: Fields) -> str:
        await self._network.begin_anew()
        return ""

    # What is shown

    async def _show(self, request: Request) -> Response:
        key = request.cookies.get(COOKIE, "")
        now, held, everybody = self._network.now(), self._network.held(), self._network.phones.everybody()

        def work(connection: Connection) -> Response:
            outside = Outside(request, self._networks.lookup(connection), dict(request.query_params))
            signed_in = self._sign_in(connection, key, outside.language)
            words = {
                "t": outside.text,
                "outside": outside,
                "language": full_form(outside.language),
                "network": outside.lookup.network.name,
                "title": outside.text("practice-title"),
                "languages": outside.languages,
                "clock": clock_of(connection, outside, now),
                "said": partial(moment_said, outside.lookup, outside.language, today=outside.lookup.today(now)),
                "spans": SPANS,
                "screens": screens(connection, outside, held),
                "at": request.query_params.get("at", ""),
                "everybody": [(one.address, name_of(outside, one), part_of(outside, one.person)) for one in everybody],
                "reader": None if signed_in is None else signed_in[1],
                "seal": str(seal_for(self._key)),
                "longest": LONGEST_TEXT,
            }
            response = html(request, rendered("phones.html", words), 200)
            if signed_in is not None and signed_in[0] != key:
                response.set_cookie(COOKIE, signed_in[0], httponly=True, samesite="lax")
            return response

        return await self._store.write(work)

    def _sign_in(self, connection: Connection, key: str, language: str) -> tuple[str, Person] | None:
        """The key of a session on the page, and whose; None: nobody coordinates.

        A session ends after hours without use, over which the clock here jumps: it is used whenever phones are shown.
        """
        now = self._network.now()
        sessions.note_used(connection, key, now)
        session = sessions.find(connection, key, now)
        person = None if session is None else entering(connection, session.person_id)
        if person is not None:
            return key, person
        found = sorted(people.coordinators(connection), key=lambda one: (one.language or "en") != language)
        return (sessions.begin(connection, found[0].id, now), found[0]) if found else None
