"""What PLAN of seven items costs by SMS, whatever their owner is called."""

import re
from typing import Any

import pytest

from tests.bot.simulate.conftest import Simulate

OWNER, LEADER, COORDINATOR = "sms:+959771000002", "sms:+959420000011", "telegram:9001"
ITEMS = ("Draft code of conduct", "Call the ward office", "Print the handbook")


@pytest.mark.parametrize(
    ("name", "items", "shown", "parts"),
    [
        pytest.param("Ko Aung", [5, 2], "(Ko Aung)", [2, 1], id="Latin"),
        pytest.param("ကိုအောင်", [7, 7], "PRO4 ကိုအောင်", [2, 2], id="Burmese, whose names stand on a page of their own"),
        pytest.param("ကိုအောင် / Ko Aung", [5, 2], "(Ko Aung)", [2, 1], id="both"),
    ],
)
def test_a_plan_of_seven_items_takes_two_texts(
    simulate: Simulate, name: str, items: list[int], shown: str, parts: list[int]
) -> None:
    owner = name.partition(" / ")[0]
    script: list[dict[str, Any]] = [{"at": "2026-12-01T09:00", "from": OWNER, "text": "join pro"}]
    script += [{"from": OWNER, "text": text} for text in ("yes", name, "skip", "skip")]
    script += [{"from": COORDINATOR, "text": "BEGIN PRO 1/12"}]
    script += [{"from": COORDINATOR, "text": f"NOTE PRO{number} @{owner}"} for number in range(1, 5)]
    script += [{"from": COORDINATOR, "text": f"ADD PRO 30 {item} @{owner}"} for item in ITEMS]
    script += [{"at": "2026-12-02T09:00", "from": LEADER, "text": "PLAN PRO"}, {"from": LEADER, "text": "MORE"}]
    lines = [line for line in simulate(script).lines if line["to"] == LEADER and line["at"].startswith("2026-12-02T09")]
    told = [line["text"] for line in lines if line["kind"] == "reply"]
    assert items == [len(re.findall(r"^PRO\d", text, re.MULTILINE)) for text in told]
    assert shown in told[-1]
    assert parts == [line["segments"] for line in lines if line["kind"] == "reply"]
