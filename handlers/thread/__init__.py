"""Texts that a human answers: to leaders, coordinators, or whoever announced something; and their answers.

What the router and the tables call is named here. `written` keeps a text and tells its readers, `alarm` is for
pleas, `heard` for texts that no command fits, `commands` for TO and REPLY.
"""

from handlers.thread.alarm import alert
from handlers.thread.commands import reply, to
from handlers.thread.heard import hear, pass_on_answer, wrote_lately

__all__ = ["alert", "hear", "pass_on_answer", "reply", "to", "wrote_lately"]
