"""A coordinator's township list is read, and every bad row is named with its line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.reading.townships import Mistake, Township, read_townships
from messages.catalog import Catalogs

HPA_AN = Township("MMR003001", {"en": "Hpa-An", "my": "ဘားအံ"}, 16.8895, 97.6348)
ROW = "MMR003001,Hpa-An,ဘားအံ,16.8895,97.6348\n"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"code,en,my,lat,lon\n{ROW}", id="as written by hand"),
        pytest.param(f"\ufeffcode,en,my,lat,lon\r\n{ROW}", id="as a spreadsheet saves it"),
        pytest.param(f"Code, EN, my, LAT, lon\n\n,,,,\n{ROW}", id="capitals and blank lines"),
        pytest.param(f"code,en,my,lat,lon\n{ROW}".replace(",", ";"), id="semicolons"),
        pytest.param("lon,my,lat,en,code\n97.6348,ဘားအံ,16.8895,Hpa-An,MMR003001", id="another order"),
        pytest.param(f"code,en,my,lat,lon\n{ROW}".replace(",", "\t"), id="tabs"),
        pytest.param('code,en,my,lat,lon\nMMR003001,"Hpa-An",ဘားအံ,၁၆.၈၈၉၅, 97.6348 \n', id="quotes, Burmese digits"),
    ],
)
def test_a_list_is_read(text: str) -> None:
    assert read_townships(text) == ([HPA_AN], [])


def told(mistake: Mistake) -> str:
    """As its reader is told it, with the line."""
    return f"line {mistake.line}: {Catalogs.load().text('en', f'network-wrong-list-{mistake.wrong}', **mistake.args)}"


@pytest.mark.parametrize(
    ("row", "mistake"),
    [
        (",Bago,ပဲခူး,17.3,96.4", "the code is empty"),
        (f"{ROW.strip()}", "the code MMR003001 stands in line 2 already"),
        ("X,,,17.3,96.4", "no language has a name"),
        ("X,Bago,,north,96.4", 'the latitude "north" is no number from -90 to 90'),
        ("X,Bago,,96.4,17.3", 'the latitude "96.4" is no number from -90 to 90'),
        ("X,Bago,,17.3,nan", 'the longitude "nan" is no number from -180 to 180'),
        ("X,Bago,ပဲခူး,17.3", "4 columns, where the first line has 5"),
        ("X,Bago,ပဲခူး,17.3,96.4,6", "6 columns, where the first line has 5"),
    ],
)
def test_a_bad_row_is_named_and_left_out(row: str, mistake: str) -> None:
    townships, mistakes = read_townships(f"code,en,my,lat,lon\n{ROW}{row}\nY,Loikaw,,19.6,97.2\n")

    assert [township.code for township in townships] == ["MMR003001", "Y"]
    assert [f"line 3: {mistake}"] == [told(one) for one in mistakes]


def test_every_mistake_of_a_row_is_told() -> None:
    _, mistakes = read_townships("code,en,lat,lon\n,,x,y\n")

    assert len(mistakes) == 4


@pytest.mark.parametrize(
    ("text", "mistake"),
    [
        ("", "line 1: the list is empty; its first line is code,en,my,lat,lon"),
        ("name,en\nx,y\n", "line 1: the column code is missing; the first line is code,en,my,lat,lon"),
        ("code,en,lat\n", "line 1: the column lat needs the other one of lat, lon beside it"),
        ("code,lat,lon\n", "line 1: no column holds names; add one for each language, such as en"),
        ("code,en,en,lat,lon\n", "line 1: the column en stands twice"),
    ],
)
def test_a_list_without_its_first_line_is_refused(text: str, mistake: str) -> None:
    townships, [found] = read_townships(text)
    assert ([], mistake) == (townships, told(found))


@given(st.text(alphabet='code,enlat,lon\n\r";0123.- X\x00') | st.text())
def test_any_file_is_read_or_refused(text: str) -> None:
    townships, mistakes = read_townships(text)
    _, more = read_townships(f"code,en,lat,lon\n{text}")

    assert townships or mistakes
    assert all(mistake.line >= 1 and told(mistake) for mistake in mistakes + more)


def test_a_list_in_zawgyi_says_what_it_says_in_unicode() -> None:
    townships, mistakes = read_townships("code,en,my\nX,Kawkareik,ေကာ႔ကရိတ္\nY,Hpa-An,ဘားအံ\nZ,Bago,ပဲခူး\n")

    assert ([], ["ကော့ကရိတ်", "ဘားအံ", "ပဲခူး"]) == (mistakes, [place.names["my"] for place in townships])


def test_a_list_may_leave_out_where_a_township_is() -> None:
    assert ([Township("A1", {"en": "Bago"})], []) == read_townships("code,en\nA1,Bago\n")
    assert ([Township("A1", {"en": "Bago"})], []) == read_townships("code,en,lat,lon\nA1,Bago,,\n")
    _, [mistake] = read_townships("code,en,lat,lon\nA1,Bago,17.3,\n")
    assert 'line 2: the longitude "" is no number from -180 to 180' == told(mistake)


def test_a_list_may_say_what_else_a_township_is_called() -> None:
    found, mistakes = read_townships('code,en,also\nA1,Dawei,"Tavoy; Old Tavoy;"\n')

    assert ([], ("Tavoy", "Old Tavoy")) == (mistakes, found[0].also)


def test_a_list_may_say_where_a_township_lies() -> None:
    found, mistakes = read_townships(
        "code\ten\tdistrict_en\tstate_en\tregion\tlat\tlon\nA1234\tMinhla\tThayet\tMagway\tMG\t20\t95\n"
    )

    assert ([], {"en": "Minhla"}) == (mistakes, found[0].names)
    assert {"en": ("Magway", "Thayet"), "": ("MG",)} == found[0].regions
