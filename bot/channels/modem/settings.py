"""What `.env` says of the GSM modem."""

from pathlib import Path

from pydantic import Field

from bot.channels.sims import SimSettings
from bot.settings import OptionalFile, Words
from bot.setup.question import Answers


def read_spool(text: str, _answers: Answers) -> str:
    """The file of the spool as it was typed, or nothing; raises ValueError with what to write."""
    path = Path(text).expanduser()
    if text and path.is_dir():
        raise ValueError(f"{path} is a folder; write the database file in it, such as {path / 'smsd.db'}")
    return str(path) if text else ""


class ModemSettings(SimSettings):
    modem_spool: OptionalFile = Field(
        default=None,
        description="the SQLite file that gammu-smsd keeps its texts in; empty: no GSM modem",
        examples=["/var/spool/gammu/smsd.db"],
    )
    modem_phones: Words = Field(
        default=(),
        description="the PhoneIDs of the modems, the one that sends by default first; empty: any",
        examples=["mpt,ooredoo"],
    )
