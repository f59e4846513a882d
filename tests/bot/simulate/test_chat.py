"""Talking to the practice network at a terminal."""

import pytest

from tests.bot.cli.conftest import Lanpya


def test_what_is_typed_is_texted_and_all_that_leaves_is_shown(lanpya: Lanpya) -> None:
    done = lanpya("simulate", "--chat", stdin="JOIN LAND\nyes\nMa Hla\nas telegram:9001\nHELP\nquit\nJOIN PRO\n")
    assert (0, "") == (done.returncode, done.stderr)
    assert "-> +959771000001, reply (1 SMS)" in done.stdout
    assert "-> Ma Hla, reply (1 SMS)\n    Good to know you, Ma Hla." in done.stdout
    assert "-> telegram:9001, reply\n" in done.stdout
    assert "PRO (Professional" not in done.stdout


@pytest.mark.parametrize("span", ["40d", "40 days", "6 weeks", "1000h"])
def test_time_can_pass(lanpya: Lanpya, span: str) -> None:
    done = lanpya("simulate", "--chat", stdin=f"hi\nwait {span}\n")
    assert (0, True) == (done.returncode, ", digest" in done.stdout)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("as nobody", "Nobody here is called nobody: who lists the people here"),
        ("as", "As whom: who lists the people here"),
        ("as viber:12", "an address begins with sms: or telegram:"),
        ("as 12", "12 is no phone that could be answered"),
        ("as 09771234567", "You hold the phone of +959771234567 now: no member, SMS."),
        ("as telegram:9001", "You hold the phone of telegram:9001 now: coordinator, Telegram."),
        ("wait 5000w", "the clock shows years"),
        ("wait", "How long? wait 2d"),
        ("wait 3 moons", "How long? wait 2d"),
        ("wait 5m", "Nothing was sent until then."),
        ("wait for me", "will read this"),
        ("နေကောင်းလား", "->"),
        ("who", "coordinator  SMS       +959420000001"),
        ("who is there", "will read this"),
    ],
)
def test_slips_are_told_and_the_talk_goes_on(lanpya: Lanpya, typed: str, shown: str) -> None:
    done = lanpya("simulate", "--chat", stdin=f"\n{typed}\nas 09771000001\nLANG xx\n")
    assert (0, "") == (done.returncode, done.stderr)
    assert shown in done.stdout
    assert "en (English), my (မြန်မာ)" in done.stdout


def test_a_name_or_a_part_of_it_makes_one_somebody_else(lanpya: Lanpya) -> None:
    joined = "\n".join(f"as 0977100000{n}\nJOIN LAND\nyes\n{name}" for n, name in enumerate(("Ma Hla", "Ma Mi"), 1))
    done = lanpya("simulate", "--chat", stdin=f"{joined}\nas ma\nas HLA\nas ma mi\nas 0977100000၁\n")
    assert (0, "") == (done.returncode, done.stderr)
    assert [
        "ma may be Ma Hla or Ma Mi: type more of the name.",
        "You hold the phone of Ma Hla now: LAND, SMS.",
        "You hold the phone of Ma Mi now: LAND, SMS.",
    ] == done.stdout.splitlines()[-4:-1]
