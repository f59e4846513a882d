import pytest

from messages.phone_numbers import sms_address, typed_address


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        pytest.param("+959771234567", "sms:+959771234567", id="E.164"),
        pytest.param("09771234567", "sms:+959771234567", id="as people dial it"),
        pytest.param("959771234567", "sms:+959771234567", id="without the plus"),
        pytest.param("9771234567", "sms:+959771234567", id="without the nought"),
        pytest.param("00959771234567", "sms:+959771234567", id="dialled from abroad"),
        pytest.param("+95 09771234567", "sms:+959771234567", id="country code and nought"),
        pytest.param(" 09 (77) 123-45.67 ", "sms:+959771234567", id="with separators"),
        pytest.param("၀၉၇၇၁၂၃၄၅၆၇", "sms:+959771234567", id="Burmese digits"),
        pytest.param("၀၉-၇၇၁ ၂၃၄ ၅၆၇", "sms:+959771234567", id="Burmese digits with separators"),
        pytest.param("၀၉၇7၁၂၃၄၅6၇", "sms:+959771234567", id="digits of two scripts"),
        pytest.param("095123456", "sms:+9595123456", id="an old number with five digits"),
        pytest.param("0943012345", "sms:+95943012345", id="an old number with six digits"),
        pytest.param("+66812345678", "sms:+66812345678", id="across the Thai border"),
        pytest.param("+8801712345678", "sms:+8801712345678", id="across the border of Bangladesh"),
        pytest.param("1331", "operator:1331", id="a short code, which would parse as a number"),
        pytest.param("၁၃၃၁", "operator:၁၃၃၁", id="a short code in Burmese digits"),
        pytest.param("123456", "operator:123456", id="the longest short code"),
        pytest.param("*124#", "operator:*124#", id="a service code"),
        pytest.param("MPT-INFO", "operator:MPT-INFO", id="a name"),
        pytest.param("Wave  Pay", "operator:Wave Pay", id="a name with spaces"),
        pytest.param("$(id>p)", "operator:$(id>p)", id="a name that means harm"),
        pytest.param("", "operator:unknown", id="no sender"),
        pytest.param("+1331", "operator:+1331", id="a plus does not make a number"),
        pytest.param("9" * 30, f"operator:{'9' * 30}", id="too long to be possible"),
    ],
)
def test_a_number_in_any_form_is_one_address(raw: str, expected: str) -> None:
    assert str(sms_address(raw, "MM")) == expected


def test_a_number_without_a_country_code_belongs_to_the_country_of_the_network() -> None:
    assert str(sms_address("0812345678", "TH")) == "sms:+66812345678"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        pytest.param("sms:09 771 234 567", "sms:+959771234567", id="an SMS number"),
        pytest.param("WhatsApp:၀၉၇၇၁၂၃၄၅၆၇", "whatsapp:+959771234567", id="WhatsApp, in Burmese digits"),
        pytest.param("telegram:1001", "telegram:1001", id="a chat has no number"),
    ],
)
def test_an_address_as_a_coordinator_types_it(typed: str, expected: str) -> None:
    assert expected == str(typed_address(typed, "MM"))


def test_a_name_is_no_number_to_type() -> None:
    with pytest.raises(ValueError, match="no phone number"):
        typed_address("whatsapp:MPT-INFO", "MM")
