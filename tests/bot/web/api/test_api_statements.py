"""How much a list of the API asks of the database: the same, however many rows it has."""

import pytest

from tests.bot.web.api.client import got, program
from tests.bot.web.crowd import crowd, statements
from tests.bot.web.pages.desk import Desk

LISTS = ("members", "groups", "reports", "plans", "announcements", "threads")


@pytest.mark.parametrize("name", LISTS)
async def test_a_list_asks_as_often_for_many_rows_as_for_few(desk: Desk, name: str) -> None:
    counts: list[int] = []
    async with program(desk) as client:
        for more, first in ((3, 0), (50, 3)):
            crowd(desk, more, first)
            await got(client, f"/{name}")  # the first call notes that the key is in use
            with statements(desk.engine, desk.store) as seen:
                await got(client, f"/{name}")
            counts.append(len(seen))
    assert 0 < counts[0] == counts[1]
