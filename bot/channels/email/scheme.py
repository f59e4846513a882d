"""Addresses of mailboxes."""

import re

from messages.scheme import Scheme

# Who writes a mail chooses what stands under From: it proves nothing.
MAILBOX = Scheme(
    "email",
    has_segments=False,
    is_number=False,
    proves_sender=False,
    page_segments=20,
    is_free=True,
    is_dated_by_sender=True,
    shape=re.compile(r"[^\s@:<>]+@[^\s@:<>]+\.[^\s@:<>.]+"),
)
