"""LOGIN and LOGOUT: a link and a code for the page, sent to the very address that they were asked for from."""

from handlers.core.context import Context
from handlers.core.declare import Args
from storage import api_keys, sessions

MINUTES = int(sessions.GOOD_FOR.total_seconds() // 60)


def login(ctx: Context, _args: Args) -> None:
    """LOGIN: who forged the number gets nothing, for the answer goes to the real phone."""
    url = sessions.page_url(ctx.connection)
    if url is None:
        ctx.reply("login-no-page")
        return
    given = sessions.give(ctx.connection, ctx.person.id, ctx.now)
    if url:
        ctx.reply("login-link", link=f"{url}/in/{given.link}", secret=given.code, minutes=MINUTES)
    else:
        ctx.reply("login-code", secret=given.code, minutes=MINUTES)


def logout(ctx: Context, _args: Args) -> None:
    """LOGOUT ALL: signed out in every browser, no link of before opens the page, and no key that was made there."""
    if sessions.end(ctx.connection, ctx.person.id) + api_keys.end_made_on_page(ctx.connection, ctx.person.id):
        ctx.note("logout", f"person:{ctx.person.id}")
    ctx.reply("logout-done")
