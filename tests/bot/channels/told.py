"""What people read of a channel that has a trouble."""

from bot.channels.contract import Channel
from bot.channels.words import why
from messages.sentence import in_language
from tests.burmese import foreign_words


def told(channel: Channel) -> str:
    """The trouble as an English reader has it; empty: there is none. A Burmese one reads no English beside what a
    system said."""
    problem = channel.problem
    if problem is None:
        return ""
    word, _, rest = problem.partition(": ")
    in_burmese = in_language(why(channel.name, problem), "my")
    assert word != problem or not foreign_words(in_burmese), f"English in what Burmese people read: {in_burmese}"
    assert not rest or not foreign_words(in_burmese.replace(rest, "")), f"English beside {rest}: {in_burmese}"
    return in_language(why(channel.name, problem), "en")
