"""No line of the log holds a token, a whole phone number or what a member wrote."""

import io
import json
import logging
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import httpx
import pytest
import structlog

from bot.host.log import configure
from bot.host.redact import hide, redact
from bot.settings import LogForm, LogLevel
from messages.address import Address
from tests.bot.fake_channel import PATIENCE

TOKEN = "123456789:AAE-hBdq_R4xVnP8kQwErTyUiOpAsDfGhJk"


@pytest.fixture(autouse=True)
def _logging_as_it_was() -> Iterator[None]:
    root, chatty = logging.getLogger(), logging.getLogger("httpx")
    before = (root.handlers, root.level, chatty.level)
    yield
    root.handlers, level, chatty_level = before
    root.setLevel(level)
    chatty.setLevel(chatty_level)
    logging.captureWarnings(False)
    structlog.reset_defaults()


class _Answer(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        body = b'{"ok": true, "result": []}'
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        return None


@pytest.fixture
def server() -> Iterator[str]:
    with HTTPServer(("127.0.0.1", 0), _Answer) as http:
        thread = threading.Thread(target=http.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{http.server_port}"
        http.shutdown()
        thread.join()


def json_log(level: LogLevel = LogLevel.INFO) -> io.StringIO:
    stream = io.StringIO()
    configure(LogForm.JSON, level, stream=stream)
    return stream


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            f'HTTP Request: POST https://api.telegram.org/bot{TOKEN}/getUpdates "HTTP/1.1 200 OK"',
            'HTTP Request: POST https://api.telegram.org/bot***/getUpdates "HTTP/1.1 200 OK"',
            id="a request line of httpx",
        ),
        pytest.param(f"/file/bot{TOKEN.replace(':', '%3A')}/photo.jpg", "/file/bot***/photo.jpg", id="a quoted token"),
        pytest.param("to sms:+959771234567 failed", "to sms:***567 failed", id="an address"),
        pytest.param("from +95 9 771 234 567", "from ***567", id="a number with spaces"),
        pytest.param("09-771234567, 09 5012345", "***567, ***345", id="as people write them"),
        pytest.param("၀၉၇၇၁၂၃၄၅၆၇", "***၅၆၇", id="Burmese digits"),
        pytest.param("x959771234567y", "x***567y", id="among letters"),
        pytest.param("sms:1331", "sms:***331", id="a short code"),
        pytest.param("telegram:1001234567890", "telegram:***890", id="a chat"),
        pytest.param("postgresql://lanpya:pw@db/l", "postgresql://lanpya:***@db/l", id="a password"),
        pytest.param("2026-11-24 20:00:31.123456", "2026-11-24 20:00:31.123456", id="a moment stays"),
        pytest.param("2026-11-24T20:00:31+06:30", "2026-11-24T20:00:31+06:30", id="with an offset, too"),
        pytest.param("192.168.100.200:8080", "192.168.100.200:8080", id="an IP address stays"),
        pytest.param("took 0.12345678901 s", "took 0.12345678901 s", id="a fraction stays"),
        pytest.param("report 214, 100000 members", "report 214, 100000 members", id="counts stay"),
    ],
)
def test_secrets_and_numbers_are_cut_out(text: str, expected: str) -> None:
    assert redact(text) == expected


def test_a_real_request_of_httpx_shows_no_token(server: str) -> None:
    stream = json_log()
    logging.getLogger("httpx").setLevel(logging.INFO)

    httpx.post(f"{server}/bot{TOKEN}/getUpdates", timeout=PATIENCE)

    line = json.loads(stream.getvalue())
    port = server.rpartition(":")[2]
    expected = f'HTTP Request: POST http://127.0.0.1:{port}/bot***/getUpdates "HTTP/1.0 200 OK"'
    assert line["event"] == expected
    assert line["library"] == "httpx"


def test_httpx_does_not_tell_its_requests(server: str) -> None:
    stream = json_log(LogLevel.DEBUG)

    httpx.post(f"{server}/bot{TOKEN}/getUpdates", timeout=PATIENCE)

    assert stream.getvalue() == ""


@pytest.mark.parametrize("form", LogForm)
def test_an_exception_is_told_without_its_token_and_numbers(form: LogForm) -> None:
    stream = io.StringIO()
    configure(form, LogLevel.INFO, stream=stream)
    try:
        raise ConnectionError(f"POST /bot{TOKEN}/sendMessage for +959771234567")
    except ConnectionError:
        structlog.get_logger().exception("outbox.failed", id=7)
        logging.getLogger("some.library").exception("failed")

    text = stream.getvalue()
    assert text.count("ConnectionError: POST /bot***/sendMessage for ***567") == 2
    assert TOKEN not in text
    assert "959771234567" not in text


def test_a_secret_of_few_letters_does_not_cut_up_every_line() -> None:
    hide(["e", "12345", "hushed"])
    stream = json_log()

    structlog.get_logger().info("web.listening", port=12345, where="here, hushed")

    line = json.loads(stream.getvalue())
    assert ("web.listening", 12345, "here, ***") == (line["event"], line["port"], line["where"])


def test_every_field_is_cleaned_at_any_depth() -> None:
    hide(["open sesame", ""])
    stream = json_log()

    structlog.get_logger().info(
        "outbox.sent",
        to=Address("sms", "+959771234567"),
        all=[{"+959771234568": "open sesame"}],
        text="Hla's village map",
        ms=12,
        up=True,
        nothing=None,
    )

    line = json.loads(stream.getvalue())
    del line["timestamp"]
    assert line == {
        "event": "outbox.sent",
        "level": "info",
        "to": "sms:***567",
        "all": [{"***568": "***"}],
        "text": "(17 letters)",
        "ms": 12,
        "up": True,
        "nothing": None,
    }


def test_a_line_tells_the_moment_in_utc() -> None:
    stream = json_log()

    structlog.get_logger().info("run.ready")

    assert json.loads(stream.getvalue())["timestamp"].endswith("Z")


def test_lines_below_the_level_are_left_out() -> None:
    stream = json_log(LogLevel.WARNING)

    structlog.get_logger().info("tick")
    logging.getLogger("some.library").info("tick")
    structlog.get_logger().warning("clock.jumped")

    assert [json.loads(line)["event"] for line in stream.getvalue().splitlines()] == ["clock.jumped"]


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("no_color", "expected"), [pytest.param("", True, id="usually"), pytest.param("1", False, id="NO_COLOR")]
)
def test_a_person_gets_colours_unless_she_wants_none(
    no_color: str, expected: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", no_color)
    stream = _Terminal()
    configure(LogForm.AUTO, LogLevel.INFO, stream=stream)

    structlog.get_logger().warning("channel.down")

    assert ("\x1b[" in stream.getvalue()) == expected
    assert "channel.down" in stream.getvalue()
