"""CPU of reading a text: on average over the tests' corpus, and of the worst text that is as long as one may be."""

import json
from collections.abc import Callable
from datetime import date
from itertools import cycle, islice
from pathlib import Path
from statistics import mean
from time import process_time

import field

from bot.network_file import network_from
from handlers.core.arguments import find_group
from handlers.core.lookup import NetworkLookup, lookup_of
from handlers.reading.borrowed import read_borrowed
from handlers.reading.several import split_reports
from messages.envelope import LONGEST_TEXT
from messages.zawgyi import read_burmese

CORPUS = Path(__file__).parents[1] / "tests" / "corpus"
TODAY = date(2026, 12, 1)
# Each is repeated until a text is as long as one may be.
REPEATED = (
    *("R land 5w 7m Hpa-An yesterday ", "5w7m ", "w5m7,", "1/2 ", "12(5w) ", "Minhla ", "Hpa-An and Bago ", "the "),
    *("5-7 people ", "no, not land, ", "1) land 5w 2) gender 3m ", "for Ma Hla: ", "((((", "a", "9", "1 ", "w ", ": "),
    *("လွန်ခဲ့တဲ့ ၃ ရက်က ", "အမျိုးသမီးငါးယောက်", "မြေယာ၅ယောက်ဘားအံ", "ကျား၇မ၅", "ဝဝဝဝ", "၁၂ ", "မလှအတွက် ", "က"),
    *("ျပႆနာ ", "ၵၢၼ်လိၼ် ", "တၢ်ဘၣ်ဂ့ၢ် ", "\u200b", "police ", "five hundred and twenty one thousand ", "Feb 30 "),
)


def main() -> None:
    lookup = lookup_of(network_from(CORPUS / "network.toml"))
    lines = (CORPUS / "texts.jsonl").read_text(encoding="utf-8").splitlines()
    texts = [json.loads(line)["text"] for line in lines]
    read(lookup, texts[0])  # what is read once, a start pays
    spent = [cpu(lambda text=text: read(lookup, text)) for text in texts]
    worst = [cpu(lambda text=text: read(lookup, text)) for text in map(long, REPEATED)]
    slowest = REPEATED[worst.index(max(worst))]
    figures = {"texts": len(texts), "mean_us": mean(spent) * 1e6, "worst_ms": max(worst) * 1e3, "worst": slowest}
    field.answer(figures)


def long(part: str) -> str:
    return "".join(islice(cycle(part), LONGEST_TEXT))


def cpu(work: Callable[[], object]) -> float:
    begun = process_time()
    work()
    return process_time() - begun


def read(lookup: NetworkLookup, typed: str) -> None:
    """All that a text is asked before it is known what it says, and a report's reading."""
    words = lookup.vocabulary
    text, _is_zawgyi = read_burmese(typed, writes_zawgyi=False)
    rest = words.read(text).rest
    words.danger(text)
    words.leaning.read(text)
    words.phrasing.read(text, lambda word: find_group(lookup, word) is not None)
    words.sentences.is_sentence(rest)
    list(read_borrowed(text, words))
    split_reports(rest, words.keys("report"), lookup.reports, TODAY)


if __name__ == "__main__":
    main()
