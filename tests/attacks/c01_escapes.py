"""Names and texts with terminal escapes: what `lanpya members list`, `queue` and `members export` print."""

import contextlib
import shutil
import sqlite3
import subprocess
import unicodedata

from sim import LANPYA, NETWORK, Sim, environment, main

NAMES = (
    "\x1b[2J\x1b[Howned",
    "\x1b]0;title\x07x",
    "\x9b31mred",
    "\x1b]8;;http://evil\x1b\\click\x1b]8;;\x1b\\",
    "\u202eevil\u202c",
    "Ko\u2028Aung",
    "a\x08\x08b",
    "=cmd|'/c calc'!A1",
    "Ko Plain",
)
ALLOWED = {"\n", "\u200b", "\u200c", "\u200d"}


def bad(text):
    return {c for c in text if unicodedata.category(c) in ("Cc", "Cf", "Zl", "Zp") and c not in ALLOWED}


def spoil(db):
    with contextlib.closing(sqlite3.connect(db)) as base:
        base.execute(
            "update people set name = ? where id in (select person_id from addresses where address = 'telegram:7000')",
            ("\x1b[2J\x9b31mold",),
        )
        base.execute(
            "update inbox set state = 'failed', reason = ?, text = ? where id = (select max(id) from inbox)",
            ("\x1b[31mreason", "R \x1b]0;pwn\x07 \u202eland"),
        )
        base.commit()


def run():
    sim = Sim("2026-11-20T09:00")
    for n, name in enumerate(NAMES):
        sim.member(f"telegram:{7000 + n}", "PRO", name)
    sim.say("telegram:7000", "TO PRO \x1b[31mRED\x1b[0m \x1b]0;pwn\x07 hidden\x1b[8m", wait=300)
    sim.lines.append({"address": "sms:+959420000011", "fails": "blocked"})
    sim.say("telegram:7001", "TO PRO \x1b[31mRED\x1b[0m \u202e again", "R \x1b[2J land", wait=300).play()
    sim.need(len(sim.rows("select 1 from memberships where code = 'PRO'")) >= len(NAMES), "members")
    for file in NETWORK.parent.glob("*"):
        if file.name in ("network.toml", "townships.csv"):
            shutil.copy(file, sim.folder / file.name)
    env = environment(LANPYA_DATA=str(sim.folder), LANPYA_NETWORK="network.toml")
    leaks, said = {}, 0
    for command in (["members", "export", "out.csv"], ["members", "list"], ["queue"], ["doctor"]):
        if command[-1] == "list":  # as an older release kept them
            spoil(sim.db)
        done = subprocess.run([LANPYA, *command], cwd=sim.folder, env=env, capture_output=True, timeout=600)
        text = (done.stdout + done.stderr).decode("utf-8", "replace")
        if command[-1] == "out.csv" and (sim.folder / "out.csv").exists():
            cells = (sim.folder / "out.csv").read_text("utf-8-sig").replace("\r", "")
            text += cells
            if any(
                cell.strip('"')[:1] in "=+@" and "cmd" in cell
                for cell in cells.replace("\n", ",").split(",")
                if cell.strip('"')
            ):
                leaks["formula"] = 1
        said += "Ko Plain" in text
        found = bad(text)
        if found:
            leaks[" ".join(command[:2])] = len(found)
    return not leaks and said >= 2, f"raw control characters by command: {leaks or 'none'}"


if __name__ == "__main__":
    main(run)
