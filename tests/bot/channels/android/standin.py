"""The app's local server for tests: real HTTP on a port of this machine, beside a phone that does as it is told.

After the app's source (`modules/localserver`, `modules/webhooks`, 1.68).
"""

import asyncio
import base64
import hashlib
import hmac
import json
import socket
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from tests.bot.channels.android.standin_store import Conflict, Store, Taken, iso
from tests.bot.fake_channel import PATIENCE
from tests.ports import free_port

USER, PASSWORD, KEY = "sms", "s3cret-of-the-phone", "signing-key"
_EVENTS = ("sms:received", "sms:sent", "sms:delivered", "sms:failed", "sms:cancelled", "mms:downloaded", "system:ping")


@dataclass(frozen=True, slots=True)
class Exchange:
    """A request and what it was answered."""

    method: str
    path: str
    query: dict[str, str]
    body: Any
    status: int
    answer: Any


class BadRequest(Exception):
    """What the app answers with 400 and these words."""


class Phone:
    """One phone. `fault`: `html`, `server`, `deny`, `missing`, `slow` or `taken` spoils every answer but /health's.

    `slow` does nothing, `taken` does what was asked; neither answers while anybody waits for it.
    """

    def __init__(self) -> None:
        self._server: uvicorn.Server | None = None
        self._thread: threading.Thread | None = None
        self.port = free_port()
        self._socket = socket.create_server(("127.0.0.1", self.port))
        self._app = Starlette(routes=self._routes(), exception_handlers={BadRequest: _bad, ValueError: _bad})
        self.begin(lambda: datetime.now(UTC))

    def begin(self, now: Callable[[], datetime]) -> None:
        """As it comes out of its box: off, and nothing that was asked before is still on its way to it."""
        if self._server is not None:
            self.stop()
        self.now = now
        self.store = Store(now)
        self.store.emits = self._post
        self.fault: str | None = None
        self.fault_path = ""
        self.refuses_next = ""  # with these words, one text
        self.exchanges: list[Exchange] = []
        self.posts_twice = False
        self.posted: list[tuple[str, int]] = []
        self.key = KEY

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Take requests; after `stop` on the same port."""
        if self._server is not None:
            return
        if self._socket.fileno() < 0:
            self._socket = socket.create_server(("127.0.0.1", self.port))
        config = uvicorn.Config(self._app, log_config=None, lifespan="off", timeout_graceful_shutdown=0, loop="asyncio")
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(target=self._server.run, args=([self._socket],), daemon=True)
        self._thread.start()
        until = time.monotonic() + PATIENCE
        while not self._server.started:
            assert time.monotonic() < until, "the stand-in does not start"
            time.sleep(0.005)

    def stop(self) -> None:
        """Switched off: nobody listens."""
        if self._server is not None and self._thread is not None:
            self._server.should_exit = True
            self._thread.join(PATIENCE)
            self._server = None
        self._socket.close()

    def asked(self, method: str, path: str) -> list[Exchange]:
        return [one for one in self.exchanges if (one.method, one.path) == (method, path)]

    def _routes(self) -> list[Route]:
        table: list[tuple[str, str, Callable[[Request, Any], Response]]] = [
            ("GET", "/health", self._health),
            ("GET", "/device", self._device),
            ("GET", "/messages", self._messages),
            ("POST", "/messages", self._submit),
            ("GET", "/messages/{id}", self._message),
            ("GET", "/inbox", self._inbox),
            ("POST", "/inbox/refresh", self._refresh),
            ("GET", "/settings", self._settings),
            ("PATCH", "/settings", self._change),
            ("GET", "/webhooks", self._webhooks),
            ("POST", "/webhooks", self._register),
            ("DELETE", "/webhooks/{id}", self._unregister),
        ]
        return [Route(path, self._guarded(serve), methods=[method]) for method, path, serve in table]

    def _guarded(self, serve: Callable[[Request, Any], Response]) -> Callable[[Request], Any]:
        async def endpoint(request: Request) -> Response:
            raw = await request.body()
            body = json.loads(raw) if raw else None
            if request.url.path != "/health":
                if not _knows(request):
                    return Response(status_code=401, headers={"WWW-Authenticate": "Basic realm=SMS"})
                spoilt = await self._spoilt(request)
                if spoilt is not None:
                    return spoilt
            answer = serve(request, body)
            self._note(request, body, answer)
            if self.fault == "taken" and request.url.path.startswith(self.fault_path):
                await _nobody_waits(request)
            return answer

        return endpoint

    async def _spoilt(self, request: Request) -> Response | None:
        if not request.url.path.startswith(self.fault_path):
            return None
        match self.fault:
            case "html":
                return HTMLResponse("<html>Sign in to the Wi-Fi</html>")
            case "server":
                return JSONResponse({"message": "Failed: disk full"}, 500)
            case "deny":
                return JSONResponse({"message": "Missing scope"}, 403)
            case "missing":
                return Response(status_code=404)
            case "slow":
                await _nobody_waits(request)
                return Response(status_code=503)
        return None

    def _note(self, request: Request, body: Any, answer: Response) -> None:
        shown = json.loads(bytes(answer.body)) if answer.body else None
        query = dict(request.query_params)
        self.exchanges.append(Exchange(request.method, request.url.path, query, body, answer.status_code, shown))

    def _health(self, _request: Request, _body: Any) -> Response:
        store = self.store
        checks = {
            "messages:failed": ("pass", 0, "messages"),
            "connection:status": ("pass" if store.has_internet else "fail", int(store.has_internet), "boolean"),
            "battery:level": ("pass" if store.battery >= 25 else "warn", store.battery, "percent"),
            "battery:charging": ("pass", store.plug, "flags"),
        }
        status = "pass" if store.has_internet else "fail"
        shown = {
            name: {"status": state, "observedValue": value, "observedUnit": unit, "description": name}
            for name, (state, value, unit) in checks.items()
        }
        answer = {"status": status, "version": "1.68.0", "releaseId": 168, "checks": shown}
        return JSONResponse(answer, 200 if status == "pass" else 500)

    def _device(self, _request: Request, _body: Any) -> Response:
        now = iso(self.now())
        sims = [{"slotIndex": sim - 1, "simNumber": sim, "carrierName": f"Net {sim}"} for sim in self.store.sims]
        return JSONResponse(
            [
                {
                    "id": self.store.device,
                    "name": "samsung/a05",
                    "createdAt": iso(self.store.installed_at),
                    "updatedAt": now,
                    "lastSeen": now,
                    "simCards": sims,
                }
            ]
        )

    def _submit(self, request: Request, body: Any) -> Response:
        if not body.get("textMessage", {}).get("text"):
            raise BadRequest("Text message is empty")
        if body.get("simNumber") is not None and body["simNumber"] < 1:
            raise BadRequest("SIM number cannot be less than 1")
        ttl = body.get("ttl")
        if ttl is not None and ttl < 0:
            raise BadRequest("message already expired")
        if self.refuses_next:
            words, self.refuses_next = self.refuses_next, ""
            raise BadRequest(words)
        taken = Taken(
            id=body["id"],
            number=body["phoneNumbers"][0],
            words=body["textMessage"]["text"],
            created_at=self.now(),
            priority=body.get("priority", 0),
            sim=body.get("simNumber"),
            valid_until=None if ttl is None else self.now() + timedelta(seconds=ttl),
            wants_report=body.get("withDeliveryReport", True),
        )
        try:
            self.store.take(taken)
        except Conflict:
            return JSONResponse({"message": "Message with the same ID already exists"}, 409)
        return JSONResponse(taken.shown(self.store.device, with_words=True), 202)

    def _messages(self, request: Request, _body: Any) -> Response:
        query = request.query_params
        since, until = _moment(query.get("from")), self.now()
        found = [text for text in self.store.taken.values() if since <= text.created_at <= until]
        found.sort(key=lambda text: text.created_at, reverse=True)
        offset, limit = int(query.get("offset", 0)), int(query.get("limit", 50))
        shown = [text.shown(self.store.device, with_words=False) for text in found[offset : offset + limit]]
        return JSONResponse(shown, headers={"X-Total-Count": str(len(found))})

    def _message(self, request: Request, _body: Any) -> Response:
        text = self.store.taken.get(request.path_params["id"])
        if text is None:
            return Response(status_code=404)
        return JSONResponse(text.shown(self.store.device, with_words=True))

    def _inbox(self, request: Request, _body: Any) -> Response:
        query = request.query_params
        offset, limit = int(query.get("offset", 0)), int(query.get("limit", 50))
        if not 1 <= limit <= 500:
            raise BadRequest("limit must be between 1 and 500")
        until = _moment(query.get("to")) if "to" in query else self.now()
        found = self.store.listed(_moment(query.get("from")), until)
        shown = [row.shown() for row in found[offset : offset + limit]]
        return JSONResponse(shown, headers={"X-Total-Count": str(len(found))})

    def _refresh(self, _request: Request, body: Any) -> Response:
        self.store.refresh(_moment(body["since"]), _moment(body["until"]))
        return Response(status_code=202)

    def _settings(self, _request: Request, _body: Any) -> Response:
        return JSONResponse(self.store.settings)

    def _change(self, _request: Request, body: Any) -> Response:
        for topic, values in body.items():
            known = self.store.settings.get(topic, {})
            known.update({name: value for name, value in values.items() if name in known})
        if self.store.ignores_order:
            self.store.settings["messages"]["processing_order"] = "LIFO"
        return JSONResponse(self.store.settings)

    def _webhooks(self, _request: Request, _body: Any) -> Response:
        return JSONResponse(list(self.store.webhooks.values()))

    def _register(self, _request: Request, body: Any) -> Response:
        if not body["url"].startswith(("https://", "http://127.0.0.1")):
            raise BadRequest("url must start with https:// or http://127.0.0.1")
        if body["event"] not in _EVENTS:
            raise BadRequest("Unsupported event")
        hook = {"id": body["id"], "url": body["url"], "event": body["event"], "source": "Local"}
        self.store.webhooks[hook["id"]] = hook
        return JSONResponse(hook, 201)

    def _unregister(self, request: Request, _body: Any) -> Response:
        self.store.webhooks.pop(request.path_params["id"], None)
        return Response(status_code=204)

    def _post(self, event: str, payload: dict[str, Any]) -> None:
        """To who registered; offline only where no internet is asked for."""
        if self.store.settings["webhooks"]["internet_required"] and not self.store.has_internet:
            return
        for hook in list(self.store.webhooks.values()):
            if hook["event"] == event:
                for count in range(2 if self.posts_twice else 1):
                    self._send(hook, {"event": event, "payload": payload}, count)

    def _send(self, hook: dict[str, str], event: dict[str, Any], count: int) -> None:
        body, headers = self.signed(event, hook["id"], count)
        with suppress(httpx.TransportError):
            answer = httpx.post(hook["url"], content=body, headers=headers, trust_env=False, timeout=PATIENCE)
            self.posted.append((event["event"], answer.status_code))

    def signed(self, event: dict[str, Any], webhook: str = "w", count: int = 0) -> tuple[bytes, dict[str, str]]:
        """A post as the app makes it: body and headers."""
        whole = {"id": f"event-{count}", "webhookId": webhook, "deviceId": self.store.device, **event}
        body = json.dumps(whole, ensure_ascii=False).encode()
        return body, self.signed_body(body)

    def signed_body(self, body: bytes) -> dict[str, str]:
        """The headers with which the app posts this body."""
        stamp = str(int(self.now().timestamp()))
        signature = hmac.new(self.key.encode(), body + stamp.encode(), hashlib.sha256).hexdigest()
        kind = "application/json; charset=UTF-8"
        return {"content-type": kind, "x-timestamp": stamp, "x-signature": signature}


def _knows(request: Request) -> bool:
    expected = base64.b64encode(f"{USER}:{PASSWORD}".encode()).decode()
    return request.headers.get("authorization") == f"Basic {expected}"


async def _nobody_waits(request: Request) -> None:
    """Returns when who asked has hung up."""
    while not await request.is_disconnected():  # noqa: ASYNC110 - it has no event
        await asyncio.sleep(0.01)


def _moment(text: str | None) -> datetime:
    return datetime.min.replace(tzinfo=UTC) if text is None else datetime.fromisoformat(text)


async def _bad(_request: Request, error: Exception) -> Response:
    return JSONResponse({"message": str(error)}, 400)
