"""A program that is told: it keeps what is posted to it, and answers as it is told to."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest


class Receiver(ThreadingHTTPServer):
    """Keeps what is posted; `answers` are given one after the other, then 200."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.posts: list[tuple[dict[str, str], bytes]] = []
        self.answers: list[tuple[int, dict[str, str]]] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/told?from=lanpya"

    @property
    def bodies(self) -> list[Any]:
        return [json.loads(body) for _headers, body in self.posts]


class _Handler(BaseHTTPRequestHandler):
    server: Receiver  # pyright: ignore[reportIncompatibleVariableOverride] the one that made it

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["content-length"]))
        self.server.posts.append(({name.lower(): value for name, value in self.headers.items()}, body))
        status, headers = self.server.answers.pop(0) if self.server.answers else (200, {})
        self.send_response(status)
        for name, value in (headers | {"content-length": "0"}).items():
            self.send_header(name, value)
        self.end_headers()

    def log_message(self, format: str, *_what: Any) -> None:
        return


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    """A program that is told."""
    server = Receiver()
    serving = threading.Thread(target=server.serve_forever)
    serving.start()
    yield server
    server.shutdown()
    serving.join()
    server.server_close()
