"""The jobs by name: each runs its measurements and says what they show."""

import json
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

import peer
from rows import Row, Sizes, less, short, within

HERE = Path(__file__).parent
Figures = Mapping[str, Any]


def ask(script: str, **options: int) -> Figures:
    """Run a measurement in a process of its own; what it answers."""
    return _ask(Path(sys.executable), HERE / script, options)


def ask_peer(script: str, **options: int) -> Figures:
    """The same of the peer."""
    return _ask(peer.python(), peer.HERE / script, options)


def _ask(interpreter: Path, script: Path, options: Mapping[str, int]) -> Figures:
    words = [word for name, value in options.items() for word in (f"--{name}", str(value))]
    done = subprocess.run([str(interpreter), str(script), *words], capture_output=True, text=True)
    try:
        return json.loads(done.stdout.splitlines()[-1])
    except (IndexError, ValueError):
        raise SystemExit(f"{script.name} failed:\n{done.stderr[-2000:]}") from None


def middle(rounds: list[Figures], name: str) -> float:
    """The median of one figure."""
    return median(one[name] for one in rounds)


def inbound(size: Sizes) -> list[Row]:
    """CPU of a text that is kept, handled and answered."""
    together: list[Figures] = []
    alone: list[Figures] = []
    theirs: list[Figures] = []
    for _round in range(size.rounds):
        together.append(ask("inbound.py", texts=size.texts))
        theirs.append(ask_peer("inbound.py", texts=size.peer_texts))
        alone.append(ask("inbound.py", texts=size.alone, batch=1))
    for figures, count in [*((one, size.texts) for one in together), *((one, size.peer_texts) for one in theirs)]:
        assert figures["reports"] == count - (count + 4) // 5, figures
        assert figures["replies"] == count, figures
    peer_us = middle(theirs, "cpu_us")
    rows = [
        less("inbound text, arriving by 100: CPU", middle(together, "cpu_us"), peer_us, "us", bar=15, goal=20),
        less("inbound text, one at a time: CPU", middle(alone, "cpu_us"), peer_us, "us", bar=3, goal=5),
    ]
    walls = middle(together, "wall_us"), middle(theirs, "wall_us")
    return [*rows, less("inbound text, arriving by 100: time", *walls, "us")]


def understanding(_size: Sizes) -> list[Row]:
    """Reading alone, before anything is decided or kept."""
    found = ask("understanding.py")
    return [
        within(f"reading one of {found['texts']} texts of the corpus, on average: CPU", found["mean_us"], 1_000, "us"),
        within("reading the worst text of 5,000 letters: CPU", found["worst_ms"], 50, "ms"),
    ]


def cipher(size: Sizes) -> list[Row]:
    """CPU of a text on a database that only a key opens, against a readable one."""
    rows: list[Row] = []
    for name, batch, texts in (("arriving by 100", 100, size.texts), ("one at a time", 1, size.alone)):
        plain: list[Figures] = []
        encrypted: list[Figures] = []
        for _round in range(size.rounds):
            plain.append(ask("inbound.py", texts=texts, batch=batch))
            encrypted.append(ask("inbound.py", texts=texts, batch=batch, encrypted=1))
        ours, other = middle(encrypted, "cpu_us"), middle(plain, "cpu_us")
        job = f"inbound text, encrypted database, {name}: CPU"
        rows.append(Row(job, f"{short(ours)} us", f"readable {short(other)} us", ours / other, bar=1.5))
    return rows


def announcement(size: Sizes) -> list[Row]:
    """From YES until every outgoing row is durable."""
    ours = [ask("announcement.py", members=size.members) for _round in range(size.rounds)]
    theirs = ask_peer("announcement.py", members=size.members)
    for figures in (*ours, theirs):
        assert figures["queued"] == size.members, figures
    name = f"announcement to {size.members:,}"
    return [
        less(f"{name}: time", middle(ours, "wall_s"), theirs["wall_s"], "s", bar=30, goal=100),
        less(f"{name}: CPU", middle(ours, "cpu_s"), theirs["cpu_s"], "s"),
        within(f"{name}: most memory", middle(ours, "peak_mb"), 200, "MB"),
    ]


def tick(size: Sizes) -> list[Row]:
    """A beat of the clock with nothing due."""
    found = ask("ticking.py", few=size.few, many=size.many, beats=size.beats)
    few, many = found["few_us"], found["many_us"]
    name = f"tick, {size.many:,} timers against {size.few:,}: CPU"
    return [Row(name, f"{short(many)} us", f"{short(few)} us", many / few, 1.5, 1.1)]


def digest(size: Sizes) -> list[Row]:
    """Digests over a year of reports."""
    with tempfile.TemporaryFile("w+") as out:
        subprocess.run([sys.executable, HERE / "digest.py", "--reports", str(size.reports)], stdout=out, stderr=out)
        out.seek(0)
        found = next(json.loads(line) for line in out if line.startswith("{"))
    one = max(value for name, value in found.items() if name.startswith("one_"))
    name = f"digest over {size.reports:,} reports"
    return [
        within(f"{name}, the slowest one: time", one, 1, "s"),
        within(f"{name}, all: time", found["all_s"], 20, "s", goal=5),
    ]


def serve(size: Sizes) -> list[Row]:
    """`lanpya run` with Telegram and modem."""
    found = [ask("serving.py", texts=size.served if last else 10) for last in _last_of(size.rounds)]
    full = found[-1]
    return [
        within("run: until ready", middle(found, "ready_s"), 1, "s", goal=0.6),
        within("run: memory when ready", full["start_mb"], 95, "MB", goal=80),
        within(f"run: memory after {size.served:,} texts", full["later_mb"], 95, "MB", goal=80),
        Row("run: CPU a text, channels and all", f"{short(full['cpu_us'])} us", "", full["cpu_us"]),
    ]


def _last_of(rounds: int) -> list[bool]:
    """Whether each round is the last."""
    return [at == rounds - 1 for at in range(rounds)]


def webhooks(size: Sizes) -> list[Row]:
    """Twilio's posts at a steady rate."""
    found = ask("webhooks.py", rate=size.posts, seconds=size.seconds)
    count, empty = size.posts * size.seconds, found["empty"]
    rows: list[Row] = []
    for turn in ("kept", "handled"):
        one = found[turn]
        wrong = count - one["answered"] + one["lost"] + one["doubled"]
        name = f"webhooks, {size.posts:,} a second for {size.seconds} s, {turn}"
        rows += [
            Row(f"{name}: not answered, lost or doubled", str(wrong), f"{count:,} posts", wrong / count, 0.0),
            Row(
                f"{name}: half of the answers within",
                f"{short(one['p50'])} ms",
                f"empty {short(empty['p50'])} ms",
                one["p50"] / max(empty["p50"], 1.0),
            ),
            Row(
                f"{name}: 99 of 100 within",
                f"{short(one['p99'])} ms",
                f"empty {short(empty['p99'])} ms",
                one["p99"] / max(empty["p99"], 1.0),
            ),
            Row(
                f"{name}: CPU a post",
                f"{short(one['cpu_us'])} us",
                f"empty {short(empty['cpu_us'])} us",
                one["cpu_us"] / empty["cpu_us"],
            ),
        ]
    return rows


def page(size: Sizes) -> list[Row]:
    """The page and the API of a large network."""
    found = ask("page.py", members=size.page_members, reports=size.reports, rounds=size.looks, texts=size.page_texts)
    looks = {**found["pages"], **{f"API, {name}": one for name, one in found["api"].items()}}
    assert {one["status"] for one in looks.values()} == {200}, looks
    on, off, memory, texts = found["start"]["with"], found["start"]["without"], found["memory"], found["texts"]
    heaviest = max(found["pages"].values(), key=lambda one: one["bytes"])
    return [
        within(
            "page: the heaviest first view, with its files", (heaviest["bytes"] + heaviest["files"]) / 1000, 60, "kB"
        ),
        within("page: the heaviest next view", heaviest["bytes"] / 1000, 10, "kB"),
        *(_look(name, one) for name, one in looks.items()),
        within("run with the page: CPU until ready, more than without", on["cpu_s"] - off["cpu_s"], 0.2, "s"),
        within("run with the page: memory when ready, more than without", on["mb"] - off["mb"], 15, "MB"),
        within("run with the page: memory once all pages were looked at, more", memory["pages"] - off["mb"], 15, "MB"),
        Row("run with the page: memory once the API was called, too", f"{short(memory['api'])} MB", "", memory["api"]),
        Row(
            f"{texts['texts']} texts while three browsers fetch pages without a pause: time",
            f"{short(texts['beside_s'])} s, {texts['fetched']} pages",
            f"alone {short(texts['alone_s'])} s",
            texts["beside_s"] / texts["alone_s"],
        ),
    ]


def _look(name: str, one: Figures) -> Row:
    """What one look takes: the time counts, or the server's CPU where others kept it waiting."""
    took, worst, first, cpu = (short(one[key]) for key in ("ms", "worst_ms", "first_ms", "cpu_ms"))
    told = f"{took} ms, worst {worst}, first {first}; CPU {cpu}; {one['statements']} statements"
    told += f"; {one['bytes'] / 1000:.1f} kB"
    return Row(f"page: {name}", told, "limit 200 ms", min(one["ms"], one["cpu_ms"]) / 200, 1.0)


def simulate(size: Sizes) -> list[Row]:
    """A hundred days of a network."""
    found = ask("simulated.py", days=size.days, members=size.network)
    assert found["people"] >= size.network, found
    return [within(f"simulate {size.days} days, {size.network:,} members: time", found["wall_s"], 40, "s", goal=20)]


def start(size: Sizes) -> list[Row]:
    """Commands that only look."""
    return [_start("version", size, limit=0.5), _start("doctor --offline", size, limit=2)]


def _start(command: str, size: Sizes, *, limit: float) -> Row:
    spent: list[float] = []
    with tempfile.TemporaryDirectory(prefix="lanpya-bench-") as folder:
        environment = os.environ | {"LANPYA_DATA": folder, "LANPYA_NETWORK": f"{folder}/network.toml"}
        for _round in range(size.starts):
            before, begun = _children_cpu(), perf_counter()
            words = [sys.executable, "-m", "bot", *command.split()]
            subprocess.run(words, capture_output=True, cwd=folder, env=environment)
            spent.append(min(perf_counter() - begun, _children_cpu() - before))
    return within(f"lanpya {command}: CPU", median(spent), limit, "s")


def _children_cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


JOBS: Mapping[str, Callable[[Sizes], list[Row]]] = {
    "inbound": inbound,
    "understanding": understanding,
    "cipher": cipher,
    "announcement": announcement,
    "tick": tick,
    "digest": digest,
    "serve": serve,
    "webhooks": webhooks,
    "page": page,
    "simulate": simulate,
    "start": start,
}
