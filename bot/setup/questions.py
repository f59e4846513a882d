"""What `lanpya init` asks, why, and how an answer is read."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.channels.table import PROVIDERS
from bot.setup.zones import read_place
from handlers.network.problems import nearest
from handlers.network.values import LONGEST_WORDS, is_words, weekly_moment
from messages.address import BadAddress
from messages.catalog import installed
from messages.phone_numbers import BadNumber, typed_address

Answers = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Question:
    """One question. `read` gets the answer and the earlier ones; it raises ValueError with what to write.

    `goes_to` is the file that keeps the answer.
    """

    key: str
    goes_to: str
    text: str
    why: str
    default: str
    read: Callable[[str, Answers], Any]


def _name(text: str, _answers: Answers) -> str:
    if not is_words(text):
        raise ValueError(f"Write a name of up to {LONGEST_WORDS} letters.")
    return text


def _languages(text: str, _answers: Answers) -> list[str]:
    words = list(dict.fromkeys(text.lower().replace(",", " ").split()))
    unknown = next((word for word in words if word not in installed()), None)
    if unknown is not None or not words:
        near = nearest(unknown or "", installed())
        guess = f" Did you mean {near}?" if near else ""
        raise ValueError(f"Write codes of: {', '.join(installed())}.{guess}")
    return words


def _place(text: str, _answers: Answers) -> tuple[str, str]:
    return read_place(text)


def _coordinator(text: str, answers: Answers) -> str:
    country, _zone = answers["place"]
    try:
        return str(typed_address(text, country))
    except BadNumber:
        raise ValueError(f"{text} is no phone number of {country}; write it like 09771234567") from None
    except BadAddress:
        raise ValueError("Write a phone number, or telegram: and the number of the chat.") from None


def _token(text: str, _answers: Answers) -> str:
    number, colon, rest = text.partition(":")
    if text and not (number.isdecimal() and colon and rest and " " not in text):
        raise ValueError("A token looks like 123456789:AAE-letters; copy all of it from @BotFather.")
    return text


def _spool(text: str, _answers: Answers) -> str:
    path = Path(text).expanduser()
    if text and path.is_dir():
        raise ValueError(f"{path} is a folder; write the database file in it, such as {path / 'smsd.db'}")
    return str(path) if text else ""


def _digest(text: str, _answers: Answers) -> str:
    if weekly_moment(text) is None:
        raise ValueError("Write a weekday and a time, such as Mon 08:00")
    return text


NETWORK, ENV = "network.toml", ".env"
QUESTIONS: tuple[Question, ...] = (
    Question(
        "name",
        NETWORK,
        "What is the network called?",
        "It stands in the welcome that every new member gets.",
        "National Paralegal Network",
        _name,
    ),
    Question(
        "languages",
        NETWORK,
        f"Which languages does it use, the usual one first? ({', '.join(installed())})",
        "A member who chose none is answered in the first.",
        " ".join(installed()),
        _languages,
    ),
    Question(
        "place",
        NETWORK,
        "Which country and time zone is it in?",
        "Phone numbers are read, and holidays and quiet hours kept, as in that country.",
        "MM Asia/Yangon",
        _place,
    ),
    Question(
        "coordinator",
        NETWORK,
        "What is your phone number, or telegram: and your chat number?",
        "You become the first coordinator: texts that the bot cannot answer come to you.",
        "",
        _coordinator,
    ),
    Question(
        "digest",
        NETWORK,
        "When shall the weekly digest go out?",
        "Leaders and coordinators then get the week on one page.",
        "Mon 08:00",
        _digest,
    ),
    Question(
        "telegram_token",
        ENV,
        "What is the token of the Telegram bot? (empty: no Telegram)",
        "With it the bot can read and answer; @BotFather on Telegram gives it (/newbot).",
        "",
        _token,
    ),
    Question(
        "modem_spool",
        ENV,
        "Where is the database of gammu-smsd? (empty: no GSM modem)",
        "SMS come and go through it, such as /var/spool/gammu/smsd.db",
        "",
        _spool,
    ),
)


def other_ways() -> str:
    """The channels that nothing is asked about, and where to read of them."""
    asked = {question.key for question in QUESTIONS}
    *others, last = [provider.title for provider in PROVIDERS if asked.isdisjoint(provider.switches)]
    return f"By {', '.join(others)} or {last} instead: their lines in .env, and docs/channels."
