"""What PLAN of seven items costs by SMS, whatever their owner is called."""

from typing import Any

import pytest

from tests.bot.simulate.conftest import Simulate

OWNER, LEADER, COORDINATOR = "sms:+959771000002", "sms:+959420000011", "telegram:9001"
MOST = 3  # SMS parts, with what MORE sends
ITEMS = ("Draft code of conduct", "Call the ward office", "Print the handbook")


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        pytest.param("Ko Aung", "(Ko Aung)", id="Latin"),
        pytest.param("ကိုအောင်", "Print the handbook", id="Burmese"),
        pytest.param("ကိုအောင် / Ko Aung", "(Ko Aung)", id="both"),
    ],
)
def test_a_plan_of_seven_items_takes_three_sms(simulate: Simulate, name: str, shown: str) -> None:
    owner = name.partition(" / ")[0]
    script: list[dict[str, Any]] = [{"at": "2026-12-01T09:00", "from": OWNER, "text": "join pro"}]
    script += [{"from": OWNER, "text": text} for text in ("yes", name, "skip", "skip")]
    script += [{"from": COORDINATOR, "text": "BEGIN PRO 1/12"}]
    script += [{"from": COORDINATOR, "text": f"NOTE PRO{number} @{owner}"} for number in range(1, 5)]
    script += [{"from": COORDINATOR, "text": f"ADD PRO 30 {item} @{owner}"} for item in ITEMS]
    script += [{"at": "2026-12-02T09:00", "from": LEADER, "text": "PLAN PRO"}, {"from": LEADER, "text": "MORE"}]
    lines = [line for line in simulate(script).lines if line["to"] == LEADER and line["at"].startswith("2026-12-02T09")]
    shown_lines = [line for line in lines if line["text"].startswith("PRO day 2")]
    assert 7 == sum(line["text"].count("\nPRO") for line in shown_lines)
    assert shown in shown_lines[0]["text"]
    assert MOST >= sum(line["segments"] for line in shown_lines)
