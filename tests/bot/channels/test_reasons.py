"""The words for why a text did not leave: those of the code, of the page and of the sentences are the same."""

import re
from pathlib import Path

from bot.channels.gateway.words import DELAYS, REFUSALS
from messages.reason import Reason

ROOT = Path(__file__).parents[3]
PAGE = (ROOT / "docs" / "channels" / "reasons.md").read_text(encoding="utf-8")


def on_the_page(title: str) -> list[str]:
    """The words in the first column of the table under this title."""
    part = PAGE.partition(f"\n## {title}\n")[2].partition("\n## ")[0]
    rows = [line.split("|")[1] for line in part.splitlines() if line.startswith("| `")]
    return [word for cell in rows for word in re.findall(r"`(\w+)`", cell)]


def test_the_page_explains_each_reason_once_under_what_follows_from_it() -> None:
    waits, final = [reason for reason in Reason if reason.waits], [reason for reason in Reason if reason.is_final]
    in_doubt = [reason for reason in Reason if reason not in (*waits, *final)]
    assert sorted(waits) == sorted(on_the_page("It waits, and goes by itself"))
    assert sorted(final) == sorted(on_the_page("It failed"))
    assert sorted(in_doubt) == sorted(on_the_page("It may have left"))


def test_the_page_says_of_which_reasons_an_address_is_given_up() -> None:
    rows = [line for line in PAGE.splitlines() if "gives the address up" in line or "| the same |" in line]
    expected = sorted(reason for reason in Reason if reason.is_unreachable_address)
    assert expected == sorted(line.split("`")[1] for line in rows)


def test_a_gateway_names_what_ends_a_text_and_what_any_channel_waits_for() -> None:
    assert (True, True) == (all(reason.is_final for reason in REFUSALS), all(reason.waits for reason in DELAYS))
