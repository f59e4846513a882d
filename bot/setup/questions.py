"""What `lanpya init` asks, why, and how an answer is read."""

import re

from bot.channels.table import PROVIDERS
from bot.setup import moments
from bot.setup.question import ENV, NETWORK, Answers, Question
from bot.setup.zones import name_of, read_place
from handlers.network.problems import nearest
from handlers.network.values import LONGEST_WORDS, is_words
from handlers.reading.words import Vocabulary
from messages.address import Address, BadAddress
from messages.catalog import Catalogs, installed
from messages.fold import fold_word
from messages.phone_numbers import BadNumber, typed_address
from messages.scheme import SCHEMES, SMS


def _name(text: str, _answers: Answers) -> str:
    if not is_words(text):
        raise ValueError(f"Write a name of up to {LONGEST_WORDS} letters.")
    return text


def _languages(text: str, _answers: Answers) -> list[str]:
    known = _language_names()
    words = [word for word in text.replace(",", " ").split() if fold_word(word) not in _BESIDE_LANGUAGES]
    if [fold_word(word) for word in words] in (["both"], ["all"]):
        return list(installed())
    unknown = next((word for word in words if fold_word(word) not in known), None)
    if unknown is not None or not words:
        near = nearest(fold_word(unknown or ""), list(known))
        guess = f" Did you mean {_language(known[near])}?" if near else ""
        raise ValueError(f"Lanpya speaks {', '.join(map(_language, installed()))}; write one or several.{guess}")
    return list(dict.fromkeys(known[fold_word(word)] for word in words))


_BESIDE_LANGUAGES = ("", "and", "or", "language", "languages")  # of what people write around a language's name


def _language_names() -> dict[str, str]:
    """The code of each installed language, by its folded names in all of them."""
    words = Vocabulary.load()
    named = {name: code for code in installed() for name in words.language_names(code)}
    return {**named, **{code: code for code in installed()}}


def _language(code: str) -> str:
    catalogs = Catalogs.load()
    key = f"language-{code}"
    return f"{catalogs.text('en', key) if catalogs.has(key) else code} ({code})"


def _languages_told(codes: list[str]) -> str:
    return ", then ".join(map(_language, codes))


def _place(text: str, _answers: Answers) -> tuple[str, str]:
    return read_place(text)


def _place_told(place: tuple[str, str]) -> str:
    return f"{name_of(place[0])}, time zone {place[1]}"


def _coordinator(text: str, answers: Answers) -> str:
    country, _zone = answers["place"]
    if "@" in text and ":" not in text:
        raise ValueError(_NO_CHAT)
    written = _SCHEME_AND_BLANK.sub(r"\1:", text)
    if _O_FOR_ZERO.fullmatch(written):
        written = written.lower().replace("o", "0")
    try:
        return str(typed_address(written, country))
    except BadNumber:
        raise ValueError(f"{text} is no phone number of {name_of(country)}; write one, like 09771234567") from None
    except BadAddress:
        raise ValueError(_NO_CHAT) from None


_SCHEME_AND_BLANK = re.compile(rf"^({'|'.join(SCHEMES)}) (?=\S)", re.IGNORECASE)
_O_FOR_ZERO = re.compile(r"[+\d\soO().-]*\d[+\d\soO().-]*")
_NO_CHAT = (
    "Write a phone number, or telegram: and the number of the chat, such as telegram:1001. A name such as @mahla is "
    "none: the bot tells you the number once it runs, when you write /start to it. Until then give a phone number."
)


def _coordinator_told(written: str) -> str:
    address = Address.parse(written)
    return (
        f"SMS to {address.value}" if address.scheme == SMS.name else f"{address.scheme.capitalize()}, {address.value}"
    )


def _digest(text: str, _answers: Answers) -> str:
    return moments.weekly(text)


def _channels(text: str, _answers: Answers) -> list[str]:
    """The names of the providers that the numbers or words stand for."""
    by_word = {str(number): one.name for number, one in enumerate(PROVIDERS, 1)}
    for one in PROVIDERS:
        words = (one.name, one.title, *one.title.split())
        by_word |= {fold_word(word): one.name for word in words if fold_word(word) not in _BESIDE}
    if fold_word(text) in _NONE:
        return []
    parts = [part for part in re.split(r"[\s,+&;/]+", text) if part and fold_word(part) not in _BESIDE]
    wrong = next((part for part in parts if fold_word(part) not in by_word), text if text and not parts else None)
    if wrong is not None:
        raise ValueError(f"{wrong} is none of them: write their numbers, such as 1 2, or nothing to decide later.")
    return list(dict.fromkeys(by_word[fold_word(part)] for part in parts))


_BESIDE = ("and", "a", "an", "by", "bot", "http")  # of what people write around a channel's word
_NONE = ("none", "no", "nothing", "later", "0", "notyet")


def _channels_told(names: list[str]) -> str:
    return ", ".join(one.title for one in PROVIDERS if one.name in names) or "none yet"


def _channels_why() -> str:
    lines = [f"  {number} {one.title}" for number, one in enumerate(PROVIDERS, 1)]
    return "\n".join(["Texts come and go by one or several of these; docs/channels says what each needs.", *lines])


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
        "Which languages does it use, the usual one first?",
        "A member who chose none is answered in the first.",
        " ".join(installed()),
        _languages,
        _languages_told,
    ),
    Question(
        "place",
        NETWORK,
        "Which country is it in?",
        "Phone numbers are read, and holidays and quiet hours kept, as in that country.",
        "Myanmar",
        _place,
        _place_told,
    ),
    Question(
        "coordinator",
        NETWORK,
        "What is your phone number, or telegram: and your chat number?",
        "You become the first coordinator: texts that the bot cannot answer come to you.",
        "",
        _coordinator,
        _coordinator_told,
    ),
    Question(
        "digest",
        NETWORK,
        "When shall the weekly digest go out?",
        "Leaders and coordinators then get the week on one page.",
        "Mon 08:00",
        _digest,
        moments.told,
    ),
    Question(
        "channels",
        ENV,
        "Which of them do you have? (their numbers, such as 1 2; nothing: decide later)",
        _channels_why(),
        "",
        _channels,
        _channels_told,
    ),
)
