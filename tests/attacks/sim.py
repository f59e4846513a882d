"""What every attack uses: `Sim` plays texts with `lanpya simulate`, `Live` runs `lanpya run`. Nothing here looks at wording.

An attack file has `run()`, which returns (holds, figure). The attacker never reads what goes to an address that it does not own;
where a check needs a number that only the owner sees (to try whether a lock holds), it says so: "planted".
"""

import atexit
import http.server
import json
import os
import re
import shutil
import socket
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
import traceback
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

HERE = Path(__file__).resolve().parent
NETWORK = HERE / "network.toml"
LANPYA = os.environ.get("LANPYA", "lanpya")

# The people of the network file.
C, CT = "sms:+959420000001", "telegram:9001"  # coordinators
L1, L2 = "sms:+959420000011", "sms:+959420000012"  # lead PRO (open)
N1, N2 = "sms:+959420000013", "telegram:9014"  # lead NET (open)
R = "telegram:9015"  # leads REC (by approval)
SPY, SPY2 = "telegram:666", "telegram:667"
OFFICE = (C, CT, L1, L2, N1, N2, R)
NAMES = [
    "Ma Hla",
    "Ko Zaw",
    "Daw Nwe",
    "U Tin",
    "Ma Thida",
    "Ko Phyo",
    "Daw Yin",
    "U Maung",
    "Ma Khaing",
    "Ko Lwin",
    "Daw Aye",
    "U Soe",
    "Ma Wai",
    "Ko Htet",
    "Daw Mar",
    "U Bo",
    "Ma Cho",
    "Ko Ye",
    "Daw San",
    "U Win",
    "Ma Ei",
    "Ko Nay",
    "Daw Kyi",
    "U Hlaing",
]


class Trouble(Exception):
    """The check itself could not be made; counts as BROKEN."""


def phone(n):
    return f"sms:+9597710{n:05}"


def stranger(n):
    return f"sms:+9597790{n:05}"


def environment(**more):
    return {**{k: v for k, v in os.environ.items() if not k.startswith("LANPYA_")}, **more}


def folder():
    made = tempfile.mkdtemp(prefix="attack-")
    atexit.register(shutil.rmtree, made, True)
    return Path(made)


def number_in(texts, *words, small=True):
    """The number after one of the words in the newest text that has one: 4 to 6 digits, else today's small numbers."""
    for digits in (r"(\d{4,6})", r"(\d+)") if small else (r"(\d{4,6})",):
        for text in reversed(texts):
            found = re.search(rf"\b(?:{'|'.join(words)})\W{{1,3}}{digits}\b", text, re.I)
            if found:
                return found[1]
    return None


class Sim:
    """One network on a virtual clock. Texts are gathered by `say` and played by `play`."""

    def __init__(self, start="2026-12-01T09:00", network=None):
        self.folder = folder()
        self.db = self.folder / "lanpya.db"
        self.network = NETWORK
        if network:
            self.network = self.folder / "network.toml"
            self.network.write_text(network, "utf-8")
        self.now = datetime.fromisoformat(start)
        self.lines, self.out, self.elapsed = [], [], 0.0

    def say(self, who, *texts, wait=60, **more):
        for text in texts:
            self.lines.append({"at": self.now.isoformat(), "from": who, "text": text, **more})
            self.now += timedelta(seconds=wait)
        return self

    def wait(self, **span):
        self.now += timedelta(**span)
        self.lines.append({"at": self.now.isoformat()})
        return self

    def until(self, clock, days=0):
        """The next time that the clock shows this, at least so many days later."""
        hour, minute = map(int, clock.split(":"))
        then = (self.now + timedelta(days=days)).replace(hour=hour, minute=minute, second=0, microsecond=0)
        if then <= self.now:
            then += timedelta(days=1)
        return self.wait(seconds=(then - self.now).total_seconds())

    def member(self, who, group="PRO", name=None):
        """A new member, not in a hurry, so that no brake on floods is felt."""
        self.say(who, f"JOIN {group}", "YES", name or NAMES[0], "SKIP", "SKIP", wait=90)
        return self.wait(minutes=12)

    def members(self, count, group="PRO"):
        for n in range(count):
            self.member(phone(n), group, NAMES[n % len(NAMES)])
        return [phone(n) for n in range(count)]

    def call_themselves(self, names):
        """One infiltrator for each name, which asks for it by NAME; the names that they have then, None where they have none."""
        chats = [f"telegram:{66000 + n}" for n in range(len(names))]
        for chat, name in zip(chats, names, strict=True):
            self.member(chat, "PRO", "SKIP").say(chat, f"NAME {name}", wait=300)
        self.need(all("PRO" in self.groups(chat) for chat in chats), "the infiltrators are not in PRO")
        return {chat: self.name(chat) for chat in chats}

    def play(self):
        """Plays what was gathered; the texts that left since. Looking at anything below does it by itself."""
        if not self.lines:
            return []
        lines, self.lines = [*self.lines, {"at": self.now.isoformat()}], []
        command = [LANPYA, "simulate", "--network", str(self.network), "--database", str(self.db), "--summary"]
        began = time.monotonic()
        done = subprocess.run(
            command,
            input="\n".join(map(json.dumps, lines)).encode(),
            capture_output=True,
            cwd=self.folder,
            env=environment(),
            timeout=600,
        )
        self.elapsed = time.monotonic() - began
        if done.returncode:
            raise Trouble(f"simulate ended with {done.returncode}: {done.stderr.decode()[-300:]}")
        rows = [json.loads(line) for line in done.stdout.decode().splitlines() if line.strip()]
        new = [row for row in rows if "to" in row]
        self.out += new
        return new

    def mark(self):
        self.play()
        return len(self.out)

    def got(self, who=None, since=0, kind=None, has=None):
        self.play()
        people = {who} if isinstance(who, str) else set(who or ())
        return [
            row
            for row in self.out[since:]
            if (not people or row["to"] in people)
            and (kind is None or row["kind"] == kind)
            and (has is None or has in row["text"])
        ]

    def texts(self, who, since=0):
        return [row["text"] for row in self.got(who, since)]

    def act(self, who, text, words=("YES", "OK"), say="YES"):
        """The owner acts and, where the bot asks for a number or a YES, gives it. Returns where the outputs began."""
        began = self.mark()
        self.say(who, text)
        self.play()
        answers = self.texts(who, began)
        number = number_in(answers, *words)
        if number:
            self.say(who, f"{say} {number}")
        elif any(re.search(r"\bYES\b", answer) for answer in answers):
            self.say(who, "YES")
        return began

    def announce(self, who, group, text):
        began = self.act(who, f"TELL {group} {text}")
        self.wait(minutes=20)
        return began

    def rows(self, query, *values):
        self.play()
        with closing(sqlite3.connect(self.db)) as db:
            return db.execute(query, values).fetchall()

    def person(self, who):
        found = self.rows("select person_id from addresses where address = ?", who)
        return found[0][0] if found else None

    def name(self, who):
        found = self.rows("select p.name from people p join addresses a on a.person_id = p.id where a.address = ?", who)
        return found[0][0] if found else None

    def groups(self, who):
        found = self.rows(
            "select m.code from memberships m join addresses a on a.person_id = m.person_id where a.address = ?", who
        )
        return {code for (code,) in found}

    def need(self, condition, what):
        if not condition:
            raise Trouble(f"setting up failed: {what}")

    def in_group(self, who, group):
        self.need(group in self.groups(who), f"{who} is not in {group}")

    def let_in(self, leader, who, group):
        """The leader lets in who asked, with the number from the leader's own texts."""
        self.play()
        number = number_in(self.texts(leader), "OK")
        self.need(number, "no number for OK reached the leader")
        self.say(leader, f"OK {number}")
        self.in_group(who, group)

    def copy(self):
        """The same network once more, to try something aside."""
        other = Sim.__new__(Sim)
        self.play()
        other.__dict__ = {**self.__dict__, "folder": folder(), "lines": [], "out": list(self.out)}
        other.db = other.folder / "lanpya.db"
        for file in self.folder.glob("lanpya.db*"):
            shutil.copy(file, other.folder / file.name)
        return other


def three_a_day(sim, who, make, guesses, days, a_day=3):
    """`make(guess)` is sent by each address of `who`, so many a day, for some days."""
    guesses = iter(guesses)
    for _ in range(days):
        for address in who:
            for _ in range(a_day):
                sim.say(address, make(next(guesses)), wait=120)
        sim.until("08:30", days=0)


def main(run):
    """Prints one line, and ends with 0 only if it holds."""
    began = time.monotonic()
    try:
        holds, figure = run()
    except Exception as error:  # what cannot be judged does not hold
        if "--debug" in sys.argv:
            traceback.print_exc()
        holds, figure = False, f"could not be judged: {type(error).__name__}: {str(error)[:300]}"
    name = Path(sys.argv[0]).stem
    print(
        f"{'HOLDS ' if holds else 'BROKEN'} {name:28} {' '.join(figure.split())} ({time.monotonic() - began:.0f} s)",
        flush=True,
    )
    raise SystemExit(0 if holds else 1)


# ---------------------------------------------------------------- the running program

SECRET = "made-up-secret-of-a-gateway"
TELEGRAM_TOKEN = "123456789:AAEthis_is_a_made_up_token_for_tests_1"
TWILIO_TOKEN, ANDROID_KEY = "made-up-twilio-token-00000", "made-up-android-key"
URL = "https://lanpya.example.org"


def free_port():
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class _StandIn(http.server.BaseHTTPRequestHandler):
    """Answers like Telegram, Twilio, a phone and a gateway, just enough, and keeps what was sent."""

    protocol_version = "HTTP/1.1"
    count = 0

    def log_message(self, *_):
        pass

    def go(self):
        body = self.rfile.read(int(self.headers.get("content-length") or 0)).decode("utf-8", "replace")
        _StandIn.count += 1
        n, path, status = _StandIn.count, self.path, 200
        answer = {"ok": True}
        if "/bot" in path:
            method = path.rsplit("/", 1)[1].split("?")[0]
            answer["result"] = {
                "getMe": {"id": 1, "is_bot": True, "first_name": "L", "username": "made_up_bot"},
                "getUpdates": [],
                "getWebhookInfo": {
                    "url": f"{URL}/channels/telegram",
                    "has_custom_certificate": False,
                    "pending_update_count": 0,
                },
                "sendMessage": {
                    "message_id": n,
                    "date": int(time.time()),
                    "chat": {"id": 1, "type": "private"},
                    "text": "x",
                },
            }.get(method, True)
            time.sleep(1 if method == "getUpdates" else 0)
        elif "2010-04-01" in path:
            answer = {"messages": [], "page": 0, "page_size": 50, "uri": path, "next_page_uri": None}
            if self.command == "POST":
                status, answer = (
                    201,
                    {
                        "sid": f"SM{n:032}",
                        "status": "queued",
                        "price": None,
                        "price_unit": "USD",
                        "num_segments": "1",
                        "error_code": None,
                        "error_message": None,
                    },
                )
        self.server.sent.append((time.monotonic(), path, body))
        data = json.dumps(answer).encode()
        self.send_response(status)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    do_GET = do_POST = do_PUT = do_DELETE = go


class Live:
    """`lanpya run` on a free port of this machine, with made-up secrets. Use it with `with`."""

    def __init__(
        self,
        channels=("gateway", "telegram", "twilio", "android"),
        pace="per_second = 50\nper_hour = 60\nper_day = 200",
    ):
        self.folder = folder()
        self.channels, self.pace = channels, pace

    def __enter__(self):
        self.standin = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _StandIn)
        self.standin.daemon_threads = True
        self.standin.sent = []
        threading.Thread(target=self.standin.serve_forever, daemon=True).start()
        there = f"http://127.0.0.1:{self.standin.server_address[1]}"
        for file in NETWORK.parent.glob("*"):
            if file.name in ("network.toml", "townships.csv"):
                shutil.copy(file, self.folder / file.name)
                (self.folder / file.name).chmod(0o600)
        self.port = free_port()
        data = self.folder / "data"
        data.mkdir(mode=0o700)
        self.db = data / "lanpya.db"
        env = environment(
            LANPYA_DATA=str(data), LANPYA_NETWORK="network.toml", LANPYA_WEB_PORT=str(self.port), LANPYA_PUBLIC_URL=URL
        )
        if "gateway" in self.channels:
            gateway = self.folder / "gateway.toml"
            gateway.write_text(
                f'preset = "rapidpro"\n[values]\nfrom = "1331"\n[send]\nurl = "{there}/send"\n[secret]\nvalue = "{SECRET}"\n[pace]\n{self.pace}\n'
            )
            gateway.chmod(0o600)
            env["LANPYA_GATEWAY"] = str(gateway)
        if "telegram" in self.channels:
            env.update(LANPYA_TELEGRAM_TOKEN=TELEGRAM_TOKEN, LANPYA_TELEGRAM_API=there, LANPYA_TELEGRAM_WEBHOOK="yes")
        if "twilio" in self.channels:
            env.update(
                LANPYA_TWILIO_ACCOUNT="AC" + "0123456789abcdef" * 2,
                LANPYA_TWILIO_TOKEN=TWILIO_TOKEN,
                LANPYA_TWILIO_NUMBER="+15005550006",
                LANPYA_TWILIO_API=there,
            )
        if "android" in self.channels:
            env.update(
                LANPYA_ANDROID_URL=f"{there}/a", LANPYA_ANDROID_PASSWORD="made-up-1", LANPYA_ANDROID_KEY=ANDROID_KEY
            )
        self.env = env
        self.log = (self.folder / "log").open("wb")
        self.process = subprocess.Popen([LANPYA, "run"], cwd=self.folder, env=env, stdout=self.log, stderr=self.log)
        for _ in range(120):
            if self.process.poll() is not None:
                raise Trouble("lanpya run ended: " + (self.folder / "log").read_text("utf-8", "replace")[-300:])
            if self.healthz() < 3:
                return self
            time.sleep(0.25)
        self.__exit__()
        raise Trouble("lanpya run did not answer")

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(8)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self.standin.shutdown()
        self.log.close()

    def raw(self, data, timeout=14, parts=None, delay=0.0):
        """The status that a request gets: 0 where the connection was cut, -1 where nothing came in time."""
        try:
            with closing(socket.create_connection(("127.0.0.1", self.port), timeout=timeout)) as line:
                for part in parts or [data]:
                    line.sendall(part)
                    time.sleep(delay)
                head = b""
                while b"\r\n" not in head:
                    more = line.recv(4096)
                    if not more:
                        break
                    head += more
                found = re.match(rb"HTTP/\d\.\d (\d{3})", head)
                return int(found[1]) if found else 0
        except TimeoutError:
            return -1
        except OSError:
            return 0

    def request(self, method, path, headers=None, body=b""):
        fields = {
            "host": "lanpya.example.org",
            "content-length": str(len(body)),
            "connection": "close",
            **(headers or {}),
        }
        head = "".join(f"{k}: {v}\r\n" for k, v in fields.items() if v is not None)
        return f"{method} {path} HTTP/1.1\r\n".encode() + head.encode("latin1") + b"\r\n" + body

    def healthz(self, timeout=6):
        """Seconds until /healthz has answered with 200; 99 where it has not."""
        began = time.monotonic()
        return time.monotonic() - began if self.raw(self.request("GET", "/healthz"), timeout) == 200 else 99.0

    def text(self, who, words, key):
        """A text that the gateway brings."""
        body = json.dumps({"from": who, "text": words, "id": key}).encode()
        return self.raw(
            self.request("POST", f"/channels/gateway/{SECRET}/receive", {"content-type": "application/json"}, body)
        )

    def sent(self, has, since=0.0):
        """When texts with these words left (bodies are decoded)."""
        from urllib.parse import unquote_plus

        return [
            at
            for at, path, body in list(self.standin.sent)
            if at >= since and (has in body or has in unquote_plus(body))
        ]

    def rows(self, query, *values):
        with closing(sqlite3.connect(f"file:{self.db}?mode=ro", uri=True)) as db:
            return db.execute(query, values).fetchall()
