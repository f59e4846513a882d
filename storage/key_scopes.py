"""What a key of the API may open. Apart: the command line names them at every start, without a database."""

from enum import StrEnum


class Scope(StrEnum):
    """What a key opens."""

    MEMBERS = "read:members"
    ADDRESSES = "read:addresses"
    GROUPS = "read:groups"
    REPORTS = "read:reports"
    PLANS = "read:plans"
    ANNOUNCEMENTS = "read:announcements"
    THREADS = "read:threads"
    TEXTS = "write:texts"
