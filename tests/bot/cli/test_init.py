"""`lanpya init` asks six questions, and what each channel needs, and leaves two files that work."""

import contextlib
import stat
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.channels.table import PROVIDERS, set_up
from bot.network_file import network_from
from bot.settings_file import read_settings
from bot.setup import moments
from bot.setup.files import data_for
from bot.setup.questions import QUESTIONS
from bot.setup.zones import read_place
from messages.address import Address

Lanpya = Callable[..., subprocess.CompletedProcess[str]]

ANSWERS = "Delta Paralegals\nmy en\nMM Asia/Yangon\n09771234567\nSun 18:30\n1 2\n123456:ABC-def\n/spool/smsd.db\n"


def test_answers_become_a_network_and_settings(lanpya: Lanpya, tmp_path: Path) -> None:
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


@pytest.mark.parametrize(
    ("channels", "answers", "switched_on"),
    [
        ("3", "http://192.168.1.20:8080\n\nsecret\n", ["android"]),
        ("gateway", "gateway.toml\n", ["gateway"]),
        ("5 and 6", f"AC{'0' * 32}\ntoken\n+1 500 555 0006\n+14155238886\n", ["twilio", "whatsapp"]),
        ("e-mail", "lanpya@example.org\nsecret\nimaps://mail.example.org\nsmtps://mail.example.org\n", ["email"]),
        ("", "", []),
        ("a Telegram bot, a GSM modem", "123456:ABC-def\n/spool/smsd.db\n", ["telegram", "modem"]),
        ("1 2", "\n/spool/smsd.db\n", ["modem"]),
    ],
)
def test_every_channel_can_be_switched_on(
    lanpya: Lanpya, tmp_path: Path, channels: str, answers: str, switched_on: list[str]
) -> None:
    done = lanpya("init", stdin=f"Delta\nen\nMM\n09771234567\nMon 08:00\n{channels}\n{answers}")

    assert (done.returncode, done.stderr) == (0, "")
    assert switched_on == [one.name for one in set_up(read_settings(tmp_path / ".env"))]


def test_what_was_understood_is_said(lanpya: Lanpya) -> None:
    said = lanpya("init", stdin="Delta\nBurmese, English\nMyanmar\n09771234567\nmonday 8am\n2\n/spool/smsd.db\n").stdout

    for line in (
        "-> Burmese (my), then English (en)",
        "-> Myanmar (Burma), time zone Asia/Yangon",
        "-> SMS to +959771234567",
        "-> every Monday at 08:00",
        "-> a GSM modem",
        "Leaders: once Ma Hla has joined, text LEADER PRO Ma Hla to the bot",
    ):
        assert line in said


def test_the_data_lie_beside_the_network_file(lanpya: Lanpya, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lanpya("init", "--dir", "office", stdin=ANSWERS)

    monkeypatch.chdir(tmp_path / "office")
    assert tmp_path / "office" == read_settings().data


@pytest.mark.parametrize(
    ("env", "is_there", "data"),
    [
        (None, False, "."),
        (None, True, "."),
        ("LANPYA_DATA=/srv/lanpya\n", True, "/srv/lanpya"),
        ("# no word of data\n", True, ""),
        ("# no word of data\n", False, "."),
    ],
)
def test_data_that_are_there_stay_where_they_are(tmp_path: Path, env: str | None, is_there: bool, data: str) -> None:
    """A network that was set up before its files said where its data are has them in the usual folder."""
    if env is not None:
        (tmp_path / ".env").write_text(env)
    if is_there:
        (tmp_path / "usual").mkdir()
        (tmp_path / "usual" / "lanpya.db").touch()

    assert data == data_for(tmp_path, tmp_path / "usual")


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
    done = lanpya("init", stdin="\n\n\ntelegram:1001\n\n\n")

    assert done.returncode == 0
    network = network_from(tmp_path / "network.toml")
    assert (network.languages, network.timezone) == (("en", "my"), "Asia/Yangon")
    assert network.coordinators == (Address("telegram", "1001"),)
    assert not read_settings(tmp_path / ".env").has("telegram_token")


def test_an_answer_that_cannot_be_read_is_asked_for_again(lanpya: Lanpya, tmp_path: Path) -> None:
    answers = (
        "\nen fr\nen\nMM Asia/Yangno\nmm\n123\nsms:+95 9 771 234 567\nsome day\n\n1 9\n1 2\nmytoken\n1:a\n/tmp\n\n"
    )

    done = lanpya("init", stdin=answers)

    assert done.returncode == 0
    assert "Lanpya speaks English (en), Burmese (my); write one or several." in done.stdout
    assert "Asia/Yangno is no time zone. Did you mean Asia/Yangon?" in done.stdout
    assert "123 is no phone number of Myanmar (Burma); write one, like 09771234567" in done.stdout
    assert "Write a weekday and a time, such as Mon 08:00 or Monday 8 am." in done.stdout
    assert "9 is none of them: write their numbers, such as 1 2, or nothing to decide later." in done.stdout
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
    answers = "n\n1\n123456:ABC-def\n"

    done = lanpya("init", stdin=answers)

    assert done.returncode == 0
    assert (tmp_path / "network.toml").read_text() == "# mine\n"
    assert read_settings(tmp_path / ".env").has("telegram_token")


def test_a_file_that_is_replaced_is_kept_beside(lanpya: Lanpya, tmp_path: Path) -> None:
    (tmp_path / "network.toml").write_text("# mine\n")

    done = lanpya("init", stdin=f"y\n{ANSWERS}")

    assert (tmp_path / "network.toml.before").read_text() == "# mine\n"
    assert "The old one is kept: network.toml.before" in done.stdout
    assert network_from(tmp_path / "network.toml").name == "Delta Paralegals"


def test_on_a_full_disk_all_stays_as_it_was(lanpya: Lanpya, small_disk: Path) -> None:
    (small_disk / "network.toml").write_text("# mine\n")
    _fill(small_disk / "other")
    before = {path.name: path.read_bytes() for path in small_disk.iterdir()}

    done = lanpya("init", "--dir", str(small_disk), stdin=f"y\n{ANSWERS}")

    told = f"{small_disk} cannot be written to (no space left on device): name another folder with --dir.\n"
    assert (done.returncode, done.stderr) == (1, told)
    assert before == {path.name: path.read_bytes() for path in small_disk.iterdir()}


def _fill(file: Path) -> None:
    with file.open("wb", buffering=0) as out, contextlib.suppress(OSError):
        while True:
            out.write(b"x" * 1024)


def test_a_folder_with_blanks_and_burmese_letters_is_named_as_it_can_be_typed(lanpya: Lanpya, tmp_path: Path) -> None:
    done = lanpya("init", "--dir", "my ရုံး", stdin=ANSWERS)

    assert "  cd 'my ရုံး'\n  lanpya doctor\n  lanpya run\n" in done.stdout
    assert network_from(tmp_path / "my ရုံး" / "network.toml").name == "Delta Paralegals"


def test_a_channel_whose_answer_is_missing_is_told_to_be_off(lanpya: Lanpya) -> None:
    said = lanpya("init", stdin="Delta\nen\nMM\n09771234567\nMon 08:00\n1\n\n").stdout

    assert "Then without a Telegram bot for now: write what it needs into .env when you have it." in said
    assert "No channel is switched on yet" in said


def test_a_key_that_is_no_letter_is_asked_about(lanpya: Lanpya, tmp_path: Path) -> None:
    done = lanpya("init", stdin=f"Del\x1b[Dta\n{ANSWERS}")

    assert "A key that is no letter got into that, such as an arrow: type it once more." in done.stdout
    assert network_from(tmp_path / "network.toml").name == "Delta Paralegals"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Burmese and English", ["my", "en"]),
        ("Myanmar language", ["my"]),
        ("both", ["en", "my"]),
        ("မြန်မာ", ["my"]),
        ("English or Burmese", ["en", "my"]),
    ],
)
def test_languages_are_read_as_people_name_them(text: str, expected: list[str]) -> None:
    assert expected == _answer("languages", text)


@pytest.mark.parametrize(
    "text",
    [
        "09 420 000 001",
        "+95 9 420000001",
        "00959420000001",
        "၀၉၄၂၀၀၀၀၀၀၁",
        "O942OOOOOO1",
        "(09) 420-000-001",
        "sms 09420000001",
    ],
)
def test_a_number_is_read_in_any_form(text: str) -> None:
    assert "sms:+959420000001" == _answer("coordinator", text)


@pytest.mark.parametrize(("text", "told"), [("@mahla", "when you write /start"), ("telegram:mahla", "telegram:1001")])
def test_who_gives_a_name_for_a_chat_is_told_how_its_number_comes(text: str, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        _answer("coordinator", text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1&2", ["telegram", "modem"]),
        ("2/1", ["modem", "telegram"]),
        ("၁ ၂", ["telegram", "modem"]),
        ("gsm", ["modem"]),
        ("a phone", ["android"]),
        ("none", []),
        ("later", []),
        ("", []),
    ],
)
def test_channels_are_read_as_people_name_them(text: str, expected: list[str]) -> None:
    assert expected == _answer("channels", text)


@pytest.mark.parametrize("text", ["?", str(len(PROVIDERS) + 1), "viber", "and"])
def test_what_is_no_channel_is_told(text: str) -> None:
    with pytest.raises(ValueError, match="none of them"):
        _answer("channels", text)


def _answer(key: str, text: str) -> object:
    [question] = [one for one in QUESTIONS if one.key == key]
    return question.read(text, {"place": ("MM", "Asia/Yangon")})


def test_when_both_files_stay_nothing_is_asked(lanpya: Lanpya, tmp_path: Path) -> None:
    (tmp_path / "network.toml").write_text("# mine\n")
    (tmp_path / ".env").write_text("# mine\n")

    done = lanpya("init", stdin="n\n\n")

    assert (done.returncode, done.stderr) == (1, "Nothing was changed.\n")
    assert (tmp_path / ".env").read_text() == "# mine\n"


def test_there_are_six_questions_and_each_says_why() -> None:
    assert 6 == len(QUESTIONS)
    assert all(question.why for question in QUESTIONS)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("monday 8am", "Mon 08:00"),
        ("Mon 08:00", "Mon 08:00"),
        ("8 am on Monday", "Mon 08:00"),
        ("every sunday at 6.30 pm", "Sun 18:30"),
        ("Fri 12 am", "Fri 00:00"),
        ("thurs, 17:05", "Thu 17:05"),
        ("mondays 8am", "Mon 08:00"),
        ("weds 9", "Wed 09:00"),
        ("munday 8h", "Mon 08:00"),
        ("monday 0800", "Mon 08:00"),
        ("Mon ၀၈:၀၀", "Mon 08:00"),
        ("တနင်္လာ ၈ နာရီ", "Mon 08:00"),
        ("Friday noon", "Fri 12:00"),
    ],
)
def test_a_weekly_moment_is_read_as_people_type_it(text: str, expected: str) -> None:
    assert expected == moments.weekly(text)


def test_a_day_without_its_time_is_asked_for_it() -> None:
    with pytest.raises(ValueError) as wrong:
        moments.weekly("every tuesday")

    assert str(wrong.value) == "At what time on Tuesday? Write both, such as Tue 08:00."


@pytest.mark.parametrize("text", ["", "monday", "8am", "monday 25:00", "monday 13 pm", "mo 8", "monday tuesday 8am"])
def test_what_is_no_weekly_moment_is_told(text: str) -> None:
    with pytest.raises(ValueError):
        moments.weekly(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("MM Asia/Yangon", ("MM", "Asia/Yangon")),
        ("asia/yangon mm", ("MM", "Asia/Yangon")),
        ("MM", ("MM", "Asia/Yangon")),
        ("Asia/Bangkok", ("TH", "Asia/Bangkok")),
        ("Myanmar", ("MM", "Asia/Yangon")),
        ("burma", ("MM", "Asia/Yangon")),
        ("Thailand, Bangkok", ("TH", "Asia/Bangkok")),
        ("Indonesia Jakarta", ("ID", "Asia/Jakarta")),
        ("United States New York", ("US", "America/New_York")),
        ("Yangon", ("MM", "Asia/Yangon")),
        ("Rangoon", ("MM", "Asia/Yangon")),
        ("Mandalay", ("MM", "Asia/Yangon")),
        ("Myanmar Mandalay", ("MM", "Asia/Yangon")),
        ("the Union of Myanmar", ("MM", "Asia/Yangon")),
        ("မြန်မာ", ("MM", "Asia/Yangon")),
        ("Mae Sot, Thailand", ("TH", "Asia/Bangkok")),
        ("Timor-Leste", ("TL", "Asia/Dili")),
        ("East Timor", ("TL", "Asia/Dili")),
        ("Asia/Rangoon", ("MM", "Asia/Yangon")),
        ("Myanmar asia/rangoon", ("MM", "Asia/Yangon")),
        ("Asia/Saigon", ("VN", "Asia/Ho_Chi_Minh")),
        ("US/Eastern", ("US", "America/New_York")),
    ],
)
def test_a_place_is_read_from_what_is_there(text: str, expected: tuple[str, str]) -> None:
    assert read_place(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("XX Asia/Yangon", "XX is no country code; Myanmar is MM, Thailand TH."),
        ("MM Asia/Nowhere-at-all", "Asia/Nowhere-at-all is no time zone."),
        (
            "ID",
            "Indonesia has several time zones; write a town of yours, too: "
            "ID and Jakarta, Pontianak, Makassar, Jayapura",
        ),
        ("UTC", "Write the country, too, such as Myanmar UTC"),
        ("", "Write the country, such as Myanmar or MM; where it has several time zones, one of its towns, too."),
        ("nowhere", "nowhere is no country or time zone."),
        ("🙂", "🙂 is no country or time zone."),
        ("Myanmer", "Myanmer is no country or time zone. Did you mean Myanmar (Burma)?"),
    ],
)
def test_a_place_that_is_none_is_told(text: str, expected: str) -> None:
    with pytest.raises(ValueError) as wrong:
        read_place(text)

    assert str(wrong.value) == expected
