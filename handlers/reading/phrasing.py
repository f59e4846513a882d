"""Commands said as people speak: politely, as a wish, or with the verb at the end."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence, Set

from handlers.reading.command import CommandReader, Reading
from handlers.reading.composed import Composed
from handlers.reading.item_refs import CodeOf, read_ref
from handlers.reading.manners import Manners
from handlers.reading.pieces import syllables
from messages.fold import fold_word

# What a polite or wishing text may ask for: none of these takes words of its own.
_MOST_LETTERS = 1_000
_MADE_OF_LETTERS = 60  # of words written as one; a longer run says something else
ASKED = (
    "stop",
    "start",
    "help",
    "undo",
    "join",
    "leave",
    "groups",
    "me",
    "my",
    "plan",
    "more",
    "forget",
    "who",
    "digest",
)
STEMS = (*ASKED, "done", "late", "fix")
BY_ITEM = ("done", "late", "drop")  # what may follow an item's number
BY_CODE = ("yes", "no", "ok", "refuse")  # `4821 yes`
CODE_DIGITS = 4
BY_GROUP = ("join", "leave", "plan", "who")  # and a group's code
LOOKS = ("help", "groups", "me", "my", "plan", "more", "who", "digest", "reports")  # what `LAND အစီအစဉ် ပြပါ` asks for
LAST_OF_NUMBER = ("late", "fix")  # `၁ ၁ ပတ် နောက်ကျမယ်`: the verb behind what it takes
PROFILE = ("name", "lang", "area", "kind", "themes")
SURELY_PROFILE = ("name", "lang")  # a report has no name: the others may be a report's without "my"
_CLAUSES = re.compile("[,.;:!\u104a\u104b]+")
_MOST_WISH = 5  # words
_MOST_STOPPING = 12
_SHORTEST_GROUP = 3  # letters
_MOST_STEM = 8  # syllables of a Burmese command


class Phrasing:
    """Finds a command where the text does not begin with its word."""

    def __init__(
        self,
        commands: CommandReader,
        keywords: Mapping[str, str],
        manners: Manners,
        wishes: Set[str],
        endings: Iterable[str],
        beside: Mapping[str, Set[str]],
        whole: Mapping[str, str],
        in_parts: Mapping[str, Composed],
    ) -> None:
        self._commands = commands
        self._manners = manners
        self._wishes = wishes
        self._endings = tuple(endings)
        self._beside = beside
        self._whole = whole
        self._in_parts = in_parts
        self._stems: dict[str, str | None] = {}
        for keyword, name in keywords.items():
            if keyword.isascii() or name not in STEMS:
                continue
            stem = self._stem(fold_word(keyword))
            self._stems[stem] = name if self._stems.get(stem, name) == name else None

    def read(self, text: str, is_group: Callable[[str], bool], code_of: CodeOf = lambda _word: None) -> Reading | None:
        """The command, with its item or group in front of what else follows it; None when there is none.

        `code_of` gives the group of an item, which is written to the letter; a word that `is_group` may hold a slip.
        Nobody asks for a command in so many letters as a letter has.
        """
        if len(text) > _MOST_LETTERS:
            return None
        bare = self._manners.bare(text)
        found = self._shown(bare, is_group) or self._of_clauses(bare) or self._stopping(bare) or self._asked(bare)
        found = found or self._of_stem(bare) or self._turned(bare, is_group, code_of)
        return found or self._glued_group(bare, is_group) or self._of_parts(bare)

    def last(self, text: str, code_of: CodeOf = lambda _word: None) -> Reading | None:
        """The command that a Burmese verb at the end names, and all that stands before it.

        Whether that is what the command takes is for the caller to see.
        """
        before, _space, verb = self._manners.bare(text).rpartition(" ")
        if not before or verb.isascii():
            return None
        if fold_word(verb) in self._beside["reporting"]:
            return Reading("report", (), before, verb)
        name = self._commands.match(fold_word(verb)).exact or self._named([verb])
        item = read_ref(" ".join(self._after(before.split(), "item")), code_of)
        if name in LAST_OF_NUMBER and item is not None and item[1]:
            return Reading(name, (), " ".join([str(item[0]), *self._after(item[1].split(), "item")]), verb)
        if name == "fix" and item is None:
            return Reading(name, (), before, verb)
        is_change = self._stem(fold_word(verb)) in self._beside["change"]
        return Reading("lang", (), before, verb) if is_change else None

    def without_change(self, text: str) -> str:
        """`ဘားအံ` of `ဘားအံ ပြောင်းချင်ပါတယ်`, behind the word for what is changed."""
        before, _space, verb = self._manners.bare(text).rpartition(" ")
        return before if before and self._stem(fold_word(verb)) in self._beside["change"] else text

    def without_becomes(self, text: str) -> str:
        """`land` of `is land`, behind the word for what it is said of."""
        return " ".join(self._after(text.split(), "becomes"))

    def of_profile(self, text: str) -> Reading | None:
        """What `my name to Daw Khin`, behind CHANGE, sets: the command and its argument."""
        words = text.split()
        mine = len(words) > 1 and fold_word(words[0]) in self._beside["mine"]
        words = words[1:] if mine else words
        name = self._commands.match(fold_word(words[0])).exact if words else None
        if name not in (PROFILE if mine else SURELY_PROFILE):
            return None
        rest = self._after(words[1:], "becomes")
        return Reading(name, (), " ".join(rest), words[0]) if rest else None

    def _of_clauses(self, text: str) -> Reading | None:
        """`wrong report sorry, take it back`: each clause means the same command."""
        clauses = [fold_word(self._manners.bare(clause)) for clause in _CLAUSES.split(text)]
        names = {self._whole.get(clause) for clause in clauses if clause}
        name = names.pop() if len(names) == 1 else None
        return Reading(name, (), "", text) if name is not None else None

    def _of_parts(self, text: str) -> Reading | None:
        """`sorry that report was a mistake, pls remove`."""
        name = next((name for name, parts in self._in_parts.items() if parts.is_said(text)), None)
        return Reading(name, (), "", text) if name is not None else None

    def _stopping(self, text: str) -> Reading | None:
        """`stop it pls no more msg`: STOP said over again, and nothing else."""
        words = text.split()
        if len(words) > _MOST_STOPPING:
            return None
        said = at = 0
        while at < len(words):
            counts = range(min(_MOST_WISH, len(words) - at), 0, -1)
            used = next((count for count in counts if self._means_stop(words[at : at + count])), 0)
            if not used and fold_word(words[at]) not in self._beside["stop"] and self._manners.rest(words[at]):
                return None
            said += bool(used)
            at += used or 1
        return Reading("stop", (), "", text) if said > 1 else None

    def _means_stop(self, words: Sequence[str]) -> bool:
        key = fold_word("".join(words))
        is_named = len(words) == 1 and (self._commands.match(key).exact or self._named(words)) == "stop"
        return is_named or self._whole.get(key) == "stop"

    def _glued_group(self, text: str, is_group: Callable[[str], bool]) -> Reading | None:
        """`joinland`."""
        if not (text.isascii() and text.isalpha() and len(text) <= _MADE_OF_LETTERS):
            return None
        for at in range(len(text) - _SHORTEST_GROUP, _SHORTEST_GROUP, -1):
            name = self._commands.match(fold_word(text[:at])).exact
            if name in ("join", "leave") and is_group(text[at:]):
                return Reading(name, (), text[at:], text[:at])
        return None

    def _asked(self, text: str) -> Reading | None:
        """`please stop`, `I want to join LAND`."""
        words = self._without_wish(text.split())
        if len({fold_word(word) for word in words}) == 1:
            words = words[:1]  # STOP STOP STOP
        reading = self._commands.read(" ".join(words))
        return reading if reading.command in ASKED else None

    def _without_wish(self, words: list[str]) -> list[str]:
        for count in range(min(_MOST_WISH, len(words) - 1), 0, -1):
            if fold_word("".join(words[:count])) in self._wishes:
                return words[count:]
        return words

    def _of_stem(self, text: str) -> Reading | None:
        """A Burmese verb in any polite form, alone or before what it is about: `ပြင်ပေးပါ ...`."""
        name = self._named(text.split())
        if name is not None:
            return Reading(name, (), "", text)
        first, _space, rest = text.partition(" ")
        name = self._named([first])
        return Reading(name, (), rest, first) if name is not None else None

    def _named(self, words: Sequence[str]) -> str | None:
        """The command whose stem the words are, without what may stand beside it."""
        for name in ("stop", "start", ""):
            kept = "".join(word for word in words if fold_word(word) not in self._beside.get(name, ()))
            key = fold_word(kept)
            if key and not key.isascii() and len(syllables(key)) <= _MOST_STEM:
                found = self._stems.get(self._stem(key))
                if found is not None and (not name or found == name):
                    return found
        return None

    def _stem(self, key: str) -> str:
        """A folded Burmese verb without polite and other endings."""
        stem = key
        while (ending := next((one for one in self._endings if stem.endswith(one) and stem != one), None)) is not None:
            stem = stem.removesuffix(ending)
        return stem

    def _turned(
        self, text: str, is_group: Callable[[str], bool], code_of: CodeOf = lambda _word: None
    ) -> Reading | None:
        """`item PRO3 is done`, `LAND က ထွက်မယ်`: first the item or the group, then the command."""
        words = self._after(text.split(), "item")
        if len(words) < 2:
            return None
        item = read_ref(" ".join(words), code_of)
        if item is not None and len(words[0]) >= CODE_DIGITS and words[0].isdecimal():
            reading = self._commands.read(item[1])
            if reading.command in BY_CODE and not reading.rest:
                return Reading(reading.command, (), words[0], reading.word)
        if item is not None:
            after = self._after(item[1].split(), "item")
            if len(after) > 1 and self._commands.match(fold_word(after[-1])).exact == "late":
                return Reading("late", (), " ".join([str(item[0]), *after[:-1]]), after[-1])
            return self._verb(str(item[0]), after, BY_ITEM)
        if len(words) < len(text.split()):
            return self._of_item(" ".join(words), code_of)
        if is_group(words[0]):
            return self._verb(words[0], self._after(words[1:], "leave"), BY_GROUP)
        return None

    def _of_item(self, text: str, code_of: CodeOf) -> Reading | None:
        """`I finished 3`, without what stands before the command."""
        reading = self._commands.read(text)
        item = read_ref(reading.rest, code_of) if reading.command in BY_ITEM else None
        return reading if item is not None and not item[1] else None

    def _verb(self, first: str, words: Sequence[str], names: Sequence[str]) -> Reading | None:
        text = " ".join(words)
        found = self._commands.read(text)
        reading = found if found.command is not None else self._of_stem(text)
        if reading is None or reading.command not in names:
            return None
        if reading.command != "late" and self._after(reading.rest.split(), "item"):
            return None  # but for `3 done already`
        rest = f"{first} {reading.rest}".strip() if reading.command == "late" else first
        return Reading(reading.command, (), rest, reading.word)

    def _shown(self, text: str, is_group: Callable[[str], bool]) -> Reading | None:
        """`LAND အစီအစဉ် ပြ`: what is to be shown, and the verb for it."""
        before, _space, verb = text.rpartition(" ")
        if not before or self._stem(fold_word(verb)) not in self._beside["show"]:
            return None
        found = self._commands.read(before)
        reading = found if found.command is not None else self._turned(before, is_group)
        return reading if reading is not None and reading.command in LOOKS else None

    def _after(self, words: Sequence[str], name: str) -> list[str]:
        """The words behind those that may stand beside this command."""
        beside = self._beside[name]
        at = next((at for at, word in enumerate(words) if not _is_made_of(fold_word(word), beside)), len(words))
        return list(words[at:])


def _is_made_of(key: str, words: Set[str]) -> bool:
    """Whether a folded word is one of these, or Burmese ones written as one: `အဖွဲ့က`."""
    if key in words or key.isascii() or len(key) > _MADE_OF_LETTERS:
        return key in words
    ends = {0}  # of the words that fit one behind the other so far
    for at in range(len(key)):
        if at in ends:
            ends |= {at + len(one) for one in words if one and key.startswith(one, at)}
    return len(key) in ends
