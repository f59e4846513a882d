"""Stories take connections that stay open: a simulation's one, those of the loops one each at a time."""

import asyncio
from pathlib import Path
from threading import Barrier

import pytest
from sqlalchemy import Connection, Engine, event, text

from bot.host.store import DirectStore, ThreadStore
from tests.ciphered import open_engine


async def test_stories_within_take_one_connection_and_give_it_back(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path / 'lanpya.db'}")
    store, moves = DirectStore(engine), _moves(engine)

    with store.hold():
        await store.write(lambda connection: connection.execute(text("CREATE TABLE kept (n)")))
        with store.hold():
            await store.write(lambda connection: connection.execute(text("INSERT INTO kept VALUES (1)")))
        assert [1] == await store.read(lambda c: c.execute(text("SELECT n FROM kept")).scalars().all())
        assert ["taken"] == moves

    assert [1] == await store.read(lambda c: c.execute(text("SELECT n FROM kept")).scalars().all())
    assert ["taken", "given back"] * 2 == moves
    engine.dispose()


def _moves(engine: Engine) -> list[str]:
    """Which connections leave the engine's pool and come back from now on, as it goes on."""
    moves: list[str] = []
    event.listen(engine, "checkout", lambda *_: moves.append("taken"))
    event.listen(engine, "checkin", lambda *_: moves.append("given back"))
    return moves


async def test_the_loops_keep_their_connection_until_a_story_fails(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path / 'lanpya.db'}")
    store, moves = ThreadStore(engine), _moves(engine)

    await store.write(lambda connection: connection.execute(text("CREATE TABLE kept (n)")))
    await store.write(lambda connection: connection.execute(text("INSERT INTO kept VALUES (1)")))
    assert [1] == await store.read(_numbers)
    assert ["taken"] == moves

    def fail(connection: Connection) -> None:
        connection.execute(text("INSERT INTO kept VALUES (2)"))
        raise ValueError

    with pytest.raises(ValueError):
        await store.write(fail)
    assert ["taken", "given back"] == moves
    assert [1] == await store.read(_numbers)
    store.close()
    assert ["taken", "given back"] * 2 == moves
    engine.dispose()


def _numbers(connection: Connection) -> list[int]:
    return list(connection.execute(text("SELECT n FROM kept")).scalars())


async def test_stories_at_one_time_have_a_connection_each(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path / 'lanpya.db'}")
    store, moves, both = ThreadStore(engine), _moves(engine), Barrier(2)

    def read(connection: Connection) -> int:
        both.wait()  # until the other reads, too
        return id(connection)

    one, other = await asyncio.gather(store.read(read), store.read(read))
    assert one != other
    store.close()
    assert ["taken", "taken", "given back", "given back"] == moves
    engine.dispose()
