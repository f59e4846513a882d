"""Phone numbers as people type them and as networks write them, into addresses."""

import unicodedata
from functools import lru_cache

from messages.address import Address, BadAddress
from messages.scheme import SCHEMES, SMS, Scheme

OPERATOR = "operator"  # short codes and names: kept and shown, never answered, since no channel sends to them
_SEPARATORS = " -./()\u00a0\u200b\u200e\u2060\u2011\u2013"
_SHORTEST_NUMBER = 7  # "1331" would parse as +951331
_LONGEST_NAME = 40
_KNOWN = 4096  # the numbers that texted last: to read one takes longer than to keep its text


class BadNumber(ValueError):
    """The text is no phone number; write it like `+959771234567`."""


@lru_cache(_KNOWN)
def sms_address(raw: str, country: str) -> Address:
    """The address of a number in any form: +959..., 09..., 959..., 9..., 00959..., Burmese digits.

    `country` is where a number without a country code belongs ("MM"). A short code, a name and whatever is
    no possible number become an `operator:` address, which nothing is ever sent to.
    """
    written = "".join(_plain(letter) for letter in raw)
    if written.startswith("00"):
        written = f"+{written[2:]}"
    digits = written.removeprefix("+")
    e164 = _e164(written, country) if digits.isdecimal() and len(digits) >= _SHORTEST_NUMBER else None
    return Address(SMS.name, e164) if e164 else Address(OPERATOR, " ".join(raw.split())[:_LONGEST_NAME] or "unknown")


def _plain(letter: str) -> str:
    """A digit of any script as 0-9; a separator as nothing."""
    if letter in _SEPARATORS:
        return ""
    digit = unicodedata.decimal(letter, None)
    return letter if digit is None else str(digit)


def _e164(written: str, country: str) -> str | None:
    # Here, not above: its tables cost 23 MB, and a bot on Telegram alone needs none of them.
    import phonenumbers

    try:
        number = phonenumbers.parse(written, country)
    except phonenumbers.NumberParseException:
        return None
    # Possible, not valid: the tables of valid prefixes lag behind the operators.
    return (
        phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
        if phonenumbers.is_possible_number(number)
        else None
    )


@lru_cache(_KNOWN)
def is_from(number: str, countries: tuple[str, ...]) -> bool:
    """Whether an E.164 number belongs to one of these countries, and is none that costs its caller extra.

    By the country's calling code, which some share: tables of the prefixes within lag behind the operators.
    """
    import phonenumbers

    try:
        parsed = phonenumbers.parse(number)
    except phonenumbers.NumberParseException:
        return False
    if parsed.country_code not in {phonenumbers.country_code_for_region(country) for country in countries}:
        return False
    return phonenumbers.number_type(parsed) != phonenumbers.PhoneNumberType.PREMIUM_RATE


def typed_address(text: str, country: str) -> Address:
    """An address as a coordinator types it: `09...`, `sms:09...` or `whatsapp:09...` in any form, `telegram:1001`.

    Raises BadNumber, and BadAddress for what no text can be sent to.
    """
    address = Address.parse(text if ":" in text else f"{SMS.name}:{text}")
    scheme, value = SCHEMES.get(address.scheme), address.value.strip()
    if scheme is None:
        raise BadAddress(f"{text!r} is no address: it begins with one of {', '.join(SCHEMES)}")
    if not scheme.is_number:
        return _checked(scheme, value)
    normal = sms_address(value, country)
    if normal.scheme == OPERATOR:
        raise BadNumber(f"{text!r} is no phone number: write it like sms:+959771234567")
    return Address(scheme.name, normal.value)


def _checked(scheme: Scheme, value: str) -> Address:
    if not scheme.shape.fullmatch(value):
        raise BadAddress(f"{value!r} is no address of the kind {scheme.name}")
    return Address(scheme.name, value.casefold())


def as_typed(address: Address) -> str:
    """The shortest form that `typed_address` reads as this address: a number alone is one for SMS."""
    return address.value if address.scheme == SMS.name else str(address)
