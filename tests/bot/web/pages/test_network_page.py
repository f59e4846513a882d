"""The network file on the page: checked, shown with what it would change, and put in place whole or not at all."""

import re
from collections.abc import Mapping
from html import unescape
from pathlib import Path

import httpx
import pytest
from sqlalchemy import select

from bot.loading import disk
from bot.network_file import network_in_force
from bot.simulate.run import PRACTICE
from storage import people, tables
from storage.engine import reading
from tests.bot.web.pages.desk import COORDINATOR, LEADER, SEAL, Browser, Desk

JOIN = 'en = "Land"\nmy = "မြေယာ"\njoin = "open"'
HIDDEN = re.compile(r'<input type="hidden" name="(text|mark|number|agreed)" value="([^"]*)"')


@pytest.fixture
def file(desk: Desk, tmp_path: Path) -> Path:
    """The network file that the page is to change, with its township list."""
    folder = tmp_path / "place"
    folder.mkdir()
    for one in (PRACTICE, PRACTICE.with_name("townships.csv")):
        (folder / one.name).write_bytes(one.read_bytes())
    desk.network = folder / PRACTICE.name
    desk.serve(desk.site._reached)  # pyright: ignore[reportPrivateUsage] as before, with this file
    return desk.network


def changed(*changes: tuple[str, str]) -> str:
    """The practice network's file with other words."""
    text = PRACTICE.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return text


def read(file: Path) -> str:
    """What stands in the file, to the letter."""
    return file.read_bytes().decode()


def gone(file: Path) -> None:
    file.unlink()


def write(file: Path, content: str | bytes) -> None:
    """Somebody on the machine writes the file."""
    file.write_bytes(content.encode() if isinstance(content, str) else content)


def fields_in(page: str) -> dict[str, str]:
    """What the page's form carries; the buttons in the foot of every page carry texts, too."""
    return {name: unescape(value) for name, value in HIDDEN.findall(page.partition("<footer")[0])}


async def post(browser: Browser, act: str, fields: Mapping[str, str]) -> httpx.Response:
    """Send a form of the page, as it is sent: in parts, its lines ended as browsers end them."""
    seal = SEAL.search(await browser.page("/network"))
    assert seal is not None
    parts = {"seal": seal[1], "next": "/network", **fields}
    files = {name: (None, value.replace("\r\n", "\n").replace("\n", "\r\n").encode()) for name, value in parts.items()}
    return await browser.client.post(f"/network/{act}", files=files)


async def checked(browser: Browser, text: str) -> str:
    """What the page shows when that text is checked."""
    begun = fields_in(await browser.page("/network"))
    answer = await post(browser, "check", {**begun, "text": text})
    assert 200 == answer.status_code
    return answer.text


def in_force(desk: Desk) -> str:
    with reading(desk.engine) as connection:
        return network_in_force(connection).text


async def test_a_change_is_shown_and_then_in_force_and_in_the_file(desk: Desk, file: Path) -> None:
    text = changed((JOIN, JOIN.replace("open", "approval")), ('digest = "Mon 08:00"', 'digest = "Tue 09:00"  # noon'))
    before = in_force(desk)
    async with desk.browser(COORDINATOR) as browser:
        shown = await checked(browser, text)
        assert "groups.LAND.join" in shown and "Tue 09:00" in shown and "Nothing is changed yet" in shown
        assert before == in_force(desk) == read(file)
        saved = (await post(browser, "save", fields_in(shown))).text
        assert "It is saved and in force." in saved
        assert text == in_force(desk) == read(file)
        assert [file.name, f"{file.name}.before", "townships.csv"] == sorted(one.name for one in file.parent.iterdir())
        back = (await post(browser, "back", {})).text
        assert "It is saved and in force." in back
    assert before == in_force(desk) == read(file)


async def test_mistakes_are_told_with_their_lines_and_the_text_stays(desk: Desk, file: Path) -> None:
    text = changed((JOIN, JOIN.replace("open", "opne")), ('country = "MM"', 'country = "Burma" # <b>'))
    async with desk.browser(COORDINATOR) as browser:
        shown = await checked(browser, text)
    told = unescape(shown)
    assert "2 mistakes. Nothing was changed" in told and 'groups.LAND.join is "opne"' in told
    line = text[: text.index('"opne"')].count("\n") + 1
    assert f"Line {line}" in shown and "did you mean open?" in told
    assert "<b>" not in shown and text in told


async def test_mistakes_are_told_in_the_readers_language(desk: Desk, file: Path) -> None:
    desk.take((COORDINATOR, "LANG my"))
    async with desk.browser(COORDINATOR) as browser:
        shown = unescape(await checked(browser, changed(('country = "MM"', 'country = "Burma"'))))
    assert 'network.country မှာ "Burma" ဖြစ်နေသည်။ "MM" ကဲ့သို့ နိုင်ငံ၏ စာလုံးနှစ်လုံး ရေးပါ' in shown


async def test_who_would_lose_rights_is_named_and_the_log_says_what_changed(desk: Desk, file: Path) -> None:
    text = changed(('"sms:+959420000011", ', ""), (', "telegram:9001"', ""))
    async with desk.browser(COORDINATOR) as browser:
        shown = await checked(browser, text)
        assert "Daw Mya would not lead PRO any more." in shown
        assert "Daw Su would not be coordinator any more." in shown
        answer = await post(browser, "save", fields_in(shown))
        assert (303, "/in") == (answer.status_code, answer.headers["location"])
    with reading(desk.engine) as connection:
        assert ["sms:+959420000001"] == [str(one.address) for one in people.coordinators(connection)]
        row = connection.execute(select(tables.audit).where(tables.audit.c.action == "network-load")).one()
    assert desk.id_of(COORDINATOR) == row.person_id
    assert "sms:***011, sms:***012" == row.before["groups.PRO.leaders"]
    assert "sms:***012" == row.after["groups.PRO.leaders"]


async def test_what_was_not_shown_is_shown_first(desk: Desk, file: Path) -> None:
    async with desk.browser(COORDINATOR) as browser:
        shown = fields_in(await checked(browser, changed(('"Mon 08:00"', '"Tue 09:00"'))))
        other = {**shown, "text": changed(('"sms:+959420000011", ', ""))}
        again = (await post(browser, "save", other)).text
    assert "would not lead PRO any more" in again and "Nothing is changed yet" in again
    assert PRACTICE.read_text(encoding="utf-8") == in_force(desk) == read(file)


async def test_a_file_that_somebody_changed_meanwhile_is_left_and_the_text_kept(desk: Desk, file: Path) -> None:
    text, other = changed(('"Mon 08:00"', '"Tue 09:00"')), changed(('"Mon 08:00"', '"Fri 10:00"'))
    async with desk.browser(COORDINATOR) as browser:
        shown = await checked(browser, text)
        write(file, other)
        stale = (await post(browser, "save", fields_in(shown))).text
        assert "Somebody changed the file meanwhile" in stale and text in unescape(stale)
        assert other == read(file)
        assert PRACTICE.read_text(encoding="utf-8") == in_force(desk)
        again = fields_in((await post(browser, "check", {**fields_in(stale), "text": text})).text)
        assert "It is saved" in (await post(browser, "save", again)).text
        assert "Somebody changed" in (await post(browser, "save", again)).text  # the same form twice
    assert text == read(file)
    assert other == read(disk.before(file))


async def test_where_the_file_cannot_be_written_nothing_changes_and_it_can_be_taken(desk: Desk, file: Path) -> None:
    text = changed(('"Mon 08:00"', '"Tue 09:00"'))
    (file.parent / f"{file.name}.next").mkdir()  # as root every folder can be written
    async with desk.browser(COORDINATOR) as browser:
        shown = await checked(browser, text)
        refused = (await post(browser, "save", fields_in(shown))).text
        assert "cannot be written" in refused and text in unescape(refused)
        taken = await post(browser, "download", {"text": text})
    assert text == taken.text and "network.toml" in taken.headers["content-disposition"]
    assert PRACTICE.read_text(encoding="utf-8") == in_force(desk) == read(file)


@pytest.mark.parametrize("name", ["/etc/hostname", "../secret.csv", "secret.txt"])
async def test_the_page_reads_no_other_file_of_the_machine(desk: Desk, file: Path, name: str) -> None:
    for place in (file.parent / "secret.txt", file.parents[1] / "secret.csv"):
        place.write_text("hunter2\n")
    async with desk.browser(COORDINATOR) as browser:
        shown = unescape(await checked(browser, changed(('townships = "townships.csv"', f'townships = "{name}"'))))
    assert "no CSV of that name lies beside the network file" in shown and "hunter2" not in shown


async def test_windows_ends_of_lines_stay(desk: Desk, file: Path) -> None:
    write(file, PRACTICE.read_bytes().replace(b"\n", b"\r\n"))
    async with desk.browser(COORDINATOR) as browser:
        shown = await checked(browser, changed(('"Mon 08:00"', '"Tue 09:00"')))
        await post(browser, "save", fields_in(shown))
    assert changed(('"Mon 08:00"', '"Tue 09:00"')).replace("\n", "\r\n") == read(file)


async def test_a_file_that_was_changed_by_hand_is_told_to_be_so(desk: Desk, file: Path) -> None:
    write(file, changed(('"Mon 08:00"', '"Tue 09:00"')))
    async with desk.browser(COORDINATOR) as browser:
        assert "it was changed and not loaded" in await browser.page("/network")
        gone(file)
        assert PRACTICE.read_text(encoding="utf-8") in unescape(await browser.page("/network"))
        write(file, b"\xff\x00\xfe")
        assert "it is not UTF-8 text" in await browser.page("/network")


async def test_leaders_do_not_see_it(desk: Desk, file: Path) -> None:
    async with desk.browser(LEADER) as browser:
        await browser.page("/network", 404)
        await browser.page("/network/file", 404)
        await browser.page("/network/channels", 404)
        await browser.page("/network/leaflet", 404)
        for act in ("save", "look"):
            assert 404 == (await browser.form(f"/network/{act}", {"text": ""}, on="/texts")).status_code


async def test_it_is_all_there_in_burmese(desk: Desk, file: Path) -> None:
    desk.take((COORDINATOR, "LANG my"))
    async with desk.browser(COORDINATOR) as browser:
        shown = await checked(browser, changed((JOIN, JOIN.replace("open", "opne"))))
        assert "စာကြောင်း" in shown
        shown = await checked(browser, changed(('"sms:+959420000011", ', "")))
        assert "Daw Mya သည် PRO ၏ ခေါင်းဆောင် မဟုတ်တော့ပါ။" in shown


async def test_where_no_file_is_to_be_changed_it_is_shown_alone(desk: Desk) -> None:
    async with desk.browser(COORDINATOR) as browser:
        shown = await checked(browser, changed(('"Mon 08:00"', '"Tue 09:00"')))
        assert "Tue 09:00" in shown
        assert "cannot be written" in (await post(browser, "save", fields_in(shown))).text
        assert "No file from before is kept." in (await post(browser, "back", {})).text
    assert PRACTICE.read_text(encoding="utf-8") == in_force(desk)


async def test_a_form_shows_what_it_would_change_and_keeps_comments(desk: Desk, file: Path) -> None:
    async with desk.browser(COORDINATOR) as browser:
        begun = fields_in(await browser.page("/network/form/LAND"))
        filled = {**begun, "group": "LAND", "groups.LAND.join": "approval", "groups.LAND.en": "Land & water"}
        shown = (await post(browser, "fill", filled)).text
        assert "groups.LAND.join" in shown and "groups.LAND.en" in shown and "groups.LAND.leaders" not in shown
        assert "It is saved" in (await post(browser, "save", fields_in(shown))).text
        wrong = (await post(browser, "fill", {**begun, "group": "", "network.silent_after_days": "many"})).text
        assert "silent_after_days is" in wrong and "many" in wrong
        await browser.page("/network/form/TEAM", 404)  # nobody joins it
    expected = changed((JOIN, 'en = "Land & water"\nmy = "မြေယာ"\njoin = "approval"'))
    assert expected == in_force(desk) == read(file)


async def test_of_a_file_that_cannot_be_read_the_form_shows_its_mistakes(desk: Desk, file: Path) -> None:
    write(file, "[network\n")
    async with desk.browser(COORDINATOR) as browser:
        assert "One mistake" in await browser.page("/network/form")
