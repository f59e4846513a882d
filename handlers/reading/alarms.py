"""Which two kinds of words make an alarm together, and which one takes it away."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from handlers.reading import lost
from handlers.reading.phrases import Phrases
from messages.fold import fold_word

MOST_WORDS = 5  # of a phrase; a Burmese one counts in syllables

Spans = Mapping[str, list[tuple[int, int]]]  # of a list: from which word up to which


@dataclass(frozen=True, slots=True)
class Pair:
    """Words of the list `first` before ones of `second`, with at most so many words, or syllables, `between`."""

    first: str
    second: str
    between: int
    unless: str = ""  # stands between


ALARMS = (
    Pair("harm", "own", 2, unless="aside"),  # they are cutting down all our trees
    Pair("harm", "dear", 2, unless="aside"),  # they are beating up my cousin
    Pair("harm", "someone", 1, unless="aside"),  # they grabbed ma aye
    Pair("seize", "own", 1, unless="aside"),  # they are searching our house
    Pair("seize", "dear", 1, unless="aside"),  # they pulled my father out of bed
    Pair("they", "intrude", 3),  # someone is knocking at my door
    Pair("they", "dear", 2, unless="kind-deed"),  # they hauled my brother into a truck
    Pair("not-come", "home", 1),  # she did not yet come home
    Pair("person", "away", 3),  # our neighbour's girl has not been seen
    Pair("biter", "bite", 2),  # a snake has bitten
    Pair("swallow", "deadly", 3),  # took 20 pills
    Pair("jump", "deep", 3),  # she wants to jump into the well
    Pair("water", "rises", 4),  # the river is already over the bank
    Pair("help-slip", "haste", 3),  # pls hlp they are here
    Pair("romanised-force", "romanised-deed", 3),  # ye twe lar nay pyi
    Pair("romanised-help", "romanised-please", 0),  # kuu nyi par
    Pair("whom-object", "harm-verb", 2),  # ကျွန်တော့်ကို ဝိုင်းထိုး
    Pair("who-harms", "harm-verb", 6),  # လုံခြုံရေးတွေက လယ်သမားကို ရိုက်
    Pair("my-place", "arrive", 3),  # အိမ်ရှေ့မှာ ရောက်နေ
)
_BY_FIRST = {first: [pair for pair in ALARMS if pair.first == first] for first in {pair.first for pair in ALARMS}}
CALM_BEFORE = (
    Pair("calm-before", "calm-topic", 2),  # explained the law on arrest
    Pair("for-desk", "call-desk", 4),  # ဖောင်ဖြည့်ဖို့ အကူအညီလို
)
CALM_BEHIND = (
    Pair("happened", "long-ago", 2),  # he was arrested years ago
    Pair("calm-topic", "calm-behind", 0),  # flood relief
    Pair("call-help", "desk", 2),  # help me to fill the form
    Pair("call-took", "errand", 0),  # took my photo
    Pair("call-run", "held", 1),  # we run a class
    Pair("call-shoot", "picture", 3),
    Pair("call-surrounded", "nature", 1),
)
LISTS = frozenset(lost.LISTS) | frozenset(
    name for pair in (*ALARMS, *CALM_BEFORE, *CALM_BEHIND) for name in (pair.first, pair.second, pair.unless) if name
)


class Pairs:
    """Finds those pairs in a text that is taken apart into folded words and syllables."""

    def __init__(self, words: Mapping[str, Iterable[str]]) -> None:
        of_word: dict[str, set[str]] = {}
        for name, phrases in words.items():
            for phrase in phrases:
                of_word.setdefault(fold_word(phrase), set()).add(name)
        self.lists: Phrases[frozenset[str]] = Phrases()
        known: dict[frozenset[str], frozenset[str]] = {}  # most phrases are of the same few lists
        for phrase, names in of_word.items():
            of_lists = frozenset(names)
            self.lists.add(phrase, known.setdefault(of_lists, of_lists))

    def spans(self, keys: Sequence[str], places: Iterable[int]) -> Spans:
        """Where each list's phrases stand, of those that begin at one of the `places`."""
        found: dict[str, list[tuple[int, int]]] = {}
        for at in places:
            for names, count in self.lists.each(keys, at, MOST_WORDS):
                for name in names:
                    found.setdefault(name, []).append((at, at + count))
        return found


def alarms(spans: Spans) -> bool:
    """Whether one of the pairs says that something happens."""
    return any(_met(spans, pair) for first in spans for pair in _BY_FIRST.get(first, ()) if pair.second in spans)


def calmed(spans: Spans) -> set[int]:
    """The words that are only spoken of: where they begin."""
    before = {second for pair in CALM_BEFORE for _, second in _met(spans, pair)}
    return before | {first for pair in CALM_BEHIND for first, _ in _met(spans, pair)}


def _met(spans: Spans, pair: Pair) -> list[tuple[int, int]]:
    """Where the two begin, wherever they meet."""
    met: list[tuple[int, int]] = []
    seconds = {start for start, _ in spans.get(pair.second, ())}
    parting = {start for start, _ in spans.get(pair.unless, ())}
    for first, end in spans.get(pair.first, ()):
        for second in range(end, end + pair.between + 1):
            if second in seconds:
                met.append((first, second))
            if second in parting:
                break
    return met
