"""Pictures that came with a text: fetched from Twilio, and from nobody else."""

from collections.abc import Callable

import pytest

from bot.channels.contract import Refused, Unreachable
from bot.channels.twilio.channel import TwilioChannel
from bot.channels.twilio.media import MOST_BYTES, kind_of, ref_of
from messages.envelope import Media
from tests.bot.channels.twilio.office import HLA, call, taken, text_fields
from tests.bot.channels.twilio.twilio_server import ACCOUNT, Twilio, Weather

Open = Callable[..., TwilioChannel]
MESSAGE, PICTURE = "MM" + 32 * "1", "ME" + 32 * "2"


async def test_a_listed_text_brings_its_pictures(twilio: Twilio, channel: TwilioChannel) -> None:
    text = twilio.arrive(HLA, "the map")
    first, second = twilio.picture(text, b"jpeg"), twilio.picture(text, b"video", "video/mp4")

    (inbound,) = await taken(channel)

    assert (Media("photo", f"{text['sid']}/{first}"), Media("video", f"{text['sid']}/{second}")) == inbound.media
    assert b"jpeg" == await channel.download(inbound.media[0].ref)


async def test_a_called_text_brings_the_same(twilio: Twilio, channel: TwilioChannel) -> None:
    text = twilio.arrive(HLA, "the map")
    sid = twilio.picture(text, b"jpeg")
    url = f"https://api.twilio.com/2010-04-01/Accounts/{ACCOUNT}/Messages/{text['sid']}/Media/{sid}"
    fields = text_fields("the map", text["sid"], NumMedia="1", MediaUrl0=url, MediaContentType0="image/jpeg")

    (called,), (polled,) = channel.read(call(fields)), await taken(channel)

    assert polled.media == called.media  # pyright: ignore[reportAttributeAccessIssue] -- an Inbound


async def test_pictures_that_were_deleted_hold_no_text_back(twilio: Twilio, channel: TwilioChannel) -> None:
    twilio.arrive(HLA, "the map", num_media="1")
    (inbound,) = await taken(channel)
    assert ("the map", ()) == (inbound.text, inbound.media)


async def test_twilios_store_is_followed_without_the_token(twilio: Twilio, channel: TwilioChannel) -> None:
    text = twilio.arrive(HLA, "the map")
    sid = twilio.picture(text, b"jpeg")
    twilio.redirects[sid] = f"/store/{sid}"

    assert b"jpeg" == await channel.download(f"{text['sid']}/{sid}")

    assert [True, False] == twilio.authorized


@pytest.mark.parametrize(
    "elsewhere",
    [
        pytest.param("http://169.254.169.254/latest/meta-data", id="a machine inside"),
        pytest.param("https://evil.example/x", id="a stranger"),
        pytest.param("https://evil-twiliocdn.com/x", id="a name that ends alike"),
        pytest.param("http://media.twiliocdn.com/x", id="without TLS"),
        pytest.param("https://user@media.twiliocdn.com/x", id="with a password"),
        pytest.param("file:///etc/passwd", id="a file"),
        pytest.param("//evil.example/x", id="no scheme"),
    ],
)
async def test_no_other_place_is_ever_asked(elsewhere: str, twilio: Twilio, channel: TwilioChannel) -> None:
    text = twilio.arrive(HLA, "the map")
    sid = twilio.picture(text, b"jpeg")
    twilio.redirects[sid] = elsewhere

    with pytest.raises(Unreachable, match="answer"):
        await channel.download(f"{text['sid']}/{sid}")
    assert 1 == len(twilio.calls)


async def test_a_picture_that_leads_round_and_round_is_given_up(twilio: Twilio, channel: TwilioChannel) -> None:
    path = f"/2010-04-01/Accounts/{ACCOUNT}/Messages/{MESSAGE}/Media/{PICTURE}"
    twilio.redirects[PICTURE] = path
    with pytest.raises((Unreachable, Refused)):
        await channel.download(f"{MESSAGE}/{PICTURE}")
    assert len(twilio.calls) <= 3


@pytest.mark.parametrize(
    "ref",
    [
        "",
        "https://evil.example/x",
        f"{MESSAGE}/../../Balance",
        f"{MESSAGE}/{PICTURE}/..",
        f"{MESSAGE}/{PICTURE}\n",
    ],
)
async def test_a_ref_that_is_none_of_ours_asks_nobody(ref: str, twilio: Twilio, channel: TwilioChannel) -> None:
    with pytest.raises(Refused, match="unknown"):
        await channel.download(ref)
    assert not twilio.calls


async def test_a_huge_picture_is_left_there(twilio: Twilio, channel: TwilioChannel) -> None:
    text = twilio.arrive(HLA, "the map")
    sid = twilio.picture(text, bytes(MOST_BYTES + 1))
    with pytest.raises(Refused, match="rejected"):
        await channel.download(f"{text['sid']}/{sid}")


@pytest.mark.parametrize(
    ("weather", "error", "reason"),
    [
        pytest.param(Weather("error", 404, 20404), Refused, "unknown", id="deleted"),
        pytest.param(Weather("error", 401, 20003), Unreachable, "token", id="a wrong token"),
        pytest.param(Weather("error", 503), Unreachable, "server", id="Twilio's fault"),
        pytest.param(Weather("drop"), Unreachable, "timeout", id="the line is cut"),
    ],
)
async def test_why_a_picture_does_not_come(
    weather: Weather, error: type[Exception], reason: str, twilio: Twilio, channel: TwilioChannel
) -> None:
    twilio.weather.append(weather)
    with pytest.raises(error, match=reason):
        await channel.download(f"{MESSAGE}/{PICTURE}")


@pytest.mark.parametrize(
    ("content_type", "expected"),
    [
        ("image/jpeg", "photo"),
        ("audio/ogg", "voice"),
        ("audio/mpeg", "audio"),
        ("application/pdf", "pdf"),
        ("video/mp4", "video"),
        ("text/vcard", "document"),
        ("", "document"),
    ],
)
def test_kinds(content_type: str, expected: str) -> None:
    assert expected == kind_of(content_type)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        (
            f"https://api.twilio.com/2010-04-01/Accounts/{ACCOUNT}/Messages/{MESSAGE}/Media/{PICTURE}",
            f"{MESSAGE}/{PICTURE}",
        ),
        (f"/2010-04-01/Accounts/{ACCOUNT}/Messages/{MESSAGE}/Media/{PICTURE}.json", f"{MESSAGE}/{PICTURE}"),
        ("https://evil.example/x.jpg", ""),
        ("", ""),
    ],
)
def test_a_place_is_kept_as_its_ids(url: str, expected: str) -> None:
    assert expected == ref_of(url)
