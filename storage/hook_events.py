"""What webhooks are told of. Apart: the command line names them at every start, without a database."""

from enum import StrEnum


class Event(StrEnum):
    """What a program may be told of."""

    REPORT = "report.created"
    REPORT_WITHDRAWN = "report.withdrawn"
    MEMBER = "member.joined"
    ANNOUNCEMENT = "announcement.sent"
