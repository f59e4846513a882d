"""Reports of what paralegals did: in one text or step by step, corrected and withdrawn by their author.

The commands, answers and attachments that the router calls are named here. `content` holds the rules without
a database, `readback` the words; reading a text is `handlers.reading.report`.
"""

from handlers.report.album import goes_along
from handlers.report.arrival import (
    asks_beside,
    is_correction,
    is_thin,
    names_work,
    reads_as_report,
    says_nothing,
)
from handlers.report.attach import attach
from handlers.report.begun import TIMER as LEFT
from handlers.report.begun import due_left, leave_replaced
from handlers.report.borrowed import TIMER as BORROWED
from handlers.report.borrowed import (
    WHOSE,
    answer_whose,
    ask_again,
    claim,
    disown,
    due_borrowed,
    find,
    for_another,
    hand_over,
    remind,
)
from handlers.report.change import edit, fix, undo, unfix
from handlers.report.copied import COPIED, correct_copied, keep_as_it_was, rewrite_copied
from handlers.report.listed import list_reports
from handlers.report.missing import answer_missing
from handlers.report.readback import told
from handlers.report.steps import answer_step, report
from handlers.report.unasked import OFFER, accept, correct, decline, offer, offer_too, said_before

__all__ = [
    "BORROWED",
    "COPIED",
    "LEFT",
    "OFFER",
    "WHOSE",
    "accept",
    "answer_missing",
    "answer_step",
    "answer_whose",
    "ask_again",
    "asks_beside",
    "attach",
    "claim",
    "correct",
    "correct_copied",
    "decline",
    "disown",
    "due_borrowed",
    "due_left",
    "edit",
    "find",
    "fix",
    "for_another",
    "goes_along",
    "hand_over",
    "is_correction",
    "is_thin",
    "keep_as_it_was",
    "leave_replaced",
    "list_reports",
    "names_work",
    "offer",
    "offer_too",
    "reads_as_report",
    "remind",
    "report",
    "rewrite_copied",
    "said_before",
    "says_nothing",
    "told",
    "undo",
    "unfix",
]
