"""People who are here twice: found, made one by a text of the page, and taken apart again."""

from datetime import timedelta
from html import unescape

from messages.address import Address
from storage import people
from storage.engine import reading
from tests.bot.web.pages.desk import COORDINATOR, HLA, LEADER, NU, Desk, enter

TWIN = Address("sms", "+959771000077")
WHATSAPP = Address("whatsapp", "+959771000002")  # of the number that Ma Nu texts from


def _are_one(desk: Desk, *those: Address) -> bool:
    with reading(desk.engine) as connection:
        return 1 == len({one.id for one in people.by_address(connection, those).values()})


async def test_names_that_are_alike_in_one_group_and_numbers_of_two_channels_stand_together(desk: Desk) -> None:
    enter(desk, TWIN, "PRO", "Ma Hla Aye")
    enter(desk, WHATSAPP, "NET", "Ko Zaw")
    async with desk.browser(COORDINATOR) as browser:
        assert '<a href="/members/doubles">' in await browser.page("/members")
        page = unescape(await browser.page("/members/doubles"))
    numbers, names = (page.index(f">{name}</a>") for name in ("Ko Zaw", "Ma Hla Aye"))
    assert numbers < names  # what is surer comes first
    assert f'value="MERGE #{desk.id_of(HLA)} = #{desk.id_of(TWIN)}"' in page
    assert f'value="MERGE #{desk.id_of(NU)} = #{desk.id_of(WHATSAPP)}"' in page


async def test_two_are_made_one_after_a_look_and_two_again_at_once_or_later(desk: Desk) -> None:
    enter(desk, TWIN, "PRO", "Ma Hla Aye")
    on = f"/members/{desk.id_of(HLA)}"
    text = f"MERGE #{desk.id_of(HLA)} = #{desk.id_of(TWIN)}"
    async with desk.browser(COORDINATOR) as browser:
        asked = await browser.say(text, on)
        assert "One person, Ma Hla, in PRO?" in asked and not _are_one(desk, HLA, TWIN)
        yes = f"YES {asked.split('YES ')[1][:4]}"
        done = await browser.say(yes, on)
        assert _are_one(desk, HLA, TWIN)
        assert 'data-seconds="60"' in done and 'value="UNDO"' in done
    desk.now += timedelta(hours=30)
    async with desk.browser(COORDINATOR) as browser:
        apart = f"UNLINK #{desk.id_of(HLA)}"
        assert f'value="{apart}"' in await browser.page(on)
        await browser.say(apart, on)
        assert f'value="{apart}"' not in await browser.page(on)
    assert not _are_one(desk, HLA, TWIN)


async def test_who_are_two_go_from_the_list_and_come_back_by_undo(desk: Desk) -> None:
    enter(desk, TWIN, "PRO", "Ma Hla Aye")
    text = f"MERGE NO #{desk.id_of(HLA)} = #{desk.id_of(TWIN)}"
    on = "/members/doubles"
    async with desk.browser(COORDINATOR) as browser:
        assert f'value="{text}"' in unescape(await browser.page(on))
        done = await browser.say(text, on)
        assert "Ma Hla and Ma Hla Aye are two people" in done and 'value="UNDO"' in done
        assert f'value="{text}"' not in unescape(done)
        assert "noted that two who are alike are two people" in await browser.page("/log")
        assert f'value="{text}"' in unescape(await browser.say("UNDO", on))


async def test_leaders_neither_see_nor_do_it(desk: Desk) -> None:
    async with desk.browser(LEADER) as browser:
        await browser.page("/members/doubles", 404)
        page = await browser.page(f"/members/{desk.id_of(HLA)}")
    assert "MERGE" not in page
