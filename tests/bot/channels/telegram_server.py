"""A Telegram of one's own: the Bot API over HTTP on 127.0.0.1, which fails when told to.

    python tests/bot/channels/telegram_server.py --port 0 [--token 1001:test]

prints its URL (the channel's `base_url`) on the first line and serves until it is killed. A test plays the
people and the bad weather through these, all in JSON:

    POST /_control/text    {"chat", "text", ...}        a person writes; other fields go into the message
    POST /_control/edit    {"chat", "message_id", "text", "edit_date"}
    POST /_control/press   {"chat", "data"}             a person presses a button
    POST /_control/update  {...}                        any update; it gets an update_id unless it has one
    POST /_control/chat    {"chat", "state"}            "open", "blocked", "moved:-1002", "unknown"
    POST /_control/file    {"file_id", "hex"}           what getFile and the download give
    POST /_control/album   {"chat", "photos", "caption", "at"}   photos sent at once: one update each, the caption
                                                        on the one numbered `at` (from 0; 0 unless told)
    POST /_control/old     {"message_id"}               it is older than 48 hours: it cannot be deleted any more
    POST /_control/webhook {"url"}                      as if another program had set it
    POST /_control/fail    {"method", "times", "how", ...}   the next calls of a method fail, see `Weather`
    POST /_control/lasting {"method", "turns"}          its calls ("*": all) meet these by turns, until fine
    POST /_control/fine    {"method"}                   its calls fail no more
    POST /_control/hold    {"seconds"}                  how long a question for updates stays open at most
    POST /_control/reset   {}                           as new

    GET  /_control/sent    what the bot sent, oldest first; `?count=2&seconds=5` waits for the second
    GET  /_control/state   updates that wait, offsets asked with, commands, answered buttons, ...;
                           `?polls=2&seconds=5` waits until the bot has asked for updates twice

With a webhook, updates are posted to it one at a time over one connection, with the secret token, each until it is
answered with 2xx, as Telegram does; but it waits a fifth of a second before the first repeat, and a second at most.
"""

import argparse
import contextlib
import itertools
import json
import socket
import sys
import threading
import time
from collections import defaultdict
from collections.abc import Iterator
from email import message_from_bytes
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

import httpx
from fake_telegram import Failure, FakeTelegram, Json

_FINE: Iterator[Json] = itertools.repeat({"how": "fine"})
CALL_SECONDS = 20.0  # how long a webhook may take to answer


class Weather:
    """What the next calls of each method meet instead of an answer.

    `after` lets so many calls pass first.
    `how`: `error` (code, description, retry_after), `page` (a proxy's HTML with `code`), `drop` (the line is
    cut before anything was done), `drop_after` (done, but the answer is lost), `slow` (done, and answered
    after `seconds`), `never` (done, and the line is cut once who asked has hung up), `hang` (nothing is done;
    the line is cut after `seconds`), `body` (200 with `text`).
    """

    def __init__(self) -> None:
        self._ahead: defaultdict[str, list[Json]] = defaultdict(list)
        self._lasting: dict[str, Iterator[Json]] = {}
        self._lock = threading.Lock()

    def expect(self, order: Json) -> None:
        with self._lock:
            ahead = self._ahead[order["method"].lower()]
            ahead += [{"how": "fine"}] * int(order.get("after", 0))
            ahead += [order] * int(order.get("times", 1))

    def last(self, order: Json) -> None:
        with self._lock:
            self._lasting[order["method"].lower()] = itertools.cycle(order["turns"])

    def clear(self, method: str) -> None:
        with self._lock:
            self._ahead.pop(method.lower(), None)
            self._lasting.pop(method.lower(), None)

    def next(self, method: str) -> Json:
        with self._lock:
            ahead = self._ahead[method]
            return ahead.pop(0) if ahead else next(self._lasting.get(method) or self._lasting.get("*") or _FINE)


class Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64

    def __init__(self, port: int, token: str) -> None:
        super().__init__(("127.0.0.1", port), Handler)
        self.token = token
        self.reset()
        threading.Thread(target=self._call, daemon=True).start()

    def reset(self) -> None:
        self.fake = FakeTelegram()
        self.weather = Weather()
        self.calls: defaultdict[str, int] = defaultdict(int)

    def _call(self) -> None:
        """Bring what waits to the webhook, for ever."""
        failures = 0
        with httpx.Client(trust_env=False, timeout=CALL_SECONDS, limits=httpx.Limits(max_connections=1)) as client:
            while True:
                fake = self.fake
                call = fake.next_call(seconds=0.5)
                if call is None:
                    continue
                problem = _post(client, *call)
                fake.note_call(call[-1], problem)
                failures = failures + 1 if problem else 0
                if failures:
                    fake.wait(min(0.1 * 2**failures, 1))

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A bot that is killed leaves broken lines behind; that is no news."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # else every answer waits 40 ms for the acknowledgement of its headers

    @property
    def here(self) -> Server:
        assert isinstance(self.server, Server)
        return self.server

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        self._route(body)

    def do_GET(self) -> None:
        self._route(b"")

    def log_message(self, format: str, *args: Any) -> None:
        """Quiet: the URL is the only line of this program."""

    def _route(self, body: bytes) -> None:
        url = urlsplit(self.path)
        place, _, rest = unquote(url.path).lstrip("/").partition("/")
        if place == "_control":
            return self._control(rest, json.loads(body or b"{}"), dict(parse_qsl(url.query)))
        if place == "file":
            return self._download(rest)
        asked = dict(parse_qsl(url.query)) | _fields(self.headers.get("Content-Type", ""), body)
        return self._bot_api(place.removeprefix("bot"), rest.lower(), asked)

    def _bot_api(self, token: str, method: str, asked: Json) -> None:
        self.here.calls[method] += 1
        weather = self.here.weather.next(method)
        if weather["how"] in ("drop", "hang"):
            time.sleep(weather.get("seconds", 60) if weather["how"] == "hang" else 0)
            return self._cut()
        if weather["how"] == "page":
            return self._answer(weather.get("code", 502), b"<html>Sign in to the hotel</html>", "text/html")
        if weather["how"] == "body":
            return self._answer(200, weather["text"].encode())
        code, answer = self._ask(token, method, asked, weather)
        if weather["how"] == "slow":
            time.sleep(weather["seconds"])
        if weather["how"] == "never":
            self.rfile.read(1)
            return self._cut()
        return self._cut() if weather["how"] == "drop_after" else self._answer_json(code, answer)

    def _ask(self, token: str, method: str, asked: Json, weather: Json) -> tuple[int, Json]:
        try:
            if weather["how"] == "error":
                extra = {"retry_after": weather["retry_after"]} if "retry_after" in weather else {}
                raise Failure(weather["code"], weather.get("description", "Bad Gateway"), **extra)
            if token != self.here.token:
                raise Failure(401, "Unauthorized")
            if method not in self.here.fake.methods:
                raise Failure(404, "Not Found")
            return 200, {"ok": True, "result": self.here.fake.methods[method](asked)}
        except Failure as failure:
            answer: Json = {"ok": False, "error_code": failure.code, "description": failure.description}
            return failure.code, answer | ({"parameters": failure.parameters} if failure.parameters else {})

    def _download(self, rest: str) -> None:
        content = self.here.fake.files.get(Path(rest).stem)
        if content is None or not rest.startswith(f"bot{self.here.token}/"):
            return self._answer_json(404, {"ok": False, "error_code": 404, "description": "Not Found"})
        return self._answer(200, content, "image/jpeg")

    def _control(self, what: str, order: Json, query: dict[str, str]) -> None:
        fake = self.here.fake
        actions = {
            "text": lambda: fake.say(order.pop("chat"), order, order.pop("language", "en")),
            "edit": lambda: fake.say(order.pop("chat"), order, kind="edited_message"),
            "press": lambda: fake.press(order["chat"], order["data"]),
            "update": lambda: fake.add_update(order),
            "chat": lambda: fake.chats.update({order["chat"]: order["state"]}),
            "file": lambda: fake.files.update({order["file_id"]: bytes.fromhex(order["hex"])}),
            "album": lambda: _album(fake, order),
            "old": lambda: fake.too_old.add(order["message_id"]),
            "webhook": lambda: fake.set_webhook(order),
            "fail": lambda: self.here.weather.expect(order),
            "lasting": lambda: self.here.weather.last(order),
            "fine": lambda: self.here.weather.clear(order["method"]),
            "hold": lambda: setattr(fake, "longest_hold", order["seconds"]),
            "reset": self.here.reset,
            "sent": lambda: _sent(fake, query),
            "state": lambda: self._state(query),
        }
        if what not in actions:
            return self._answer_json(404, {"error": f"no /_control/{what}"})
        return self._answer_json(200, actions[what]())

    def _state(self, query: dict[str, str]) -> Json:
        """All that a test may ask about; with `?polls=N` once the bot has asked for updates N times."""
        fake = self.here.fake
        with fake.changed:
            polls = int(query.get("polls", 0))
            fake.changed.wait_for(lambda: fake.polls >= polls, float(query.get("seconds", 600)))
        return {
            "waiting": [update["update_id"] for update in fake.waiting],
            "offsets": fake.offsets,
            "answered": fake.answered,
            "commands": fake.commands,
            "webhook": fake.webhook,
            "webhook_asked": fake.webhook_asked,
            "calls_failed": fake.calls_failed,
            "dropped": fake.dropped,
            "deleted": fake.deleted,
            "calls": self.here.calls,
        }

    def _cut(self) -> None:
        self.close_connection = True
        with contextlib.suppress(OSError):
            self.connection.shutdown(socket.SHUT_RDWR)

    def _answer_json(self, code: int, answer: Any) -> None:
        self._answer(code, json.dumps(answer, ensure_ascii=False).encode())

    def _answer(self, code: int, body: bytes, kind: str = "application/json") -> None:
        self.send_response(code)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def _post(client: httpx.Client, url: str, secret: str, update: Json) -> str:
    """Why a call of the webhook failed, in Telegram's words; nothing where it was answered with 2xx."""
    headers = {"X-Telegram-Bot-Api-Secret-Token": secret} if secret else {}
    try:
        answer = client.post(url, json=update, headers=headers)
    except httpx.TimeoutException:
        return "Read timeout expired"
    except httpx.HTTPError:
        return "Connection refused"
    if answer.is_success:
        return ""
    return f"Wrong response from the webhook: {answer.status_code} {answer.reason_phrase}"


def _album(fake: FakeTelegram, order: Json) -> list[Json]:
    """Photos of one group: their updates, in the order in which they come."""
    group = str(13_000_000_000_000_000 + next(fake.messages))
    captioned = int(order.get("at", 0)) if order.get("caption") else None
    found: list[Json] = []
    for place, name in enumerate(order["photos"]):
        words: Json = {"photo": [{"file_id": name, "width": 900, "height": 900}], "media_group_id": group}
        found.append(fake.say(order["chat"], words | ({"caption": order["caption"]} if place == captioned else {})))
    return found


def _sent(fake: FakeTelegram, query: dict[str, str]) -> list[Json]:
    with fake.changed:
        count = int(query.get("count", 0))
        fake.changed.wait_for(lambda: len(fake.sent) >= count, float(query.get("seconds", 600)))
        return list(fake.sent)


def _fields(kind: str, body: bytes) -> Json:
    """The call's parameters: a form, JSON, or a form with files (of which the name and the size are kept)."""
    if kind.startswith("application/json"):
        return json.loads(body or b"{}")
    if not kind.startswith("multipart/form-data"):
        return dict(parse_qsl(body.decode(), keep_blank_values=True))
    fields: Json = {}
    for part in message_from_bytes(b"Content-Type: " + kind.encode() + b"\r\n\r\n" + body).walk():
        if part.get_filename():
            fields |= {"filename": part.get_filename(), "bytes": len(_payload(part))}
        elif name := part.get_param("name", header="content-disposition"):
            fields[str(name)] = _payload(part).decode()
    return fields


def _payload(part: Message) -> bytes:
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def main() -> None:
    arguments = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    arguments.add_argument("--port", type=int, default=0)
    arguments.add_argument("--token", default="1001:test")
    chosen = arguments.parse_args()
    server = Server(chosen.port, chosen.token)
    print(f"http://127.0.0.1:{server.server_port}", flush=True)  # noqa: T201 -- the URL is what it is started for
    server.serve_forever()


if __name__ == "__main__":
    main()
