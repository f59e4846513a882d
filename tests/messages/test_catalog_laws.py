"""What holds for every message of every catalog. A failure names file, message and what is wrong."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import cast

import pytest
from fluent.runtime import FluentResource
from fluent.syntax import ast
from worst_case import arguments, worst_case

import messages
from handlers.reading.words import Vocabulary
from messages.catalog import Catalogs, installed, least_form, short_form
from messages.fold import fold, fold_word
from messages.segments import is_gsm7, plain, segments

LOCALES = Path(messages.__file__).parent / "locales"
LANGUAGES = installed()
# Word lists are never sent: those beside words.ftl are grammar, which a language may not need.
WORDS = "word-"
COUNTED = re.compile(r"^segments: ([1-9])$", re.MULTILINE)
KIND_WORDS, ACTIVITY_WORDS = "word-kind-", "word-activity-"
CHANNEL_NAMES = ("outage-channel-", "doctor-called-")  # Telegram is called so everywhere
SMALL_LETTERS = re.compile(r"[a-z]{2}")  # others are codes and commands
DAYS = (
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "today",
    "yesterday",
    "tomorrow",
)
NO_COMMAND = re.compile(
    f"word-(kind-.*|activity-.*|women|men|people|{'|'.join(DAYS)}|month-[0-9]+|.*-unit|coordinators|all)"
)


@dataclass(frozen=True, slots=True)
class Entry:
    language: str
    file: str
    key: str
    message: ast.Message

    def __str__(self) -> str:
        return f"{self.place}: {self.key}"

    @property
    def place(self) -> str:
        return f"{self.language}/{self.file}"

    @property
    def comment(self) -> str:
        return (self.message.comment.content or "") if self.message.comment else ""

    @property
    def written(self) -> str:
        """All that stands in it and its short form as text, without its choices."""
        sources = [self.message.value, *(one.value for one in self.message.attributes)]
        parts = [part for source in sources if source for part in source.elements]
        return "".join(part.value for part in parts if isinstance(part, ast.TextElement))


def _entries() -> Iterator[Entry]:
    for path in sorted(LOCALES.glob("*/*.ftl")):
        for entry in FluentResource(path.read_text(encoding="utf-8")).body:
            if isinstance(entry, ast.Message):
                yield Entry(path.parent.name, path.name, entry.id.name, entry)


ENTRIES = tuple(_entries())
SENT = tuple(entry for entry in ENTRIES if entry.file != "names.ftl" and not entry.key.startswith(WORDS))
BY_LANGUAGE = {
    language: {entry.key: entry for entry in ENTRIES if entry.language == language} for language in LANGUAGES
}
COMMAND_IDS = sorted(
    {entry.key for entry in ENTRIES if entry.file == "words.ftl" and not NO_COMMAND.fullmatch(entry.key)}
)


WORD = re.compile(r"(?<![A-Za-z])[A-Z]{2,}(?![A-Za-z])")
BETWEEN_WORDS = re.compile(r"[\s/|=\"(),:?!\u104a\u104b-]+")
# Languages in letters of their own: their command words are so, too.
OWN_LETTERS = {name for name, words in Catalogs.load().words("word-help").items() if not words[0].isascii()}
# What is written in two words, or with digits, as one word that is the same command.
WHOLE = {
    "FORGET ME": "FORGETME",
    "KEEP ME": "FORGETME",
    "MAY QUOTE": "MAYQUOTE",
    "NO QUOTE": "NOQUOTE",
    "CALENDAR OFF": "CALENDAROFF",
    "REPORT100": "HUNDREDDAYS",
}
VOCABULARY = Vocabulary.load()
IN_ENGLISH = {"thread-thanked"}  # OK is what people wrote
# What the command does is said, and not its word: the sender knows it, or the text has no room.
SAID_OTHERWISE = {
    *("forget-waits", "forget-held", "help-keepme", "help-unlink", "unlink-none", "join-consent", "join-codes-rest"),
    *("join-wrong-many", "plan-not-yours", "lost-wrote", "lost-alert", "report-saved-more", "report-unseen"),
}


def _names(language: str, prefix: str) -> list[str]:
    catalogs = Catalogs.load()
    keys = [key for key, entry in BY_LANGUAGE[language].items() if entry.file == "names.ftl" and key.startswith(prefix)]
    return [catalogs.text(language, key) for key in keys]


def _written(node: object) -> str:
    """All that stands in a message as text, in its choices too."""
    if isinstance(node, ast.TextElement):
        return node.value
    if isinstance(node, ast.Comment):
        return ""
    if isinstance(node, list):
        return "".join(map(_written, cast("list[object]", node)))
    return "".join(map(_written, vars(node).values())) if isinstance(node, ast.BaseNode) else ""


def _rendered(entry: Entry, language: str, form: Callable[[str], str] = str) -> str:
    """The message in that form with the worst case of each argument, as `language` has it."""
    worst = {
        name: worst_case(name, language, lambda prefix: _names(language, prefix)) for name in arguments(entry.message)
    }
    return Catalogs.load().text(form(entry.language), entry.key, **worst)


def test_every_file_is_fluent_to_its_end() -> None:
    broken = [
        f"{path.parent.name}/{path.name}: cannot be read near {(entry.content or '').strip()[:60]!r}"
        for path in sorted(LOCALES.glob("*/*.ftl"))
        for entry in FluentResource(path.read_text(encoding="utf-8")).body
        if isinstance(entry, ast.Junk)
    ]
    assert broken == []


def test_every_language_has_the_same_files() -> None:
    files = {language: sorted(path.name for path in (LOCALES / language).glob("*.ftl")) for language in LANGUAGES}
    assert files == dict.fromkeys(LANGUAGES, files["en"])


def test_every_message_stands_in_one_place_of_a_language() -> None:
    places: dict[tuple[str, str], list[str]] = defaultdict(list)
    for entry in ENTRIES:
        places[entry.language, entry.key].append(entry.file)
    assert {key: files for key, files in places.items() if len(files) > 1} == {}


def test_every_language_has_the_same_messages_in_the_same_files() -> None:
    missing = [
        f"{language}/{entry.file}: {entry.key} is missing"
        for entry in ENTRIES
        for language in LANGUAGES
        if not (entry.key.startswith(WORDS) and entry.file != "words.ftl")
        if entry.key not in BY_LANGUAGE[language] or BY_LANGUAGE[language][entry.key].file != entry.file
    ]
    assert missing == []


def test_no_translation_is_a_copy_of_the_english() -> None:
    copies = [
        str(entry)
        for entry in SENT
        if entry.language != "en"
        if not entry.key.startswith(CHANNEL_NAMES) and SMALL_LETTERS.search(_written(entry.message.value))
        if _written(entry.message.value) == _written(BY_LANGUAGE["en"][entry.key].message.value)
    ]
    assert copies == [], "translate them"


def test_every_message_has_the_same_arguments_in_every_language() -> None:
    english = BY_LANGUAGE["en"]
    wrong = [
        f"{entry}: {sorted(arguments(entry.message))}, not {sorted(arguments(english[entry.key].message))}"
        for entry in ENTRIES
        if entry.key in english and arguments(entry.message) != arguments(english[entry.key].message)
    ]
    assert wrong == []


def _mentions(entry: Entry) -> set[str]:
    """The commands that an English message names, in capital letters."""
    written = _written(entry.message.value)
    for whole, word in WHOLE.items():
        written = written.replace(whole, word)
    words = WORD.findall(written)
    return {name for word in words if (name := VOCABULARY.command(word).exact) is not None}


def _commands_of(entry: Entry) -> set[str]:
    """The commands that the words of a message, and two of them in a row, are read as."""
    words = [word for word in BETWEEN_WORDS.split(_written(entry.message.value)) if word]
    pairs = [f"{first} {second}" for first, second in pairwise(words)]
    return {name for word in (*words, *pairs) if (name := VOCABULARY.read(word).command) is not None}


def _quoted(pattern: ast.Pattern | None) -> list[str]:
    """What stands between straight quotes and begins with words of ours."""
    parts = pattern.elements if pattern else []
    text = "".join(part.value if isinstance(part, ast.TextElement) else "{}" for part in parts)
    return [words for words in text.split('"')[1::2] if not words.startswith("{}")]


def test_no_text_in_another_language_shows_an_english_command() -> None:
    shown = [
        f"{entry}: {word}"
        for entry in SENT
        if entry.language in OWN_LETTERS and entry.key not in IN_ENGLISH
        for word in WORD.findall(f"{_written(entry.message.value)} {_written(entry.message.attributes)}")
        if VOCABULARY.command(word).exact is not None
    ]
    assert shown == [], "show the word of that language, as words.ftl has it first"


def test_every_command_that_is_named_is_read_as_that_command() -> None:
    english = BY_LANGUAGE["en"]
    unread = [
        f"{entry}: {sorted(missing)}"
        for entry in SENT
        if entry.language in OWN_LETTERS and entry.key in english and entry.key not in IN_ENGLISH | SAID_OTHERWISE
        if (missing := _mentions(english[entry.key]) - _commands_of(entry))
    ]
    assert unread == [], "name the same commands as the English text, by words of words.ftl"


def test_what_stands_between_quotes_is_a_command() -> None:
    unread = [
        f"{entry}: {words}"
        for entry in SENT
        if entry.language in OWN_LETTERS
        for pattern in [entry.message.value, *(one.value for one in entry.message.attributes)]
        for words in _quoted(pattern)
        if VOCABULARY.read(words).command is None
    ]
    assert unread == [], "only what is to be texted back stands between quotes"


by_file = pytest.mark.parametrize("file", sorted({entry.place for entry in ENTRIES}))


@by_file
def test_every_message_tells_the_translator_what_it_is_and_what_it_costs(file: str) -> None:
    untold = [
        f"{entry}: a comment and `# segments: N` above it"
        for entry in SENT
        if entry.place == file
        if not COUNTED.sub("", entry.comment).strip() or len(COUNTED.findall(entry.comment)) != 1
    ]
    assert untold == []


@by_file
def test_every_message_fits_its_segments_with_the_longest_real_arguments(file: str) -> None:
    problems = [_too_long(entry) for entry in SENT if entry.place == file]
    assert [problem for problem in problems if problem] == []


def _too_long(entry: Entry) -> str | None:
    counted = COUNTED.search(entry.comment)
    try:
        text = _rendered(entry, entry.language)
    except KeyError as unknown:
        return f"{entry}: {unknown} has no row in tests/messages/worst_case.py"
    limit = int(counted[1]) if counted else 1
    if segments(text) <= limit:
        return None
    return f"{entry}: {len(text)} letters cost {segments(text)} segments: {text}"


def test_what_asks_again_or_warns_takes_a_part_in_english_and_two_in_burmese() -> None:
    asks = (
        *("echo-", "proof-", "forget-", "link-", "unlink-", "lost-", "found-", "numbers-", "limits-", "leader-"),
        *("remov", "block", "unblock-", "stop-but-", "profile-name-", "profile-leader-"),
        *("announce-code", "announce-not-yours", "announce-other-", "join-code", "join-wrong", "thread-number"),
        *("report-yours", "report-theirs"),
    )
    most = {"en": 1, "my": 2}
    dear = [
        str(entry)
        for entry in SENT
        if entry.key.startswith(asks) and entry.language in most
        for counted in [COUNTED.search(entry.comment)]
        if counted is None or int(counted[1]) > most[entry.language]
    ]
    assert dear == []


FORMS = {"short": short_form, "least": least_form}


def test_no_shorter_form_is_longer_or_knows_no_other_arguments() -> None:
    wrong = [
        f"{entry}: {one.id.name}"
        for entry in ENTRIES
        for one in entry.message.attributes
        if one.id.name not in FORMS or not arguments(one) <= arguments(entry.message.value)
    ]
    assert wrong == [], "a short form says the same in less, a least one what must be said"
    longer = [
        f"{entry}: {longer} is not below {shorter} letters"
        for entry in ENTRIES
        for lengths in [[len(_rendered(entry, entry.language, form)) for form in (str, short_form, least_form)]]
        for longer, shorter in pairwise(lengths)
        if shorter > longer
    ]
    assert longer == []


@pytest.mark.parametrize("file", sorted({entry.place for entry in ENTRIES if entry.language == "en"}))
def test_english_stays_in_gsm_7(file: str) -> None:
    english = [entry for entry in ENTRIES if entry.place == file]
    odd = {str(entry): sorted({letter for letter in entry.written if not is_gsm7(letter)}) for entry in english}
    assert {entry: letters for entry, letters in odd.items() if letters} == {}


@by_file
def test_no_message_is_written_with_fancy_characters(file: str) -> None:
    fancy = [
        f"{entry}: write straight quotes, '-', '...', and no invisible letters"
        for entry in ENTRIES
        if entry.place == file and plain(entry.written) != entry.written
    ]
    assert fancy == []


def test_no_word_stands_for_two_commands_in_all_languages_together() -> None:
    catalogs = Catalogs.load()
    commands: dict[str, set[str]] = defaultdict(set)
    for key in COMMAND_IDS:
        for words in catalogs.words(key).values():
            for word in words:
                commands[fold_word(word)].add(key)
    assert {word: sorted(keys) for word, keys in commands.items() if len(keys) > 1} == {}


def test_every_command_word_is_one_word_or_two_that_nobody_says_otherwise() -> None:
    catalogs = Catalogs.load()
    words = {word: key for key in COMMAND_IDS for listed in catalogs.words(key).values() for word in listed}
    odd = {key for word, key in words.items() if len(fold(word).split()) != 1 or not fold_word(word)}
    assert {"word-mayquote", "word-noquote", "word-calendaroff"} == odd


@pytest.mark.parametrize("keys", [(KIND_WORDS,), (ACTIVITY_WORDS,), ("word-women", "word-men", "word-people")])
def test_no_word_stands_for_two_choices(keys: tuple[str, ...]) -> None:
    catalogs = Catalogs.load()
    choices: dict[str, set[str]] = defaultdict(set)
    for key in BY_LANGUAGE["en"]:
        if key.startswith(keys):
            for words in catalogs.words(key).values():
                for word in words:
                    choices[fold_word(word)].add(key)
    assert {word: sorted(found) for word, found in choices.items() if len(found) > 1} == {}
