"""What is said of kinds of address, SMS and those of channels, and what is believed of one that nobody brought."""

import pytest

from messages.address import Address, BadAddress
from messages.phone_numbers import as_typed, typed_address
from messages.scheme import SCHEMES, SMS, scheme_of
from messages.segments import GSM7_JOINED


def test_a_scheme_that_nobody_knows_counts_as_the_dearest_and_proves_nothing() -> None:
    unknown = scheme_of("pigeon")
    assert ("pigeon", True, False) == (unknown.name, unknown.has_segments, unknown.proves_sender)
    assert SMS.page_segments == unknown.page_segments


@pytest.mark.parametrize(
    ("name", "proves"),
    [
        pytest.param("sms", False, id="a gateway writes any number as the sender"),
        pytest.param("telegram", True, id="the account is signed in"),
        pytest.param("whatsapp", True, id="the same"),
        pytest.param("email", False, id="who writes a mail chooses its From"),
    ],
)
def test_who_can_be_sure_of_a_sender(name: str, proves: bool) -> None:
    assert proves == scheme_of(name).proves_sender


@pytest.mark.parametrize("name", [name for name, one in SCHEMES.items() if not one.has_segments])
def test_a_page_never_holds_more_than_one_text_does(name: str) -> None:
    assert SCHEMES[name].page_segments * GSM7_JOINED[8] <= SCHEMES[name].part_letters


def test_a_page_on_whatsapp_is_one_that_twilio_takes() -> None:
    assert 1530 == scheme_of("whatsapp").page_segments * GSM7_JOINED[8]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        pytest.param("09 771 234 567", "sms:+959771234567", id="a number alone"),
        pytest.param(" telegram: 1001 ", "telegram:1001", id="with spaces"),
        pytest.param("telegram:-1001", "telegram:-1001", id="a group on Telegram"),
        pytest.param("Email:Ma.Hla@Example.org", "email:ma.hla@example.org", id="a mail address is one in any case"),
    ],
)
def test_an_address_is_read_as_people_type_it_and_shown_in_a_form_that_is_read_again(typed: str, expected: str) -> None:
    address = typed_address(typed, "MM")
    assert expected == str(address)
    assert address == typed_address(as_typed(address), "MM")


@pytest.mark.parametrize(
    "typed", ["telegram:@hla", "email:hla", "email:a@b", "email:<a@b.org>", "pigeon:7", "sms:", ""]
)
def test_what_no_text_can_be_sent_to_is_no_address(typed: str) -> None:
    with pytest.raises(BadAddress):
        typed_address(typed, "MM")


def test_an_address_of_an_unknown_scheme_is_still_read_from_a_row() -> None:
    assert Address("pigeon", "7") == Address.parse("pigeon:7")
