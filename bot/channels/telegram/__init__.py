"""Telegram by long polling or webhook: the only folder that imports `telegram` (python-telegram-bot).

`reading` turns updates into envelopes without I/O, `composing` an outbound text into calls, `polling` keeps
asking whatever happens to the network, `webhook` keeps Telegram calling, `erasing` names what is to be
erased, `errors` says in our words what the library raises, `channel` joins
them. No rules and no words live here; the loops in `bot/` call it. Importing it is slow (the library is
large): do so only where Telegram is set up.
"""

from bot.channels.telegram.channel import TelegramChannel

__all__ = ["TelegramChannel"]
