"""The app's local server, asked over HTTP. The one file of the channel that sends requests."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from http import HTTPStatus
from typing import Any, TypeVar

import httpx
from pydantic import TypeAdapter, ValidationError

from bot.channels.android.shapes import Device, PhoneHealth, SentText, Webhook
from bot.channels.contract import Refused, Unreachable
from bot.channels.over_http import BEFORE_LEAVING, CONNECT_SECONDS, retry_after
from messages.reason import Reason

PAGE = 500  # the most that /inbox gives at once

_NOT_HTTP = (httpx.RemoteProtocolError, httpx.DecodingError, httpx.TooManyRedirects, httpx.UnsupportedProtocol)
_STATUS = {401: Reason.TOKEN, 403: Reason.TOKEN, 429: Reason.FLOOD}

T = TypeVar("T")
_TEXTS = TypeAdapter(list[SentText])
_DEVICES = TypeAdapter(list[Device])
_WEBHOOKS = TypeAdapter(list[Webhook])
_ROWS = TypeAdapter(list[dict[str, Any]])
_OBJECT: TypeAdapter[dict[str, Any]] = TypeAdapter(dict[str, Any])


class NotThere(Unreachable):
    """The app answers, and does not know what we asked for: an older version, or a text that it forgot."""


@dataclass(frozen=True, slots=True)
class Page:
    """Some rows of a list, newest first, as they came; `total`: how many the whole list has."""

    rows: Sequence[dict[str, Any]]
    total: int


class Phone:
    """One phone. All raise Unreachable: `network`, `timeout`, `token`, `server`, `flood` or `answer`."""

    def __init__(self, url: str, user: str, password: str, *, answer_seconds: float = 15) -> None:
        base = httpx.URL(url).copy_with(userinfo=b"")  # a password in the address would stand in the log
        # Not the machine's proxy: the phone is next door.
        self._client = httpx.AsyncClient(
            base_url=base,
            auth=httpx.BasicAuth(user, password),
            timeout=httpx.Timeout(answer_seconds, connect=CONNECT_SECONDS),
            trust_env=False,
        )

    async def submit(self, body: Mapping[str, Any]) -> bool:
        """Hand a text over; False: the phone had one of this id already. Raises Refused, too."""
        # Unchecked: the app's number tables lag behind the operators, and ours were asked before.
        answer = await self._ask("POST", "/messages", json=body, params={"skipPhoneValidation": "true"})
        if answer.status_code == HTTPStatus.CONFLICT:
            return False
        if answer.status_code == HTTPStatus.BAD_REQUEST:
            raise Refused(_refusal(_message(answer)))
        taken = _read(TypeAdapter(SentText), _good(answer))
        if taken.id != body["id"]:
            raise Unreachable(Reason.ANSWER)
        return True

    async def text(self, text_id: str) -> SentText:
        """One text that it took. Raises NotThere."""
        return _read(TypeAdapter(SentText), _good(await self._ask("GET", f"/messages/{text_id}")))

    async def texts(self, since: datetime, offset: int, limit: int) -> list[SentText]:
        """Texts that it took since then, newest first."""
        query = {"from": _moment(since), "offset": offset, "limit": limit}
        return _read(_TEXTS, _good(await self._ask("GET", "/messages", params=query)))

    async def inbox(self, since: datetime | None, offset: int, limit: int) -> Page:
        """What arrived and was sent since then (None: ever), newest sent first; the rows are not read yet."""
        # Without an end the app lists up to its own clock, and a text whose sender's clock is ahead is never told.
        query = {"to": _moment(_END), "offset": offset, "limit": limit}
        if since is not None:
            query["from"] = _moment(since)
        answer = _good(await self._ask("GET", "/inbox", params=query))
        rows = _read(_ROWS, answer)
        total = answer.headers.get("x-total-count", "")
        return Page(rows, int(total) if total.isdecimal() else offset + len(rows))

    async def refresh(self, since: datetime) -> None:
        """Let the app read Android's own store, for texts that it never heard of itself."""
        order = {
            "since": _moment(since),
            "until": _moment(_END),
            "messageTypes": ["SMS"],
            "triggerWebhooks": False,
        }
        _good(await self._ask("POST", "/inbox/refresh", json=order))

    async def settings(self) -> dict[str, Any]:
        return _read(_OBJECT, _good(await self._ask("GET", "/settings")))

    async def change_settings(self, changes: Mapping[str, Any]) -> None:
        _good(await self._ask("PATCH", "/settings", json=changes))

    async def webhooks(self) -> list[Webhook]:
        return _read(_WEBHOOKS, _good(await self._ask("GET", "/webhooks")))

    async def put_webhook(self, hook: Webhook) -> None:
        """Register it, in the place of one with the same id."""
        _good(await self._ask("POST", "/webhooks", json=hook.model_dump(by_alias=True)))

    async def drop_webhook(self, hook_id: str) -> None:
        _good(await self._ask("DELETE", f"/webhooks/{hook_id}"))

    async def device(self) -> Device:
        """The phone itself, with its SIMs."""
        devices = _read(_DEVICES, _good(await self._ask("GET", "/device")))
        if not devices:
            raise Unreachable(Reason.ANSWER)
        return devices[0]

    async def health(self) -> PhoneHealth:
        """How the phone is. Without internet the app calls itself failed, with a 500: that is an answer, too."""
        return _read(TypeAdapter(PhoneHealth), await self._ask("GET", "/health"))

    async def close(self) -> None:
        await self._client.aclose()

    async def _ask(self, method: str, path: str, **more: Any) -> httpx.Response:
        try:
            return await self._client.request(method, path, **more)
        except BEFORE_LEAVING as error:
            raise Unreachable(Reason.NETWORK) from error
        except _NOT_HTTP as error:
            raise Unreachable(Reason.ANSWER) from error
        except httpx.TransportError as error:
            # Not `may_have_arrived`: the id tells the phone that a second try is the same text.
            raise Unreachable(Reason.TIMEOUT) from error


def _good(answer: httpx.Response) -> httpx.Response:
    """The answer, if it is a 2xx of the app."""
    if answer.is_success:
        return answer
    if answer.status_code == HTTPStatus.NOT_FOUND:
        raise NotThere(Reason.ANSWER)
    if answer.is_server_error:
        raise Unreachable(Reason.SERVER, retry_after(answer.headers))
    raise Unreachable(_STATUS.get(answer.status_code, Reason.ANSWER), retry_after(answer.headers))


def _read(shape: TypeAdapter[T], answer: httpx.Response) -> T:
    try:
        return shape.validate_json(answer.content)
    except ValidationError as error:
        # Its text would quote the answer, which may hold texts.
        raise Unreachable(Reason.ANSWER) from error.with_traceback(None)


def _message(answer: httpx.Response) -> str:
    """The app's words for a refusal; others than the app refuse without."""
    return str(_read(_OBJECT, answer).get("message", ""))


def _refusal(message: str) -> Reason:
    if "expired" in message:
        return Reason.EXPIRED
    return Reason.NUMBER if "phone number" in message.lower() else Reason.REJECTED


_END = datetime(2100, 1, 1, tzinfo=UTC)  # no clock of a sender is ahead of this


def _moment(moment: datetime) -> str:
    """As the app reads it: to the second, in UTC."""
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
