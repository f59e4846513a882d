"""A form changes the lines that it is about, and leaves all else in the file as it was."""

import pytest

from bot.loading.form import GENERAL, filled, of_group, values
from bot.setup.files import TEMPLATE

TEXT = TEMPLATE.read_text(encoding="utf-8")
LAND = of_group("LAND", ["en", "my"])


def test_what_the_file_says_stands_in_the_form() -> None:
    found = values(TEXT, GENERAL)
    assert ("21:00, 07:00", "en, my", "90") == (
        found["network.quiet_hours"],
        found["network.languages"],
        found["keep.texts_days"],
    )
    assert "" == found["limits.sms_per_day"] == found["network.coordinators"]
    assert {
        "groups.LAND.en": "Land",
        "groups.LAND.my": "မြေယာ",
        "groups.LAND.join": "open",
        "groups.LAND.leaders": "",
    } == (values(TEXT, LAND))


def test_a_form_sent_back_as_it_was_changes_nothing() -> None:
    for fields in (GENERAL, LAND):
        assert TEXT == filled(TEXT, fields, values(TEXT, fields))
    assert TEXT == filled(TEXT, GENERAL, {})


@pytest.mark.parametrize(
    ("name", "value", "old", "new"),
    [
        ("network.digest", "Tue 09:00", 'digest = "Mon 08:00"', 'digest = "Tue 09:00"'),
        ("network.silent_after_days", "30", "silent_after_days = 21 ", "silent_after_days = 30 "),
        ("network.silent_after_days", "many", "silent_after_days = 21 ", 'silent_after_days = "many" '),
        ("network.quiet_hours", "22:00,06:00", '["21:00", "07:00"]', '["22:00", "06:00"]'),
        ("network.coordinators", "sms:1\r\nsms:2", "coordinators = [] ", 'coordinators = ["sms:1", "sms:2"] '),
    ],
)
def test_a_field_changes_its_line_alone_and_its_comment_stays(name: str, value: str, old: str, new: str) -> None:
    assert 1 == TEXT.count(old)
    assert TEXT.replace(old, new) == filled(TEXT, GENERAL, {name: value})


def test_an_empty_field_takes_its_line_away_and_a_new_one_brings_its_section() -> None:
    gone = filled(TEXT, GENERAL, {"network.digest": ""})
    assert TEXT.replace('digest = "Mon 08:00"\n', "") == gone
    more = filled(TEXT, GENERAL, {"limits.sms_per_day": "500"})
    assert more.startswith(TEXT) and "500" == values(more, GENERAL)["limits.sms_per_day"]
    led = filled(TEXT, LAND, {"groups.LAND.leaders": "sms:+959420000011"})
    assert "sms:+959420000011" == values(led, LAND)["groups.LAND.leaders"]
