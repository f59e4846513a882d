"""For whom a text is worded: their language, and what is true of the address at which they read it."""

from datetime import date, datetime

from handlers.core.lookup import NetworkLookup
from messages.fit import cut, fit
from messages.quote import quoted
from messages.record import record
from messages.scheme import Scheme

LINE_SEGMENTS = 1  # what somebody wrote never makes a line dearer by SMS
_CHAT_LETTERS = 300  # of it in a chat


@record
class Reader:
    """A reader's language, and the kind of address at which they read it."""

    lookup: NetworkLookup
    language: str
    scheme: Scheme
    today: date

    def text(self, key: str, /, **args: object) -> str:
        """A line of the catalog."""
        return self.lookup.text(self.language, key, args)

    def name(self, name: str | None, latin: str | None = None) -> str:
        """A person's name, in a language of Latin letters the `latin` one; of one without, that there is none."""
        return self.lookup.shown_name(name, latin)(self.language)

    def day(self, moment: datetime) -> str:
        """The day of a moment."""
        return self.lookup.day(self.lookup.today(moment), self.today)(self.language)

    def quoting(self, key: str, words: str, /, **args: object) -> str:
        """A line that quotes what somebody wrote, as much as fits."""
        told = quoted(words)
        if not self.scheme.has_segments:
            return self.text(key, quote=in_chat(told), **args)
        return fit(lambda part: self.text(key, quote=part, **args), told, LINE_SEGMENTS)


def in_chat(words: str) -> str:
    """As much of what somebody wrote as a line of a chat shows."""
    return words if len(words) <= _CHAT_LETTERS else cut(words, _CHAT_LETTERS)
