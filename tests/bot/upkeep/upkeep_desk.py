"""What tests of erasing and of keeping share: the simulated program, who texts it, and what stands in its tables."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Engine, select

from bot.simulate.machine import Machine
from handlers.core.lookup import NetworkLookup
from messages.address import Address
from messages.envelope import Inbound, Outbound
from storage.engine import reading
from storage.tables import metadata

START = datetime(2026, 12, 1, 3, tzinfo=UTC)


class UpkeepDesk:
    """The simulated program, and who texts it."""

    def __init__(self, engine: Engine, lookup: NetworkLookup) -> None:
        self.engine = engine
        self.left: list[Outbound] = []
        self.machine = Machine(engine, lookup, START, self.left.append)
        self._count = 0

    async def text(self, sender: Address, words: str, **more: Any) -> None:
        self._count += 1
        more = {"provider_id": f"m:{sender.value}:{self._count}", "sent_at": self.machine.clock.now()} | more
        await self.machine.text(Inbound(channel=sender.scheme, sender=sender, text=words, **more))

    async def wait(self, **span: float) -> None:
        await self.machine.move(self.machine.clock.now() + timedelta(**span))

    def got(self, address: Address) -> list[str]:
        return [text.text for text in self.left if text.to == address]

    def said(self, address: Address) -> str:
        """The last of them."""
        return self.got(address)[-1]

    def found(self, *words: str) -> dict[str, list[str]]:
        """The tables in which each of these words stands."""
        found: dict[str, list[str]] = {}
        with reading(self.engine) as connection:
            for table in metadata.sorted_tables:
                rows = [tuple(row) for row in connection.execute(select(table))]
                whole = json.dumps(rows, default=str, ensure_ascii=False)
                for word in words:
                    if word in whole:
                        found.setdefault(table.name, []).append(word)
        return found

    def standing(self, *words: str) -> set[str]:
        """Those of these words that stand in a table."""
        return {word for found in self.found(*words).values() for word in found}
