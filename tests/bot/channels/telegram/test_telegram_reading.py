"""What updates of Telegram become. Payloads have the shape of core.telegram.org/bots/api#update."""

from datetime import UTC, datetime
from typing import Any

import pytest
import structlog

from bot.channels.contract import Unreadable
from bot.channels.telegram.reading import read_batch, read_update
from messages.address import Address
from messages.envelope import Inbound, Media

HLA = Address("telegram", "1001")
NOON = 1795521600  # 2026-11-24 12:00 UTC
PERSON = {"id": 1001, "is_bot": False, "first_name": "Hla", "language_code": "my"}
PRIVATE = {"id": 1001, "type": "private", "first_name": "Hla"}


def message(**fields: Any) -> dict[str, Any]:
    return {"message_id": 5, "date": NOON, "chat": PRIVATE, "from": PERSON, **fields}


def update(**fields: Any) -> dict[str, Any]:
    return {"update_id": 900, "message": message(**fields)}


def pressed(**fields: Any) -> dict[str, Any]:
    query = {"id": "77", "from": PERSON, "chat_instance": "1", "message": message(date=0), "data": "YES 3"}
    return {"update_id": 902, "callback_query": query | fields}


def test_a_text_says_who_when_and_in_which_language() -> None:
    assert read_update(update(text="R land 12")) == [
        Inbound(
            channel="telegram",
            provider_id="m:1001:5",
            sender=HLA,
            text="R land 12",
            sent_at=datetime(2026, 11, 24, 12, tzinfo=UTC),
            language="my",
        )
    ]


@pytest.mark.parametrize(
    ("sent", "expected"),
    [
        pytest.param("/join@lanpya_bot LAND", "/join LAND", id="a command loses the bot's name"),
        pytest.param("/start LAND-4821", "/start LAND-4821", id="a deep link is left as it is"),
        pytest.param("/help@lanpya_bot", "/help", id="a bare command loses it too"),
        pytest.param("hla@example.org", "hla@example.org", id="another @ is a person's own"),
        pytest.param("ဝင် မြေယာ", "ဝင် မြေယာ", id="Burmese"),
    ],
)
def test_words_of_a_text(sent: str, expected: str) -> None:
    assert [text.text for text in read_update(update(text=sent))] == [expected]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param(
            {
                "caption": "R land",
                "photo": [
                    {"file_id": "small", "width": 90, "height": 60},
                    {"file_id": "large", "width": 1280, "height": 853},
                    {"file_id": "middle", "width": 320, "height": 213},
                ],
            },
            ("R land", (Media("photo", "large"),), None),
            id="a photo in its largest size, its caption being the text",
        ),
        pytest.param({"location": {"latitude": 16.89, "longitude": 97.63}}, ("", (), (16.89, 97.63)), id="a location"),
        pytest.param({"voice": {"file_id": "v"}}, ("", (Media("voice", "v"),), None), id="a voice message"),
        pytest.param(
            {"document": {"file_id": "d", "mime_type": "application/pdf"}},
            ("", (Media("pdf", "d"),), None),
            id="a PDF",
        ),
        pytest.param(
            {"document": {"file_id": "d", "mime_type": "image/jpeg"}},
            ("", (Media("photo", "d"),), None),
            id="a photo that is sent as a file",
        ),
        pytest.param({"document": {"file_id": "d"}}, ("", (Media("document", "d"),), None), id="a file"),
        pytest.param(
            {"video": {"file_id": "v", "file_size": 20_000_001}},
            ("", (Media("unread", ""),), None),
            id="larger than Telegram hands out",
        ),
        pytest.param({"game": {"title": "x"}}, ("", (Media("unread", ""),), None), id="a game"),
        pytest.param({"paid_media": {"star_count": 1}}, ("", (Media("unread", ""),), None), id="paid pictures"),
        pytest.param({"sticker": {"file_id": "s"}}, ("", (Media("sticker", "s"),), None), id="a sticker"),
        pytest.param({"contact": {"phone_number": "1"}}, ("", (Media("unread", ""),), None), id="a contact"),
        pytest.param({"poll": {"id": "1"}}, ("", (Media("unread", ""),), None), id="a poll"),
        pytest.param({"dice": {"value": 1}}, ("", (Media("unread", ""),), None), id="dice"),
        pytest.param({"checklist": {"title": "x"}}, ("", (Media("unread", ""),), None), id="a checklist"),
        pytest.param(
            {"text": "STOP", "forward_origin": {"type": "user"}},
            ("STOP", (Media("forwarded", ""),), None),
            id="a text of somebody else",
        ),
        pytest.param(
            {"animation": {"file_id": "a"}, "document": {"file_id": "a"}},
            ("", (Media("animation", "a"),), None),
            id="a moving picture is no document",
        ),
    ],
)
def test_what_is_not_only_words(fields: dict[str, Any], expected: tuple[Any, ...]) -> None:
    assert [(text.text, text.media, text.location) for text in read_update(update(**fields))] == [expected]


def test_an_edited_text_is_a_text_again_that_names_the_first() -> None:
    edited = {"update_id": 901, "edited_message": message(text="R land 13", edit_date=NOON + 60)}
    assert read_update(edited) == [
        Inbound(
            channel="telegram",
            provider_id=f"e:1001:5:{NOON + 60}",
            sender=HLA,
            text="R land 13",
            sent_at=datetime(2026, 11, 24, 12, 1, tzinfo=UTC),
            language="my",
            edits="m:1001:5",
        )
    ]


def test_a_button_is_its_text() -> None:
    assert read_update(pressed()) == [
        Inbound(channel="telegram", provider_id="c:77", sender=HLA, text="YES 3", language="my")
    ]


def test_a_button_under_a_text_too_old_to_be_shown_still_works() -> None:
    assert [text.text for text in read_update(pressed(message={"chat": PRIVATE}))] == ["YES 3"]


@pytest.mark.parametrize(
    "nothing",
    [
        pytest.param(update(text="x", chat={"id": -5, "type": "group"}), id="a group"),
        pytest.param(update(text="x", chat={"id": -5, "type": "channel"}), id="a channel"),
        pytest.param(update(text="x", **{"from": PERSON | {"is_bot": True}}), id="a bot"),
        pytest.param(update(pinned_message={"message_id": 1}), id="a service message"),
        pytest.param({"update_id": 9, "my_chat_member": {}}, id="an update of another kind"),
        pytest.param(
            {"update_id": 9, "edited_message": message(location={"latitude": 1, "longitude": 2})},
            id="a live location that moves",
        ),
        pytest.param(pressed(message=message(chat={"id": -5, "type": "group"})), id="a button in a group"),
        pytest.param(pressed(data=None), id="a button without a text"),
    ],
)
def test_what_is_not_a_persons_text_in_a_private_chat_is_nothing(nothing: dict[str, Any]) -> None:
    assert read_update(nothing) == []


@pytest.mark.parametrize("odd", [None, 7, [], {"message": 5}, update(text=["no", "text"])])
def test_another_shape_is_unreadable(odd: Any) -> None:
    with pytest.raises(Unreadable):
        read_update(odd)


def test_one_unreadable_update_does_not_hold_up_its_batch_and_its_words_are_not_logged() -> None:
    odd = {"update_id": 1, "message": message(text={"secret": "words"})}
    with structlog.testing.capture_logs() as events:
        found = read_batch([odd, update(text="HELP")])
    assert [text.text for text in found] == ["HELP"]
    assert events == [
        {"event": "telegram.unreadable", "log_level": "warning", "update_id": 1, "fields": "message.text"}
    ]
