"""What Telegram is asked for: texts in pieces and with buttons, commands, and which messages to erase. No I/O."""

import re
from collections.abc import Iterable, Sequence
from pathlib import PurePath

from telegram import (
    BotCommand,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputFile,
    KeyboardButton,
    ReplyKeyboardMarkup,
)

from bot.channels.telegram.scheme import CHAT
from messages.address import Address
from messages.envelope import Attachment

_DATA_LIMIT = 64  # in UTF-8 bytes; source: core.telegram.org/bots/api#inlinekeyboardbutton

_SHORT = 12  # letters of a button that leave room for two more beside it
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")  # source: core.telegram.org/bots/api#botcommand
_PICTURES = frozenset({".png", ".jpg", ".jpeg"})
ERASED_AT_ONCE = 100  # source: core.telegram.org/bots/api#deletemessages

# `m:chat:message` and `e:chat:message:when` came from there, `chat:message,message` went there.
_NAME = re.compile(r"(?:[me]:)?(-?\d+):([\d,]+)(?::\d+)?")

Keyboard = InlineKeyboardMarkup | ReplyKeyboardMarkup


def pieces(text: str, limit: int = CHAT.part_letters) -> list[str]:
    """The text in as few messages as fit, cut at line breaks; in longer lines at a sentence or a space."""
    found: list[str] = []
    while len(text) > limit:
        end = _cut(text, limit)
        found.append(text[:end].rstrip())
        text = text[end:].lstrip("\n ")
    found.append(text)
    return [piece for piece in found if piece.strip()]


def keyboard(buttons: Sequence[str]) -> Keyboard | None:
    """Buttons that say their own text: under the message; where one is too long for that, as a keyboard."""
    if not buttons:
        return None
    rows = _rows(buttons)
    if all(len(text.encode()) <= _DATA_LIMIT for text in buttons):
        return InlineKeyboardMarkup([[InlineKeyboardButton(t, callback_data=t) for t in row] for row in rows])
    return ReplyKeyboardMarkup(
        [[KeyboardButton(text) for text in row] for row in rows], resize_keyboard=True, one_time_keyboard=True
    )


def attachment(made: Attachment) -> tuple[InputFile, bool]:
    """The file and whether it is a picture."""
    return InputFile(made.content, filename=made.name), PurePath(made.name).suffix.lower() in _PICTURES


def bot_command(command: str, description: str) -> BotCommand:
    """A line of the command menu. Raises ValueError for a command that Telegram does not take."""
    if not _COMMAND.fullmatch(command):
        raise ValueError(f"/{command} cannot stand in Telegram's menu: a-z, 0-9 and _ only, at most 32")
    return BotCommand(command, description)


def messages_of(to: Address, provider_ids: Iterable[str]) -> list[int]:
    """The message numbers, each once, in order; what is no message of this chat (a pressed button) is left out."""
    found: set[int] = set()
    for name in provider_ids:
        parts = _NAME.fullmatch(name)
        if parts and parts[1] == to.value:
            found.update(int(number) for number in parts[2].split(",") if number)
    return sorted(found)


def _cut(text: str, limit: int) -> int:
    for mark in ("\n", "။", " "):
        end = text.rfind(mark, 0, limit) + 1
        if end >= limit // 2:
            return end
    return limit


def _rows(buttons: Sequence[str]) -> list[Sequence[str]]:
    beside = 3 if all(len(text) <= _SHORT for text in buttons) else 1
    return [buttons[start : start + beside] for start in range(0, len(buttons), beside)]
