"""`lanpya hooks ...`: which other programs are told what happened, signed, as soon as it did."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.command_error import CommandError
from bot.cli.opening import reading_database, writing_database
from bot.cli.output import AsJson, print_json, print_lines, print_table
from bot.cli.usage import Commands
from storage.hook_events import Event

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from storage.hooks import Hook

app = Commands("Have other programs told what happened (webhooks): add, list, test and take back.")

Events = Annotated[
    list[Event] | None, typer.Option("--event", metavar="EVENT", help="Of what it is told; may be repeated.")
]  # fmt: skip
Number = Annotated[int, typer.Argument(metavar="NUMBER", help="As `hooks list` shows it.")]


@app.command()
def add(url: Annotated[str, typer.Argument(metavar="URL", help="Where to post.")], event: Events = None) -> None:
    """Have a program told, and show once with what it checks that we do."""
    from bot.channels.hooks import BadUrl, checked
    from storage import hooks

    now = datetime.now(UTC)
    if not event:
        raise CommandError(f"Say of what it is told: --event, once or more. Events: {' '.join(Event)}")
    try:
        url = checked(url)
    except BadUrl as problem:
        raise CommandError(str(problem)) from None
    with writing_database() as connection:
        hook = hooks.add(connection, url, event, now)
        _note(connection, "hook", hook, now)
    print_lines(
        [
            f"Number {hook.id}: {hook.url} is told of {' '.join(sorted(hook.events))}.",
            "Write its secret down now, for it is shown this once:",
            hook.secret,
            f"To try it: lanpya hooks test {hook.id}",
            "If this is the first, and lanpya run serves no page, start that again.",
        ]
    )


@app.command("list")
def show(as_json: AsJson = False) -> None:
    """Show who is told of what, and how each fares."""
    from storage import hooks

    with reading_database() as connection:
        found = hooks.every(connection)
    if as_json:
        names = ("id", "url", "made_at", "waiting", "arrived_at", "reason")
        print_json([{name: getattr(one, name) for name in names} | {"events": sorted(one.events)} for one in found])
        return
    if not found:
        print_lines(["Nobody is told: lanpya hooks add URL --event report.created"])
        return
    rows = [
        (
            str(one.id),
            one.url,
            " ".join(sorted(one.events)),
            f"{one.arrived_at:%Y-%m-%d %H:%M}" if one.arrived_at else "",
            f"{one.waiting} {one.reason or ''}".strip() if one.waiting else "",
        )
        for one in found
    ]
    print_table(("number", "url", "told of", "arrived last", "waiting"), rows)


@app.command()
def revoke(number: Number) -> None:
    """Tell a program nothing any more; what waits for it is dropped."""
    from storage import hooks

    now = datetime.now(UTC)
    with writing_database() as connection:
        hook = _hook(connection, number)
        hooks.end(connection, hook.id, now)
        _note(connection, "hook-revoke", hook, now)
    print_lines([f"{hook.url} is told nothing any more."])


@app.command()
def test(number: Number) -> None:
    """Post a test now, signed like all else, and say what came of it."""
    import asyncio

    from bot.channels.contract import Refused, Unreachable
    from bot.channels.hooks import HookChannel
    from messages.envelope import Kind, Outbound
    from storage import hooks

    with reading_database() as connection:
        hook = _hook(connection, number)
    now = datetime.now(UTC)

    async def found(_id: int) -> "Hook | None":
        return hook

    async def post() -> None:
        channel = HookChannel(found, lambda: now)
        try:
            body = hooks.payload("test", now)
            await channel.send(Outbound(0, hooks.address_of(hook.id), body, Kind.NOTICE))
        finally:
            await channel.close()

    try:
        asyncio.run(post())
    except (Refused, Unreachable) as problem:
        raise CommandError(f"{hook.url} did not take it ({problem.reason}): see docs/channels/reasons.md") from None
    print_lines([f"{hook.url} took it."])


def _hook(connection: "Connection", number: int) -> "Hook":
    from storage import hooks

    hook = hooks.find(connection, number)
    if hook is None:
        raise CommandError(f"There is no hook {number}: see lanpya hooks list.")
    return hook


def _note(connection: "Connection", action: str, hook: "Hook", now: datetime) -> None:
    from storage import audit
    from storage.audit import Entry

    after = {"url": hook.url, "events": sorted(hook.events)}
    audit.record(connection, [Entry(now, None, action, f"hook:{hook.id}", None, after)])
