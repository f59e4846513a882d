"""Texts that a human answers: to leaders, coordinators, or whoever announced something; and their answers.

What the router and the tables call is named here. `written` keeps a text and tells its readers, `alarm` is for
pleas, `heard` for texts that no command fits, `commands` for TO and REPLY.
"""

from handlers.thread.alarm import alert
from handlers.thread.commands import may_answer, reply, rest, to
from handlers.thread.heard import hand_to_coordinators, hear, pass_on_answer, was_asked_since, wrote_lately
from handlers.thread.thanks import TIMER as THANKS
from handlers.thread.thanks import due_thanks

__all__ = [
    "THANKS",
    "alert",
    "due_thanks",
    "hand_to_coordinators",
    "hear",
    "may_answer",
    "pass_on_answer",
    "reply",
    "rest",
    "to",
    "was_asked_since",
    "wrote_lately",
]
