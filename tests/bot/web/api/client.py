"""A program that calls the API with a key, in process."""

from collections.abc import AsyncGenerator, Collection
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import httpx

from bot.host.clock import Clock
from messages.address import Address
from storage import api_keys
from storage.api_keys import Scope
from storage.engine import writing
from tests.bot.web.pages.desk import COORDINATOR, ROOT, Desk


def key_of(desk: Desk, who: Address = COORDINATOR, scopes: Collection[Scope] = tuple(Scope)) -> str:
    """A new key in the name of whoever has that address."""
    person_id = desk.id_of(who)
    with writing(desk.engine) as connection:
        name = f"key {len(api_keys.every(connection))}"
        return api_keys.give(connection, person_id, name, scopes, desk.now)[0]


@dataclass(frozen=True, slots=True)
class DeskClock:
    """Shows the desk's time."""

    desk: Desk

    def now(self) -> datetime:
        return self.desk.now


def clock_of(desk: Desk) -> Clock:
    """The desk's own."""
    return DeskClock(desk)


@asynccontextmanager
async def program(
    desk: Desk, who: Address | None = COORDINATOR, scopes: Collection[Scope] = tuple(Scope), key: str | None = None
) -> AsyncGenerator[httpx.AsyncClient]:
    """A program with a key in that person's name; None: with none."""
    shown = key or (None if who is None else key_of(desk, who, scopes))
    headers = {} if shown is None else {"authorization": f"Bearer {shown}"}
    transport = httpx.ASGITransport(desk.site)
    async with httpx.AsyncClient(transport=transport, base_url=f"{ROOT}/api/v1", headers=headers) as client:
        yield client


async def got(client: httpx.AsyncClient, path: str, status: int = 200, **params: Any) -> Any:
    """What is answered there, as Python knows it."""
    answer = await client.get(path, params=params)
    assert status == answer.status_code, answer.text
    return answer.json()
