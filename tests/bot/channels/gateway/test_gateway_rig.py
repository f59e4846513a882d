"""What every channel keeps stands in the contract suite; here, what Kannel alone does."""

from pathlib import Path

import pytest

from bot.channels.contract import Unreadable
from tests.bot.channels.gateway.rig import rig


async def test_what_is_no_call_is_unreadable(tmp_path: Path) -> None:
    async with rig(tmp_path) as kannel:
        with pytest.raises(Unreadable):
            kannel.channel.read({"not": "a call"})


async def test_a_text_has_our_number_at_kannel(tmp_path: Path) -> None:
    async with rig(tmp_path) as kannel:
        assert await kannel.channel.send(kannel.outbound("one", 7)) == "7"
