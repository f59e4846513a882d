"""What goes over the wire is what the file describes, and a text cannot become anything else."""

import json
from datetime import timedelta
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit
from xml.etree import ElementTree

import pytest

from bot.channels.gateway.file import read_description
from bot.channels.gateway.request import compose
from messages.envelope import Outbound
from tests.bot.channels.gateway.files import CALLS, NOW, kannel_file, outbound, write
from tests.bot.channels.gateway.kannel import PASSWORD, SECRET, USERNAME

NASTY = "a&to=+66&x=1\"'</text>{text}%26\r\n€\\ မင်္ဂလာပါ"


def request_of(folder: Path, text: str, message: Outbound):
    return compose(read_description(write(folder, text)), message, CALLS, NOW)


def test_a_query_holds_the_text_and_nothing_beside(tmp_path: Path) -> None:
    text = '[send]\nmethod = "GET"\nurl = "http://gw.example.org/s?v=2"\nquery = { to = "{number}", text = "{text}" }'
    request = request_of(tmp_path, text, outbound(NASTY))

    query = parse_qsl(urlsplit(request.url).query, strict_parsing=True)
    assert query == [("v", "2"), ("to", "+959771234567"), ("text", NASTY)]
    assert request.body == b""


def test_a_form_holds_the_text_and_nothing_beside(tmp_path: Path) -> None:
    text = '[send]\nurl = "http://gw.example.org/s"\nform = { to = "{number_without_plus}", text = "[{text}]" }'
    request = request_of(tmp_path, text, outbound(NASTY))

    form = parse_qsl(request.body.decode(), strict_parsing=True)
    assert form == [("to", "959771234567"), ("text", f"[{NASTY}]")]
    assert request.headers == {"Content-Type": "application/x-www-form-urlencoded"}


def test_json_holds_the_text_and_nothing_beside(tmp_path: Path) -> None:
    text = """\
[send]
url = "http://gw.example.org/{account}/s"
headers = { Authorization = "Bearer {token}", Content-Type = "application/json; charset=utf-8" }
[send.json]
messages = [{ to = ["{number}"], text = "{text}", flash = false, ttl = 3600, from = "{sender}" }]
replies = "{quick_replies}"
[values]
token = "t0k"
sender = ""
account = "a/b?c"
"""
    request = request_of(tmp_path, text, outbound(NASTY, buttons=("YES 1", "NO")))

    message = {"to": ["+959771234567"], "text": NASTY, "flash": False, "ttl": 3600}
    assert json.loads(request.body) == {"messages": [message], "replies": ["YES 1", "NO"]}
    assert request.url == "http://gw.example.org/a%2Fb%3Fc/s"
    assert request.headers == {"Authorization": "Bearer t0k", "Content-Type": "application/json; charset=utf-8"}


def test_xml_holds_the_text_and_nothing_beside(tmp_path: Path) -> None:
    text = """\
[send]
url = "http://gw.example.org/s"
xml = '<sms to="{number}"><text>{text}</text></sms>'
"""
    request = request_of(tmp_path, text, outbound(NASTY.replace("\r", "")))

    tree = ElementTree.fromstring(request.body)  # noqa: S314 - our own
    assert (tree.tag, tree.attrib) == ("sms", {"to": "+959771234567"})
    assert [(child.tag, child.text) for child in tree] == [("text", NASTY.replace("\r", ""))]


@pytest.mark.parametrize(
    ("words", "coding"),
    [
        pytest.param("Report 1", "0", id="plain letters"),
        pytest.param("{}€&", "0", id="the extension table"),
        pytest.param("မင်္ဂလာပါ", "2", id="Burmese"),
        pytest.param("it’s", "2", id="one curly quote"),
    ],
)
def test_kannel_is_asked_as_it_wants_to_be(tmp_path: Path, words: str, coding: str) -> None:
    message = outbound(words, 34, expires_at=NOW + timedelta(hours=2))
    request = request_of(tmp_path, kannel_file(13013), message)

    assert (request.method, request.body, dict(request.headers)) == ("GET", b"", {})
    query = dict(parse_qsl(urlsplit(request.url).query, strict_parsing=True))
    assert query.pop("dlr-url") == f"{CALLS}/dlr?secret=0123456789abcdef-%26%3F&id=34&status=%d&answer=%A"
    assert query == {
        "username": USERNAME,
        "password": PASSWORD,
        "to": "+959771234567",
        "text": words,
        "charset": "UTF-8",
        "coding": coding,
        "validity": "120",
        "dlr-mask": "31",
    }


def test_rapidpro_gateways_get_what_rapidpro_sends(tmp_path: Path) -> None:
    text = f"""\
preset = "rapidpro"
[values]
from = "1331"
[send]
url = "http://gw.example.org/send"
[secret]
value = "{SECRET}"
"""
    request = request_of(tmp_path, text, outbound("One & two", 34, buttons=("YES 1", "NO")))

    assert request.method == "POST"
    assert parse_qsl(request.body.decode(), strict_parsing=True) == [
        ("id", "34"),
        ("text", "One & two"),
        ("to", "+959771234567"),
        ("to_no_plus", "959771234567"),
        ("from", "1331"),
        ("channel", "lanpya"),
        ("quick_replies", "YES 1"),
        ("quick_replies", "NO"),
    ]
