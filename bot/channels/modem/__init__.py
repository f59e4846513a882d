"""SMS through a GSM modem: gammu-smsd's SQL tables in an SQLite file of its own, the spool.

The spool is shared with the daemon and is never our database: rows are moved out of it and put into it, each
in one short transaction. `channel` keeps the contract with them.
"""

from typing import TYPE_CHECKING

from bot.channels.modem.settings import ModemSettings, read_spool
from bot.channels.provider import Provider
from bot.setup.question import ENV, Question
from messages.scheme import SMS

if TYPE_CHECKING:
    from bot.channels.contract import Channel
    from bot.doctor.finding import Finding, Site
    from bot.host.clock import Clock
    from handlers.network.model import Network


def _open(settings: ModemSettings, network: "Network", clock: "Clock") -> "Channel":
    from bot.channels.modem.channel import ModemChannel, SimLimits  # here: only its users need phone number tables

    assert settings.modem_spool is not None  # noqa: S101 - it switches the modem on
    return ModemChannel(
        settings.modem_spool,
        country=network.country,
        now=clock.now,
        phones=settings.modem_phones,
        limits=SimLimits(settings.sms_per_minute, settings.sms_per_hour, settings.sms_per_day),
    )


def _check(site: "Site[ModemSettings]") -> "Finding":
    from bot.channels.modem.doctor import modem

    return modem(site)


MODEM = Provider(
    name="modem",
    scheme=SMS,
    title="a GSM modem",
    called="the modem",
    page="modem",
    settings=ModemSettings,
    switches=("modem_spool",),
    open=_open,
    check=_check,
    words={
        "network": "the modem has no network",
        "modem": "no modem has reported yet",
        "daemon": "gammu-smsd has been silent for minutes",
        "missing": "the spool of gammu-smsd is missing",
        "locked": "another program holds the spool of gammu-smsd",
        "schema": "the spool is none of gammu-smsd",
        "broken": "the spool of gammu-smsd is damaged",
        "spool": "the spool of gammu-smsd cannot be used",
    },
    questions=(
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
