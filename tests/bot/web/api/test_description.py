"""The description and the API say the same: what it allows is taken, what it forbids is refused in its words."""

import re
from collections import Counter
from collections.abc import Iterator

import pytest
import schemathesis
from schemathesis.config import HealthCheck
from schemathesis.engine import Status, events, from_schema
from schemathesis.generation import GenerationMode
from sqlalchemy import Engine

from bot.web.api.app import Api
from bot.web.api.calling import Source
from bot.web.networks import Networks
from bot.web.pages.guard import Throttle
from handlers.core.lookup import NetworkLookup
from tests.bot.web.api.client import clock_of, key_of, program
from tests.bot.web.pages.desk import ROOT, Desk, desk_on
from tests.test_docs import the_script

made = the_script("make_openapi")


def test_the_file_is_what_the_api_says() -> None:
    """After a change: python docs/make_openapi.py"""
    assert made.description() == made.FILE.read_text(encoding="utf-8")


async def test_the_page_of_it_fetches_nothing_from_elsewhere(desk: Desk) -> None:
    async with program(desk, None) as client:
        page = await client.get("/")
        assert (200, "text/html; charset=utf-8") == (page.status_code, page.headers["content-type"])
        assert "style-src 'self'" in page.headers["content-security-policy"]
        addresses = re.findall(r'(?:src|href)="([^"]+)"', page.text)
        assert addresses and all(not re.match(r"(?:https?:)?//", one) for one in addresses)
        for path, methods in (await client.get("/openapi.json")).json()["paths"].items():
            assert path in page.text and all(one["operationId"] in page.text for one in methods.values())
        for style in re.findall(r'href="(/static/[^"]+)"', page.text):
            assert 200 == (await client.get(f"{ROOT}{style}")).status_code


@pytest.fixture
def described(at_work: Engine, lookup: NetworkLookup) -> Iterator[schemathesis.BaseSchema]:
    """The API of a desk with a bit of everything, for a key that opens it all."""
    desk = desk_on(at_work, lookup)
    source = Source(desk.store, clock_of(desk), desk.keep, Networks(), Throttle(10**9))
    schema = schemathesis.openapi.from_asgi("/api/v1/openapi.json", Api(source))
    schema.config.update(headers={"Authorization": f"Bearer {key_of(desk)}"}, continue_on_failure=True)
    yield schema
    desk.store.close()


def _tried(schema: schemathesis.BaseSchema, examples: int) -> tuple[list[str], Counter[int]]:
    """What was found, and how often each status was answered."""
    schema.config.suppress_health_check = [HealthCheck.too_slow]
    schema.config.generation.update(
        modes=list(GenerationMode), max_examples=examples, deterministic=True, database="none"
    )
    found: list[str] = []
    answered: Counter[int] = Counter()
    for event in from_schema(schema).execute():
        if isinstance(event, events.NonFatalError | events.FatalError):
            found.append(str(event))
        if not isinstance(event, events.ScenarioFinished):
            continue
        answered.update(one.response.status_code for one in event.recorder.interactions.values() if one.response)
        for check in (one for checks in event.recorder.checks.values() for one in checks):
            if check.status is Status.FAILURE and check.failure_info is not None:
                failure = check.failure_info.failure
                found.append(f"{event.recorder.label}: {failure.title}: {failure.message}")
    return found, answered


def test_nothing_is_found_that_it_does_not_say(described: schemathesis.BaseSchema) -> None:
    """Its examples, its bounds, and some of all that it allows and forbids."""
    found, answered = _tried(described, 2)
    assert [] == found
    assert {200, 401, 404, 405, 422} <= answered.keys() and answered[200] > 100


@pytest.mark.long
def test_nothing_is_found_in_a_longer_search(described: schemathesis.BaseSchema) -> None:
    assert [] == _tried(described, 300)[0]
