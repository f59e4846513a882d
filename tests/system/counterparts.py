"""The other ends of the lines: a modem daemon and a Telegram, which live on when the bot is killed."""

import re
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Protocol

import httpx

from tests.bot.channels.android.standin import PASSWORD, USER, Phone
from tests.bot.channels.modem.rig import Rig
from tests.bot.channels.twilio.office import call, status_fields, text_fields
from tests.bot.channels.twilio.twilio_server import ACCOUNT, NUMBER, Twilio
from tests.bot.channels.twilio.twilio_server import TOKEN as TWILIO_TOKEN
from tests.ports import free_port
from tests.system.fast_clock import FastClock
from tests.system.program import PATIENCE, InVain

TOKEN = "1001:AAsecret"
SERVER = Path(__file__).parents[1] / "bot" / "channels" / "telegram_server.py"
_PUBLIC_URL = "https://lanpya.example.org"
_CREATOR = re.compile(r"lanpya:(\d+)(?::told)?")


@dataclass(frozen=True, slots=True)
class Send:
    """A text that left, as the other end has it. `outbox_id` where it keeps our number, `line` where it matters."""

    address: str
    text: str
    outbox_id: int | None = None
    line: str = ""


class Counterpart(Protocol):
    """The other end of a channel. People are numbered from 0; the coordinator is -1 and the leader -2."""

    channel: str
    slack: int  # how many texts may be ahead of those that left, so that a run does not end with a long wait

    @property
    def settings(self) -> Mapping[str, str]: ...

    def address(self, person: int) -> str: ...

    def text(self, person: int, text: str) -> None:
        """Somebody texts."""
        ...

    def is_idle(self) -> bool:
        """Whether nothing is under way at this end: all that people texted was taken, all that it took has left."""
        ...

    def sends(self) -> list[Send]:
        """What left, oldest first."""
        ...

    def stop(self) -> None: ...


def _number(person: int, area: int = 42) -> str:
    """The phone number of a person; the area keeps the people of two ends apart."""
    return {-1: f"+959{area}0000001", -2: f"+959{area}0000011"}.get(person, f"+959{area}10{person:05d}")


class ModemEnd:
    """A real gammu-smsd with its dummy phone."""

    channel = "modem"
    slack = 8

    def __init__(self, folder: Path, clock: FastClock | None = None) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._now = clock.now if clock else (lambda: datetime.now(UTC))
        self.rig = Rig(folder, speed=clock.speed if clock else 1)
        self.rig.start(environment=clock.environment if clock else {})

    @property
    def settings(self) -> Mapping[str, str]:
        return {"LANPYA_MODEM_SPOOL": str(self.rig.spool)}

    def number(self, person: int) -> str:
        return _number(person)

    def address(self, person: int) -> str:
        return f"sms:{self.number(person)}"

    def text(self, person: int, text: str) -> None:
        self.text_from(self.number(person), text)

    def text_from(self, number: str, text: str, sent: datetime | None = None) -> None:
        """Somebody texts, at `sent` (None: now)."""
        self.rig.text(number, text, sent=sent or self._now())

    def is_idle(self) -> bool:
        return self.rig.waiting() == 0 and self.rig.rows("SELECT count(*) FROM outbox") == [(0,)]

    def sends(self) -> list[Send]:
        """Each try once, with the text of all its parts."""
        tries: dict[tuple[int, str, str], list[str]] = {}
        for part in self.rig.sent():
            if part.status.startswith(("Sending", "Delivery")):
                tries.setdefault((part.id, part.creator, part.number), []).append(part.text)
        return [
            Send(f"sms:{number}", "".join(texts), _outbox_id(creator))
            for (_id, creator, number), texts in tries.items()
        ]

    def stop(self) -> None:
        self.rig.stop()


def _outbox_id(creator: str) -> int | None:
    found = _CREATOR.fullmatch(creator)
    return int(found[1]) if found else None


class TelegramEnd:
    """A Telegram on this machine, in a process of its own."""

    channel = "telegram"
    slack = 60

    def __init__(self, port: int = 0, *, latency: float = 0) -> None:
        """`latency`: seconds until the answer to a text that was taken."""
        self._process = subprocess.Popen(
            [sys.executable, str(SERVER), "--port", str(port), "--token", TOKEN], stdout=subprocess.PIPE, text=True
        )
        assert self._process.stdout is not None
        self.url = self._process.stdout.readline().strip()
        self.port = int(self.url.rpartition(":")[2])
        self._client = httpx.Client(base_url=self.url, trust_env=False, timeout=PATIENCE)
        for person in (-1, -2):
            self.do("chat", chat=self.chat(person), state="open")
        if latency:
            self.do("fail", method="sendMessage", how="slow", seconds=latency, times=100_000)

    @property
    def settings(self) -> Mapping[str, str]:
        return {"LANPYA_TELEGRAM_TOKEN": TOKEN, "LANPYA_TELEGRAM_API": self.url}

    def chat(self, person: int) -> int:
        return {-1: 959420000001, -2: 959420000011}.get(person, 500 + person)

    def address(self, person: int) -> str:
        return f"telegram:{self.chat(person)}"

    def do(self, what: str, **order: Any) -> Any:
        return self._client.post(f"/_control/{what}", json=order).raise_for_status().json()

    def text(self, person: int, text: str) -> None:
        self.do("text", chat=self.chat(person), text=text)

    def is_idle(self) -> bool:
        return not self._client.get("/_control/state").raise_for_status().json()["waiting"]

    def sends(self) -> list[Send]:
        sent = self._client.get("/_control/sent").raise_for_status().json()
        return [Send(f"telegram:{message['chat']['id']}", message["text"]) for message in sent]

    def stop(self) -> None:
        self._client.close()
        self._process.kill()
        self._process.wait()
        assert self._process.stdout is not None
        self._process.stdout.close()


class TwilioEnd:
    """A Twilio on this machine, which calls the program's web server; nobody asks it for texts."""

    channel = "twilio"
    slack = 60

    def __init__(self) -> None:
        self.twilio = Twilio()
        self.twilio.start()
        self._port = free_port()
        self._client = httpx.Client(base_url=f"http://127.0.0.1:{self._port}", timeout=PATIENCE)

    @property
    def settings(self) -> Mapping[str, str]:
        return {
            "LANPYA_TWILIO_ACCOUNT": ACCOUNT,
            "LANPYA_TWILIO_TOKEN": TWILIO_TOKEN,
            "LANPYA_TWILIO_NUMBER": NUMBER,
            "LANPYA_TWILIO_API": self.twilio.url,
            "LANPYA_TWILIO_POLL_SECONDS": "0",
            "LANPYA_TWILIO_PER_SECOND": "1000",
            "LANPYA_WEB_PORT": str(self._port),
            "LANPYA_PUBLIC_URL": _PUBLIC_URL,
        }

    def number(self, person: int) -> str:
        return _number(person)

    def address(self, person: int) -> str:
        return f"sms:{self.number(person)}"

    def text(self, person: int, text: str) -> None:
        self.text_from(self.number(person), text)

    def text_from(self, number: str, text: str) -> None:
        """Somebody texts: Twilio keeps it and calls the program, which has to be there."""
        self._call("", text_fields(text, self.twilio.arrive(number, text)["sid"], number))

    def report(self, text: Mapping[str, Any], status: str) -> None:
        """Tell what became of an outbound text, one of `twilio.texts`."""
        self._call("/status", status_fields(status, text["sid"]))

    def _call(self, below: str, fields: dict[str, str]) -> None:
        signed = call(fields, f"{_PUBLIC_URL}/channels/twilio{below}")
        self._client.post(
            f"/channels/twilio{below}", content=signed.body, headers=dict(signed.headers)
        ).raise_for_status()

    def is_idle(self) -> bool:
        return True

    def sends(self) -> list[Send]:
        return [Send(f"sms:{number}", words) for number, words in self.twilio.left()]

    def stop(self) -> None:
        self._client.close()
        self.twilio.stop()


class PhoneEnd:
    """An Android phone with its gateway app, on this machine; the program asks it for texts."""

    channel = "android"
    slack = 30

    def __init__(self, now: Callable[[], datetime]) -> None:
        self.phone = Phone()
        self.phone.begin(now)
        self.phone.start()
        self._now = now

    @property
    def settings(self) -> Mapping[str, str]:
        return {
            "LANPYA_ANDROID_URL": self.phone.url,
            "LANPYA_ANDROID_USER": USER,
            "LANPYA_ANDROID_PASSWORD": PASSWORD,
        }

    def number(self, person: int) -> str:
        return _number(person, 43)

    def address(self, person: int) -> str:
        return f"sms:{self.number(person)}"

    def text(self, person: int, text: str) -> None:
        number, sent_at = self.number(person), self._now()
        # The app drops one of two texts with the same hash, and numbers of neighbours who write the same within
        # milliseconds meet in it; in life a second lies between two stamps.
        while self.phone.store.has_heard(number, text, sent_at):
            sent_at += timedelta(milliseconds=1)
        self.phone.store.arrive(number, text, sent_at)

    def is_idle(self) -> bool:
        """Whether the program could have seen all that came."""
        return True

    def sends(self) -> list[Send]:
        return [Send(f"sms:{text.number}", text.words) for text in list(self.phone.store.left)]

    def stop(self) -> None:
        self.phone.stop()


def wait_until_sent(end: Counterpart, address: str, part: str, *, times: int = 1) -> Sequence[Send]:
    """Wait until a text with `part` in it left for an address; raises InVain."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        found = [send for send in end.sends() if send.address == address and part in send.text]
        if len(found) >= times:
            return found
        time.sleep(0.1)
    raise InVain(f"no text with {part!r} left for {address}; {end.sends()}")
