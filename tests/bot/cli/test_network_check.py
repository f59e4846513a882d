"""`lanpya network check` says that a file is good, or all that is not."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

from tests.burmese import foreign_words

Lanpya = Callable[..., subprocess.CompletedProcess[str]]

GOOD = """\
[network]
name = "Paralegals of the Delta [north]"
timezone = "Asia/Yangon"
country = "MM"
languages = ["en", "my"]
coordinators = ["sms:09 420 000 001"]

[themes]
land = { en = "land" }

[groups.LAND]
en = "Land"
join = "open"
"""


def test_a_good_file_is_told_in_two_lines(lanpya: Lanpya, tmp_path: Path) -> None:
    (tmp_path / "network.toml").write_text(GOOD, encoding="utf-8")

    done = lanpya("network", "check")

    assert done.stdout.splitlines() == [
        "network.toml is good.",
        "Paralegals of the Delta [north]: 1 group (LAND), 1 theme, 0 townships, 1 coordinator, languages en, my, "
        "time zone Asia/Yangon.",
    ]
    assert (done.returncode, done.stderr) == (0, "")


def test_a_bad_file_is_told_by_line_and_ends_with_1(lanpya: Lanpya, tmp_path: Path) -> None:
    bad = GOOD.replace('"open"', '"opne"').replace("sms:09 420 000 001", "sms:12")
    (tmp_path / "delta.toml").write_text(bad, encoding="utf-8")

    done = lanpya("network", "check", "delta.toml")

    assert done.stdout.splitlines() == [
        'network.coordinators has "sms:12"; write an address such as "sms:+959771234567", "telegram:1001" '
        "(delta.toml line 6)",
        'groups.LAND.join is "opne"; write open / approval / invite; did you mean open? (delta.toml line 13)',
        "delta.toml has 2 mistakes; nothing was changed.",
    ]
    assert done.returncode == 1


def test_who_reads_burmese_is_told_mistakes_so_and_programs_are_not(lanpya: Lanpya, tmp_path: Path) -> None:
    (tmp_path / "delta.toml").write_text(GOOD.replace('"open"', '"opne"'), encoding="utf-8")

    told = lanpya("network", "check", "delta.toml", env={"LC_ALL": "", "LANG": "my_MM.UTF-8"}).stdout.splitlines()
    as_json = lanpya("network", "check", "delta.toml", "--json", env={"LC_ALL": "my_MM.UTF-8"})
    loaded = lanpya("network", "load", "delta.toml", env={"LC_ALL": "my"})

    assert told == [
        'groups.LAND.join မှာ "opne" ဖြစ်နေသည်။ open / approval / invite ရေးပါ။ open ဟု ဆိုလိုပါသလား (delta.toml စာကြောင်း 13)',
        "delta.toml တွင် အမှား 1 ခု ရှိသည်။ ဘာမှ မပြောင်းပါ။",
    ]
    assert told[0] in loaded.stderr
    assert 'groups.LAND.join is "opne"' == json.loads(as_json.stdout)["errors"][0]["what"]


def test_programs_read_both_answers(lanpya: Lanpya, tmp_path: Path) -> None:
    (tmp_path / "good.toml").write_text(GOOD, encoding="utf-8")
    (tmp_path / "bad.toml").write_text(GOOD.replace('"open"', '"opne"'), encoding="utf-8")

    good = json.loads(lanpya("network", "check", "good.toml", "--json").stdout)
    bad = json.loads(lanpya("network", "check", "bad.toml", "--json").stdout)

    assert (good["ok"], good["network"]["groups"]) == (True, ["LAND"])
    assert (bad["ok"], [(one["line"], one["nearest"]) for one in bad["errors"]]) == (False, [(13, "open")])


def test_a_file_that_is_not_there_is_told_in_a_sentence(lanpya: Lanpya) -> None:
    done = lanpya("network", "check", "nowhere.toml")

    assert done.stderr == (
        "nowhere.toml cannot be read: no such file or directory. "
        "Give the name of a network file, such as network.toml.\n"
    )
    assert done.returncode == 1


def test_what_nothing_acts_on_is_told(lanpya: Lanpya, tmp_path: Path) -> None:
    old = GOOD.replace("[themes]", 'week_start = "Mon"\n\n[themes]')
    (tmp_path / "network.toml").write_text(old, encoding="utf-8")

    done = lanpya("network", "check")

    assert done.stdout.splitlines()[-1] == "Does nothing, and can be left out: network.week_start."


def test_what_a_network_without_echoes_gives_up_is_told(lanpya: Lanpya, tmp_path: Path) -> None:
    (tmp_path / "network.toml").write_text(f'{GOOD}\n[trust]\nsms = "numbers"\n', encoding="utf-8")

    last = lanpya("network", "check").stdout.splitlines()[-1]

    assert last.startswith('[trust] sms = "numbers": who can forge a number can change plans, end a STOP')


def test_what_is_known_of_prices_is_told(lanpya: Lanpya, tmp_path: Path) -> None:
    costs = '[costs]\ncurrency = "MMK"\nbudget = 200000\n[costs.prices]\nsms = 15\ntwilio = 179.5\n'
    (tmp_path / "network.toml").write_text(GOOD + costs, encoding="utf-8")

    lines = lanpya("network", "check").stdout.splitlines()

    assert "Prices: sms 15 MMK, twilio 179.50 MMK. The budget is 200,000 MMK a month." == lines[2]


def test_what_a_good_file_holds_is_told_in_burmese_too(lanpya: Lanpya, tmp_path: Path) -> None:
    more = '[trust]\nsms = "numbers"\n[costs]\ncurrency = "MMK"\n[costs.prices]\nsms = 15\n'
    (tmp_path / "network.toml").write_text(GOOD.replace("Paralegals of the Delta", "TEAM") + more, encoding="utf-8")

    lines = lanpya("network", "check", env={"LC_ALL": "my_MM.UTF-8"}).stdout.splitlines()

    assert 4 == len(lines)
    languages_and_a_channel = {"en", "my", "sms"}
    assert languages_and_a_channel == set().union(*map(foreign_words, lines))
