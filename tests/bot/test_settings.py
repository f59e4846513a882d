"""Settings come from the environment, `.env` and secret files, or every mistake is a sentence."""

import os
from pathlib import Path

import pytest
from dotenv import dotenv_values
from pydantic import ValidationError

from bot.channels.table import PROVIDERS
from bot.settings import BadSettings, LogForm, LogLevel, Settings, key_of
from bot.settings_file import FIELDS, env_text, read_settings

EXAMPLE = Path(__file__).parents[2] / ".env.example"


@pytest.fixture(autouse=True)
def _no_settings_of_this_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for key in [key for key in os.environ if key.startswith("LANPYA_")]:
        monkeypatch.delenv(key)
    monkeypatch.chdir(tmp_path)


def sentences(text: str, tmp_path: Path) -> list[str]:
    env_file = tmp_path / ".env"
    env_file.write_text(text, encoding="utf-8")
    with pytest.raises(BadSettings) as caught:
        read_settings(env_file)
    return [sentence.replace(str(tmp_path), "FOLDER") for sentence in caught.value.sentences]


def test_without_any_setting_the_database_is_a_file_in_the_data_folder(tmp_path: Path) -> None:
    settings = read_settings(tmp_path / ".env")

    assert settings.database == f"sqlite:///{settings.data / 'lanpya.db'}"
    assert settings.backup == settings.data / "backups"
    assert not settings.has("telegram_token")
    assert settings.modem_spool is None


def test_the_environment_wins_over_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    env_file = tmp_path / ".env"
    env_file.write_text("LANPYA_SMS_PER_MINUTE=3\nLANPYA_LOG=json\nLANPYA_LOG_LEVEL=DEBUG\n")
    monkeypatch.setenv("LANPYA_LOG", "console")

    settings = read_settings(env_file)

    assert (settings.sms_per_minute, settings.log, settings.log_level) == (
        3,
        LogForm.CONSOLE,
        LogLevel.DEBUG,
    )


def test_the_data_folder_carries_database_and_backups(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("LANPYA_DATA=/srv/bot\nLANPYA_MODEM_PHONES=mpt, ooredoo\n")

    settings = read_settings(tmp_path / ".env")

    assert settings.database == "sqlite:////srv/bot/lanpya.db"
    assert settings.backup == Path("/srv/bot/backups")
    assert settings.modem_phones == ("mpt", "ooredoo")


@pytest.mark.parametrize("name", ["telegram_token", "database"])
def test_a_secret_may_stand_in_a_file(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    secret = {"telegram_token": "123456:ABC", "database": "postgresql://lanpya:pw@db/lanpya"}[name]
    (tmp_path / "secret").write_text(f"{secret}\n")
    monkeypatch.setenv(f"{key_of(name)}_FILE", str(tmp_path / "secret"))

    settings = read_settings(tmp_path / ".env")

    found = getattr(settings, name)
    assert secret == (found if name == "database" else found.get_secret_value())


def test_secrets_are_not_shown_with_the_settings(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text(
        "LANPYA_TELEGRAM_TOKEN=123456:HUSH\nLANPYA_DATABASE=postgresql://lanpya:HUSH@db/lanpya\n"
    )

    assert "HUSH" not in repr(read_settings(tmp_path / ".env"))


def test_settings_do_not_change_after_the_start(tmp_path: Path) -> None:
    settings = read_settings(tmp_path / ".env")

    with pytest.raises(ValidationError):
        settings.backup_keep = 3  # type: ignore[misc]  # what the test is about


MISTAKES = [
    pytest.param(
        "LANPYA_SMS_PER_MINUTE=many",
        'LANPYA_SMS_PER_MINUTE is "many", which does not fit: it is how many SMS one SIM may send in a '
        "minute; operators block SIMs that send more. Example: LANPYA_SMS_PER_MINUTE=6",
        id="no number",
    ),
    pytest.param(
        "LANPYA_LOG=jsn",
        'LANPYA_LOG is "jsn", which does not fit: it is how log lines look: auto, console or json. '
        "Did you mean json? Example: LANPYA_LOG=auto",
        id="a word that is near a valid one",
    ),
    pytest.param(
        "LANPYA_TELEGRAM_TOKEN=HUSH",
        "LANPYA_TELEGRAM_TOKEN is (hidden), which does not fit: it is the token that @BotFather gave for the "
        "bot; empty: no Telegram. "
        "Example: LANPYA_TELEGRAM_TOKEN=123456789:AAE-the-letters-that-BotFather-wrote",
        id="a secret is not repeated",
    ),
    pytest.param(
        "LANPYA_PUBLIC_URL=https://lanpya.example.org/?office=1",
        'LANPYA_PUBLIC_URL is "https://lanpya.example.org/?office=1", which does not fit: it is the web address under '
        "which providers reach that port, also through a proxy. "
        "Example: LANPYA_PUBLIC_URL=https://lanpya.example.org",
        id="an address that nothing can be added to",
    ),
    pytest.param(
        "LANPYA_TELEGRM_TOKEN=1:a",
        "LANPYA_TELEGRM_TOKEN in FOLDER/.env is no setting: did you mean LANPYA_TELEGRAM_TOKEN?",
        id="a misspelt key",
    ),
    pytest.param(
        "LANYPA_DATA=/srv",
        "LANYPA_DATA in FOLDER/.env is no setting: did you mean LANPYA_DATA?",
        id="a misspelt prefix",
    ),
    pytest.param(
        "LANPYA_TELEGRAM_TOKEN_FILE=FOLDER/none",
        "LANPYA_TELEGRAM_TOKEN_FILE names FOLDER/none, which cannot be read (no such file or directory). It should "
        "hold the token that @BotFather gave for the bot; empty: no Telegram.",
        id="a secret's file that is not there",
    ),
    pytest.param(
        "LANPYA_TELEGRAM_TOKEN=1:a\nLANPYA_TELEGRAM_TOKEN_FILE=FOLDER/none",
        "LANPYA_TELEGRAM_TOKEN and LANPYA_TELEGRAM_TOKEN_FILE are both set: keep one of them.",
        id="a secret given twice",
    ),
    pytest.param(
        'LANPYA_TELEGRAM_TOKEN="1:a\nLANPYA_BACKUP_KEEP=7',
        "Line 1 of FOLDER/.env cannot be read: a setting is NAME=value, "
        "with a quote before and behind the value or none.",
        id="a quote that is not closed",
    ),
    pytest.param(
        "LANPYA_BACKUP_KEEP=7\nLANPYA_TELEGRAM_TOKEN 1:a",
        "Line 2 of FOLDER/.env cannot be read: a setting is NAME=value, "
        "with a quote before and behind the value or none.",
        id="a blank for the sign",
    ),
    pytest.param(
        "LANPYA_TELEGRAM_TOKEN",
        'LANPYA_TELEGRAM_TOKEN in FOLDER/.env lacks its value: write "=" and the value behind it, '
        "or leave the line out.",
        id="a key by itself",
    ),
]


@pytest.mark.parametrize(("line", "expected"), MISTAKES)
def test_a_mistake_names_its_key_its_meaning_and_an_example(line: str, expected: str, tmp_path: Path) -> None:
    assert sentences(f"{line}\n", tmp_path) == [expected]


def test_a_foreign_key_in_the_file_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("COMPOSE_PROJECT_NAME=office\n")

    assert read_settings(tmp_path / ".env").backup_keep == 14


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    text = "LANPYA_BACKUP_KEEP=0\nLANPYA_TELEGRAM_API=telegram\nLANPYA_DATABASE=mysql://x\nLANPYA_DATTA=/srv\n"

    found = sentences(text, tmp_path)

    assert sorted(sentence.split(" ")[0] for sentence in found) == [
        "LANPYA_BACKUP_KEEP",
        "LANPYA_DATABASE",
        "LANPYA_DATTA",
        "LANPYA_TELEGRAM_API",
    ]


def test_a_file_that_is_no_text_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes(b"LANPYA_DATA=\xff\xfe\n")

    with pytest.raises(BadSettings, match="cannot be read"):
        read_settings(tmp_path / ".env")


def test_the_example_file_and_the_settings_are_the_same() -> None:
    assert EXAMPLE.read_text(encoding="utf-8") == env_text({})
    assert list(dotenv_values(EXAMPLE)) == [key_of(name) for name in FIELDS]


def test_the_example_file_changes_nothing(tmp_path: Path) -> None:
    assert read_settings(EXAMPLE) == read_settings(tmp_path / "none")


def test_every_setting_has_a_meaning_and_an_example_and_they_are_few() -> None:
    assert all(field.description and field.examples for field in FIELDS.values())
    assert len(Settings.model_fields) <= 16  # twelve of the program, four of its page
    own = {provider.settings: provider.settings.model_fields.keys() - Settings.model_fields for provider in PROVIDERS}
    assert [] == [kind.__name__ for kind, names in own.items() if len(names) > 8]


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    values = {"data": tmp_path / "a folder's # name", "modem_phones": ("a", "b"), "telegram_token": "1:x"}
    (tmp_path / ".env").write_text(env_text(values), encoding="utf-8")

    settings = read_settings(tmp_path / ".env")

    assert (settings.data, settings.modem_phones) == (values["data"], ("a", "b"))
    assert settings.telegram_token.get_secret_value() == "1:x"


def test_a_setting_that_is_none_is_not_written() -> None:
    with pytest.raises(KeyError):
        env_text({"datta": "x"})


def test_settings_can_be_made_directly_for_tests() -> None:
    assert Settings(data=Path("/x")).database == "sqlite:////x/lanpya.db"
