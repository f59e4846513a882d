"""What leaders and owners type about a plan: its first day, an item's day, a span. Pure."""

from collections.abc import Sequence
from datetime import date, timedelta

from handlers.plan.reminders import later_due
from handlers.reading.dates import read_day, read_span
from handlers.reading.numbers import bare_number
from handlers.reading.words import Vocabulary
from messages.fold import fold, fold_word
from storage.plans import Plan

MOST_DAYS_PAST = 30  # how long ago a plan may have begun
SOON = 60  # days: a date of this year that is so near is not last year's
MOST_DAYS_AHEAD = 366
_SURELY_PAST, _SURELY_AHEAD = 7, 90  # days within which the day of a plan that was meant is plain without its year
MOST_NUMBER = 9999  # of a day
_SIGNS = ".,:;()#-"


def read_first_day(text: str, today: date, vocabulary: Vocabulary) -> date | None:
    """Day 1 of a plan: today without a text, else a day to come or at most 30 days past; else None."""
    words = text.split()
    if not words:
        return today
    coming = read_day(words, today, vocabulary, future=True)
    past = read_day(words, today, vocabulary)
    days = [found[0] for found in (coming, past) if found is not None]
    near = [day for day in days if -MOST_DAYS_PAST <= (day - today).days <= SOON]
    far = [day for day in days if 0 <= (day - today).days <= MOST_DAYS_AHEAD]
    return next(iter(near + far), None)


def is_guessed(text: str, first_day: date, today: date, vocabulary: Vocabulary) -> bool:
    """Whether another year may be meant than that of `first_day`, which `read_first_day` found: past, or far ahead."""
    words = text.split()
    is_said = read_day(words, today, vocabulary, future=True) == read_day(words, today, vocabulary)
    return not is_said and not -_SURELY_PAST <= (first_day - today).days <= _SURELY_AHEAD


def read_due(words: Sequence[str], plan: Plan, today: date, vocabulary: Vocabulary) -> tuple[date, int] | None:
    """When an item is due, as a date or a day of the plan, and how many words say so; None: they do not."""
    found = read_day(words, today, vocabulary, future=True)
    if found is not None:
        is_near = plan.first_day <= found[0] <= plan.last_day + timedelta(days=MOST_DAYS_AHEAD)
        return found if is_near else None
    used = 1 if words and vocabulary.span_days.get(fold(words[0]).casefold()) == 1 else 0  # "day 30"
    number = _number(words[used]) if len(words) > used else None
    if number is None or not 1 <= number <= plan.days:
        return None
    return plan.day(number), used + 1


def _number(word: str) -> int | None:
    return bare_number(fold(word).strip(_SIGNS), MOST_NUMBER)


def read_later(text: str, due_day: date, today: date, vocabulary: Vocabulary) -> tuple[date, str] | None:
    """The new due day (`2w`, or a date) and the reason after it; None when the text begins with neither."""
    words = text.split()
    while len(words) > 1 and vocabulary.means(words[0], "until"):
        words = words[1:]
    if words and (count := vocabulary.numbers.get(fold_word(words[0]))):  # "one week"
        words = [str(count), *words[1:]]
    span = read_span(words, vocabulary)
    if span is not None:
        return later_due(due_day, span[0], today), " ".join(words[span[1] :])
    day = read_day(words, today, vocabulary, future=True)
    return (day[0], " ".join(words[day[1] :])) if day is not None else None
