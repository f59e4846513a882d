"""Texts that a human answers: to leaders, coordinators, or whoever announced something; and their answers.

What the router and the tables call is named here. `written` keeps a text, `told` tells its readers,
`counted` the author of an announcement, `alarm` is for pleas, `stranger` for who is no member, `heard` for texts that
no command fits, `commands` for TO and REPLY, `answering` for what REPLY sends,
`plain` for words that answer without it.
"""

from handlers.thread.alarm import alert
from handlers.thread.answering import SECOND, call_back, keep_first, send_second
from handlers.thread.commands import may_answer, reply, rest, to
from handlers.thread.counted import TIMER as ANSWERS
from handlers.thread.counted import due_answers
from handlers.thread.heard import hand_to_coordinators, hear, pass_on_answer, was_asked_since, wrote_lately
from handlers.thread.plain import QUESTION as FOR_WHOM
from handlers.thread.plain import TIMER as WORDS_LEFT
from handlers.thread.plain import (
    answer_plainly,
    confirm_echo,
    drop_echo,
    due_words_left,
    is_for_others,
    is_for_them,
)
from handlers.thread.stranger import TIMER as STRANGERS
from handlers.thread.stranger import due_strangers, hear_stranger
from handlers.thread.thanks import TIMER as THANKS
from handlers.thread.thanks import due_thanks

__all__ = [
    "ANSWERS",
    "FOR_WHOM",
    "SECOND",
    "STRANGERS",
    "THANKS",
    "WORDS_LEFT",
    "alert",
    "answer_plainly",
    "call_back",
    "confirm_echo",
    "drop_echo",
    "due_answers",
    "due_strangers",
    "due_thanks",
    "due_words_left",
    "hand_to_coordinators",
    "hear",
    "hear_stranger",
    "is_for_others",
    "is_for_them",
    "keep_first",
    "may_answer",
    "pass_on_answer",
    "reply",
    "rest",
    "send_second",
    "to",
    "was_asked_since",
    "wrote_lately",
]
