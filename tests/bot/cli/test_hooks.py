"""`lanpya hooks`: added with a secret that is shown once, listed without it, tested, taken back."""

import json
import subprocess
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from sqlalchemy import Engine

from storage import audit, hooks
from storage.engine import reading, writing
from storage.hooks import Event
from tests.bot.channels.receiver import Receiver, receiver

Hooks = Callable[..., subprocess.CompletedProcess[str]]
NOW = datetime(2026, 12, 1, tzinfo=UTC)
URL = "https://example.org/told"
pytestmark = pytest.mark.parametrize("engine", ["sqlite"], indirect=True)

__all__ = ["receiver"]


@pytest.fixture
def run(lanpya: Callable[..., subprocess.CompletedProcess[str]], engine: Engine) -> Hooks:
    url = engine.url.render_as_string(hide_password=False)
    return lambda *arguments: lanpya("hooks", *arguments, env={"LANPYA_DATABASE": url})


def test_one_is_added_and_its_secret_shown_once(run: Hooks, engine: Engine) -> None:
    said = run("add", URL, "--event", "report.created", "--event", "member.joined").stdout
    with reading(engine) as connection:
        [hook] = hooks.live(connection)
        entry = audit.latest(connection, 1)[0]
    assert hook.secret in said and hook.secret.startswith("whsec_")
    assert {Event.REPORT, Event.MEMBER} == hook.events
    assert ("hook", f"hook:{hook.id}", {"url": URL, "events": ["member.joined", "report.created"]}) == (
        entry.action, entry.subject, entry.after,
    )  # fmt: skip
    shown = run("list").stdout
    assert URL in shown and hook.secret not in shown
    listed = json.loads(run("list", "--json").stdout)
    assert [(hook.id, URL, 0)] == [(one["id"], one["url"], one["waiting"]) for one in listed]
    assert hook.secret not in json.dumps(listed)


def test_one_is_taken_back(run: Hooks, engine: Engine) -> None:
    run("add", URL, "--event", "report.created")
    assert "told nothing any more" in run("revoke", "1").stdout
    assert "There is no hook 1" in run("revoke", "1").stderr
    assert "Nobody is told" in run("list").stdout
    with reading(engine) as connection:
        assert ([], "hook-revoke") == (hooks.live(connection), audit.latest(connection, 1)[0].action)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((URL,), "Say of what it is told"),
        ((URL, "--event", "mind.changed"), "mind.changed"),
        (("http://example.org/", "--event", "report.created"), "give https"),
    ],
)
def test_what_cannot_be_is_told(run: Hooks, engine: Engine, arguments: tuple[str, ...], told: str) -> None:
    answer = run("add", *arguments)
    assert answer.returncode and told in answer.stderr + answer.stdout
    with reading(engine) as connection:
        assert [] == hooks.live(connection)


def test_a_test_says_what_came_of_it(run: Hooks, engine: Engine, receiver: Receiver) -> None:
    with writing(engine) as connection:
        hooks.add(connection, receiver.url, [Event.REPORT], NOW)
        hooks.add(connection, "http://127.0.0.1:9/", [Event.REPORT], NOW)
    assert "took it" in run("test", "1").stdout
    assert ["test"] == [one["type"] for one in receiver.bodies]
    assert "did not take it (network)" in run("test", "2").stderr
    assert "There is no hook 3" in run("test", "3").stderr
