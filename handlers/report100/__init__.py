"""The report on a group's hundred days, for donors and partners: what was planned and done, and nobody's name.

What the tables call is named here. `content` is what it tells, as data (`bot.papers` makes a page of it), `blur` and
`counted` say which counts it may tell, `discreet` which words, `quotable` what of members' reports it shows, `quotes`
asks authors for that, `approval` is a coordinator's yes, `told` its key figures, words and that yes by text.
"""

from handlers.report100.approval import APPROVED, WORDED
from handlers.report100.quotes import (
    GIVEN,
    OPEN_FOR,
    PHOTO_GIVEN,
    find,
    give,
    give_with_photo,
    may_quote,
    no_quote,
    refuse,
    remind,
    take_back,
)
from handlers.report100.told import disapprove, show, unword

__all__ = [
    "APPROVED",
    "GIVEN",
    "OPEN_FOR",
    "PHOTO_GIVEN",
    "WORDED",
    "disapprove",
    "find",
    "give",
    "give_with_photo",
    "may_quote",
    "no_quote",
    "refuse",
    "remind",
    "show",
    "take_back",
    "unword",
]
