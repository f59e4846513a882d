"""A conversation at a terminal: what is typed is texted, time can be moved, and all that leaves is shown."""

import asyncio
import re
from collections.abc import Callable
from datetime import datetime
from typing import Any, TextIO
from zoneinfo import ZoneInfo

from sqlalchemy import Engine

from bot.host import terminal
from bot.simulate.dialogue import read_span
from bot.simulate.lines import CHANNELS, BadLine, Line, Move, Text, read_address
from bot.simulate.phones import Phone, Phones, Unknown
from bot.simulate.player import Player
from bot.simulate.run import loading
from handlers.core.lookup import NetworkLookup
from messages.address import Address

GUIDE = """\
This is a practice phone: nothing is sent. Type a text as a paralegal would, in English or Burmese:
JOIN LAND, HELP, REPORT land 12 farmers Hpa-An. These words are not texted:"""
WORDS = """\
  who          lists the people here
  as Ma Hla    makes you somebody else; as 09771234567 is a new phone
  wait 2d      lets two days pass, and shows what everybody gets (m, h, d, w)
  quit         ends it"""
STRANGER = Address("sms", "+959771000001")
_IN_WORDS = re.compile(r"(\d+)\s*([mhdw])(?:inute|our|ay|eek)s?$", re.IGNORECASE)


class Chat:
    """Whose phone one holds, and what was typed, carried out."""

    def __init__(
        self,
        player: Player,
        phones: Phones,
        show: Callable[[str], None],
        zone: ZoneInfo,
        me: Address,
    ) -> None:
        self._player = player
        self._phones = phones
        self._show = show
        self._me = me
        self._number = 0
        self._shown = 0
        self._zone = zone

    def left(self, line: dict[str, Any]) -> None:
        """Show a text that left."""
        self._shown += 1
        self._show(shown(line, self._phones.of(read_address(line["to"]))))

    @property
    def prompt(self) -> str:
        """Whose phone it is, and when."""
        return f"{self._phones.of(self._me).name}, {said(self._player.now(), self._zone)} > "

    async def begin(self, start: datetime) -> None:
        """Let it be `start`, or as late as it is there already, and show what falls due until then."""
        await self._play(Move(max(start, self._player.now())))

    async def take(self, typed: str) -> bool:
        """Carry out a line that was typed; False at the end."""
        word, _space, rest = typed.strip().partition(" ")
        word, rest = word.lower(), rest.strip()
        if word in ("quit", "exit") and not rest:
            return False
        if word == "who" and not rest:
            self._list()
        elif word == "as":
            self._become(rest)
        elif word == "wait" and (not rest or rest[0].isdigit()):
            await self._wait(rest)
        elif typed.strip():
            await self._text(typed)
        return True

    def _list(self) -> None:
        everybody = self._phones.everybody()
        width = max((len(phone.part) for phone in everybody), default=0)
        for phone in everybody:  # the name last: terminals do not agree how wide Burmese is
            self._show(f"  {phone.part:<{width}}  {phone.channel:<8}  {phone.name}")
        if not everybody:
            self._show("Nobody is a member yet: text JOIN and the code of a group.")

    def _become(self, who: str) -> None:
        try:
            phone = self._phones.of(self._player.as_received(self._phones.meant(who)))
        except (BadLine, Unknown) as problem:
            self._show(str(problem))
            return
        if phone.address.scheme not in CHANNELS:
            self._show(f"{who} is no phone that could be answered: as 09771234567 is one.")
            return
        self._me = phone.address
        self._show(f"You hold the phone of {phone.name} now: {phone.part or 'no member'}, {phone.channel}.")

    async def _wait(self, typed: str) -> None:
        span = read_span(_IN_WORDS.sub(r"\1\2", typed.lower()))
        if span is None:
            self._show("How long? wait 2d lets two days pass; m, h, d and w are minutes, hours, days and weeks.")
            return
        await self._play(Move(self._player.now() + span), "Nothing was sent until then.")

    async def _text(self, typed: str) -> None:
        await self._play(Text(None, self._me, typed.rstrip("\n")), "No answer was sent.")

    async def _play(self, line: Line, silence: str = "") -> None:
        self._number += 1
        self._shown = 0
        try:
            await self._player.play(line, self._number)
        except BadLine as problem:
            self._show(str(problem))
        else:
            if silence and not self._shown:
                self._show(silence)


def said(moment: datetime, zone: ZoneInfo) -> str:
    """A moment as people there say it."""
    local = moment.astimezone(zone)
    return f"{local:%a} {local.day} {local:%b %H:%M}"


def shown(line: dict[str, Any], phone: Phone) -> str:
    """A text that left, as the terminal shows it."""
    parts = line["segments"]
    cost = f" ({parts} SMS)" if parts else ""
    moment = datetime.fromisoformat(line["at"])
    body = "\n".join(f"    {one}".rstrip() for one in line["text"].split("\n"))
    buttons = f"\n    [{'] ['.join(line['buttons'])}]" if line.get("buttons") else ""
    return f"{moment.day} {moment:%b %H:%M}  -> {phone.name}, {line['kind']}{cost}\n{body}{buttons}"


def talk(
    engine: Engine,
    lookup: NetworkLookup,
    typed: TextIO,
    out: TextIO,
    start: datetime,
    *,
    guide: str = GUIDE,
    me: Address = STRANGER,
) -> None:
    """Talk from `start` on, until the end of what is typed. The next run on this database goes on from there."""

    def show(text: str) -> None:
        out.write(terminal.fitted(terminal.shown(text), out) + "\n")
        out.flush()

    player = Player(engine, lookup, lambda line: chat.left(line))
    player.at_start(loading(lookup.network))
    chat = Chat(player, Phones(engine), show, lookup.zone, me)
    show(f"{guide}\n{WORDS}")
    try:
        asyncio.run(_take_all(chat, start, typed, out))
    finally:
        player.keep()


async def _take_all(chat: Chat, start: datetime, typed: TextIO, out: TextIO) -> None:
    await chat.begin(start)
    while True:
        if typed.isatty():
            out.write(f"\n{terminal.shown(chat.prompt)}")
            out.flush()
        line = typed.readline()
        if not line or not await chat.take(line):
            return
