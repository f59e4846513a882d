"""Pages that take long leave the loops their readers."""

import asyncio
from threading import Event
from typing import Any

from sqlalchemy import Connection, Engine, literal, select, text

from bot.host.store import READERS, FewReaders, ThreadStore

PATIENCE = 300.0


async def test_texts_are_looked_for_while_pages_read_for_long(sqlite: Engine) -> None:
    store, goes_on, began = ThreadStore(sqlite), Event(), list[int]()
    pages = FewReaders(store, READERS // 2)

    def long_page(connection: Connection) -> int:
        began.append(1)
        goes_on.wait(PATIENCE)
        return connection.execute(text("SELECT 1")).scalar_one()

    shown = [asyncio.create_task(pages.read(long_page)) for _page in range(3 * READERS)]
    try:
        for number in range(20):
            async with asyncio.timeout(PATIENCE):
                assert number == await store.read(lambda c, n=number: c.execute(text(f"SELECT {n}")).scalar_one())
                await store.write(lambda c: c.execute(text("SELECT 1")).scalar_one())
        assert READERS // 2 >= len(began)
        assert not any(one.done() for one in shown)
    finally:
        goes_on.set()
    assert [1] * 3 * READERS == await asyncio.gather(*shown)
    store.close()


async def test_writing_waits_for_no_page(sqlite: Engine) -> None:
    store, goes_on = ThreadStore(sqlite), Event()
    pages = FewReaders(store, 1)
    shown = asyncio.create_task(pages.read(lambda _c: goes_on.wait(PATIENCE)))
    async with asyncio.timeout(PATIENCE):
        assert 1 == await pages.write(lambda c: c.execute(text("SELECT 1")).scalar_one())
    assert not shown.done()
    goes_on.set()
    assert await shown
    store.close()


async def test_what_pages_ask_takes_no_room_among_the_statements_of_the_loops(sqlite: Engine) -> None:
    store = ThreadStore(sqlite)
    pages = FewReaders(store, 1)

    def kept(connection: Connection) -> Any:
        return connection.get_execution_options()["compiled_cache"]

    def look(connection: Connection) -> Any:
        for number in range(50):
            assert number == connection.execute(select(literal(number).label(f"n{number}"))).scalar_one()
        return kept(connection)

    usual = await store.read(kept)
    before = len(usual)
    assert 10 > len(await pages.read(look)) > 0
    assert before == len(usual)
    assert usual is await store.read(look)
    assert before + 50 == len(usual)
    store.close()
