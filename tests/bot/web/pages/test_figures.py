"""Figures answer why: each leads to the list behind it."""

import re
from html import unescape

import pytest

from tests.bot.web.pages.desk import COORDINATOR, HLA, LATER, NU, Desk

FIGURE = re.compile(r'<a href="(/reports\?[^"]*)">([^<]*)</a>')


@pytest.fixture
def reported(desk: Desk) -> Desk:
    """Three reports: women and men, women alone, people of whom nobody said what they are."""
    desk.take((NU, "R land info 9w Hpa-An"), (NU, "R cit info 14 people Hpa-An"))
    return desk


FIGURES = {"3 reports": {1, 2, 3}, "35 people": {1, 2, 3}, "14 women": {1, 2}, "7 men": {1}, "14 not said": {3}}


@pytest.mark.parametrize(("told", "numbers"), FIGURES.items())
async def test_what_reports_come_to_leads_to_those_reports(reported: Desk, told: str, numbers: set[int]) -> None:
    async with reported.browser(COORDINATOR) as browser:
        found = {words: unescape(place) for place, words in FIGURE.findall(await browser.page("/reports?area=&q="))}
        page = await browser.page(found[told])
    assert numbers == {int(one) for one in re.findall(r'<a href="/reports/(\d+)">', page)}


async def test_a_figure_keeps_what_the_list_is_narrowed_down_by(reported: Desk) -> None:
    async with reported.browser(COORDINATOR) as browser:
        page = await browser.page("/reports?theme=land&of=men&page=1")
        places = [unescape(place) for place, _words in FIGURE.findall(page)]
    assert "/reports?theme=land" in places and "/reports?theme=land&of=women" in places
    assert '<option value="men" selected>' in page


async def test_a_count_of_an_odd_name_narrows_nothing_down(reported: Desk) -> None:
    async with reported.browser(COORDINATOR) as browser:
        assert ">3 reports</a>" in await browser.page("/reports?of=__class__")


async def test_the_figures_and_the_line_of_a_plan_lead_to_items(desk: Desk) -> None:
    desk.take((HLA, "DONE PRO1"))
    desk.now += LATER
    async with desk.browser(COORDINATOR) as browser:
        page = await browser.page("/plan?group=PRO")
        for column in re.findall(r'<a href="#(\w+)"[^>]*>[^<]*\d[^<]*</a>', page):
            assert f'<section class="{column}" id="{column}">' in page
        marks = re.findall(r'<a href="(/plan/\d+)" aria-label="(PRO\d)"><circle', page)
        assert 4 == len(marks)
        for place, ref in marks:
            assert f"<h1>{ref}</h1>" in await browser.page(place)
