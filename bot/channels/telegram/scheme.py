"""Addresses on Telegram: the number of a chat."""

import re

from messages.scheme import Scheme

CHAT = Scheme(
    "telegram",
    proves_sender=True,
    part_letters=4096,  # source: core.telegram.org/bots/api#sendmessage
    is_free=True,
    is_known_to_owner=False,
    is_dated_rightly=True,  # by Telegram's servers
    carries_files=True,
    shape=re.compile(r"-?[0-9]+"),
)
