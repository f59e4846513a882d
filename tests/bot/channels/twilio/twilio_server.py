"""A Twilio of one's own: its REST API over HTTP on 127.0.0.1, which fails when told to.

A test plays the people and the bad weather through the methods of `Twilio`; the program under test speaks to
`url`. That its answers have the shapes of Twilio's own description is a test of its own
(test_twilio_description.py).
"""

import base64
import json
import threading
from collections import deque
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

from tests.ports import free_port

ACCOUNT = "AC0123456789abcdef0123456789abcdef"
TOKEN = "12345"
NUMBER = "+15005550006"
Json = dict[str, Any]


@dataclass(frozen=True)
class Weather:
    """What the next call meets. `how`: `error` (status, code), `page` (somebody's HTML with `status`), `drop`
    (the line is cut before anything was done), `drop_after` (done, but the answer is lost), `never` (as
    `drop_after`, once who asked has hung up), `body` (status 200 and `told` as JSON)."""

    how: str
    status: int = 400
    code: int | None = None
    retry_after: float | None = None
    told: Any = None


@dataclass
class Twilio:
    """Everything that Twilio knows of one account."""

    port: int = field(default_factory=free_port)
    texts: list[Json] = field(default_factory=lambda: [])  # oldest first
    media: dict[str, list[Json]] = field(default_factory=lambda: {})
    contents: dict[str, bytes] = field(default_factory=lambda: {})
    redirects: dict[str, str] = field(default_factory=lambda: {})  # a picture's id: where it is kept
    weather: deque[Weather] = field(default_factory=deque[Weather])
    calls: list[str] = field(default_factory=lambda: [])  # "METHOD path?query", in order
    sent_with: list[dict[str, str]] = field(default_factory=lambda: [])  # the fields of each text
    authorized: list[bool] = field(default_factory=lambda: [])  # whether each call carried the token
    status: str = "active"
    balance: str = "12.34"
    sms_url: str = ""
    numbers: tuple[str, ...] = (NUMBER,)
    _server: "Server | None" = field(default=None, init=False)
    _count: int = field(default=0, init=False)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Answer, each time on the same port."""
        self._server = Server(self)
        threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()

    def stop(self) -> None:
        """Answer no more: a connection is refused."""
        if self._server:
            self._server.shutdown()
            self._server.server_close()
            self._server = None

    def sid(self, kind: str) -> str:
        self._count += 1
        return f"{kind}{self._count:032x}"

    def arrive(self, sender: str, body: str, *, to: str = NUMBER, at: datetime | None = None, **more: Any) -> Json:
        """Somebody texts."""
        return self.add(to, sender, body, at=at, **({"direction": "inbound", "status": "received"} | more))

    def add(self, to: str, sender: str, body: str, *, at: datetime | None = None, **more: Any) -> Json:
        """A text in the list, with any field of it."""
        moment = _rfc2822(at or datetime.now(UTC))
        sid = more.pop("sid", None) or self.sid("SM")
        here = f"/2010-04-01/Accounts/{ACCOUNT}/Messages/{sid}"
        text: Json = {
            "account_sid": ACCOUNT,
            "api_version": "2010-04-01",
            "body": body,
            "date_created": moment,
            "date_sent": moment,
            "date_updated": moment,
            "direction": "outbound-api",
            "error_code": None,
            "error_message": None,
            "from": sender,
            "messaging_service_sid": None,
            "num_media": "0",
            "num_segments": "1",
            "price": None,
            "price_unit": "USD",
            "sid": sid,
            "status": "queued",
            "subresource_uris": {"media": f"{here}/Media.json"},
            "to": to,
            "uri": f"{here}.json",
        }
        self.texts.append(text | more)
        return self.texts[-1]

    def picture(self, text: Json, content: bytes, content_type: str = "image/jpeg") -> str:
        """Put a picture to a text; returns its id."""
        sid = self.sid("ME")
        moment = text["date_created"]
        self.contents[sid] = content
        self.media.setdefault(text["sid"], []).append(
            {
                "account_sid": ACCOUNT,
                "content_type": content_type,
                "date_created": moment,
                "date_updated": moment,
                "parent_sid": text["sid"],
                "sid": sid,
                "uri": f"/2010-04-01/Accounts/{ACCOUNT}/Messages/{text['sid']}/Media/{sid}.json",
            }
        )
        text["num_media"] = str(len(self.media[text["sid"]]))
        return sid

    def left(self) -> list[tuple[str, str]]:
        return [(text["to"], text["body"]) for text in self.texts if text["direction"] != "inbound"]


def _rfc2822(moment: datetime) -> str:
    return format_datetime(moment.astimezone(UTC).replace(microsecond=0))


class Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    allow_reuse_address = True

    def __init__(self, twilio: Twilio) -> None:
        super().__init__(("127.0.0.1", twilio.port), Handler)
        self.twilio = twilio

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A line that breaks off is no news."""


class Handler(BaseHTTPRequestHandler):
    disable_nagle_algorithm = True

    @property
    def twilio(self) -> Twilio:
        assert isinstance(self.server, Server)
        return self.server.twilio

    def log_message(self, format: str, *args: Any) -> None:
        """Quiet."""

    def do_POST(self) -> None:
        self._answer_in(self.rfile.read(int(self.headers.get("Content-Length") or 0)))

    def do_GET(self) -> None:
        self._answer_in(b"")

    def _answer_in(self, body: bytes) -> None:
        twilio = self.twilio
        twilio.calls.append(f"{self.command} {self.path}")
        expected = "Basic " + base64.b64encode(f"{ACCOUNT}:{TOKEN}".encode()).decode()
        twilio.authorized.append(self.headers.get("Authorization") == expected)
        weather = twilio.weather.popleft() if twilio.weather else None
        if weather and weather.how == "error":
            return self._error(weather.status, weather.code, weather.retry_after)
        if weather and weather.how == "page":
            return self._bytes(weather.status, b"<html>Sign in to the hotel</html>", "text/html")
        if weather and weather.how == "body":
            return self._json(200, weather.told)
        if weather and weather.how == "drop":
            return self._cut()
        if weather and weather.how in ("drop_after", "never"):
            self._do(body, is_lost=True)
            if weather.how == "never":
                self.rfile.read(1)  # until who asked has hung up
            return self._cut()
        return self._do(body)

    def _do(self, body: bytes, *, is_lost: bool = False) -> None:
        url = urlsplit(self.path)
        query = dict(parse_qsl(url.query))
        place = url.path.removeprefix(f"/2010-04-01/Accounts/{ACCOUNT}")
        if url.path.startswith("/store/"):
            return self._bytes(200, self.twilio.contents[url.path.rpartition("/")[2]], "image/jpeg")
        if not self.twilio.authorized[-1]:
            return self._error(401, 20003)
        status, answer = self._look_up(place, query, dict(parse_qsl(body.decode(), keep_blank_values=True)))
        if is_lost:
            return None
        if isinstance(answer, bytes):
            return self._bytes(status, answer, "image/jpeg")
        if isinstance(answer, str):
            return self._redirect(answer)
        return self._json(status, answer) if answer else self._error(404, 20404)

    def _look_up(self, place: str, query: dict[str, str], form: dict[str, str]) -> tuple[int, Json | bytes | str]:
        twilio = self.twilio
        parts = place.strip("/").split("/")
        if place == "/Messages.json" and self.command == "POST":
            twilio.sent_with.append(form)
            return 201, twilio.add(form["To"], form["From"], form["Body"], date_sent=None)
        if place == "/Messages.json":
            return 200, self._list(query)
        if len(parts) == 3 and parts[2] == "Media.json":
            return 200, _page("media_list", twilio.media.get(parts[1], []), f"{self.path}", 200)
        if len(parts) == 4 and parts[2] == "Media":
            return 307 if parts[3] in twilio.redirects else 200, twilio.redirects.get(
                parts[3], twilio.contents.get(parts[3], {})
            )
        if place == ".json":
            return 200, _account(twilio.status)
        if place == "/Balance.json":
            return 200, {"account_sid": ACCOUNT, "balance": twilio.balance, "currency": "USD"}
        if place == "/IncomingPhoneNumbers.json":
            owned = [_number(one, twilio.sms_url) for one in twilio.numbers if one == query.get("PhoneNumber", one)]
            return 200, _page("incoming_phone_numbers", owned, self.path, 1)
        return 404, {}

    def _list(self, query: dict[str, str]) -> Json:
        """Newest first, in pages, as Twilio does; one that waits has no date to be asked for."""
        since = datetime.fromisoformat(query.get("DateSent>", "1970-01-01T00:00:00Z"))
        found = [
            text
            for text in reversed(self.twilio.texts)
            if query.get("To", text["to"]) == text["to"]
            and query.get("From", text["from"]) == text["from"]
            and ("DateSent>" not in query or (text["date_sent"] and _moment(text["date_sent"]) >= since))
        ]
        found.sort(key=lambda text: _moment(text["date_created"]), reverse=True)
        size, page = int(query.get("PageSize", 50)), int(query.get("Page", 0))
        chosen = found[page * size : (page + 1) * size]
        more = urlencode(query | {"Page": page + 1, "PageToken": "PA" + chosen[-1]["sid"]}) if chosen else ""
        path = urlsplit(self.path).path
        following = f"{path}?{more}" if len(found) > (page + 1) * size else None
        return _page("messages", chosen, self.path, size, page, following)

    def _error(self, status: int, code: int | None, retry_after: float | None = None) -> None:
        told: Json = {
            "message": "An error",
            "more_info": f"https://www.twilio.com/docs/errors/{code}",
            "status": status,
        }
        self._json(status, told | ({"code": code} if code else {}), retry_after)

    def _json(self, status: int, answer: Any, retry_after: float | None = None) -> None:
        extra = {"Retry-After": str(retry_after)} if retry_after is not None else {}
        self._bytes(status, json.dumps(answer).encode(), "application/json", extra)

    def _bytes(self, status: int, content: bytes, kind: str, extra: dict[str, str] | None = None) -> None:
        self.send_response(status)
        for name, value in {"Content-Type": kind, "Content-Length": str(len(content)), **(extra or {})}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)

    def _redirect(self, to: str) -> None:
        self._bytes(307, b"", "text/plain", {"Location": to})

    def _cut(self) -> None:
        self.close_connection = True


def _moment(written: str) -> datetime:
    return datetime.strptime(written, "%a, %d %b %Y %H:%M:%S %z")


def _page(name: str, those: list[Json], path: str, size: int, page: int = 0, following: str | None = None) -> Json:
    return {
        "end": max(0, page * size + len(those) - 1),
        "first_page_uri": path,
        "next_page_uri": following,
        "page": page,
        "page_size": size,
        "previous_page_uri": None,
        "start": page * size,
        "uri": path,
        name: those,
    }


def _account(status: str) -> Json:
    moment = _rfc2822(datetime.now(UTC) - timedelta(days=400))
    return {
        "auth_token": TOKEN,
        "date_created": moment,
        "date_updated": moment,
        "friendly_name": "Lanpya",
        "owner_account_sid": ACCOUNT,
        "sid": ACCOUNT,
        "status": status,
        "subresource_uris": {},
        "type": "Full",
        "uri": f"/2010-04-01/Accounts/{ACCOUNT}.json",
    }


def _number(number: str, sms_url: str) -> Json:
    return {
        "account_sid": ACCOUNT,
        "phone_number": number,
        "sid": "PN" + 32 * "0",
        "sms_url": sms_url,
        "sms_method": "POST",
    }


@contextmanager
def serving() -> Generator[Twilio]:
    twilio = Twilio()
    twilio.start()
    try:
        yield twilio
    finally:
        twilio.stop()
