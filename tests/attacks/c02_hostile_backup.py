"""A swapped copy: one with a trigger, one with an endless view; `lanpya restore` must take neither, and take an honest one."""

import contextlib
import os
import shutil
import signal
import sqlite3
import subprocess

from sim import LANPYA, NETWORK, SPY, Sim, environment, main


def restore(sim, file, into):
    """0 where the copy was taken; None where it hangs."""
    data = sim.folder / into
    data.mkdir(mode=0o700)
    env = environment(LANPYA_DATA=str(data), LANPYA_NETWORK=str(sim.folder / "network.toml"))
    process = subprocess.Popen(
        [LANPYA, "restore", str(file), "--yes"],
        cwd=sim.folder,
        env=env,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        return process.wait(20)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        return None


def spoil(db, *statements):
    with contextlib.closing(sqlite3.connect(db)) as base:
        for statement in statements:
            base.execute(statement)
        base.commit()
        base.execute("pragma wal_checkpoint(truncate)")


def run():
    sim = Sim()
    sim.members(1)
    sim.play()
    for file in NETWORK.parent.glob("*"):
        if file.name in ("network.toml", "townships.csv"):
            shutil.copy(file, sim.folder / file.name)
    spoil(sim.db)
    honest, evil, endless = (sim.folder / f"{name}.db" for name in ("honest", "evil", "endless"))
    for file in (honest, evil, endless):
        shutil.copy(sim.db, file)
    spoil(
        evil,
        f"create trigger t after insert on audit begin update people set is_coordinator = 1 where id = (select person_id from addresses where address = '{SPY}'); end",
    )
    spoil(
        endless, "create view extra as with recursive r(n) as (select 1 union all select n + 1 from r) select n from r"
    )
    spoil(
        endless,
        "alter table inbox rename to inbox_old",
        "create view inbox as with recursive r(n) as (select 1 union all select n + 1 from r) select n from r",
    )
    taken = {
        name: restore(sim, file, name) for name, file in (("honest", honest), ("trigger", evil), ("view", endless))
    }
    risen = False
    if taken["trigger"] == 0:
        sim.db = sim.folder / "trigger" / "lanpya.db"
        sim.member(SPY, "PRO", "Spy").play()
        risen = bool(sim.rows("select 1 from people where is_coordinator and id = ?", sim.person(SPY)))
    words = {name: "hangs" if code is None else "taken" if code == 0 else "refused" for name, code in taken.items()}
    return words == {
        "honest": "taken",
        "trigger": "refused",
        "view": "refused",
    }, f"{words}{'; a stranger became a coordinator' if risen else ''}"


if __name__ == "__main__":
    main(run)
