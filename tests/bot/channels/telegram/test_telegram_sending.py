"""What leaves over HTTP, and what the answers of Telegram mean."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from bot.channels.contract import Channel, Refused, Unreachable
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.request import pieces
from messages.address import Address
from messages.envelope import Attachment, Kind, Outbound
from tests.bot.fake_channel import PATIENCE

Open = Callable[..., TelegramChannel]
HLA = 1001


@pytest.fixture(autouse=True)
def hla_is_there(telegram: Any) -> None:
    telegram.do("/_control/chat", chat=HLA, state="open")


def outbound(text: str = "Report 1", chat: str = str(HLA), **more: Any) -> Outbound:
    return Outbound(31, Address("telegram", chat), text, Kind.REPLY, **more)


def test_it_is_a_channel(channel: TelegramChannel) -> None:
    kept: Channel = channel
    assert (kept.name, kept.capabilities.scheme) == ("telegram", "telegram")


async def test_a_text_leaves_as_it_is_without_preview(telegram: Any, channel: TelegramChannel) -> None:
    text = "Report 1: *land*, <12> people. https://example.org မြေယာ"
    provider_id = await channel.send(outbound(text))
    (sent,) = telegram.sent()
    assert sent["text"] == text
    assert provider_id == f"{HLA}:{sent['message_id']}"
    assert json.loads(sent["asked"]["link_preview_options"]) == {"is_disabled": True}
    assert "parse_mode" not in sent["asked"]


@pytest.mark.parametrize(
    ("buttons", "keyboard", "rows"),
    [
        pytest.param(("YES", "NO"), "inline_keyboard", [["YES", "NO"]], id="short ones beside each other"),
        pytest.param(("1", "2", "3", "4"), "inline_keyboard", [["1", "2", "3"], ["4"]], id="three in a row at most"),
        pytest.param(
            ("JOIN LAND 4821", "GROUPS"),
            "inline_keyboard",
            [["JOIN LAND 4821"], ["GROUPS"]],
            id="long ones alone",
        ),
        pytest.param(("x" * 64,), "inline_keyboard", [["x" * 64]], id="64 bytes still fit a button"),
        pytest.param(("x" * 65, "NO"), "keyboard", [["x" * 65], ["NO"]], id="65 make a keyboard"),
        pytest.param(("မ" * 22,), "keyboard", [["မ" * 22]], id="a Burmese letter is three bytes"),
    ],
)
async def test_buttons_say_their_own_text(
    buttons: tuple[str, ...], keyboard: str, rows: list[list[str]], telegram: Any, channel: TelegramChannel
) -> None:
    await channel.send(outbound(buttons=buttons))
    markup = telegram.sent()[0]["markup"]
    said = [[button.get("callback_data", button["text"]) for button in row] for row in markup[keyboard]]
    assert said == rows


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("one two", ["one two"], id="a short text is one"),
        pytest.param("one\ntwo six", ["one", "two six"], id="cut at a line break"),
        pytest.param("one two six", ["one two", "six"], id="else at a space"),
        pytest.param("၁၂၃၄၅။၆၇၈၉၁", ["၁၂၃၄၅။", "၆၇၈၉၁"], id="or after a Burmese sentence"),
        pytest.param("x" * 20, ["x" * 8, "x" * 8, "x" * 4], id="else where it must"),
        pytest.param("  \n ", [], id="no words, no message"),
    ],
)
def test_a_long_text_is_cut_where_a_reader_would(text: str, expected: list[str]) -> None:
    assert pieces(text, 8) == expected


async def test_a_text_too_long_for_one_message_leaves_as_several_with_the_buttons_last(
    telegram: Any, channel: TelegramChannel
) -> None:
    lines = [f"{number:03d} {'x' * 60}" for number in range(150)]
    provider_id = await channel.send(outbound("\n".join(lines), buttons=("MORE",)))
    sent = telegram.sent()
    assert "\n".join(message["text"] for message in sent).split("\n") == lines
    assert [bool(message["markup"]) for message in sent] == [False, False, True]
    assert provider_id == f"{HLA}:{','.join(str(message['message_id']) for message in sent)}"


async def test_a_long_text_that_broke_off_goes_on_where_it_broke(telegram: Any, channel: TelegramChannel) -> None:
    long = outbound("\n".join(letter * 4000 for letter in "abc"))
    telegram.fail("sendMessage", "drop", after=1)
    with pytest.raises(Unreachable):
        await channel.send(long)
    await channel.send(long)
    assert [message["text"][0] for message in telegram.sent()] == ["a", "b", "c"]


async def test_files_follow_the_text(telegram: Any, channel: TelegramChannel) -> None:
    made = tuple(Attachment(name, b"12345") for name in ("week.png", "week.xlsx"))
    await channel.send(outbound("Digest", attachments=made))
    left = [(m["method"], m["asked"].get("filename"), m["asked"].get("bytes")) for m in telegram.sent()]
    assert left == [
        ("sendMessage", None, None),
        ("sendPhoto", "week.png", 5),
        ("sendDocument", "week.xlsx", 5),
    ]


async def test_a_file_that_telegram_refuses_stays_away_and_the_text_has_left(
    telegram: Any, channel: TelegramChannel
) -> None:
    telegram.fail("sendPhoto", "error", code=400, description="Bad Request: PHOTO_INVALID_DIMENSIONS")
    made = tuple(Attachment(name, b"12345") for name in ("week.png", "week.xlsx"))
    provider_id = await channel.send(outbound("Digest", attachments=made))
    sent = telegram.sent()
    assert ["sendMessage", "sendDocument"] == [message["method"] for message in sent]
    assert provider_id == f"{HLA}:{','.join(str(message['message_id']) for message in sent)}"


async def test_a_file_too_heavy_for_the_line_holds_up_its_chat_alone_and_not_for_long(
    telegram: Any, channel: TelegramChannel
) -> None:
    digest = outbound("Digest", attachments=(Attachment("week.png", b"12345"), Attachment("week.xlsx", b"12345")))
    for _try in range(2):
        telegram.fail("sendPhoto", "drop")
        with pytest.raises(Unreachable) as caught:
            await channel.send(digest)
        assert caught.value.is_of_address
    telegram.fail("sendPhoto", "drop")
    await channel.send(digest)
    assert ["sendMessage", "sendDocument"] == [message["method"] for message in telegram.sent()]


async def test_who_blocks_the_bot_between_text_and_file_has_blocked_it(telegram: Any, channel: TelegramChannel) -> None:
    telegram.fail("sendPhoto", "error", code=403, description="Forbidden: bot was blocked by the user")
    with pytest.raises(Refused, match="blocked"):
        await channel.send(outbound("Digest", attachments=(Attachment("week.png", b"12345"),)))


@pytest.mark.parametrize(
    ("code", "description", "expected"),
    [
        (403, "Forbidden: bot was blocked by the user", "blocked"),
        (403, "Forbidden: user is deactivated", "blocked"),
        (403, "Forbidden: bot was kicked from the group chat", "blocked"),
        (400, "Bad Request: chat not found", "unknown"),
        (400, "Bad Request: PEER_ID_INVALID", "unknown"),
        (400, "Bad Request: message is too long", "rejected"),
    ],
)
async def test_what_telegram_never_takes_is_refused(
    code: int, description: str, expected: str, telegram: Any, channel: TelegramChannel
) -> None:
    telegram.fail("sendMessage", "error", code=code, description=description)
    with pytest.raises(Refused) as caught:
        await channel.send(outbound())
    assert (caught.value.reason, caught.value.moved_to) == (expected, None)


@pytest.mark.parametrize(
    ("state", "expected"),
    [("blocked", ("blocked", None)), ("unknown", ("unknown", None)), ("moved:-1002", ("moved", "-1002"))],
)
async def test_a_chat_that_is_gone_is_refused(
    state: str, expected: tuple[str, str | None], telegram: Any, channel: TelegramChannel
) -> None:
    telegram.do("/_control/chat", chat=HLA, state=state)
    with pytest.raises(Refused) as caught:
        await channel.send(outbound())
    assert (caught.value.reason, caught.value.moved_to) == expected


@pytest.mark.parametrize(
    "odd", [pytest.param(outbound(" "), id="no words"), pytest.param(outbound(chat="hla"), id="no chat id")]
)
async def test_what_cannot_be_sent_is_refused_without_asking(
    odd: Outbound, telegram: Any, channel: TelegramChannel
) -> None:
    with pytest.raises(Refused):
        await channel.send(odd)
    assert telegram.state()["calls"] == {}


@pytest.mark.parametrize(
    ("weather", "expected"),
    [
        pytest.param(
            {"how": "error", "code": 429, "description": "Too Many Requests", "retry_after": 9},
            ("flood", 9),
            id="429 says how long",
        ),
        pytest.param({"how": "error", "code": 502}, ("server", None), id="502"),
        pytest.param({"how": "error", "code": 401, "description": "Unauthorized"}, ("token", None), id="401"),
        pytest.param({"how": "page", "code": 403}, ("answer", None), id="403 of a proxy blocks nobody"),
        pytest.param({"how": "page", "code": 200}, ("answer", None), id="a hotel's sign-in page"),
        pytest.param({"how": "drop"}, ("timeout", None), id="a line that is cut"),
        pytest.param({"how": "never"}, ("timeout", None), id="no answer in time"),
    ],
)
async def test_what_telegram_may_take_later_is_unreachable(
    weather: dict[str, Any], expected: tuple[str, float | None], telegram: Any, open_channel: Open
) -> None:
    channel = open_channel(telegram.url, answer_seconds=0.3 if weather["how"] == "never" else PATIENCE)
    telegram.fail("sendMessage", **weather)
    with pytest.raises(Unreachable) as caught:
        await channel.send(outbound())
    assert (caught.value.reason, caught.value.retry_after) == expected
    assert (expected[0] == "timeout") is caught.value.may_have_arrived


async def test_a_lost_answer_is_told_apart_because_the_text_may_have_arrived(
    telegram: Any, channel: TelegramChannel
) -> None:
    telegram.fail("sendMessage", "drop_after")
    with pytest.raises(Unreachable, match="timeout"):
        await channel.send(outbound())
    assert len(telegram.sent()) == 1


async def test_without_network_nothing_can_have_arrived(open_channel: Open) -> None:
    with pytest.raises(Unreachable, match="network"):
        await open_channel("http://127.0.0.1:1").send(outbound())


async def test_the_command_menu_is_set_per_language_and_for_everybody_else(
    telegram: Any, channel: TelegramChannel
) -> None:
    menus = {"en": [("join", "Join a group")], "my": [("join", "အဖွဲ့ဝင်ရန်")], "ksw": [("join", "Join")]}
    await channel.set_commands(menus)
    assert telegram.state()["commands"] == {
        "": [{"command": "join", "description": "Join a group"}],
        "en": [{"command": "join", "description": "Join a group"}],
        "my": [{"command": "join", "description": "အဖွဲ့ဝင်ရန်"}],
    }


async def test_a_command_that_telegram_cannot_show_is_an_error(channel: TelegramChannel) -> None:
    with pytest.raises(ValueError, match="/အဖွဲ့ cannot stand"):
        await channel.set_commands({"my": [("အဖွဲ့", "အဖွဲ့ဝင်ရန်")]})


async def test_a_photo_can_be_fetched(telegram: Any, channel: TelegramChannel) -> None:
    telegram.do("/_control/file", file_id="large", hex=b"jpeg".hex())
    assert await channel.download("large") == b"jpeg"


@pytest.mark.parametrize(("ref", "expected"), [("never heard of", "rejected"), ("expired", "unknown")])
async def test_a_photo_that_is_gone_is_refused(ref: str, expected: str, channel: TelegramChannel) -> None:
    with pytest.raises(Refused, match=expected):
        await channel.download(ref)


async def test_a_link_carries_an_invite(channel: TelegramChannel) -> None:
    assert await channel.link("LAND-4821") == "https://t.me/lanpya_bot?start=LAND-4821"
    with pytest.raises(ValueError, match="cannot stand in a link"):
        await channel.link("LAND 4821")


async def test_a_wrong_token_is_told_by_its_name(telegram: Any, open_channel: Open) -> None:
    with pytest.raises(Unreachable, match="token"):
        await open_channel(telegram.url, token="1001:AAwrong").me()


async def test_closing_twice_is_as_good_as_once(channel: TelegramChannel) -> None:
    await channel.close()
    await channel.close()
