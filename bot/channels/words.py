"""The channels that are set up, and what is wrong with one in plain English."""

from collections.abc import Mapping, Sequence

from bot.settings import Settings

# In the order in which people look for them; of those for SMS the preferred first.
SCHEMES: Mapping[str, str] = {
    "telegram": "telegram",
    "modem": "sms",
    "android": "sms",
    "gateway": "sms",
    "twilio": "sms",
    "whatsapp": "whatsapp",
}
_CALLED: Mapping[str, str] = {
    "telegram": "Telegram",
    "modem": "the modem",
    "android": "the phone",
    "gateway": "the gateway",
    "twilio": "Twilio",
    "whatsapp": "Twilio",
}
# The reasons for which texts wait, as of every channel; what a single one calls otherwise stands below.
_WORDS: Mapping[str, str] = {
    "network": "no way to {it}",
    "timeout": "{it} does not answer in time",
    "server": "{it} has a fault of its own",
    "token": "{it} does not know our token or password",
    "credit": "the account has no money left, or is suspended",
    "flood": "{it} asks for a pause",
    "sim": "the network turns the SIM away",
    "phone": "the phone is off, or has no network",
    "answer": "somebody else answers in {it}'s place, such as a sign-in page",
    "setup": "our settings do not fit {it}",
    "busy": "{it} has enough for some minutes",
}
_OWN_WORDS: Mapping[tuple[str, str], str] = {
    ("telegram", "server"): "Telegram's servers have a fault",
    ("telegram", "token"): "Telegram does not know the token",
    ("telegram", "conflict"): "another program fetches the texts of the same bot",
    ("telegram", "webhook"): "another program has set a webhook for the bot",
    ("modem", "network"): "the modem has no network",
    ("modem", "modem"): "no modem has reported yet",
    ("modem", "daemon"): "gammu-smsd has been silent for minutes",
    ("modem", "missing"): "the spool of gammu-smsd is missing",
    ("modem", "locked"): "another program holds the spool of gammu-smsd",
    ("modem", "schema"): "the spool is none of gammu-smsd",
    ("modem", "broken"): "the spool of gammu-smsd is damaged",
    ("modem", "spool"): "the spool of gammu-smsd cannot be used",
}
_PAGES: Mapping[str, str] = {"whatsapp": "twilio"}  # channels that are explained on another's page
_WHAT_TO_DO: Mapping[str, str] = {
    "conflict": "Stop the other program, or give this one a bot of its own (@BotFather).",
    "credit": "Put money on the account; texts wait until then, and nothing is lost.",
    "token": "Write the right token or password into .env (of a gateway: into its file), and start lanpya run again; "
    "texts wait until then.",
    "setup": "Check the settings of this channel in .env (of a gateway: its file), and start lanpya run again; texts "
    "wait until then.",
}


def set_up(settings: Settings) -> dict[str, str]:
    """The scheme of each channel that the settings switch on, by its name."""
    is_on = {
        "telegram": settings.has_telegram,
        "modem": settings.modem_spool is not None,
        "android": bool(settings.android_url),
        "gateway": settings.gateway is not None,
        "twilio": bool(settings.twilio_account and settings.twilio_number),
        "whatsapp": bool(settings.twilio_account and settings.twilio_whatsapp),
    }
    return {name: scheme for name, scheme in SCHEMES.items() if is_on[name]}


def why(name: str, problem: str) -> str:
    """The problem of the channel as a clause; what is a sentence already stays as it is."""
    words = _OWN_WORDS.get((name, problem)) or _WORDS.get(problem, problem)
    return words.replace("{it}", _CALLED.get(name, name))


def page_of(name: str) -> str:
    """The page of docs/channels that explains the channel."""
    return _PAGES.get(name, name)


def ended(clause: str) -> str:
    """The clause as the end of a sentence; some are questions."""
    return clause if clause.endswith("?") else f"{clause}."


def what_to_do(troubles: Sequence[tuple[str, str]]) -> str:
    """What somebody should do about these problems, each with the name of its channel."""
    known = [_WHAT_TO_DO[problem] for _name, problem in troubles if problem in _WHAT_TO_DO]
    pages = [f"docs/channels/{page_of(name)}.md" for name, problem in troubles if problem not in _WHAT_TO_DO]
    if pages:
        known.append(f"Texts wait, and nothing is lost. See {', '.join(dict.fromkeys(pages))}.")
    return " ".join(dict.fromkeys(known))
