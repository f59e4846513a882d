"""What coordinators write of members is read as they mean it, and what cannot be read is told cell by cell."""

from dataclasses import replace
from functools import cache

import pytest

from bot.network_file import network_from
from bot.simulate.run import PRACTICE
from handlers.core.lookup import NetworkLookup, lookup_of
from handlers.members.columns import Header, read_header
from handlers.members.entry import BadEntry, Column, Entry
from handlers.members.reading import other_numbers, read_entry
from handlers.reading.townships import read_townships
from messages.address import Address
from messages.catalog import Catalogs
from messages.phone_numbers import typed_address

PHONE = "09771234567"
MAKE_TEXT = "make the column text, and write the number again"


@cache
def lookup() -> NetworkLookup:
    return lookup_of(network_from(PRACTICE))


def read(**cells: str) -> Entry:
    written = {Column(name): cell for name, cell in {"phone": PHONE, **cells}.items()}
    return read_entry(lookup(), written, typed_address)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("09771234567", "sms:+959771234567"),
        ("+95 9 771 234 567", "sms:+959771234567"),
        ("959771234567", "sms:+959771234567"),
        ("၀၉၇၇၁၂၃၄၅၆၇", "sms:+959771234567"),
        ("'+959771234567", "sms:+959771234567"),
        ("sms:09-771-234-567", "sms:+959771234567"),
        ("\u202d+959771234567\u202c", "sms:+959771234567"),
        ("\u200e09771234567", "sms:+959771234567"),
        ("09\u00a0771\u00a0234\u00a0567", "sms:+959771234567"),
        ("'09771234567", "sms:+959771234567"),
        ('="09771234567"', "sms:+959771234567"),
        ("959771234567.0", "sms:+959771234567"),
        ("9771234567.0", "sms:+959771234567"),
        ("9.59771234567E+11", "sms:+959771234567"),
        ("ဝ၉၇၇၁၂၃၄၅၆၇", "sms:+959771234567"),
        ("၀၉-၇၇၁၂၃၄၅၆၇", "sms:+959771234567"),
        ("O9771234567", "sms:+959771234567"),
        ("O977l2345O7", "sms:+959771234507"),
        ("tel:+959771234567", "sms:+959771234567"),
        ("09771234567 (Viber)", "sms:+959771234567"),
        ("ph 09771234567", "sms:+959771234567"),
        ("No.09771234567", "sms:+959771234567"),
        ("Mobile: +95 9 771 234 567", "sms:+959771234567"),
        ("09771234567 / 09420000099", "sms:+959771234567"),
        ("09771234567, 09420000098", "sms:+959771234567"),
        ("+95 9 771 234 567 ::: 09 420 000 096", "sms:+959771234567"),
        ("09/771234567", "sms:+959771234567"),
        ("telegram:1001", "telegram:1001"),
        ("Telegram:1001", "telegram:1001"),
    ],
)
def test_a_number_is_read_in_any_form(written: str, expected: str) -> None:
    assert read(phone=written).address == Address.parse(expected)


@pytest.mark.parametrize(
    ("column", "written", "expected"),
    [
        ("name", "  Ma   Hla ", "Ma Hla"),
        ("name", "'=Ma", "=Ma"),
        ("name", "'Ma", "'Ma"),
        ("groups", "land", ("LAND",)),
        ("groups", "LAND, NET;PRO LAND", ("LAND", "NET", "PRO")),
        ("groups", "Networking, Communication and Collaboration", ("NET",)),
        ("groups", "မြေယာ", ("LAND",)),
        ("language", "MY", "my"),
        ("language", "Burmese", "my"),
        ("language", "မြန်မာ", "my"),
        ("kind", "Community-based", "community"),
        ("kind", "ရုံးထိုင်", "centre"),
        ("area", "hpa an", "MMR003001"),
        ("area", "ဘားအံ", "MMR003001"),
        ("area", "MMR003001", "MMR003001"),
        ("area", "Mawlamyne", "MMR011001"),
        ("area", "Hpa-An (Kayin)", "MMR003001"),
        ("area", "Hpa-An township, Kayin State", "MMR003001"),
        ("organisation", "Legal Clinic", "Legal Clinic"),
    ],
)
def test_a_cell_is_read(column: str, written: str, expected: object) -> None:
    field = {"area": "township"}.get(column, column)

    assert getattr(read(**{column: written}), field) == expected


def test_empty_cells_say_nothing() -> None:
    assert read(name=" ", groups="", kind="") == Entry(Address("sms", "+959771234567"))


def test_a_name_in_zawgyi_is_kept_in_unicode() -> None:
    assert read(name="ေအာင္ေက်ာ္").name == "အောင်ကျော်"


@pytest.mark.parametrize(
    ("column", "written", "reason", "expected"),
    [
        ("phone", "", "is missing", "write it like 09771234567 or telegram:1001"),
        ("phone", "0977", "is no phone number", "write it like 09771234567 or telegram:1001"),
        ("phone", "no phone", "is no phone number", "write it like 09771234567 or telegram:1001"),
        ("phone", "12 / 13", "is no phone number", "write it like 09771234567 or telegram:1001"),
        ("phone", "@ma_hla", "is no phone number", "write it like 09771234567 or telegram:1001"),
        ("phone", "telegram:hla", "is no address that we can write to", "write it like 09771234567 or telegram:1001"),
        ("phone", "viber:77", "is no address that we can write to", "write it like 09771234567 or telegram:1001"),
        ("phone", "9,59771E+11", "was rounded by the spreadsheet", MAKE_TEXT),
        *(
            ("phone", date, "is a date, which the spreadsheet made of a number", MAKE_TEXT)
            for date in ("2026-12-01", "2026-12-01 09:30:00", "1/12/2026")
        ),
        ("name", "12", "is no name", "write letters, 30 at most"),
        ("name", "M" * 31, "is no name", "write letters, 30 at most"),
        ("groups", "LAND LAMP", "has LAMP, which is no group", "write one or more of PRO NET REC FUND LAND TEAM"),
        ("language", "fr", "is no language of this network", "write one of en, my"),
        ("kind", "flying", "is no kind of paralegal", "write one of community, mobile, centre"),
        ("organisation", "x" * 81, "is too long", "write 80 letters at most"),
    ],
)
def test_what_cannot_be_read_says_what_to_write(column: str, written: str, reason: str, expected: str) -> None:
    with pytest.raises(BadEntry) as bad:
        read(**{column: written})

    [problem] = bad.value.problems
    why = problem.reason(lookup().catalogs, "en"), problem.expected(lookup().catalogs, "en")
    assert (problem.column, problem.value, *why) == (column, written, reason, expected)


def test_a_township_that_is_not_there_is_answered_with_near_ones() -> None:
    with pytest.raises(BadEntry) as bad:
        read(area="Mandalore")

    [problem] = bad.value.problems
    assert problem.expected(lookup().catalogs, "en").startswith("did you mean ")
    assert "Mandalay" in problem.expected(lookup().catalogs, "en")
    assert "မန္တလေး" in problem.expected(lookup().catalogs, "my")


def test_a_township_of_several_is_asked_for_by_its_code() -> None:
    lists = "code,en,lat,lon\nA,Minhla,,\nB,Minhla,,\n"
    network = network_from(PRACTICE)
    two = lookup_of(replace(network, townships=tuple(read_townships(lists)[0])))
    with pytest.raises(BadEntry) as bad:
        read_entry(two, {Column.PHONE: PHONE, Column.AREA: "Minhla"}, typed_address)

    [problem] = bad.value.problems
    assert ("is the name of several townships", "write one of Minhla (A), Minhla (B)") == (
        problem.reason(two.catalogs, "en"),
        problem.expected(two.catalogs, "en"),
    )


@pytest.mark.parametrize(
    ("cell", "others"),
    [
        ("09771234567 / 09420000099", ["09420000099"]),
        ("09771234567, 09420000098 or 09 420 000 097", ["09420000098", "09 420 000 097"]),
        ("09771234567", []),
        ("09/771234567", []),
        ("telegram:1001", []),
    ],
)
def test_numbers_beside_the_first_are_told(cell: str, others: list[str]) -> None:
    assert others == other_numbers(cell, read(phone=cell).address)


PHONE_, NAME, GROUPS, AREA, OFFICE = (
    Column.PHONE, Column.NAME, Column.GROUPS, Column.AREA, Column.ORGANISATION
)  # fmt: skip


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        pytest.param(
            "Phone Number,အမည်,WORKING-GROUP,shoe size,မြို့နယ်,", (PHONE_, NAME, GROUPS, None, AREA, None), id="by hand"
        ),
        pytest.param(
            "First Name,Middle Name,Last Name,Labels,Organization Name,E-mail 1 - Value,Phone 1 - Label,"
            "Phone 1 - Value,Phone 2 - Value,Address 1 - City",
            (NAME, NAME, NAME, None, OFFICE, None, None, PHONE_, PHONE_, AREA),
            id="Google",
        ),
        pytest.param(
            "Name,Given Name,Family Name,Organization 1 - Name,Phone 1 - Type,Phone 1 - Value",
            (NAME, None, None, OFFICE, None, PHONE_),
            id="Google of before 2024",
        ),
        pytest.param(
            "First Name,Last Name,Company,Business Phone,Home Phone,Mobile Phone,E-mail Address",
            (NAME, NAME, OFFICE, PHONE_, PHONE_, PHONE_, None),
            id="Outlook",
        ),
        pytest.param("First name,Last name,Phone (mobile),City", (NAME, NAME, PHONE_, AREA), id="Apple"),
        pytest.param("No,Name,Phone No.,Group", (None, NAME, PHONE_, GROUPS), id="Excel"),
        pytest.param("ဖုန္း,အမည္", (PHONE_, NAME), id="Zawgyi"),
    ],
)
def test_headings_are_known_as_hands_phones_and_programs_write_them(
    headings: str, expected: tuple[Column | None, ...]
) -> None:
    assert Header(expected, None) == read_header(headings.split(","), Catalogs.load())


def test_two_columns_for_one_thing_are_told() -> None:
    assert Column.PHONE is read_header(("Phone", "Mobile", "Name"), Catalogs.load()).doubled
