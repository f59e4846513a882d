"""Whole journeys in a real browser: few, each through several pages, on phone and laptop, with and without scripts."""

import re
from datetime import timedelta

import pytest
from playwright.async_api import Page, expect
from sqlalchemy import select, update

from storage import tables
from storage.engine import reading, writing
from tests.bot.web.pages.desk import COORDINATOR, HLA, LEADER
from tests.browser.conftest import PATIENCE_MS, Served, listen

pytestmark = pytest.mark.asyncio(loop_scope="session")  # that of the browser
expect.set_options(timeout=PATIENCE_MS)
LATER = timedelta(days=30)
PAGES = ("today", "inbox", "inbox/1", "members", "members/{hla}", "import", "reports", "reports/1", "plan", "plan/1",
         "announcements", "groups", "digest", "delivery", "log", "texts", "inbox/1?of=1", "plan?late=1",
         "plan?group=NET", "reports/map", "groups/LAND", "delivery/costs", "papers", "keys", "network",
         "network/form", "network/form/PRO", "network/channels", "network/leaflets")  # fmt: skip


async def runs_over(page: Page) -> bool:
    """Whether something is wider than the window, so that one has to push it about."""
    return await page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")


async def test_signing_in_by_code_and_finding_a_member_on_a_phone(served: Served) -> None:
    served.desk.take((COORDINATOR, "LOGIN"))
    code = re.search(r"code (\d{6})", served.desk.texts_to(COORDINATOR)[-1])
    assert code is not None
    window = await served.context(None)
    page = await window.new_page()
    await page.goto(f"{served.url}/members")
    await page.get_by_label("Code").fill(code[1])
    await page.get_by_role("button", name="Sign in").click()
    await page.get_by_label("Name, in any script").fill("ma hlaa")
    await page.get_by_role("button", name="Show").click()
    await page.get_by_role("link", name="Ma Hla").first.click()
    await expect(page.get_by_role("heading", level=1)).to_have_text("Ma Hla")
    await page.get_by_role("button", name="Sign out").click()
    await expect(page.get_by_role("heading", level=1)).to_have_text("Sign in")


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
async def test_answering_a_thread_and_announcing(served: Served, scripts: bool) -> None:
    window = await served.context(LEADER, scripts=scripts)
    page = await window.new_page()
    served.desk.take((HLA, "TO PRO May I bring my sister?"))
    await page.goto(f"{served.url}/today")
    await page.get_by_role("link", name="May I bring my sister?").click()
    await page.get_by_label("Answer").fill("Yes, bring her along")
    if scripts:
        await expect(page.locator("#parts")).to_be_empty()  # Ma Hla is on Telegram: it costs no SMS
    await page.get_by_role("button", name="Send").click()
    await expect(page.get_by_role("status")).to_contain_text("Ma Hla")
    await expect(page.locator(".bubbles")).to_contain_text("Yes, bring her along")
    await page.get_by_role("link", name="Announcements").click()
    await page.get_by_label("What it says").fill("Bring the maps to the meeting")
    if scripts:
        await expect(page.locator("#parts")).to_have_text("1 SMS")
    await page.get_by_role("button", name="Show whom it reaches").click()
    await expect(page.get_by_role("status")).to_contain_text("To PRO")
    assert not [text for text in served.desk.texts_to(HLA) if "maps" in text]
    await page.get_by_role("button", name=re.compile(r"^YES \d{4}$")).click()
    await expect(page.get_by_role("status")).to_contain_text("goes to")
    assert [text for text in served.desk.texts_to(HLA) if "Bring the maps" in text]
    assert [text for text in served.desk.texts_to(HLA) if "bring her along" in text]


async def test_moving_an_item_and_finishing_one_in_burmese_on_a_laptop(served: Served) -> None:
    served.desk.now += LATER
    served.desk.take((LEADER, "LANG my"))
    window = await served.context(LEADER, wide=True, language="my")
    page = await window.new_page()
    await page.goto(f"{served.url}/plan")
    late = page.locator("section.late article")
    await expect(late).to_have_count(2)
    await late.first.get_by_role("button", name="တစ်ပတ် ရွှေ့မည်").click()
    await expect(page.get_by_role("status")).to_contain_text("PRO1")
    await expect(page.locator("section.late article")).to_have_count(1)
    await page.locator("section.late article").get_by_role("button", name="ပြီးပြီ").click()
    await expect(page.locator("section.late article")).to_have_count(0)
    await expect(page.locator("section.done article")).to_have_count(1)


async def test_importing_a_bad_sheet_in_burmese_on_a_phone_without_scripts(served: Served) -> None:
    served.desk.take((COORDINATOR, "LANG my"))
    window = await served.context(COORDINATOR, scripts=False, language="my")
    page = await window.new_page()
    await page.goto(f"{served.url}/members")
    await page.get_by_role("link", name="အဖွဲ့ဝင်များ သွင်းမည်").click()
    picture = {"name": "list.xlsx", "mimeType": "image/png", "buffer": b"\x89PNG\r\n\x1a\n\xff"}
    await page.get_by_label("စာရင်းဇယားဖိုင်").set_input_files(files=[picture])  # pyright: ignore[reportArgumentType]
    await page.get_by_role("button", name="ဖြစ်မည့်အရာကို ပြပါ").click()
    await expect(page.get_by_role("alert")).to_contain_text("UTF-8 မဟုတ်ပါ")
    sheet = "ဖုန်း,အမည်\n09771000011,မသင်း\n0977,ကိုတို\n".encode()
    chosen = {"name": "list.csv", "mimeType": "text/csv", "buffer": sheet}
    await page.get_by_label("စာရင်းဇယားဖိုင်").set_input_files(files=[chosen])  # pyright: ignore[reportArgumentType]
    await page.get_by_role("button", name="ဖြစ်မည့်အရာကို ပြပါ").click()
    await expect(page.get_by_role("status")).to_contain_text("အသစ် 1")
    await expect(page.locator("table").first).to_contain_text("0977 သည် ဖုန်းနံပါတ် မဟုတ်ပါ")
    async with page.expect_download() as begun:
        await page.get_by_role("button", name="မှားသော စာကြောင်းများကို ဖိုင်ဖြင့်").click()
    kept = (await (await begun.value).path()).read_text(encoding="utf-8-sig")
    assert '0977,ကိုတို,3,"ဖုန်း: ' in kept
    await page.get_by_role("button", name="စာကြောင်း 1 ကြောင်း သွင်းမည်").click()
    await expect(page.get_by_role("heading", level=1)).to_have_text("အဖွဲ့ဝင်များ သွင်းပြီးပြီ")
    with reading(served.desk.engine) as connection:
        assert 1 == len(connection.execute(select(tables.people).where(tables.people.c.name == "မသင်း")).all())


async def test_trying_a_failed_text_again(served: Served) -> None:
    with writing(served.desk.engine) as connection:
        rows = tables.outbox.c.address == str(HLA)
        connection.execute(update(tables.outbox).where(rows).values(state="failed", reason="network"))
    window = await served.context(COORDINATOR)
    page = await window.new_page()
    await page.goto(f"{served.url}/delivery")
    stuck = page.locator("article.waits")
    count = await stuck.count()
    await stuck.first.get_by_role("button", name="Try again").click()
    await expect(page.locator("article.waits")).to_have_count(count - 1)
    with reading(served.desk.engine) as connection:
        states = connection.execute(select(tables.outbox.c.state).where(rows)).scalars().all()
    assert 1 == states.count("queued")


async def test_what_is_typed_stays_when_the_line_is_cut_in_the_middle(served: Served) -> None:
    window = await served.context(COORDINATOR)
    page = await window.new_page()
    await page.goto(f"{served.url}/inbox/1")
    await page.get_by_label("Answer").fill("The office pays, on Friday")
    await page.route("**/say", lambda route: route.abort("connectionreset"))
    await page.get_by_role("button", name="Send").click()
    await expect(page.get_by_role("alert")).to_contain_text("Not sent: no connection.")
    await expect(page.get_by_label("Answer")).to_have_value("The office pays, on Friday")
    await page.unroute("**/say")
    await page.route("**/say", lambda route: route.fulfill(status=503, body="<main id=main>Not now</main>"))
    await page.get_by_role("button", name="Send").click()
    await expect(page.locator("#later")).to_contain_text("send it again in a minute")
    await expect(page.get_by_label("Answer")).to_have_value("The office pays, on Friday")
    await page.unroute("**/say")
    await page.get_by_role("button", name="Send").click()
    await expect(page.locator(".bubbles")).to_contain_text("The office pays, on Friday")
    await expect(page.get_by_role("alert")).to_be_hidden()


@pytest.mark.parametrize("language", ["en", "my"])
async def test_every_page_fits_a_phone_and_a_laptop_and_axe_finds_nothing(
    served: Served, axe: str, language: str
) -> None:
    served.desk.now += LATER
    served.desk.take((COORDINATOR, f"LANG {language}"))
    said: list[str] = []
    for wide in (False, True):
        window = await served.context(COORDINATOR, wide=wide, language=language)
        page = await window.new_page()
        listen(page, said)
        for name in PAGES:
            path = name.format(hla=served.desk.id_of(HLA))
            await page.goto(f"{served.url}/{path}")
            assert not await runs_over(page), (path, wide)
            if wide:
                # By the library's own door: the page's policy lets no script in that is not its own.
                await page.evaluate(axe)
                found = await page.evaluate("axe.run()")
                problems = [(one["id"], [node["html"] for node in one["nodes"]][:3]) for one in found["violations"]]
                assert problems == [], path
        await window.close()
    assert said == []


async def test_the_keyboard_alone_goes_past_the_menu_and_sends(served: Served) -> None:
    window = await served.context(COORDINATOR, wide=True)
    page = await window.new_page()
    await page.goto(f"{served.url}/texts")
    await page.keyboard.press("Tab")
    await expect(page.get_by_role("link", name="To the content")).to_be_focused()
    await page.keyboard.press("Enter")
    await page.keyboard.press("Tab")
    await page.keyboard.type("GROUPS")
    await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("status")).to_contain_text("PRO")
