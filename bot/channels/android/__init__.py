"""SMS through an Android phone on the local network: the app SMS Gateway for Android, in local mode.

`phone` asks the app over HTTP, `shapes` are its answers, `ids` and `outcome` are the rules for texts that leave,
`sent` watches them, `inbox` looks for what arrived, `reading` reads what the app posts, `setup` sees to the app's
settings, `channel` joins them. What the app does was read in its source (1.68) and its OpenAPI description.
"""

from typing import TYPE_CHECKING

from bot.channels.android.settings import AndroidSettings
from bot.channels.provider import Later, Provider
from bot.setup.question import of_setting
from messages.scheme import SMS

if TYPE_CHECKING:
    from bot.channels.android import doctor, opening
else:
    doctor, opening = Later("bot.channels.android.doctor"), Later("bot.channels.android.opening")


def _calls(settings: AndroidSettings) -> bool:
    return bool(settings.android_url and settings.android_key.get_secret_value())


ANDROID = Provider(
    name="android",
    scheme=SMS,
    title="an Android phone",
    page="android",
    settings=AndroidSettings,
    switches=("android_url",),
    open=opening.open_android,
    look=doctor.look,
    ask=doctor.ask,
    calls_from_elsewhere=_calls,
    asks=(
        of_setting(AndroidSettings, "android_url", "What is the address of the app's local server?"),
        of_setting(AndroidSettings, "android_user", "What is its user name?"),
        of_setting(AndroidSettings, "android_password", "What is its password?"),
    ),
)
