"""Being called by Telegram: the webhook is set, looked after, and its calls are told from forged ones."""

import asyncio
import hashlib
import hmac
import json
import secrets
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import structlog

from bot.channels.contract import Forged, Refused, Unreachable, Unreadable, WebRequest
from bot.channels.telegram.polling import USUAL, Updates, pause_after
from messages.reason import Reason

log = structlog.get_logger()

HEADER = "x-telegram-bot-api-secret-token"
LOOK_SECONDS = 300.0  # between two looks at the webhook while all is well
TROUBLED_SECONDS = 60.0  # while Telegram does not reach us
COMMIT_SECONDS = 0.5  # after which a pressed button is acknowledged: its text is committed by then
_PRESSES = 1_000  # buttons that wait to be acknowledged; an older one's little clock runs out by itself


def secret_of(token: str) -> str:
    """What Telegram shows with each call, so that nobody else can make one: 64 hexadecimal digits.

    It follows from the bot's token, so that there is nothing to configure, and tells nothing about it.
    """
    return hmac.new(token.encode(), b"lanpya telegram webhook", hashlib.sha256).hexdigest()


def shows(request: WebRequest, secret: str) -> bool:
    """Whether a call carries the secret."""
    return secrets.compare_digest(request.headers.get(HEADER, "").encode(), secret.encode())


def read_call(request: WebRequest, secret: str) -> Any:
    """The update that a call brings. Raises Forged without the secret, Unreadable where it is no JSON."""
    if not shows(request, secret):
        raise Forged("the secret token of the webhook is wrong")
    try:
        return json.loads(request.body)
    except (ValueError, RecursionError):
        raise Unreadable("no JSON") from None


@dataclass(frozen=True, slots=True)
class State:
    """What Telegram says of the webhook. `url` is empty where there is none."""

    url: str
    waiting: int  # updates that have not reached us
    error: str | None  # of the last call that failed, however long ago
    error_at: datetime | None


@dataclass(slots=True)
class Keeper:
    """Keeps the webhook at `url`, for as long as the program runs. Updates that wait at Telegram are never dropped.

    `jitter` gives numbers from 0 to 1.
    """

    url: str
    set_webhook: Callable[[], Awaitable[None]]
    look: Callable[[], Awaitable[State]]
    acknowledge: Callable[[Sequence[str]], Awaitable[None]]
    sleep: Callable[[float], Awaitable[None]]
    jitter: Callable[[], float]
    problem: str | None = None  # a reason, or why calls do not reach us
    failures: int = field(default=0, init=False)
    is_set: bool = field(default=False, init=False)
    old_error: datetime | None = field(default=None, init=False)  # of a failure that is over
    pressed: deque[str] = field(default_factory=lambda: deque[str](maxlen=_PRESSES), init=False)
    rings: asyncio.Event = field(default_factory=asyncio.Event, init=False)

    async def batches(self) -> AsyncIterator[Updates]:
        """Yields nothing, as updates come by call. Never raises for a provider that is away; ends by cancellation."""
        async with asyncio.TaskGroup() as group:
            group.create_task(self._acknowledge())
            while True:
                await self.sleep(await self.once())
        yield []  # pyright: ignore[reportUnreachable] -- makes it a generator

    async def once(self) -> float:
        """Set the webhook, or see whether it still is; returns how many seconds to wait until the next time."""
        try:
            if not self.is_set:
                await self.set_webhook()
                self.is_set = True
                log.info("telegram.webhook_set")
            state = await self.look()
        except (Refused, Unreachable) as error:
            return self._note_away(error)
        self.failures = 0
        if state.url != self.url:
            # A poller removed it, or another program set its own: ours is the one that the settings name.
            log.warning("telegram.webhook_lost", is_gone=not state.url)
            self.is_set = False
            return self._troubled(Reason.WEBHOOK)
        return self._note_health(state)

    def press(self, pressed: str | None) -> None:
        """A button was pressed, and its call is being committed."""
        if pressed is not None and pressed not in self.pressed:
            self.pressed.append(pressed)
            self.rings.set()

    async def _acknowledge(self) -> None:
        """Stop the little clock on pressed buttons. A call that failed comes again, whatever the clock shows."""
        while True:
            await self.rings.wait()
            self.rings.clear()
            await asyncio.sleep(COMMIT_SECONDS)
            those = [self.pressed.popleft() for _ in range(len(self.pressed))]
            await self.acknowledge(those)

    def _note_away(self, error: Refused | Unreachable) -> float:
        self.failures += 1
        seconds = pause_after(error, self.failures) * (1 + self.jitter() / 4)
        if error.reason != self.problem:
            log.warning("telegram.away", reason=error.reason, wait_seconds=round(seconds))
        self.problem = error.reason
        return seconds

    def _note_health(self, state: State) -> float:
        """A failure counts while updates wait; Telegram tells of the last one long after it is over."""
        if not state.waiting:
            self.old_error = state.error_at
        if not state.waiting or state.error is None or state.error_at == self.old_error:
            if self.problem is not None:
                log.info("telegram.back", after=self.problem)
            self.problem = None
            return LOOK_SECONDS
        return self._troubled(f"calls: {state.error} ({state.waiting})")

    def _troubled(self, problem: str) -> float:
        if self.problem is None or self.problem is Reason.WEBHOOK:
            log.warning("telegram.calls_fail", reason=problem)
        self.problem = problem
        return USUAL.first if problem is Reason.WEBHOOK else TROUBLED_SECONDS
