"""What python-telegram-bot raises, in the contract's words."""

import os
from datetime import timedelta
from typing import cast

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    RetryAfter,
    TelegramError,
)

from bot.channels.contract import Refused, Unreachable
from bot.channels.over_http import BEFORE_LEAVING

# Version 22 warns until this is set, and gives seconds or a timedelta by it; we read a timedelta.
os.environ["PTB_TIMEDELTA"] = "true"


# What the Bot API says of a chat that it does not know, or that never wrote to this bot.
_UNKNOWN = ("chat not found", "user not found", "chat_id is empty", "peer_id_invalid", "chat_id_invalid")


def contract_error(error: TelegramError) -> Refused | Unreachable:
    """The error to raise instead. `reason` is one of these words.

    Refused: `blocked` (the person stopped the bot or is gone), `moved`, `unknown` (no such chat), `rejected`.
    Unreachable: `network` (it did not leave), `timeout` (**it may have arrived**: the answer was lost),
    `server` (5xx), `answer` (somebody else answered: a hotel's sign-in page, a proxy), `flood` (too many;
    with the seconds to wait), `token`, `conflict` (another program asks for updates), `webhook`.
    """
    # A 403 or 404 page of a proxy has no JSON: it says nothing about the person or the token.
    if isinstance(error.__cause__, TelegramError) or type(error) is TelegramError:
        return Unreachable("answer")
    if isinstance(error, RetryAfter):
        return Unreachable("flood", cast("timedelta", error.retry_after).total_seconds())
    if isinstance(error, ChatMigrated):
        return Refused("moved", moved_to=str(error.new_chat_id))
    if isinstance(error, Forbidden):
        return Refused("blocked")
    if isinstance(error, BadRequest):
        return Refused("unknown" if error.message.lower().startswith(_UNKNOWN) else "rejected")
    reason = _why_unreachable(error)
    return Unreachable(reason, may_have_arrived=reason == "timeout")


def _why_unreachable(error: TelegramError) -> str:
    if isinstance(error, InvalidToken):
        return "token"
    if isinstance(error, Conflict):
        return "webhook" if "webhook" in error.message.lower() else "conflict"
    if isinstance(error.__cause__, BEFORE_LEAVING):
        return "network"
    return "timeout" if error.__cause__ else "server"
