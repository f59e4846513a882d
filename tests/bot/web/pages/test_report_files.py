"""Reports on a map, and the photos that came with one, for who may read it."""

import re
from pathlib import Path
from urllib.parse import unquote

import pytest
from sqlalchemy import select

from bot.inbound.process import process
from messages.envelope import Inbound, Media
from storage import inbox, tables
from storage.engine import reading, writing
from tests.bot.web.pages.desk import COORDINATOR, HLA, LEADER, NU, Desk


def _with_photo(desk: Desk) -> None:
    """Ma Nu reports, with two photos."""
    photo = (Media("photo", "ref-1"), Media("photo", "ref-2"))
    with writing(desk.engine) as connection:
        text = Inbound("modem", "photo", NU, "R land 4w Bago", media=photo)
        inbox.keep(connection, [text], desk.now)
        process(connection, desk.lookup, desk.now)


async def test_the_map_counts_by_township_and_leads_to_the_reports(desk: Desk) -> None:
    desk.take((HLA, "R gender 20w Hpa-An"), (NU, "R land 4w Bago"))
    async with desk.browser(COORDINATOR) as browser:
        page = await browser.page("/reports/map")
        drawn = re.search(r'<img src="data:image/svg\+xml[^,]*,([^"]+)" alt="Map"', page)
        assert drawn is not None and "<circle" in unquote(drawn[1]) and "Hpa-An" in unquote(drawn[1])
        link = re.search(r'>Hpa-An</th><td class="figure"><a href="([^"]+)">2</a>', page)
        assert link is not None
        assert "2 reports" in await browser.page(link[1].replace("&amp;", "&"))
        assert "Hpa-An" not in re.sub("<select.*?</select>", "", await browser.page("/reports/map?theme=env"))
    async with desk.browser(LEADER) as browser:
        assert "Bago" not in await browser.page("/reports/map")  # Ma Nu is not of her group


@pytest.mark.parametrize(
    ("begins", "expected"),
    [
        (b"\xff\xd8\xff\xe0", "image/jpeg"),
        (b"<script>alert(1)</script>", "application/octet-stream"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'>", "application/octet-stream"),
    ],
    ids=["a photo", "a script", "a drawing"],
)
async def test_a_photo_is_shown_by_what_it_is_and_never_as_a_page(
    desk: Desk, tmp_path: Path, begins: bytes, expected: str
) -> None:
    _with_photo(desk)
    async with desk.browser(COORDINATOR) as browser:
        assert "<img src" not in await browser.page("/reports/2")  # not fetched yet
        names = _fetch(tmp_path, desk, begins)
        page = await browser.page("/reports/2")
        assert names == re.findall(r'<img src="/reports/2/([^"]+)" alt="Photo \d"', page)
        answer = await browser.client.get(f"/reports/2/{names[0]}")
    assert (begins, expected) == (answer.content, answer.headers["content-type"])
    assert "nosniff" == answer.headers["x-content-type-options"]
    assert answer.headers["content-disposition"].startswith("attachment")


async def test_photos_are_for_who_may_read_the_report_and_no_other_file_is_handed_out(
    desk: Desk, tmp_path: Path
) -> None:
    _with_photo(desk)
    names = _fetch(tmp_path, desk, b"\xff\xd8\xff")
    (tmp_path / "secret.jpg").write_bytes(b"\xff\xd8\xff")
    async with desk.browser(LEADER) as browser:
        await browser.page(f"/reports/2/{names[0]}", 404)
    async with desk.browser(COORDINATOR) as browser:
        for path in (f"1/{names[0]}", "2/secret.jpg", "2/..%2fsecret.jpg", "2/%00"):
            await browser.page(f"/reports/{path}", 404)
        desk.take((NU, "UNDO 2"), (NU, "YES"))
        await browser.page(f"/reports/2/{names[0]}", 404)


def _fetch(folder: Path, desk: Desk, body: bytes) -> list[str]:
    """What the program does in the background: the photos lie in the folder."""
    with reading(desk.engine) as connection:
        number = connection.execute(select(tables.inbox.c.id).where(tables.inbox.c.provider_id == "photo")).scalar_one()
    names = [f"{number}-1.jpg", f"{number}-2.jpg"]
    for name in names:
        (folder / name).write_bytes(body)
    return names
