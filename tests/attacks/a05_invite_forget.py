"""Invite codes: FORGET ME starts the count of wrong ones again; 200 guesses from one chat, then the right code (planted)."""

import itertools
import json
import random
import re
import shutil
import string
import subprocess
from datetime import datetime, timedelta

from sim import LANPYA, NETWORK, SPY, Sim, Trouble, environment, main


def an_invite(sim):
    """A code that the command line makes, for the database of this simulation."""
    for file in NETWORK.parent.glob("*"):
        if file.name in ("network.toml", "townships.csv"):
            shutil.copy(file, sim.folder / file.name)
    env = environment(LANPYA_DATA=str(sim.folder), LANPYA_NETWORK=str(sim.folder / "network.toml"))
    done = subprocess.run(
        [LANPYA, "network", "invite", "FUND", "--json"], cwd=sim.folder, env=env, capture_output=True, timeout=600
    )
    if done.returncode:
        raise Trouble("network invite: " + done.stderr.decode()[-200:])

    def words(value):
        if isinstance(value, dict):
            return [w for v in value.values() for w in words(v)]
        return [w for v in value for w in words(v)] if isinstance(value, list) else str(value).split()

    found = words(json.loads(done.stdout))
    like = [w for w in found if re.fullmatch(r"[A-Z0-9]{4,12}", w) and w != "FUND"]
    codes = [after for word, after in itertools.pairwise(found) if word == "FUND" and after in like] or [
        w for w in like if len(w) in (4, 8)
    ]
    if not codes:
        raise Trouble("no code in what network invite said")
    return codes[0]


def run():
    sim = Sim((datetime.now() + timedelta(hours=1)).isoformat(timespec="minutes"))  # invites carry the real date
    sim.until("08:00").play()
    code = an_invite(sim)
    dice = random.Random(3)
    letters = string.digits if code.isdigit() else string.ascii_uppercase
    guessed = 0
    for _ in range(40):
        for first in (True, False, False, False, False):
            guess = "".join(dice.choice(letters) for _ in code)
            guessed += guess != code
            sim.say(SPY, f"JOIN FUND {guess if guess != code else 'A' * len(code)}", wait=20)
            if first:
                sim.say(SPY, "YES", "Spy", "SKIP", "SKIP", wait=20)
        sim.say(SPY, "FORGET ME", "YES", wait=20)
    sim.say(SPY, f"JOIN FUND {code}", "YES", "Spy", "SKIP", "SKIP").play()
    inside = "FUND" in sim.groups(SPY)
    return (
        not inside,
        f"after {guessed} wrong codes in a day from one chat the right one {'still opens the group' if inside else 'opens nothing'}",
    )


if __name__ == "__main__":
    main(run)
