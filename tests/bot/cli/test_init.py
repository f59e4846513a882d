"""`lanpya init` asks seven questions at most and leaves two files that work."""

import stat
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.network_file import network_from
from bot.settings_file import read_settings
from bot.setup.questions import QUESTIONS, other_ways
from bot.setup.zones import read_place
from messages.address import Address

Lanpya = Callable[..., subprocess.CompletedProcess[str]]

ANSWERS = "Delta Paralegals\nmy en\nMM Asia/Yangon\n09771234567\nSun 18:30\n123456:ABC-def\n/spool/smsd.db\n"


def test_seven_answers_become_a_network_and_settings(lanpya: Lanpya, tmp_path: Path) -> None:
    done = lanpya("init", "--dir", "office", stdin=ANSWERS)

    network = network_from(tmp_path / "office" / "network.toml")
    settings = read_settings(tmp_path / "office" / ".env")
    assert (done.returncode, done.stderr) == (0, "")
    assert (network.name, network.languages) == ("Delta Paralegals", ("my", "en"))
    assert network.coordinators == (Address("sms", "+959771234567"),)
    assert (network.digest_weekday, network.digest_time.isoformat()) == (6, "18:30:00")
    assert settings.telegram_token.get_secret_value() == "123456:ABC-def"
    assert settings.modem_spool == Path("/spool/smsd.db")


def test_only_the_owner_can_read_the_secrets(lanpya: Lanpya, tmp_path: Path) -> None:
    lanpya("init", stdin=ANSWERS)

    assert stat.S_IMODE((tmp_path / ".env").stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "network.toml").stat().st_mode) == 0o600


def test_the_ways_that_are_not_asked_for_are_named_last(lanpya: Lanpya, tmp_path: Path) -> None:
    told = lanpya("init", stdin=ANSWERS).stdout.splitlines()[-2:]

    assert told == [other_ways(), "Next, in that folder: lanpya doctor, then lanpya run."]
    assert all(
        f"LANPYA_{way}" in (tmp_path / ".env").read_text() for way in ("ANDROID_URL", "GATEWAY", "TWILIO_WHATSAPP")
    )


@pytest.mark.parametrize(("place", "count"), [("MM Asia/Yangon", 361), ("TH Asia/Bangkok", 0)])
def test_the_township_list_of_the_country_is_taken_where_there_is_one(
    lanpya: Lanpya, tmp_path: Path, place: str, count: int
) -> None:
    lanpya("init", stdin=ANSWERS.replace("MM Asia/Yangon", place).replace("09771234567", "telegram:1001"))

    assert count == len(network_from(tmp_path / "network.toml").townships)


def test_the_network_file_keeps_its_comments(lanpya: Lanpya, tmp_path: Path) -> None:
    lanpya("init", stdin=ANSWERS)

    text = (tmp_path / "network.toml").read_text(encoding="utf-8")
    assert "# What members work on." in text
    assert 'country = "MM" ' in text


def test_a_bare_return_takes_what_is_offered(lanpya: Lanpya, tmp_path: Path) -> None:
    done = lanpya("init", stdin="\n\n\ntelegram:1001\n\n\n\n")

    assert done.returncode == 0
    network = network_from(tmp_path / "network.toml")
    assert (network.languages, network.timezone) == (("en", "my"), "Asia/Yangon")
    assert network.coordinators == (Address("telegram", "1001"),)
    assert not read_settings(tmp_path / ".env").has("telegram_token")


def test_an_answer_that_cannot_be_read_is_asked_for_again(lanpya: Lanpya, tmp_path: Path) -> None:
    answers = "\nen fr\nen\nMM Asia/Yangno\nmm\n123\nsms:+95 9 771 234 567\nsome day\n\nmytoken\n\n/tmp\n\n"

    done = lanpya("init", stdin=answers)

    assert done.returncode == 0
    assert "Write codes of: en, my." in done.stdout
    assert "Asia/Yangno is no time zone. Did you mean Asia/Yangon?" in done.stdout
    assert "123 is no phone number of MM; write it like 09771234567" in done.stdout
    assert "Write a weekday and a time, such as Mon 08:00" in done.stdout
    assert "A token looks like 123456789:AAE-letters" in done.stdout
    assert "/tmp is a folder" in done.stdout
    assert network_from(tmp_path / "network.toml").coordinators == (Address("sms", "+959771234567"),)


def test_answers_that_break_off_leave_nothing_behind(lanpya: Lanpya, tmp_path: Path) -> None:
    done = lanpya("init", "--dir", "office", stdin="Delta\nen\n")

    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert list((tmp_path / "office").iterdir()) == []


def test_a_file_that_is_there_stays_unless_it_may_go(lanpya: Lanpya, tmp_path: Path) -> None:
    (tmp_path / "network.toml").write_text("# mine\n")
    answers = "n\n123456:ABC-def\n\n"

    done = lanpya("init", stdin=answers)

    assert done.returncode == 0
    assert (tmp_path / "network.toml").read_text() == "# mine\n"
    assert read_settings(tmp_path / ".env").has("telegram_token")


def test_when_both_files_stay_nothing_is_asked(lanpya: Lanpya, tmp_path: Path) -> None:
    (tmp_path / "network.toml").write_text("# mine\n")
    (tmp_path / ".env").write_text("# mine\n")

    done = lanpya("init", stdin="n\n\n")

    assert (done.returncode, done.stderr) == (1, "Nothing was changed.\n")
    assert (tmp_path / ".env").read_text() == "# mine\n"


def test_there_are_at_most_seven_questions_and_each_says_why() -> None:
    assert len(QUESTIONS) <= 7
    assert all(question.why.endswith((".", ")", "smsd.db")) for question in QUESTIONS)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("MM Asia/Yangon", ("MM", "Asia/Yangon")),
        ("asia/yangon mm", ("MM", "Asia/Yangon")),
        ("MM", ("MM", "Asia/Yangon")),
        ("Asia/Bangkok", ("TH", "Asia/Bangkok")),
    ],
)
def test_a_place_is_read_from_what_is_there(text: str, expected: tuple[str, str]) -> None:
    assert read_place(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("XX Asia/Yangon", "XX is no country code; Myanmar is MM, Thailand TH."),
        ("MM Asia/Nowhere-at-all", "Asia/Nowhere-at-all is no time zone."),
        ("ID", "ID has several time zones; write one, too: ID Asia/Jakarta"),
        ("UTC", "Write the country, too, such as MM UTC"),
        ("", "Write the country and the time zone, such as MM Asia/Yangon"),
    ],
)
def test_a_place_that_is_none_is_told(text: str, expected: str) -> None:
    with pytest.raises(ValueError) as wrong:
        read_place(text)

    assert str(wrong.value) == expected
