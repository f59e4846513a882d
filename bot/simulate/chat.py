"""A conversation at a terminal: what is typed is texted, time can be moved, and all that leaves is shown."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any, TextIO

from sqlalchemy import Engine

from bot.host import terminal
from bot.simulate.dialogue import read_span
from bot.simulate.lines import BadLine, Line, Move, Text, read_address
from bot.simulate.player import Player
from bot.simulate.run import loading
from handlers.core.lookup import NetworkLookup
from messages.address import Address

GUIDE = """\
This is a practice phone: nothing is sent, and nothing is kept.
Type a text as a paralegal would, in English or Burmese: JOIN LAND, HELP, REPORT land 12 farmers Hpa-An
  as telegram:9001     be someone else: a coordinator here; sms:+959420000011 leads PRO
  wait 2d              let two days pass (s, m, h, d, w)
  quit                 end"""


class Chat:
    """Who is being, and what was typed, carried out."""

    def __init__(self, player: Player, show: Callable[[str], None], now: datetime) -> None:
        self._player = player
        self._show = show
        self._me = Address("sms", "+959771000001")
        self._number = 0
        self._start = now

    async def take(self, typed: str) -> bool:
        """Carry out a line that was typed; False at the end."""
        word, _space, rest = typed.strip().partition(" ")
        if word.lower() in ("quit", "exit"):
            return False
        if word.lower() == "as" and rest:
            self._become(rest)
        elif word.lower() == "wait" and read_span(rest) is not None:
            await self._wait(read_span(rest) or timedelta())
        elif typed.strip():
            await self._text(typed)
        return True

    def _become(self, who: str) -> None:
        try:
            self._me = read_address(who)
        except BadLine as problem:
            self._show(str(problem))
        else:
            self._show(f"You are {self._me} now.")

    async def _wait(self, span: timedelta) -> None:
        await self._play(Move(self._now() + span))

    async def _text(self, typed: str) -> None:
        await self._play(Text(self._now(), self._me, typed.rstrip("\n")))

    def _now(self) -> datetime:
        return self._player.now() if self._number else max(self._start, self._player.now())

    async def _play(self, line: Line) -> None:
        self._number += 1
        try:
            await self._player.play(line, self._number)
        except BadLine as problem:
            self._show(str(problem))


def shown(line: dict[str, Any]) -> str:
    """A text that left, as the terminal shows it."""
    cost = {0: "", 1: " (1 SMS)"}.get(line["segments"], f" ({line['segments']} SMS)")
    moment = datetime.fromisoformat(line["at"]).strftime("%d %b %H:%M")
    body = line["text"].replace("\n", "\n    ")
    buttons = f"\n    [{'] ['.join(line['buttons'])}]" if line.get("buttons") else ""
    return f"{moment}  -> {line['to']}, {line['kind']}{cost}\n    {body}{buttons}"


def talk(engine: Engine, lookup: NetworkLookup, typed: TextIO, out: TextIO) -> None:
    """Talk until the end of what is typed."""

    def show(text: str) -> None:
        out.write(terminal.shown(text) + "\n")
        out.flush()

    player = Player(engine, lookup, lambda line: show(shown(line)))
    player.at_start(loading(lookup.network))
    chat = Chat(player, show, datetime.now(UTC))
    show(GUIDE)
    asyncio.run(_take_all(chat, typed, out))


async def _take_all(chat: Chat, typed: TextIO, out: TextIO) -> None:
    prompt = "> " if typed.isatty() else ""
    while True:
        out.write(prompt)
        out.flush()
        line = typed.readline()
        if not line or not await chat.take(line):
            return
