"""The library's way to Telegram, which here keeps quiet about what it carries."""

import json
from typing import Any

from telegram.error import TelegramError
from telegram.request import HTTPXRequest

from bot.channels.over_http import CONNECT_SECONDS


class Request(HTTPXRequest):
    """The library logs an answer that is no JSON with all that is in it; it may hold texts."""

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        try:
            answer: Any = json.loads(payload)
        except ValueError as error:
            raise TelegramError("no JSON") from error
        if not isinstance(answer, dict) or "ok" not in answer:
            raise TelegramError("no answer of the Bot API")
        return answer  # pyright: ignore[reportUnknownVariableType] -- JSON


def open_request(connections: int, answer_seconds: float) -> Request:
    """A pool of so many connections; a call is given up after so many seconds without an answer."""
    return Request(
        connection_pool_size=connections,
        connect_timeout=CONNECT_SECONDS,
        read_timeout=answer_seconds,
        write_timeout=answer_seconds,
        pool_timeout=answer_seconds,
    )
