"""A Burmese command whose verb ends the text: `မြေယာ ဖျန်ဖြေ ၅ ဦး ဘားအံ အစီရင်ခံပါတယ်`."""

from collections.abc import Callable, Mapping

from handlers.core.arguments import code_of
from handlers.core.context import Context
from handlers.plan.reading import read_later
from handlers.reading.command import Reading
from handlers.report import is_correction, is_thin
from messages.fold import fold, fold_word


def read_last(ctx: Context) -> Reading | None:
    """The command that the last word names; None where what stands before it is not plainly what it takes."""
    last = ctx.lookup.vocabulary.phrasing.last(ctx.text, code_of(ctx))
    if last is None or last.command is None or not _TAKES[last.command](ctx, last.rest):
        return None
    return last


def _takes_report(ctx: Context, rest: str) -> bool:
    return not is_thin(ctx, rest) and not ctx.lookup.vocabulary.sentences.is_asked(rest)


def _takes_language(ctx: Context, rest: str) -> bool:
    lookup = ctx.lookup
    return any(fold_word(rest) in lookup.vocabulary.language_names(one) for one in lookup.network.languages)


def _takes_later(ctx: Context, rest: str) -> bool:
    """An item's number, and until when; what follows is the reason."""
    return read_later(rest.partition(" ")[2], ctx.today, ctx.today, ctx.lookup.vocabulary) is not None


def _takes_correction(ctx: Context, rest: str) -> bool:
    """A report's number or none, and nothing but what it says anew."""
    return is_correction(ctx, rest.partition(" ")[2] if fold(rest)[:1].isdecimal() else rest)


_TAKES: Mapping[str, Callable[[Context, str], bool]] = {
    "report": _takes_report,
    "lang": _takes_language,
    "late": _takes_later,
    "fix": _takes_correction,
}
