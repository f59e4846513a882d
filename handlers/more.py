"""MORE: the next page of the last list."""

from handlers.core.context import Context
from handlers.core.declare import Args
from messages.envelope import Kind
from storage.questions import next_page

PAGE = "more-page"


def more(ctx: Context, _args: Args) -> None:
    """MORE."""
    page = next_page(ctx.connection, ctx.person.id)
    if page is None:
        ctx.reply("more-none")
    else:
        ctx.say(ctx.person, Kind.REPLY, PAGE, is_whole=True, text=page)
