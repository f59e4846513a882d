"""Faults put into a copy of the program on purpose, and how many days the swarm takes to find each.

`python -m tests.swarm.mutants` looks for all of them and says the days; that is how one knows that the oracle sees.
"""

import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[2]
PACKAGES = ("bot", "handlers", "storage", "messages", "tests")
DAYS = 60  # of each seed
SEEDS = 200  # are played at most


@dataclass(frozen=True, slots=True)
class Change:
    """`old` stands once in the file, and becomes `new`."""

    path: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Mutant:
    """A fault, as somebody who reads the diff might overlook it; `law` is the one that it breaks."""

    name: str
    changes: tuple[Change, ...]
    law: str


@dataclass(frozen=True, slots=True)
class Find:
    """Which seed broke the law, after so many days played."""

    seed: int
    days: int
    evidence: str


MUTANTS = (
    Mutant(
        "a lost commit: the disk is full, and who brought texts is told that they are kept",
        (Change("bot/inbound/intake.py", "request.tell(error)", "request.tell(None)"),),
        "nothing_is_lost",
    ),
    Mutant(
        "a reminder twice: once more in the afternoon",
        (
            Change(
                "handlers/plan/timers.py",
                "for step in steps(ctx.lookup.network.plan):\n",
                "for step, hour in ((one, at) for one in steps(ctx.lookup.network.plan) for at in (HOUR, HOUR + 8)):\n",
            ),
            Change(
                "handlers/plan/timers.py",
                "when = ctx.lookup.moment(day, HOUR)\n",
                "when = ctx.lookup.moment(day, hour)\n",
            ),
            Change("handlers/plan/timers.py", '{item.id}:{step.name}"', '{item.id}:{step.name}:{hour}"'),
            Change("handlers/plan/due.py", "{item.due_day:%Y%m%d}:{person.id}", "{ctx.now:%Y%m%d%H}:{person.id}"),
        ),
        "reminders_come",
    ),
    Mutant(
        "a text in quiet hours: what waited for its channel leaves as soon as that is back",
        (Change("storage/claims.py", "until = gate.quiet(now) if unasked else None", "until = None"),),
        "nobody_is_woken",
    ),
    Mutant(
        "a figure off by one: a week of the digest counts one report more",
        (
            Change(
                "storage/figures.py", "select(*what, func.count(), *heads)", "select(*what, func.count() + 1, *heads)"
            ),
        ),
        "digests_add_up",
    ),
    Mutant(
        "a leaked number: who has no name is called by their number",
        (
            Change(
                "handlers/thread/told.py",
                'return lookup.word("no-name")',
                "return lambda _language: str(person.address)",
            ),
        ),
        "nobody_sees_a_number",
    ),
    Mutant(
        "an announcement twice: it goes again when the power went while it was on its way",
        (
            Change(
                "storage/claims.py",
                "outbox.c.kind.in_([kind.value for kind in NEVER_TWICE])",
                "outbox.c.kind.in_(list[str]())",
            ),
        ),
        "nothing_comes_twice",
    ),
    Mutant(
        "a stale reminder: what is done is still reminded of where the channel was away",
        (Change("handlers/plan/timers.py", 'take_out(ctx, f"{REMIND}:{item.id}:", item.ref)', "return"),),
        "reminders_are_true",
    ),
)


def spoil(mutant: Mutant, folder: Path) -> None:
    """Copy the program to the folder, with the fault in it. Raises ValueError where the source has moved on."""
    for package in PACKAGES:
        shutil.copytree(ROOT / package, folder / package, ignore=shutil.ignore_patterns("__pycache__", "corpus"))
    for change in mutant.changes:
        path = folder / change.path
        path.write_text(spoiled(change, path.read_text(encoding="utf-8")), encoding="utf-8")


def spoiled(change: Change, source: str) -> str:
    """The source with the fault. Raises ValueError where `old` is not there, or twice."""
    if source.count(change.old) != 1:
        raise ValueError(f"{change.path} has {change.old!r} {source.count(change.old)} times: mend the mutant")
    return source.replace(change.old, change.new)


def hunt(mutant: Mutant, seeds: int = SEEDS) -> Find | None:
    """The first seed that breaks a law with this fault; None: no seed did."""
    with TemporaryDirectory(prefix="lanpya-mutant-") as folder:
        spoil(mutant, Path(folder))
        command = [
            sys.executable,
            "-m",
            "tests.swarm",
            "--seeds",
            f"1..{seeds}",
            "--days",
            str(DAYS),
            "--until",
            mutant.law,
        ]
        run = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if run.returncode not in (0, 1) or "Traceback" in run.stderr:
        raise RuntimeError(run.stderr)
    found = re.search(rf"seed (\d+) days \d+: {mutant.law}: (.*)", run.stdout)
    return found and Find(int(found[1]), int(found[1]) * DAYS, found[2])


def main() -> int:
    missed = 0
    for mutant in MUTANTS:
        find = hunt(mutant)
        missed += find is None
        print(f"{mutant.name}\n    {find or 'not found'}", flush=True)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
