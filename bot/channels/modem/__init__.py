"""SMS through a GSM modem: gammu-smsd's SQL tables in an SQLite file of its own, the spool.

The spool is shared with the daemon and is never our database: rows are moved out of it and put into it, each
in one short transaction. `channel` keeps the contract with them.
"""

from typing import TYPE_CHECKING

from bot.channels.modem.settings import ModemSettings, read_spool
from bot.channels.provider import Later, Provider
from bot.setup.question import ENV, Question
from messages.scheme import SMS

if TYPE_CHECKING:
    from bot.channels.modem import doctor, opening
else:
    doctor, opening = Later("bot.channels.modem.doctor"), Later("bot.channels.modem.opening")

MODEM = Provider(
    name="modem",
    scheme=SMS,
    title="a GSM modem",
    page="modem",
    settings=ModemSettings,
    switches=("modem_spool",),
    open=opening.open_modem,
    look=doctor.modem,
    asks=(
        Question(
            "modem_spool",
            ENV,
            "Where is the database of gammu-smsd?",
            "SMS come and go through it, such as /var/spool/gammu/smsd.db",
            "",
            read_spool,
        ),
    ),
)
