"""The application: who may look, what is shown, and what is done, which is a text or what the command line calls."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from hashlib import blake2s
from typing import Any

import structlog
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.types import Receive, Scope, Send

from bot.channels.page import NAME
from bot.host.clock import Clock
from bot.host.faults import where
from bot.host.store import Store
from bot.inbound.intake import Arrived
from bot.web.api.late import LateApi, is_of_api
from bot.web.body import Bodies, Busy, HungUp, TooLarge
from bot.web.networks import Networks
from bot.web.pages import static
from bot.web.pages.asked import IN, Asked, back, here, query_of, sign_in_address, text_of
from bot.web.pages.entrance import COOKIE, Entrance, entering
from bot.web.pages.forms import Form, read_form
from bot.web.pages.guard import HEADERS, Throttle, is_from_here, is_our_host, opened, seal_for
from bot.web.pages.papers import feed
from bot.web.pages.refusals import refused
from bot.web.pages.rendering import rendered
from bot.web.pages.responses import calendar, download_file, growing_file, html, plain, static_file
from bot.web.pages.table import PAGES
from bot.web.pages.texts import parts
from bot.web.pages.undoing import undo_of
from bot.web.pages.visit import Afterwards, Download, Growing, Machine, Missing, Page, Shown, Unfinished, Visit
from bot.web.said import handled
from messages.envelope import LONGEST_TEXT, Inbound
from storage import calendar_links, conversations, sessions
from storage.people import Person

log = structlog.get_logger()

SAY, OUT, PARTS = "/say", "/out", "/parts"
_MOST_FORM = 64 * 1024  # bytes; pages may take more, of whom they are for
_MOST_BODIES = 4 * 1024 * 1024
_REQUESTS_A_MINUTE, _FEEDS_A_MINUTE, _TRIES_A_MINUTE = 600, 20, 20


@dataclass(frozen=True, slots=True)
class Reached:
    """How the page is reached: `hosts` are the names that it answers to beside this machine's own, with blanks between.

    `behind_proxy`: a proxy says who calls, and is believed. `cookie`: what the browser calls the key of its session,
    which it tells every port of a host.
    """

    hosts: str
    encrypts: bool
    behind_proxy: bool
    cookie: str = COOKIE


class CutOff(Exception):
    """The rest of a file will not come."""


class PageSite:
    """The ASGI application. `keep` returns once a text is durable; limits count by `seconds`."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        keep: Callable[[Arrived], Awaitable[None]],
        machine: Machine,
        reached: Reached,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        self._store = store
        self._clock = clock
        self._keep = keep
        self._machine = machine
        self._reached = reached
        self._bodies = Bodies(_MOST_BODIES)
        self._requests = Throttle(_REQUESTS_A_MINUTE, seconds)
        self._feeds = Throttle(_FEEDS_A_MINUTE, seconds)
        self._networks = Networks()
        tries = Throttle(_TRIES_A_MINUTE, seconds)
        self._entrance = Entrance(store, clock, self._networks, tries, encrypts=reached.encrypts, cookie=reached.cookie)
        self._api = LateApi(store, clock, keep, self._networks)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope, receive)
        # The page's own files are for everybody: what is said to whoever is refused wants its styles.
        file = static.find(request.url.path)
        response = self._refused(request) if file is None else static_file(request, file)
        if response is None and is_of_api(request.url.path):
            await self._api(scope, receive, send)
            return
        response = response or await self._answer(request)
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        # A file that is cut off stays without its end, by which the browser knows.
        with suppress(CutOff):
            await response(scope, receive, send)

    def _refused(self, request: Request) -> Response | None:
        """What is said to whoever is not looked at; None: they are."""
        if not is_our_host(request.headers.get("host", ""), self._reached.hosts):
            return refused(request, 421)
        if not self._requests.lets(self._client(request)):
            return refused(request, 429, {"retry-after": "60"})
        return None

    async def _answer(self, request: Request) -> Response:
        try:
            if request.url.path.startswith(calendar_links.PATH):
                return await self._feed(request)
            return await self._route(request)
        except (TooLarge, Busy, HungUp):
            return refused(request, 413)
        except DBAPIError as error:
            log.error("page.database", error=type(error.orig).__name__)
            return refused(request, 503, {"retry-after": "5"})
        except Exception as error:  # the outermost catch: a fault of one page stays with it
            _note_fault(request, error)
            return refused(request, 500)

    async def _route(self, request: Request) -> Response:
        key = request.cookies.get(self._reached.cookie, "")
        if request.method in ("GET", "HEAD"):
            asked = Asked(request, key, {})
            if asked.link is not None:
                return await self._entrance.show(asked, asked.link)
            return await self._show(asked)
        if request.method != "POST":
            return refused(request, 405, {"allow": "GET, HEAD, POST"})
        if not is_from_here(request.headers):
            return refused(request, 403)
        asked = Asked(request, key, {})
        try:
            form = await self._form(asked)
        except TooLarge:
            return await self._too_large(asked)
        asked = replace(asked, fields=form.fields, file=form.file)
        if asked.link is not None:
            return await self._entrance.enter(asked, asked.link, self._client(request))
        return await self._do(asked)

    async def _form(self, asked: Asked) -> Form:
        request = asked.request
        body = await self._bodies.read(request.scope, request.receive, await self._most_of(asked))
        self._bodies.release([body])
        return read_form(body, request.headers.get("content-type", ""))

    async def _most_of(self, asked: Asked) -> int:
        """How many bytes a form may have."""
        page = next((page for page in PAGES if asked.path.startswith(f"/{page.name}/")), None)
        if page is None or page.most_form <= _MOST_FORM:
            return _MOST_FORM
        person = await self._store.read(lambda c: self._signed_in(c, asked))
        return page.most_form if person is not None and page.is_for(person) else _MOST_FORM

    async def _too_large(self, asked: Asked) -> Response:
        def work(connection: Connection) -> Response:
            found = self._visit(connection, asked)
            if found is None:
                return refused(asked.request, 413)
            return self._rendered(found[0], asked, Shown("too_large.html", "page-too-large"), None, 413)

        return await self._store.read(work)

    def _client(self, request: Request) -> str:
        """Who calls; what a proxy says of that is believed only where there is one, for anybody can write it."""
        named = request.headers.get("x-forwarded-for", "") if self._reached.behind_proxy else ""
        return named.rpartition(",")[2].strip() or (request.client.host if request.client else "")

    async def _feed(self, request: Request) -> Response:
        """The calendar at a secret address, for whoever has that. Guesses of one client are counted together."""
        if request.method not in ("GET", "HEAD"):
            return refused(request, 405, {"allow": "GET, HEAD"})
        path = request.url.path
        made = await self._store.read(lambda c: feed(c, self._networks.lookup(c), path))
        if not self._feeds.lets(self._client(request) if made is None else path):
            return refused(request, 429, {"retry-after": "60"})
        return refused(request, 404) if made is None else calendar(request, made)

    # What is shown

    async def _show(self, asked: Asked) -> Response:
        known = await self._store.read(lambda c: self._look(c, asked))
        if known is None:
            return RedirectResponse(sign_in_address(asked), 303)
        if not known[1]:
            now = self._clock.now()
            await self._store.write(lambda c: sessions.note_used(c, asked.key, now))
        return known[0]

    def _look(self, connection: Connection, asked: Asked) -> tuple[Response, bool] | None:
        """The page, and whether the session's use is noted; None: nobody is signed in."""
        found = self._visit(connection, asked)
        if found is None:
            return None
        visit, is_noted = found
        page = _page_of(visit)
        try:
            shown = Shown("missing.html", "page-missing") if page is None else page.show(visit)
        except Missing:
            shown = Shown("missing.html", "page-missing")
        if isinstance(shown, Download):
            return download_file(shown), is_noted
        if isinstance(shown, Growing):
            return growing_file(shown, self._parts(asked, shown)), is_noted
        status = 404 if shown.template == "missing.html" else 200
        return self._rendered(visit, asked, shown, page, status), is_noted

    async def _parts(self, asked: Asked, growing: Growing) -> AsyncIterator[bytes]:
        """The file's parts, each read in its turn, so that others are read for between two of them."""

        def more(connection: Connection) -> bytes | None:
            found = self._visit(connection, asked)
            if found is None:
                raise CutOff  # the session has ended meanwhile
            return growing.more(found[0])

        try:
            while asked.request.method != "HEAD" and (part := await self._store.read(more)) is not None:
                yield part
        except Exception as error:
            if not isinstance(error, CutOff):
                _note_fault(asked.request, error)
            raise CutOff from None

    def _visit(self, connection: Connection, asked: Asked) -> tuple[Visit, bool] | None:
        """Who is signed in, as they are now: who is out, or leads nobody any more, is so no more."""
        now = self._clock.now()
        session = sessions.find(connection, asked.key, now) if asked.key else None
        person = None if session is None else entering(connection, session.person_id)
        if session is None or person is None:
            return None
        first, *rest = [part for part in asked.path.split("/") if part] or ["today"]
        lookup = self._networks.lookup(connection)
        visit = Visit(connection, lookup, self._machine, now, person, first, tuple(rest), asked.query, asked.file)
        return visit, session.is_noted

    def _rendered(
        self, visit: Visit, asked: Asked, shown: Shown, page: Page | None, status: int = 200, **more: Any
    ) -> Response:
        number, address = visit.number("said"), sessions.web_address(visit.person.id)
        said = conversations.exchange(visit.connection, address, number) if number else None
        words = {
            **shown.words,
            **more,
            "visit": visit,
            "t": visit.text,
            "title": visit.text(shown.title),
            "page": page,
            "menu": [one for one in PAGES if one.is_for(visit.person) and not one.under],
            "said": said,
            "undo": undo_of(visit, said, self._machine.taken_back),
            "here": here(asked),
            "query": query_of(asked),
            "seal": str(seal_for(asked.key)),
            "longest": LONGEST_TEXT,
            "refreshes": shown.refreshes,
        }
        return html(asked.request, rendered(shown.template, words), status)

    # What is done

    async def _do(self, asked: Asked) -> Response:
        person = await self._store.read(lambda c: self._signed_in(c, asked))
        seal = opened(asked.key, asked.fields.get("seal", "")) if person is not None else None
        if person is None or seal is None:
            return await self._not_done(asked)
        if asked.path == OUT:
            await self._store.write(lambda c: sessions.end_one(c, asked.key))
            return self._entrance.with_cookie(RedirectResponse(IN, 303), None)
        if asked.path == SAY:
            return await self._say(asked, person, seal.once)
        if asked.path == PARTS:
            return await self._store.read(lambda c: plain(200, parts(self._networks.lookup(c), person, asked.fields)))
        return await self._act(asked)

    def _signed_in(self, connection: Connection, asked: Asked) -> Person | None:
        found = self._visit(connection, asked)
        return None if found is None else found[0].person

    async def _say(self, asked: Asked, person: Person, once: str) -> Response:
        """Have the text go the way of all texts, and show its answer. The same form sent twice is one text."""
        text = text_of(asked.fields)
        if not asked.fields.get("text", "").strip():
            return RedirectResponse(back(asked), 303)
        provider_id = f"{person.id}:{once}:{blake2s(text.encode(), digest_size=8).hexdigest()}"
        await self._keep([Inbound(NAME, provider_id, sessions.web_address(person.id), text)])
        number, _is_handled = await handled(self._store, NAME, provider_id)
        return RedirectResponse(back(asked, said=number), 303)

    async def _act(self, asked: Asked) -> Response:
        """What has no text: the page's own act; what it shows is shown this once.

        It is one transaction, or several of what is long; it ends where its person's session does.
        """

        def work(connection: Connection, before: Unfinished | None = None) -> Response | Afterwards[Any] | Unfinished:
            found = self._visit(connection, asked)
            page = None if found is None else _page_of(found[0])
            act = None if found is None or page is None or not found[0].rest else page.acts.get(found[0].rest[0])
            if found is None:
                return refused(asked.request, 404)
            if act is None:
                return self._rendered(found[0], asked, Shown("missing.html", "page-missing"), None, 404)
            done = act(found[0], asked.fields) if before is None else before.go_on(found[0])
            if done is None:
                return RedirectResponse(back(asked), 303)
            if isinstance(done, Afterwards | Unfinished):
                return done
            return download_file(done) if isinstance(done, Download) else self._rendered(found[0], asked, done, page)

        done = await self._store.write(work)
        while isinstance(done, Unfinished):
            done = await self._store.write(partial(work, before=done))
        return await self._go_on(asked, done) if isinstance(done, Afterwards) else done

    async def _go_on(self, asked: Asked, then: Afterwards[Any]) -> Response:
        """Do what an act leaves for later on a thread of its own, so that nothing waits for it but who asked."""
        done = await asyncio.to_thread(then.work)

        def show(connection: Connection) -> Response:
            found = self._visit(connection, asked)
            if found is None:
                return RedirectResponse(IN, 303)
            return self._rendered(found[0], asked, then.show(found[0], done), _page_of(found[0]))

        return await self._store.read(show)

    async def _not_done(self, asked: Asked) -> Response:
        """Nobody is signed in any more, or the form is of another session: what was typed is shown again."""

        def work(connection: Connection) -> Response:
            found = self._visit(connection, asked)
            if found is None:
                return self._entrance.over(connection, asked)
            shown = Shown("again.html", "page-again", {"typed": text_of(asked.fields), "back": back(asked)})
            return self._rendered(found[0], asked, shown, None, 403)

        return await self._store.read(work)


def _note_fault(request: Request, error: Exception) -> None:
    log.error("page.fault", path=request.url.path.split("/")[1], error=type(error).__name__, where=where(error))


def _page_of(visit: Visit) -> Page | None:
    return next((page for page in PAGES if page.name == visit.path and page.is_for(visit.person)), None)
