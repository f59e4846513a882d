"""Kill `lanpya run` with SIGKILL again and again while people text, and print the ledger.

    python benchmarks/crash.py --channel telegram --kills 1000
    python benchmarks/crash.py --channel modem --kills 1000     needs gammu-smsd
    python benchmarks/crash.py --channel telegram --kills 200 --database postgresql://...

Exit status 1 when a text was lost, was handled twice, or left twice without a reason. The same code runs in
the tests, with fewer kills.
"""

import argparse
import sys
import tempfile
import time
from pathlib import Path

from tests.bot.channels.modem import rig
from tests.system.crash import crash, open_end


def main() -> int:
    """Run the crash test as the command line says."""
    asked = _arguments()
    lacking = rig.missing() if asked.channel == "modem" else None
    if lacking:
        print(lacking, file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory(prefix="lanpya-crash-") as name:
        folder, began = Path(name), time.monotonic()
        end = open_end(asked.channel, folder)
        settings = {"LANPYA_DATABASE": asked.database} if asked.database else {}
        try:
            ledger = crash(end, folder, kills=asked.kills, seed=asked.seed, settings=settings, tell=print)
        finally:
            end.stop()
    print(f"\n{asked.channel}, seed {asked.seed}, {time.monotonic() - began:.0f} s\n{ledger}")
    for problem in ledger.problems:
        print(f"PROBLEM {problem}")
    return 1 if ledger.problems else 0


def _arguments() -> argparse.Namespace:
    reader = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    reader.add_argument("--channel", choices=("telegram", "modem"), required=True)
    reader.add_argument("--kills", type=int, default=1000)
    reader.add_argument("--seed", type=int, default=1)
    reader.add_argument("--database", default="", help="PostgreSQL by its URL, empty; else a new SQLite file")
    return reader.parse_args()


if __name__ == "__main__":
    sys.exit(main())
