"""What coordinators write of members is read as they mean it, and what cannot be read is told cell by cell."""

from functools import cache

import pytest

from bot.network_file import network_from
from bot.simulate.run import PRACTICE
from handlers.core.lookup import NetworkLookup, lookup_of
from handlers.members.columns import read_header
from handlers.members.entry import BadEntry, Column, Entry
from handlers.members.reading import read_entry
from messages.address import Address
from messages.catalog import Catalogs
from messages.phone_numbers import typed_address

PHONE = "09771234567"


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
        ("phone", "09771234567/09771234568", "is no phone number", "write it like 09771234567 or telegram:1001"),
        ("phone", "telegram:hla", "is no address that we can write to", "write it like 09771234567 or telegram:1001"),
        ("phone", "viber:77", "is no address that we can write to", "write it like 09771234567 or telegram:1001"),
        ("phone", "9,59771E+11", "was rounded by the spreadsheet", "make the column text, and write the number again"),
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
    assert (problem.column, problem.value, problem.reason, problem.expected) == (column, written, reason, expected)


def test_a_township_that_is_not_there_is_answered_with_near_ones() -> None:
    with pytest.raises(BadEntry) as bad:
        read(area="Mandalore")

    [problem] = bad.value.problems
    assert problem.expected.startswith("did you mean ")
    assert "Mandalay" in problem.expected


def test_headings_are_known_in_all_languages() -> None:
    cells = ("Phone Number", "အမည်", "WORKING-GROUP", "shoe size", "မြို့နယ်", "")

    found = read_header(cells, Catalogs.load())

    assert found == [Column.PHONE, Column.NAME, Column.GROUPS, None, Column.AREA, None]
