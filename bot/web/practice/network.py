"""The simulated network behind the phones: what is done with it happens one after the other, by one clock."""

import asyncio
from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import Engine

from bot.inbound.intake import Arrived
from bot.simulate.lines import Line, Move, Text
from bot.simulate.lived import MA_HLA, is_lived, living
from bot.simulate.phones import Phone, Phones
from bot.simulate.player import Player
from bot.simulate.run import begin_anew, loading, lookup_for
from messages.address import Address
from messages.envelope import Inbound
from messages.scheme import SMS
from storage import sessions
from storage.engine import writing

NAW_EH = Address("telegram", "1004")  # of PRO, as Ma Hla is
DAW_MYA = Address("sms", "+959420000011")  # who leads PRO
FIRST: Sequence[Address] = (MA_HLA, NAW_EH, DAW_MYA)  # of the story: whose phones are shown at first
_NEW_PHONES = 959779000000  # numbers that nobody of the story has
_A_TEXT = timedelta(minutes=1)  # what one takes to type: so texts have an order by their moments


class PracticeNetwork:
    """The network, from `begin` on. `holders`: whose phones are shown, in their order.

    `url`: where the page is, as who texts LOGIN is told.
    """

    def __init__(self, engine: Engine, url: str) -> None:
        self.phones = Phones(engine)
        self.holders = list(FIRST)
        self._engine = engine
        self._url = url
        self._turn = asyncio.Lock()
        self._number = 0
        self._new_phones = 0
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

    def _made_player(self) -> Player:
        lookup = lookup_for(self._engine, None)
        player = Player(self._engine, lookup, lambda _left: None, with_page=True)
        player.at_start(loading(lookup.network))
        return player

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
            await self._player.receive(*(one for one in arrived if isinstance(one, Inbound)))
            self._player.keep()

    async def _play(self, line: Line) -> None:
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
