"""The simulated network behind the phones: what is done with it happens one after the other, by one clock."""

import asyncio
import shutil
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import Connection, Engine

from bot.inbound.intake import Arrived
from bot.network_file import network_in_force
from bot.simulate.lines import Line, Move, Text
from bot.simulate.lived import MA_HLA, is_lived, living
from bot.simulate.phones import Phone, Phones
from bot.simulate.player import Player
from bot.simulate.run import PRACTICE, begin_anew, lookup_for
from bot.web.practice import photo
from messages.address import Address
from messages.envelope import Inbound
from messages.scheme import SMS
from storage import networks, sessions
from storage.engine import reading, writing

NAW_EH = Address("telegram", "1004")  # of PRO, as Ma Hla is
DAW_MYA = Address("sms", "+959420000011")  # who leads PRO
FIRST: Sequence[Address] = (MA_HLA, NAW_EH, DAW_MYA)  # of the story: whose phones are shown at first
_NEW_PHONES = 959779000000  # numbers that nobody of the story has
_A_TEXT = timedelta(minutes=1)  # what one takes to type: so texts have an order by their moments


class PracticeNetwork:
    """The network, from `begin` on. `holders`: whose phones are shown, in their order.

    `url`: where the page is, as who texts LOGIN is told. `folder` is the demo's own, for the network file that the page
    changes, and for photos: what is in force, and what came in the story, stands there anew at each beginning.
    """

    def __init__(self, engine: Engine, url: str, folder: Path) -> None:
        self.file = folder / PRACTICE.name
        self.photos = folder / "media"
        self.phones = Phones(engine)
        self.holders = list(FIRST)
        self._engine = engine
        self._url = url
        self._turn = asyncio.Lock()
        self._number = 0
        self._new_phones = 0
        self._in_force = 0  # the number of the network that the player goes by
        self._player = self._made_player()

    def now(self) -> datetime:
        """The simulated moment."""
        return self._player.now()

    async def begin(self) -> None:
        """Play the story, where nothing was played before; else go on from where it stopped."""
        async with self._turn:
            await self._begin()

    async def begin_anew(self) -> None:
        """Forget all that was tried, and be at the story's end again."""
        async with self._turn:
            begin_anew(self._engine)
            self.holders[:] = FIRST
            await self._begin()

    async def _begin(self) -> None:
        if not is_lived(self._engine):
            await living(self._engine, lookup_for(self._engine, None))
        self._player = self._made_player()
        await self._play(Move(self.now()))
        with writing(self._engine) as connection:
            sessions.note_page(connection, self._url)
            self._lay_out(connection)
            photo.lay_out(connection, self.photos)

    def _lay_out(self, connection: Connection) -> None:
        """The network file as it is in force, and the list of townships with which it began."""
        self._in_force = networks.latest_id(connection)
        for old in self.file.parent.glob(f"{self.file.name}*"):
            old.unlink()
        self.file.write_text(network_in_force(connection).text, encoding="utf-8", newline="")
        shutil.copy(PRACTICE.with_name("townships.csv"), self.file.parent)

    def _follow(self) -> None:
        """Have the player go by a network file that the page put into force, as if the demo was begun again."""
        with reading(self._engine) as connection:
            newest = networks.latest_id(connection)
        if newest != self._in_force:
            self._in_force = newest
            self._player = self._made_player()

    def _made_player(self) -> Player:
        return Player(self._engine, lookup_for(self._engine, None), lambda _left: None, with_page=True)

    async def text(self, sender: Address, text: str) -> None:
        """That phone sends a text; a minute has passed then."""
        async with self._turn:
            await self._play(Text(self.now() + _A_TEXT, sender, text))

    async def wait(self, span: timedelta) -> None:
        """Let time go by, and all happen that falls due in it."""
        async with self._turn:
            await self._play(Move(self.now() + span))

    async def receive(self, arrived: Arrived) -> None:
        """Texts that the page brings."""
        async with self._turn:
            self._follow()
            await self._player.receive(*(one for one in arrived if isinstance(one, Inbound)))
            self._player.keep()

    async def _play(self, line: Line) -> None:
        self._follow()
        self._number += 1
        await self._player.play(line, self._number)
        self._player.keep()  # at once: who closes the window does not say so

    def hold(self, place: int, who: str) -> None:
        """Show in that place the phone of this address; "" is a new one that nobody knows."""
        if not who:
            self._new_phones += 1
            self.holders[place] = Address(SMS.name, f"+{_NEW_PHONES + self._new_phones}")
            return
        found = next((one.address for one in self.phones.everybody() if str(one.address) == who), None)
        self.holders[place] = found or self.holders[place]

    def held(self) -> list[Phone]:
        """The phones that are shown, with who holds them now."""
        return [self.phones.of(address) for address in self.holders]
