"""What we call, and what our own Twilio answers, is as Twilio itself describes its API."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest

from bot.channels.contract import Unreachable
from bot.channels.twilio.channel import TwilioChannel
from bot.channels.twilio.services import WHATSAPP
from messages.envelope import DeliveryReport, Inbound
from tests.bot.channels.twilio.description import node_modules, prism, shortened
from tests.bot.channels.twilio.office import HLA, outbound, taken
from tests.bot.channels.twilio.twilio_server import ACCOUNT, NUMBER, TOKEN, Twilio, serving
from tests.bot.fake_channel import PATIENCE

pytestmark = pytest.mark.system

Open = Callable[..., TwilioChannel]


@pytest.fixture(scope="module")
def described(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    modules = node_modules()
    return modules, shortened(modules, tmp_path_factory.mktemp("description"))


@pytest.fixture(scope="module")
def mock(described: tuple[Path, Path]) -> Iterator[str]:
    """A Twilio that answers with the examples of the description."""
    modules, file = described
    with prism(modules, "mock", str(file)) as url:
        yield url


@pytest.fixture(scope="module")
def held(described: tuple[Path, Path]) -> Iterator[tuple[str, Twilio]]:
    """Our own Twilio behind a Prism that turns every departure from the description into an error."""
    modules, file = described
    with serving() as twilio, prism(modules, "proxy", "--errors", str(file), twilio.url) as url:
        yield url, twilio


@pytest.mark.long
async def test_a_text_is_taken_by_twilios_description(mock: str, open_channel: Open) -> None:
    sid = await open_channel(url=mock).send(outbound(expires_at=datetime.now(UTC) + timedelta(hours=1)))
    assert sid.startswith("SM")


@pytest.mark.long
async def test_the_account_is_read_as_twilio_describes_it(mock: str, open_channel: Open) -> None:
    account = await open_channel(url=mock).account()
    assert "active" == account.status
    assert account.sms_url is not None


async def test_what_the_description_does_not_allow_is_an_error(held: tuple[str, Twilio]) -> None:
    url, _twilio = held
    async with httpx.AsyncClient(
        auth=(ACCOUNT, TOKEN), base_url=f"{url}/2010-04-01/Accounts", timeout=PATIENCE
    ) as client:
        form = {"From": NUMBER, "Body": "HELP", "ValidityPeriod": "soon"}
        assert 422 == (await client.post(f"/{ACCOUNT}/Messages.json", data=form)).status_code
        assert 422 == (await client.get(f"/{ACCOUNT}/Messages.json", params={"PageSize": "9999"})).status_code


async def test_an_answer_that_is_not_as_described_is_an_error(held: tuple[str, Twilio], open_channel: Open) -> None:
    url, twilio = held
    twilio.add(HLA, NUMBER, "odd", status="brooding", sid="SM" + 32 * "f")
    with pytest.raises(Unreachable, match="server"):
        await open_channel(url=url).send(outbound(tries=1))
    twilio.texts.clear()


async def test_texts_leave_and_are_found_again_as_described(held: tuple[str, Twilio], open_channel: Open) -> None:
    url, twilio = held
    sid = await open_channel(url=url).send(outbound("အစီရင်ခံစာ 1- မြေယာ"))

    assert sid == await open_channel(url=url).send(outbound("အစီရင်ခံစာ 1- မြေယာ", tries=1))

    by_whatsapp = open_channel(url=url, service=WHATSAPP)
    await by_whatsapp.send(outbound("HELP", to=f"whatsapp:{HLA}"))
    assert [(HLA, "အစီရင်ခံစာ 1- မြေယာ"), (f"whatsapp:{HLA}", "HELP")] == twilio.left()
    twilio.texts.clear()


async def test_the_list_with_pages_pictures_states_and_prices_is_as_described(
    held: tuple[str, Twilio], open_channel: Open
) -> None:
    url, twilio = held
    for number in range(201):
        twilio.arrive(HLA, f"text {number}", at=datetime.now(UTC) - timedelta(minutes=300 - number))
    twilio.picture(twilio.texts[0], b"jpeg")
    twilio.add(HLA, NUMBER, "left", status="undelivered", error_code=30003, price="-0.0075")

    arrived = await taken(open_channel(url=url), batches=5)

    texts = [one for one in arrived if isinstance(one, Inbound)]
    reports = [one for one in arrived if isinstance(one, DeliveryReport)]
    assert [f"text {number}" for number in range(201)] == [text.text for text in texts]
    assert "photo" == texts[0].media[0].kind
    assert [("expired", 0.0075)] == [(report.reason, report.price) for report in reports]
    twilio.texts.clear()


async def test_the_account_of_our_own_twilio_is_as_described(held: tuple[str, Twilio], open_channel: Open) -> None:
    url, twilio = held
    twilio.sms_url = "https://lanpya.example.org/channels/twilio"
    account = await open_channel(url=url).account()
    assert ("active", 12.34, "USD", twilio.sms_url) == (
        account.status,
        account.balance,
        account.currency,
        account.sms_url,
    )
