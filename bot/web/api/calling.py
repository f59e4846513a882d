"""Who calls: a key, the person in whose name it acts, and what both may see."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, TypeVar, cast

from fastapi import Depends, Request, Security
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer, SecurityScopes
from sqlalchemy import Connection

from bot.host.clock import Clock
from bot.host.store import Store
from bot.inbound.intake import Arrived
from bot.web.api.problems import ApiProblem
from bot.web.networks import Networks
from bot.web.pages.guard import Throttle
from handlers.core.lookup import NetworkLookup
from handlers.core.sight import overseen, overseen_codes, scopes_of
from storage import api_keys, people
from storage.api_keys import ApiKey, Scope
from storage.people import Person

T = TypeVar("T")

CALLS_A_MINUTE = 300  # of one key
_AGAIN_AFTER = "1"  # seconds: by then some calls are let again


@dataclass(frozen=True, slots=True)
class Source:
    """Where answers come from, and texts go: `keep` returns once one is durable."""

    store: Store
    clock: Clock
    keep: Callable[[Arrived], Awaitable[None]]
    networks: Networks
    throttle: Throttle


@dataclass(frozen=True, slots=True)
class Look:
    """One look at what there is, within one transaction, in the name of `person`."""

    connection: Connection
    lookup: NetworkLookup
    now: datetime
    person: Person
    scopes: frozenset[Scope]

    @property
    def codes(self) -> frozenset[str] | None:
        """The groups that the person answers for; None: all."""
        return overseen(self.person)

    @property
    def shown_codes(self) -> list[str]:
        """The same in the order of the network file."""
        return overseen_codes(self.person, self.lookup.network)


@dataclass(frozen=True, slots=True)
class Caller:
    """Who calls, with a key that opens what is asked for."""

    source: Source
    key: ApiKey
    person: Person
    scopes: frozenset[Scope]

    async def read(self, work: Callable[[Look], T]) -> T:
        """What `work` finds."""
        now = self.source.clock.now()

        def look(connection: Connection) -> T:
            lookup = self.source.networks.lookup(connection)
            return work(Look(connection, lookup, now, self.person, self.scopes))

        return await self.source.store.read(look)


_bearer = HTTPBearer(
    auto_error=False,
    scheme_name="key",
    description="`Authorization: Bearer lanpya_...`, a key of `lanpya keys add` or of the page *Keys*.",
)


async def caller(
    request: Request,
    needs: SecurityScopes,
    shown: Annotated[HTTPAuthorizationCredentials | None, Depends(_bearer)],
) -> Caller:
    """Who calls; raises ApiProblem where the key opens nothing, or not this, or calls too often."""
    source = cast(Source, request.app.state.source)
    now = source.clock.now()

    def find(connection: Connection) -> tuple[ApiKey, Person] | None:
        key = None if shown is None else api_keys.find(connection, shown.credentials, now)
        person = None if key is None else people.by_id(connection, [key.person_id]).get(key.person_id)
        return None if key is None or person is None or not scopes_of(person) else (key, person)

    found = await source.store.read(find)
    if found is None:
        raise ApiProblem(401, "No key, or one that opens nothing.", {"www-authenticate": "Bearer"})
    key, person = found
    if not source.throttle.lets(str(key.id)):
        raise ApiProblem(429, "Too many calls: wait a moment.", {"retry-after": _AGAIN_AFTER})
    scopes = key.scopes & scopes_of(person)
    missing = [scope for scope in needs.scopes if scope not in scopes]
    if missing:
        raise ApiProblem(403, f"This key does not open {' '.join(missing)}.")
    if not key.is_noted:
        await source.store.write(lambda connection: api_keys.note_used(connection, key.id, now))
    return Caller(source, key, person, scopes)


def having(scope: Scope) -> object:
    """What an endpoint asks for: a caller whose key opens this."""
    return Security(caller, scopes=[scope.value])
