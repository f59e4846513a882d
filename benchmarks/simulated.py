"""A hundred days of a network, simulated: everybody joins, and then reports, plans, reminders and digests.

    python benchmarks/simulated.py [--days 100] [--members 1000] [--reports 20]

`--reports`: a day, per hundred members.
"""

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from field import answer, number

FIRST_DAY = datetime(2026, 12, 1, 2, 0, tzinfo=UTC)  # 08:30 in Yangon
WORKING_DAY = timedelta(hours=9)
ENROLMENT = ("JOIN LAND", "YES", "SKIP", "SKIP", "SKIP")
LEADER = "+959420000011"  # of PRO in the practice network


def main() -> None:
    """Play the script through `lanpya simulate`, and tell what it counted."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--days", type=int, default=100)
    parser.add_argument("--members", type=int, default=1_000)
    parser.add_argument("--reports", type=int, default=20)
    asked = parser.parse_args()
    script = "".join(f"{json.dumps(line)}\n" for line in lines(asked.days, asked.members, asked.reports))
    begun = time.monotonic()
    played = subprocess.run(
        [sys.executable, "-m", "bot", "simulate", "--summary"], input=script, capture_output=True, text=True, check=True
    )
    summary = json.loads(played.stdout.splitlines()[-1])["summary"]
    answer({"wall_s": round(time.monotonic() - begun, 1), **summary})


def lines(days: int, members: int, reports: int) -> Iterator[dict[str, str]]:
    """The script."""
    for member in range(members):
        yield from (said(FIRST_DAY, number(member), text) for text in ENROLMENT)
    yield said(FIRST_DAY + timedelta(hours=1), LEADER, "BEGIN PRO 1/12")
    daily = members * reports // 100
    for day in range(1, days):
        for at in range(daily):
            sender = (day * daily + at) * 7 % members
            moment = FIRST_DAY + timedelta(days=day) + WORKING_DAY * (at / daily)
            yield said(moment, number(sender), f"R land mediation {at % 9 + 1}w {day % 7}m Hpa-An map refused")


def said(at: datetime, sender: str, text: str) -> dict[str, str]:
    """One line: somebody texts."""
    return {"at": at.isoformat(), "from": f"sms:{sender}", "text": text}


if __name__ == "__main__":
    main()
