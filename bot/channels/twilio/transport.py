"""The wire below Twilio's library: one HTTP client with timeouts, whose every failure is one of the contract's.

The library's own client for asyncio has no timeout, and its exceptions lose the headers and tell nobody
whether a text had left; also, both of its clients log numbers.
"""

import json
import logging
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from http import HTTPStatus
from typing import Any

import httpx
from twilio.base.exceptions import TwilioException
from twilio.http import AsyncHttpClient
from twilio.http.response import Response
from twilio.rest import Client

from bot.channels.contract import Unreachable
from bot.channels.over_http import BEFORE_LEAVING, CONNECT_SECONDS, retry_after
from bot.channels.twilio.errors import refusal
from messages.reason import Reason

_LIBRARYS_HOST = "https://api.twilio.com"  # what the library begins every address with


class Transport(AsyncHttpClient):
    """Calls to Twilio at `base_url`. Raises Refused and Unreachable in the place of answers that are errors."""

    def __init__(self, base_url: str, answer_seconds: float) -> None:
        super().__init__(logging.getLogger(__name__), is_async=True)
        self.base_url = base_url
        # Certificates are looked up once here; the pool is for sends side by side, a poll and a picture.
        self.client = httpx.AsyncClient(timeout=httpx.Timeout(answer_seconds, connect=CONNECT_SECONDS))

    async def request(
        self,
        method: str,
        uri: str,
        params: Mapping[str, Any] | None = None,
        data: Mapping[str, Any] | None = None,
        headers: dict[str, str] | None = None,
        auth: tuple[str, str] | None = None,
        timeout: float | None = None,  # noqa: ASYNC109 -- the library's signature
        allow_redirects: bool = False,
    ) -> Response:
        """One call of the library. Redirects are never followed: Twilio's API has none, a hotel's page has."""
        try:
            answer = await self.client.request(
                method, self._here(uri), params=params, data=data, headers=headers, auth=auth
            )
        except httpx.HTTPError as error:
            raise away(error, changes=method == "POST") from error
        check(answer)
        return Response(answer.status_code, answer.text, answer.headers)

    def _here(self, uri: str) -> str:
        """Where `uri` of the library is; its next pages, too, begin with Twilio's own host."""
        if not uri.startswith(f"{_LIBRARYS_HOST}/"):
            raise Unreachable(Reason.ANSWER)  # a page that leads elsewhere
        return self.base_url + uri.removeprefix(_LIBRARYS_HOST)

    async def close(self) -> None:
        await self.client.aclose()


def client_of(account: str, token: str, transport: Transport) -> Client:
    """Twilio's client on this transport; what the environment says of other accounts is left alone."""
    return Client(account, token, http_client=transport, environment={"": ""}, user_agent_extensions=["lanpya"])


def away(error: httpx.HTTPError, *, changes: bool) -> Unreachable:
    """Why there was no answer. `changes`: the call was to send a text, which may have left."""
    if isinstance(error, BEFORE_LEAVING):
        return Unreachable(Reason.NETWORK)
    if isinstance(error, (httpx.DecodingError, httpx.TooManyRedirects)):
        return Unreachable(Reason.ANSWER, may_have_arrived=changes)
    return Unreachable(Reason.TIMEOUT, may_have_arrived=changes)


def check(answer: httpx.Response) -> None:
    """Raises Refused or Unreachable unless it is a good answer of Twilio's."""
    told, status = _told(answer), answer.status_code
    if HTTPStatus.OK <= status < HTTPStatus.MULTIPLE_CHOICES and told is not None:
        return
    code = (told or {}).get("code")
    is_twilios = status >= HTTPStatus.BAD_REQUEST and isinstance(code, int)
    # A gateway before Twilio has no code, and says enough by its status.
    if is_twilios or status >= HTTPStatus.INTERNAL_SERVER_ERROR or status == HTTPStatus.TOO_MANY_REQUESTS:
        raise refusal(status, code if isinstance(code, int) else None, retry_after(answer.headers))
    raise Unreachable(Reason.ANSWER)  # a sign-in page, a proxy


@contextmanager
def understood(*, changes: bool = False) -> Generator[None]:
    """Around what the library makes of answers: one of a shape that it does not know is not Twilio's.

    Raises Unreachable then; `changes` as for `away`.
    """
    try:
        yield
    except (TwilioException, LookupError, TypeError, ValueError, AttributeError) as error:
        raise Unreachable(Reason.ANSWER, may_have_arrived=changes) from error


def _told(answer: httpx.Response) -> dict[str, Any] | None:
    """The JSON object of an answer; None where it is something else."""
    try:
        told: Any = json.loads(answer.content)
    except ValueError:
        return None
    return told if isinstance(told, dict) else None  # pyright: ignore[reportUnknownVariableType] -- JSON
