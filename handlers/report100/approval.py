"""A coordinator's yes to a report: to these figures, words and photos, and to no others."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from sqlalchemy import Connection

from handlers.report100.content import Content
from storage import notes
from storage.people import Person
from storage.plans import Plan

MOST_WORDS = 5000  # letters
APPROVED, WORDED = "report100-approve", "report100-words"  # the actions in the audit log


@dataclass(frozen=True, slots=True)
class Approval:
    """The introductory words of a group's report in a language, and what was approved with them; "": nothing was.

    `at`: when that was.
    """

    words: str = ""
    seal: str = ""
    at: datetime | None = None

    def holds(self, content: Content) -> bool:
        """Whether just this report was approved: with others of them it is a draft again."""
        return self.seal == _seal(content, self.words)

    def number(self, content: Content) -> int:
        """The number by which just this report is approved: who approves has seen the one that it stands under."""
        return 1000 + int(_seal(content, self.words)[:8], 16) % 9000


def _seal(content: Content, words: str) -> str:
    return sha256(repr((content, words)).encode()).hexdigest()


def may_approve(person: Person) -> bool:
    """Whether this person puts words before reports, and says yes to them."""
    return person.is_coordinator


def approval_of(connection: Connection, plan: Plan, language: str) -> Approval:
    """What is kept for the report on that plan in that language."""
    kept = notes.get(connection, _key(plan, language)) or notes.get(connection, f"report100:{plan.code}:{language}")
    if kept is None:
        return Approval()
    at = kept.get("at")
    return Approval(kept["words"], kept["seal"], datetime.fromisoformat(at) if at else None)


def keep_words(connection: Connection, plan: Plan, language: str, words: str) -> Approval:
    """Let the report begin with these words; if they are others than before, it is a draft."""
    known = approval_of(connection, plan, language)
    return known if words == known.words else _put(connection, plan, language, Approval(words))


def approve(connection: Connection, content: Content, language: str, now: datetime) -> Approval:
    """Say yes to the report as it is."""
    words = approval_of(connection, content.plan, language).words
    return _put(connection, content.plan, language, Approval(words, _seal(content, words), now))


def withdraw(connection: Connection, plan: Plan, language: str) -> None:
    """It is a draft again."""
    _put(connection, plan, language, Approval(approval_of(connection, plan, language).words))


def _put(connection: Connection, plan: Plan, language: str, approval: Approval) -> Approval:
    at = None if approval.at is None else approval.at.isoformat()
    notes.put(connection, _key(plan, language), {"words": approval.words, "seal": approval.seal, "at": at})
    return approval


def _key(plan: Plan, language: str) -> str:
    # Before there was one for all plans of a group, without the plan's id behind it.
    return f"report100:{plan.code}:{language}:{plan.id}"
