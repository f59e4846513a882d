"""A simulation's stories take one connection, as long as it is held."""

from pathlib import Path

from sqlalchemy import event, text

from bot.host.store import DirectStore
from tests.ciphered import open_engine


async def test_stories_within_take_one_connection_and_give_it_back(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path / 'lanpya.db'}")
    store, moves = DirectStore(engine), list[str]()
    event.listen(engine, "checkout", lambda *_: moves.append("taken"))
    event.listen(engine, "checkin", lambda *_: moves.append("given back"))

    with store.hold():
        await store.write(lambda connection: connection.execute(text("CREATE TABLE kept (n)")))
        with store.hold():
            await store.write(lambda connection: connection.execute(text("INSERT INTO kept VALUES (1)")))
        assert [1] == await store.read(lambda c: c.execute(text("SELECT n FROM kept")).scalars().all())
        assert ["taken"] == moves

    assert [1] == await store.read(lambda c: c.execute(text("SELECT n FROM kept")).scalars().all())
    assert ["taken", "given back"] * 2 == moves
    engine.dispose()
