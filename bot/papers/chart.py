"""The report's drawings by week: steps done beside the plan's line, and all reports so far."""

from collections.abc import Mapping, Sequence

from bot.papers.drawing import AMBER, BLUE, GREEN, Frame, picture, rounded_up, text

_WIDTH, _HEIGHT = 340, 210
_MOST_NAMES = 8


def steps_by_week(title: str, plan_word: str, week_word: str, done: Sequence[int], planned: Sequence[int]) -> str:
    """Bars of what was done by the end of each week, and the line of what was to be done by then."""
    frame = _frame(len(planned), max([*planned, *done, 1]))
    named = text(frame.across(len(planned) - 1), frame.up(planned[-1]) - 8, plan_word, fill=AMBER, text_anchor="end")
    shapes = [*frame.lines(), *frame.bars(done, GREEN), frame.line(planned, AMBER), named]
    return _picture(title, [*shapes, *_weeks(frame, week_word)])


def reports_by_week(title: str, week_word: str, weeks: int, counts: Sequence[int]) -> str:
    """Bars of all reports by the end of each week."""
    frame = _frame(weeks, max([*counts, 1]))
    return _picture(title, [*frame.lines(), *frame.bars(counts, BLUE), *_weeks(frame, week_word)])


def _frame(count: int, most: int) -> Frame:
    return Frame(44, 34, _WIDTH - 52, _HEIGHT - 80, count, rounded_up(most))


def _weeks(frame: Frame, word: str) -> list[str]:
    below = text(frame.x + frame.width / 2, _HEIGHT - 8, word, text_anchor="middle")
    return [*frame.names(week_names(frame.count)), below]


def week_names(count: int) -> Mapping[int, str]:
    """Numbers of weeks below their places, not too many, the last one among them."""
    step = -(-count // _MOST_NAMES)
    return {place: str(place + 1) for place in range(count) if (count - 1 - place) % step == 0}


def _picture(title: str, shapes: Sequence[str]) -> str:
    heading = text(0, 16, title, font_size=14)
    return picture(_WIDTH, _HEIGHT, title, [heading, *shapes])
