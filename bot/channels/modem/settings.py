"""What `.env` says of the GSM modem."""

from pydantic import Field

from bot.channels.sims import SimSettings
from bot.settings import OptionalFile, Words


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
