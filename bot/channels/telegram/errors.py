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
from messages.reason import Reason

# Version 22 warns until this is set, and gives seconds or a timedelta by it; we read a timedelta.
os.environ["PTB_TIMEDELTA"] = "true"


# What the Bot API says of a chat that it does not know, or that never wrote to this bot.
_UNKNOWN = ("chat not found", "user not found", "chat_id is empty", "peer_id_invalid", "chat_id_invalid")


def contract_error(error: TelegramError) -> Refused | Unreachable:
    """The error to raise instead. Its reason is one of these.

    Refused: `blocked` (the person stopped the bot or is gone), `moved`, `unknown` (no such chat), `rejected`.
    Unreachable: `network` (it did not leave), `timeout` (**it may have arrived**: the answer was lost),
    `server` (5xx), `answer` (somebody else answered: a hotel's sign-in page, a proxy), `flood` (too many;
    with the seconds to wait), `token`, `conflict` (another program asks for updates), `webhook`.
    """
    # A 403 or 404 page of a proxy has no JSON: it says nothing about the person or the token.
    if isinstance(error.__cause__, TelegramError) or type(error) is TelegramError:
        return Unreachable(Reason.ANSWER)
    if isinstance(error, RetryAfter):
        return Unreachable(Reason.FLOOD, cast("timedelta", error.retry_after).total_seconds())
    if isinstance(error, ChatMigrated):
        return Refused(Reason.MOVED, moved_to=str(error.new_chat_id))
    if isinstance(error, Forbidden):
        return Refused(Reason.BLOCKED)
    if isinstance(error, BadRequest):
        return Refused(Reason.UNKNOWN if error.message.lower().startswith(_UNKNOWN) else Reason.REJECTED)
    reason = _why_unreachable(error)
    return Unreachable(reason, may_have_arrived=reason is Reason.TIMEOUT)


def _why_unreachable(error: TelegramError) -> Reason:
    if isinstance(error, InvalidToken):
        return Reason.TOKEN
    if isinstance(error, Conflict):
        return Reason.WEBHOOK if "webhook" in error.message.lower() else Reason.CONFLICT
    if isinstance(error.__cause__, BEFORE_LEAVING):
        return Reason.NETWORK
    return Reason.TIMEOUT if error.__cause__ else Reason.SERVER
