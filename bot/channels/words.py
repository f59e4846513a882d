"""What is wrong with a channel, and what to do about it, as texts of the catalogs.

A problem is a word (`messages/reason.py`, or one that a channel has for itself), with what belongs to it behind a
colon: `turned-away: 1, 2`. The text is the channel's own (`doctor-why-modem-turned-away`), or that of all
(`doctor-why-network`).
"""

from collections.abc import Sequence

from bot.channels.table import PROVIDERS
from messages.sentence import Said, Words, saying, together

_BY_NAME = {provider.name: provider for provider in PROVIDERS}
_OTHERS = ("page", "hooks")


def called(name: str) -> Words:
    """What one calls the channel, in the middle of a sentence: "the modem"."""
    return saying(f"called-{name}") if name in _BY_NAME or name in _OTHERS else name


def why(name: str, problem: str) -> Words:
    """The problem of the channel as a sentence that begins small; one that was noted in English stays as it is."""
    word, _, rest = problem.partition(": ")
    key = _known("why", name, word)
    if key is not None:
        return Said(key, {"it": called(name), "list": rest})
    return problem if problem.endswith("?") else saying("ended", reason=problem)


def reason_said(reason: str) -> Words:
    """Why a text did not leave, as it stands in a sentence."""
    key = f"page-reason-{reason}"
    return Said(key, {}) if _is_said(key) else reason


def what_to_do(troubles: Sequence[tuple[str, str]]) -> Words:
    """What somebody should do about these problems, each with the name of its channel; at least one."""
    keys = [(name, _known("do-why", name, problem.partition(": ")[0])) for name, problem in troubles]
    remedies = [Said(key, {}) for key in dict.fromkeys(key for _name, key in keys if key is not None)]
    pages = dict.fromkeys(f"docs/channels/{_BY_NAME[name].page}.md" for name, key in keys if key is None)
    return together([*remedies, *([saying("do-why", list=", ".join(pages))] if pages else [])])


def _known(kind: str, name: str, word: str) -> str | None:
    """The text for this word of the channel, its own before that of all; None: there is none."""
    return next(filter(_is_said, (f"doctor-{kind}-{name}-{word}", f"doctor-{kind}-{word}")), None)


def _is_said(key: str) -> bool:
    from messages.catalog import Catalogs  # here: every command that keeps a log imports this file

    return Catalogs.load().has(key)
