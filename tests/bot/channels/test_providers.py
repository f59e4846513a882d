"""What holds of every provider: a new one is held to it by its line in PROVIDERS."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.channels.email import EMAIL
from bot.channels.gateway.words import DELAYS
from bot.channels.modem import MODEM
from bot.channels.provider import Provider
from bot.channels.table import PROVIDERS, half_set
from bot.channels.telegram import TELEGRAM
from bot.channels.words import what_to_do, why
from bot.doctor.channels import of_provider
from bot.doctor.finding import Site, fine
from bot.settings import key_of
from bot.settings_file import AllSettings
from messages.catalog import Catalogs, installed
from messages.scheme import SCHEMES
from messages.sentence import Said, in_language
from tests.bot.doctor.english import english
from tests.bot.doctor.test_doctor_words import TEXTS
from tests.burmese import foreign_words

NOW = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)
ROOT = Path(__file__).parents[3]

each = pytest.mark.parametrize("provider", [pytest.param(one, id=one.name) for one in PROVIDERS])


LINKS = {
    "telegram": "https://t.me/delta_bot?start=FUND-HKWRTBNZ",
    "twilio": "sms:+15005550006?body=JOIN%20FUND%20HKWRTBNZ",
    "whatsapp": "https://wa.me/15005550007?text=JOIN%20FUND%20HKWRTBNZ",
}


@each
def test_a_link_brings_the_text_along_that_joins_a_group(provider: Provider[Any]) -> None:
    """Where the settings say to whom; none leads nowhere."""
    own = {
        "telegram_name": "@delta_bot",
        "twilio_number": "+15005550006",
        "twilio_whatsapp": "+15005550007",
    }
    settings = AllSettings.model_validate(own)
    assert LINKS.get(provider.name, "") == provider.link(settings, "FUND HKWRTBNZ")


@pytest.mark.parametrize("name", ["delta bot", "x", "https://example.org/delta_bot"])
def test_what_is_no_bots_name_makes_no_link(name: str) -> None:
    with pytest.raises(ValueError, match="is no bot's name"):
        AllSettings.model_validate({"telegram_name": name})


def test_no_two_have_one_name() -> None:
    names = [provider.name for provider in PROVIDERS]
    assert len(names) == len(set(names))


@each
def test_init_asks_for_all_that_switches_it_on(provider: Provider[Any]) -> None:
    assert set(provider.switches) <= {question.key for question in provider.questions}


@each
def test_it_lives_in_a_folder_and_has_a_page_that_the_readme_lists(provider: Provider[Any]) -> None:
    page = f"docs/channels/{provider.page}.md"
    assert (ROOT / "bot" / "channels" / provider.page / "__init__.py").exists()
    assert (ROOT / page).exists()
    assert f"({page}" in (ROOT / "README.md").read_text(encoding="utf-8")


@each
def test_its_addresses_are_of_a_kind_that_rules_and_rows_know_by_its_name_alone(provider: Provider[Any]) -> None:
    assert provider.scheme is SCHEMES[provider.scheme.name]


@each
def test_what_switches_it_on_and_what_init_asks_are_settings_of_its_own(provider: Provider[Any]) -> None:
    fields = provider.settings.model_fields
    example = (ROOT / ".env.example").read_text(encoding="utf-8")
    for name in (*provider.switches, *(question.key for question in provider.questions)):
        assert fields[name].description
        assert key_of(name) in example


@each
def test_every_word_for_which_texts_wait_becomes_a_sentence(provider: Provider[Any]) -> None:
    for word in (*DELAYS, *own_words(provider, "doctor-why-")):
        words = why(provider.name, word)
        assert isinstance(words, Said) and words.key != "doctor-ended"
        assert set() == foreign_words(in_language(words, "my"))


@each
def test_each_trouble_has_a_remedy_or_a_page(provider: Provider[Any]) -> None:
    page = f"Texts wait, and nothing is lost. See docs/channels/{provider.page}.md."
    assert page == in_language(what_to_do([(provider.name, "network")]), "en")
    for word in ("token", *own_words(provider, "doctor-do-why-")):
        told = in_language(what_to_do([(provider.name, word), (provider.name, word)]), "en")
        assert told and page not in told


def own_words(provider: Provider[Any], kind: str) -> list[str]:
    """The words for which the catalogs have a text of this one."""
    begin = f"{kind}{provider.name}-"
    return [key.removeprefix(begin) for key in TEXTS if key.startswith(begin)]


@each
@pytest.mark.parametrize("language", installed())
def test_coordinators_read_of_it_by_a_name(provider: Provider[Any], language: str) -> None:
    assert Catalogs.load().text(language, f"outage-channel-{provider.name}")
    assert Catalogs.load().text(language, f"doctor-called-{provider.name}")


@each
def test_some_of_what_switches_it_on_stops_every_command_and_names_the_rest(provider: Provider[Any]) -> None:
    values = {name: provider.settings.model_fields[name].examples[0] for name in provider.switches}
    for name, value in values.items():
        sentences = half_set(AllSettings.model_validate({name: value}))
        missing = {key for told in sentences for key in told.partition(" is missing")[0].split(" or ")}
        assert {key_of(other) for other in values if other != name} == missing & set(map(key_of, values))
    assert [] == list(half_set(AllSettings.model_validate(values)))


@pytest.mark.parametrize(
    ("provider", "sentence"),
    [
        pytest.param(MODEM, "SMS modem is not set up.", id="what has another name"),
        pytest.param(EMAIL, "E-mail is not set up.", id="what has none"),
        pytest.param(TELEGRAM, "Telegram is not set up.", id="what has a name"),
    ],
)
def test_doctor_says_of_one_that_is_not_set_up_that_it_is_not(provider: Provider[Any], sentence: str) -> None:
    assert fine(provider.page, sentence) == english(of_provider(provider, Site(AllSettings(), Path(".env"), NOW)))


@each
def test_doctor_asks_nobody_offline(provider: Provider[Any], tmp_path: Path) -> None:
    fields = provider.settings.model_fields
    values = {name: fields[name].examples[0] for name in provider.switches} | {"android_password": "x"}
    site = Site(AllSettings.model_validate(values), tmp_path / ".env", NOW, offline=True)
    assert provider.page == of_provider(provider, site).id
