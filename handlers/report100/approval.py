"""A coordinator's yes to a report: to these figures and these words, and to no others."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from sqlalchemy import Connection

from handlers.report100.content import Content
from storage import audit, notes
from storage.audit import Entry

MOST_WORDS = 5000  # letters


@dataclass(frozen=True, slots=True)
class Approval:
    """The introductory words of a group's report in a language, and what was approved with them; "": nothing was."""

    words: str = ""
    seal: str = ""

    def holds(self, content: Content) -> bool:
        """Whether just this report was approved: with other figures or words it is a draft again."""
        return self.seal == _seal(content, self.words)


def _seal(content: Content, words: str) -> str:
    return sha256(repr((content, words)).encode()).hexdigest()


def approval_of(connection: Connection, code: str, language: str) -> Approval:
    """What is kept for the group's report in that language."""
    kept = notes.get(connection, _key(code, language))
    return Approval() if kept is None else Approval(kept["words"], kept["seal"])


def keep_words(connection: Connection, code: str, language: str, words: str) -> Approval:
    """Let the report begin with these words; if they are others than before, it is a draft."""
    known = approval_of(connection, code, language)
    return known if words == known.words else _put(connection, code, language, Approval(words))


def approve(connection: Connection, content: Content, language: str, now: datetime) -> Approval:
    """Say yes to the report as it is; it is written down in the audit log."""
    code = content.plan.code
    words = approval_of(connection, code, language).words
    audit.record(connection, [Entry(now, None, "report100-approve", f"group:{code}", None, {"language": language})])
    return _put(connection, code, language, Approval(words, _seal(content, words)))


def _put(connection: Connection, code: str, language: str, approval: Approval) -> Approval:
    notes.put(connection, _key(code, language), {"words": approval.words, "seal": approval.seal})
    return approval


def _key(code: str, language: str) -> str:
    return f"report100:{code}:{language}"
