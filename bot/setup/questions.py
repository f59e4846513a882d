"""What `lanpya init` asks, why, and how an answer is read."""

from bot.channels.table import PROVIDERS
from bot.setup.question import NETWORK, Answers, Question
from bot.setup.zones import read_place
from handlers.network.problems import nearest
from handlers.network.values import LONGEST_WORDS, is_words, weekly_moment
from messages.address import BadAddress
from messages.catalog import installed
from messages.phone_numbers import BadNumber, typed_address


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


def _digest(text: str, _answers: Answers) -> str:
    if weekly_moment(text) is None:
        raise ValueError("Write a weekday and a time, such as Mon 08:00")
    return text


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
    *(question for provider in PROVIDERS for question in provider.questions),
)


def other_ways() -> str:
    """The channels that nothing is asked about, and where to read of them."""
    asked = {question.key for question in QUESTIONS}
    *others, last = [provider.title for provider in PROVIDERS if asked.isdisjoint(provider.switches)]
    return f"By {', '.join(others)} or {last} instead: their lines in .env, and docs/channels."
