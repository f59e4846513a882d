"""Behind a real nginx: signatures hold, limits too, and who hangs up harms nobody."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import pytest
from sqlalchemy import Engine

from bot.web.limits import CallLimits
from handlers.core.lookup import NetworkLookup
from tests.bot.channels.twilio.office import call, channel_at, text_fields
from tests.bot.fake_channel import PATIENCE
from tests.bot.web.nginx import MISSING, documented, proxy
from tests.bot.web.served_program import ServedProgram, served_program
from tests.ports import free_port

pytestmark = [pytest.mark.system, pytest.mark.skipif(MISSING is not None, reason=MISSING or "")]

SHORT_CODE = "1331"  # is never answered
PUBLIC = "https://lanpya.example.org"


@asynccontextmanager
async def proxied(
    loaded: Engine, lookup: NetworkLookup, folder: Path, public_url: str = PUBLIC, location: str = ""
) -> AsyncGenerator[tuple[ServedProgram, httpx.AsyncClient]]:
    """The program with Twilio, and a client that reaches it by nginx; `location` instead of the page's server."""
    twilio, port = channel_at("http://127.0.0.1:1", poll_seconds=0), free_port()
    async with served_program(loaded, lookup, twilio, public_url=public_url) as program:
        server = documented(port, program.port)
        if location:
            server = f"server {{ listen 127.0.0.1:{port}; {location.replace('8080', str(program.port))} }}"
        with proxy(folder, port, server) as url:
            async with httpx.AsyncClient(base_url=url, timeout=PATIENCE) as client:
                yield program, client


async def post(client: httpx.AsyncClient, path: str, signed_url: str, sid: str = "SM1") -> int:
    """Post a text as Twilio does, signed for this address; the status of the answer."""
    signed = call(text_fields("ok", sid, SHORT_CODE), signed_url)
    return (await client.post(path, content=signed.body, headers=dict(signed.headers))).status_code


@pytest.mark.parametrize(
    ("public_url", "path", "location"),
    [
        pytest.param(PUBLIC, "/channels/twilio?a=1&b=%E1%80%80", "", id="as the page says"),
        pytest.param(
            "https://example.org:8443", "/channels/twilio",
            "location /channels/ { proxy_pass http://127.0.0.1:8080; }", id="on a port",
        ),
        pytest.param(
            "https://example.org/lanpya", "/lanpya/channels/twilio?a=%20b",
            "location /lanpya/ { proxy_pass http://127.0.0.1:8080; }", id="below a path that it leaves",
        ),
        pytest.param(
            "https://example.org/lanpya", "/lanpya/channels/twilio",
            "location /lanpya/ { proxy_pass http://127.0.0.1:8080/; }", id="below a path that it takes off",
        ),
    ],
)  # fmt: skip
async def test_twilios_signature_holds_behind_it(
    loaded: Engine, lookup: NetworkLookup, tmp_path: Path, public_url: str, path: str, location: str
) -> None:
    origin = public_url.removesuffix("/lanpya")
    async with proxied(loaded, lookup, tmp_path, public_url, location) as (program, client):
        assert 200 == await post(client, path, origin + path)
        assert 403 == await post(client, path, str(client.base_url).rstrip("/") + path, "SM2")
        assert ["SM1"] == program.kept()


async def test_no_more_is_open_than_the_page_says(loaded: Engine, lookup: NetworkLookup, tmp_path: Path) -> None:
    most = CallLimits().unproven_body
    async with proxied(loaded, lookup, tmp_path) as (_office, client):
        statuses = {path: (await client.get(path)).status_code for path in ("/healthz", "/readyz", "/")}
        assert {"/healthz": 200, "/readyz": 404, "/": 404} == statuses
        sizes = [(await client.post("/channels/twilio", content=b"x" * size)).status_code for size in (most, most + 1)]
        assert [403, 413] == sizes


async def test_who_hangs_up_before_the_answer_harms_nobody(
    loaded: Engine, lookup: NetworkLookup, tmp_path: Path
) -> None:
    async with proxied(loaded, lookup, tmp_path) as (program, client):
        for number in range(20):
            signed = call(text_fields("ok", f"GONE{number}", SHORT_CODE), f"{PUBLIC}/channels/twilio")
            head = "".join(f"{name}: {value}\r\n" for name, value in signed.headers.items())
            _reader, writer = await asyncio.open_connection("127.0.0.1", client.base_url.port)
            writer.write(f"POST /channels/twilio HTTP/1.1\r\nhost: lanpya.example.org\r\n{head}".encode())
            writer.write(f"content-length: {len(signed.body)}\r\n\r\n".encode() + signed.body[: number * 20 or None])
            await writer.drain()
            writer.transport.abort()
            assert 200 == await post(client, "/channels/twilio", f"{PUBLIC}/channels/twilio", f"SM{number}")
        assert {f"SM{number}" for number in range(20)} <= set(program.kept())
