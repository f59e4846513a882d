"""Keys on the page: made in one's own name, shown once, taken back; of coordinators alone."""

import re
from html import unescape

from storage import api_keys, audit
from storage.api_keys import Scope
from storage.engine import reading, writing
from tests.bot.web.pages.desk import COORDINATOR, LEADER, Desk

OPENS = re.compile(r"lanpya_[A-Za-z0-9_-]{43}")


async def test_a_key_is_made_in_one_s_own_name_and_shown_once(desk: Desk) -> None:
    async with desk.browser(COORDINATOR) as browser:
        answer = await browser.form("/keys/make", {"name": "board", "read-reports": "1"}, "/keys")
        assert 200 == answer.status_code
        [opens] = set(OPENS.findall(answer.text))
        page = await browser.page("/keys")
        assert "board" in page and not OPENS.search(page)
    with reading(desk.engine) as connection:
        key = api_keys.find(connection, opens, desk.now)
        entry = audit.latest(connection, 1)[0]
    assert key is not None
    assert (desk.id_of(COORDINATOR), {Scope.REPORTS}, True) == (key.person_id, key.scopes, key.is_of_page)
    assert ("key", desk.id_of(COORDINATOR)) == (entry.action, entry.person_id)


async def test_what_makes_no_key_is_said_and_what_was_typed_stays(desk: Desk) -> None:
    async with desk.browser(COORDINATOR) as browser:
        answer = await browser.form("/keys/make", {"name": "my board"}, "/keys")
        assert "Choose what it opens." in answer.text and 'value="my board"' in answer.text
        await browser.form("/keys/make", {"name": "board", "read-groups": "1"}, "/keys")
        again = await browser.form("/keys/make", {"name": "board", "read-plans": "1"}, "/keys")
        assert "of that name already" in again.text and 'name="read-plans" value="1" checked' in again.text
        assert (
            "1 to 60 letters" in (await browser.form("/keys/make", {"name": "x" * 61, "read-plans": "1"}, "/keys")).text
        )
    with reading(desk.engine) as connection:
        assert ["board"] == [one.name for one in api_keys.every(connection)]


async def test_any_coordinator_takes_a_key_back(desk: Desk) -> None:
    with writing(desk.engine) as connection:
        _opens, key = api_keys.give(connection, desk.id_of(LEADER), "<b>", [Scope.GROUPS], desk.now)
    async with desk.browser(COORDINATOR) as browser:
        assert "&lt;b&gt;" in await browser.page("/keys")
        for _time in range(2):
            assert 303 == (await browser.form("/keys/revoke", {"key": f"{key.id}"}, "/keys")).status_code
        assert "There are no keys." in unescape(await browser.page("/keys"))
    with reading(desk.engine) as connection:
        assert ("key-revoke", desk.id_of(COORDINATOR)) == (
            audit.latest(connection, 1)[0].action,
            audit.latest(connection, 1)[0].person_id,
        )


async def test_leaders_have_no_such_page(desk: Desk) -> None:
    async with desk.browser(LEADER) as browser:
        await browser.page("/keys", 404)
        assert 404 == (await browser.form("/keys/make", {"name": "x", "read-groups": "1"})).status_code
    with reading(desk.engine) as connection:
        assert [] == api_keys.every(connection)
