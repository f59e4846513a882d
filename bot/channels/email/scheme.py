"""Addresses of mailboxes."""

import re

from messages.scheme import Scheme

# Who writes a mail chooses what stands under From: it proves nothing.
MAIL = Scheme("email", is_free=True, is_dated_by_sender=True, shape=re.compile(r"[^\s@:<>]+@[^\s@:<>]+\.[^\s@:<>.]+"))
