"""Who is let in: by a link or a code, once, and from then on by the key that their browser holds."""

from sqlalchemy import Connection
from starlette.responses import RedirectResponse, Response

from bot.host.clock import Clock
from bot.host.store import Store
from bot.web.networks import Networks
from bot.web.pages import signing_in
from bot.web.pages.asked import Asked, back, next_of, text_of
from bot.web.pages.guard import Throttle
from bot.web.pages.refusals import refused
from bot.web.pages.table import PAGES
from storage import people, sessions
from storage.people import Person

COOKIE = "lanpya"


class Entrance:
    """`encrypts`: the browser sends its key over TLS alone. `cookie`: what that is called there.

    `tries` limits how often one client may try to come in.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        networks: Networks,
        tries: Throttle,
        *,
        encrypts: bool,
        cookie: str = COOKIE,
    ) -> None:
        self._store = store
        self._clock = clock
        self._networks = networks
        self._encrypts = encrypts
        self._cookie = cookie
        self._tries = tries

    async def show(self, asked: Asked, link: str) -> Response:
        """The form for a code, or the button behind a link."""
        now = self._clock.now()

        def work(connection: Connection) -> Response:
            outside = self._outside(connection, asked)
            if not link:
                return signing_in.page(outside, 200, back=next_of(asked.query))
            person_id = sessions.whose_link(connection, link, now)
            person = entering(connection, person_id)
            if person is None:
                return signing_in.page(outside, 404, wrong="page-in-link-old")
            return signing_in.confirm(outside, link, person)

        return await self._store.read(work)

    async def enter(self, asked: Asked, link: str, client: str) -> Response:
        """By a link, or by a code that was typed. A link is used up here alone: what previews links follows them."""
        if not self._tries.lets(client):
            return refused(asked.request, 429, {"retry-after": "60"})
        now = self._clock.now()
        code = signing_in.digits(asked.fields.get("code", ""))

        def work(connection: Connection) -> tuple[str | None, Response | None]:
            taken = sessions.take_link(connection, link, now) if link else sessions.take_code(connection, code, now)
            person = entering(connection, taken)
            if person is None:
                wrong = signing_in.why_wrong(connection, link, now)
                outside = self._outside(connection, asked)
                return None, signing_in.page(outside, 403, wrong=wrong, back=next_of(asked.fields))
            return signing_in.begin(connection, person, now, "link" if link else "code"), None

        key, refusal = await self._store.write(work)
        if refusal is not None:
            return refusal
        return self.with_cookie(RedirectResponse(next_of(asked.fields), 303), key)

    def over(self, connection: Connection, asked: Asked) -> Response:
        """The session is over: the form for a code, with what was typed."""
        return signing_in.page(self._outside(connection, asked), 401, typed=text_of(asked.fields), back=back(asked))

    def with_cookie(self, response: Response, key: str | None) -> Response:
        """Give the browser its key, which no script reads; None: take it away."""
        if key is None:
            response.delete_cookie(self._cookie)
        else:
            seconds = int(sessions.UNUSED_FOR.total_seconds())
            response.set_cookie(
                self._cookie, key, max_age=seconds, httponly=True, samesite="lax", secure=self._encrypts
            )
        return response

    def _outside(self, connection: Connection, asked: Asked) -> signing_in.Outside:
        """Before anybody is known: the network's words in the language that the browser asks for."""
        return signing_in.Outside(asked.request, self._networks.lookup(connection), asked.query)


def entering(connection: Connection, person_id: int | None) -> Person | None:
    """The person of that id, if there is anything here for them: some page is theirs, and their phone is not lost."""
    person = None if person_id is None else people.by_id(connection, [person_id]).get(person_id)
    is_let_in = person is not None and not person.is_out and any(page.is_for(person) for page in PAGES)
    return person if is_let_in else None
