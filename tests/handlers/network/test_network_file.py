"""A network file is read whole, or all its mistakes are named by file, line and nearest word."""

import re
from collections.abc import Callable
from datetime import date, time

import phonenumbers
import pytest

from handlers.network.countries import COUNTRIES
from handlers.network.model import ACTIVITIES, JoinKind, TemplateItem
from handlers.network.parse import read_network
from handlers.network.problems import BadNetwork
from messages.address import Address
from messages.catalog import Catalogs

TOWNSHIPS = "code,en,my,lat,lon\nMMR003001,Hpa-An,ဘားအံ,16.8895,97.6348\n"

CHANNELS = ("modem", "twilio")
NETWORK = """\
[network]
name = "Paralegals of the Delta"
timezone = "Asia/Yangon"
country = "MM"
languages = ["en", "my"]
quiet_hours = ["21:00", "07:00"]
digest = "Mon 08:00"
coordinators = ["sms:+959420000001", "telegram:9001"]
townships = "townships.csv"
silent_after_days = 21

[themes]
land = { en = "land", my = "မြေယာ" }

[groups.PRO]
en = "Professional Development"
join = "open"
working_group = true
leaders = [
  "sms:+959420000011",
  "telegram:9012",
]

[groups.LAND]
en = "Land"
my = "မြေယာ"
join = "approval"
theme = "land"

[groups.TEAM]
en = "Management"
members = "leaders of working groups"

[plan]
days = 100
remind_owner_days = [7, 1, 0]
remind_late_days = { owner = [3], leaders = [3], coordinators = [7] }
state_on_days = [25, 50, 100]

[plan.template.PRO]
"30" = { en = "Draft the calendar" }
"10" = [{ en = "Ask all members" }, { en = "Find a room", my = "အခန်းရှာရန်" }]
"""


def files(name: str) -> str:
    if name != "townships.csv":
        raise FileNotFoundError(2, "No such file or directory")
    return TOWNSHIPS


def problems(text: str, read_file: Callable[[str], str] = files) -> list[str]:
    with pytest.raises(BadNetwork) as caught:
        read_network(text, read_file, ["en", "my"], channels=CHANNELS)
    return [str(error) for error in caught.value.errors]


def test_a_complete_file_becomes_a_network() -> None:
    network = read_network(NETWORK, files, ["en", "my"])

    assert network.name == "Paralegals of the Delta"
    assert network.zone.key == "Asia/Yangon"
    assert (network.language, network.languages) == ("en", ("en", "my"))
    assert network.quiet_hours == (time(21), time(7))
    assert (network.digest_weekday, network.digest_time) == (0, time(8))
    assert network.coordinators == (Address("sms", "+959420000001"), Address("telegram", "9001"))
    assert network.themes == {"land": {"en": "land", "my": "မြေယာ"}}
    assert network.activities == ACTIVITIES
    assert [township.code for township in network.townships] == ["MMR003001"]
    assert (network.text, network.townships_csv) == (NETWORK, TOWNSHIPS)


def test_groups_keep_their_order_and_their_rules() -> None:
    groups = read_network(NETWORK, files, ["en", "my"]).groups

    assert list(groups) == ["PRO", "LAND", "TEAM"]
    assert groups["PRO"].leaders == (Address("sms", "+959420000011"), Address("telegram", "9012"))
    assert groups["PRO"].working_group
    assert groups["LAND"].join == JoinKind.APPROVAL
    assert (groups["TEAM"].join, groups["TEAM"].members_rule) == (
        JoinKind.INVITE,
        "leaders of working groups",
    )


@pytest.mark.parametrize(
    ("code", "expected"), [("LAND", "land"), ("PRO", None)], ids=["of the same name", "none of that name"]
)
def test_the_theme_of_a_group_is_the_one_of_its_name(code: str, expected: str | None) -> None:
    assert read_network(NETWORK, files, ["en", "my"]).groups[code].theme == expected


def test_a_plan_template_is_sorted_by_day_and_may_hold_several_items_a_day() -> None:
    plan = read_network(NETWORK, files, ["en", "my"]).plan

    assert plan.template["PRO"] == (
        TemplateItem(10, {"en": "Ask all members"}),
        TemplateItem(10, {"en": "Find a room", "my": "အခန်းရှာရန်"}),
        TemplateItem(30, {"en": "Draft the calendar"}),
    )
    assert plan.late_coordinator_days == (7,)


def test_aliases_are_what_else_a_theme_is_called() -> None:
    theme = 'land = { en = "land", my = "မြေယာ", aliases = ["farm land", " လယ်မြေ "] }'
    network = read_network(NETWORK.replace('land = { en = "land", my = "မြေယာ" }', theme), files, ["en", "my"])
    assert network.themes == {"land": {"en": "land", "my": "မြေယာ"}}
    assert network.theme_words == {"land": ("land", "မြေယာ", "farm land", "လယ်မြေ")}


def test_themes_that_may_hurt_are_not_quoted_unless_the_file_says_so() -> None:
    themes = (
        'land = { en = "land", my = "မြေယာ" }\n'
        'gender = { en = "gender" }\n'
        'crim = { en = "crime", sensitive = false }\n'
        'cit = { en = "cards", sensitive = true }'
    )
    network = read_network(NETWORK.replace('land = { en = "land", my = "မြေယာ" }', themes), files, ["en", "my"])
    assert network.sensitive_themes == {"gender", "cit"}


def test_what_a_small_file_leaves_out_is_the_usual() -> None:
    small = NETWORK[: NETWORK.index("[plan]")].replace("silent_after_days = 21\n", "")
    small = small.replace('digest = "Mon 08:00"\n', "").replace('townships = "townships.csv"\n', "")

    network = read_network(small, files, ["en", "my"])

    assert network.silent_after_days == 21
    assert (network.digest_weekday, network.digest_time) == (0, time(8))
    assert network.plan.remind_owner_days == (7, 1, 0)
    assert network.plan.state_on_days == (25, 50, 75, 90, 100)
    assert network.townships == ()


def test_own_activities_holidays_and_limits_are_data() -> None:
    text = NETWORK.replace(
        "silent_after_days = 21",
        'activities = ["mediation", "picnic"]\nholidays = [2026-12-25, "2027-01-04"]',
    )
    text += '\n[activities]\npicnic = { en = "picnic" }\n[limits]\nsms_per_day = 500\n'

    network = read_network(text, files, ["en", "my"])

    assert network.activities == ("mediation", "picnic")
    assert network.activity_words == {"picnic": {"en": "picnic"}}
    assert network.holidays == (date(2026, 12, 25), date(2027, 1, 4))
    assert (network.limits.sms_per_day, network.limits.texts_per_hour) == (500, 40)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        pytest.param(date(2026, 12, 2), date(2026, 12, 1), id="yesterday"),
        pytest.param(date(2026, 12, 7), date(2026, 12, 4), id="on Monday, Friday"),
        pytest.param(date(2026, 12, 26), date(2026, 12, 24), id="past a holiday"),
        pytest.param(date(2027, 1, 5), date(2027, 1, 1), id="past a weekend and the holiday behind it"),
    ],
)
def test_the_working_day_before_is_of_no_weekend_and_no_holiday_of_the_file(day: date, expected: date) -> None:
    text = NETWORK.replace("silent_after_days = 21", 'holidays = [2026-12-25, "2027-01-04"]')
    assert expected == read_network(text, files, ["en", "my"]).working_day_before(day)


def test_a_file_with_keys_of_older_versions_loads_and_tells_that_they_do_nothing() -> None:
    old = NETWORK.replace('theme = "land"', 'parent = "PRO"').replace("[themes]", 'week_start = "Mon"\n\n[themes]')
    old += '\n[report.fields.court]\nkind = "choice"\nchoices = ["won", "lost"]\nen = "How did it end?"\n'

    network = read_network(old, files, ["en", "my"])

    assert network.without_effect == ("report", "network.week_start", "groups.LAND.parent")
    assert list(network.groups) == ["PRO", "LAND", "TEAM"]


def test_addresses_are_kept_as_the_given_rule_writes_them() -> None:
    def normal(text: str, country: str) -> Address:
        codes = {"MM": "+95"}
        return Address.parse(text.replace("sms:0", f"sms:{codes[country]}").replace(" ", ""))

    text = NETWORK.replace('"sms:+959420000001"', '"sms:09 420 000 001", "sms:+959420000001"')

    network = read_network(text, files, ["en", "my"], normal=normal)

    assert network.coordinators == (Address("sms", "+959420000001"), Address("telegram", "9001"))


def test_a_byte_order_mark_and_windows_line_ends_do_not_matter() -> None:
    text = "\ufeff" + NETWORK.replace("\n", "\r\n")

    assert list(read_network(text, files, ["en", "my"]).groups) == ["PRO", "LAND", "TEAM"]


ONE_MISTAKE = [
    pytest.param(
        'my = "မြေယာ" }',
        'my = "မြေယာ", aliases = "farm land" }',
        'themes.land.aliases is "farm land"; write a list such as ["..."] (network.toml line 13)',
        id="an alias without a list",
    ),
    pytest.param(
        'my = "မြေယာ" }',
        'my = "မြေယာ", sensitive = "yes" }',
        'themes.land.sensitive is "yes"; write true / false (network.toml line 13)',
        id="whether a theme is sensitive, in words",
    ),
    pytest.param(
        'my = "မြေယာ" }',
        'my = "မြေယာ", aliases = ["farm", 12] }',
        "themes.land.aliases has 12; write words of up to 100 letters (network.toml line 13)",
        id="an alias that is a number",
    ),
    pytest.param(
        'my = "မြေယာ" }',
        'my = "မြေယာ", aliases = ["farm", "FARM"] }',
        'themes.land.aliases has "FARM", which means land already; write another one (network.toml line 13)',
        id="an alias said twice",
    ),
    pytest.param(
        'my = "မြေယာ" }',
        'my = "မြေယာ" }\nenv = { en = "environment", aliases = ["green", "Land"] }',
        'themes.env.aliases has "Land", which means land already; write another one (network.toml line 14)',
        id="an alias that is another theme",
    ),
    pytest.param(
        'join = "open"',
        'join = "opne"',
        'groups.PRO.join is "opne"; write open / approval / invite; did you mean open? (network.toml line 17)',
        id="a choice",
    ),
    pytest.param(
        "working_group = true",
        'working_group = "yes"',
        'groups.PRO.working_group is "yes"; write true / false (network.toml line 18)',
        id="a flag",
    ),
    pytest.param(
        '  "telegram:9012",',
        '  "telegrm:9012",',
        'groups.PRO.leaders has "telegrm:9012"; write an address such as "sms:+959771234567", '
        '"telegram:1001"; did you mean telegram? (network.toml line 21)',
        id="one of several addresses, on its own line",
    ),
    pytest.param(
        '"telegram:9001"',
        '"telegram:@hla"',
        'network.coordinators has "telegram:@hla"; write an address such as "sms:+959771234567", '
        '"telegram:1001" (network.toml line 8)',
        id="a Telegram name, which no bot can write to",
    ),
    pytest.param(
        '"leaders of working groups"',
        '"leader of working groups"',
        'groups.TEAM.members is "leader of working groups"; write members = "leaders of working groups", '
        "or nothing; did you mean leaders of working groups? (network.toml line 32)",
        id="a members rule",
    ),
    pytest.param(
        "[groups.LAND]",
        "[groups.land]",
        "groups.land is no group code; write 2 to 10 capital letters and digits, a letter first; "
        "did you mean LAND? (network.toml line 24)",
        id="a code in small letters",
    ),
    pytest.param(
        'en = "Land"\n',
        "",
        'groups.LAND has no words in en, the first language; write en = "..." (network.toml line 24)',
        id="no name in the first language",
    ),
    pytest.param(
        "timezone =",
        "timezon =",
        "network.timezon is not known here; write one of name, timezone, country, languages, quiet_hours, "
        "digest, coordinators, townships, silent_after_days, strangers, holidays, activities; "
        "did you mean timezone? (network.toml line 3)",
        id="a misspelt key is named once, not as missing too",
    ),
    pytest.param(
        '"Asia/Yangon"',
        '"Asia/Yangno"',
        'network.timezone is "Asia/Yangno"; write timezone = "Asia/Yangon"; did you mean Asia/Yangon? '
        "(network.toml line 3)",
        id="a time zone",
    ),
    pytest.param(
        'country = "MM"\n',
        "",
        'network.country is missing; write the two letters of a country such as "MM" (network.toml line 1)',
        id="a missing key",
    ),
    pytest.param(
        '["en", "my"]',
        '["en", "mm"]',
        'network.languages has "mm"; write languages that have catalogs: en, my; did you mean my? '
        "(network.toml line 5)",
        id="a language without catalogs",
    ),
    pytest.param(
        '"21:00"',
        '"9 pm"',
        'network.quiet_hours has "9 pm"; write a time such as "21:00" (network.toml line 6)',
        id="a time of the day",
    ),
    pytest.param(
        '"Mon 08:00"',
        '"Mno 08:00"',
        'network.digest is "Mno 08:00"; write a weekday and a time such as "Mon 08:00"; did you mean Mon? '
        "(network.toml line 7)",
        id="a weekday",
    ),
    pytest.param(
        '["sms:+959420000001", "telegram:9001"]',
        "[]",
        "network.coordinators names nobody who answers what the bot cannot; write "
        'coordinators = ["sms:+959771234567"] (network.toml line 8)',
        id="no coordinator",
    ),
    pytest.param(
        "silent_after_days = 21",
        "silent_after_days = 0",
        "network.silent_after_days is 0; write a whole number from 1 to 366 (network.toml line 10)",
        id="a number out of range",
    ),
    pytest.param(
        '"townships.csv"',
        '"townshps.csv"',
        'network.townships is "townshps.csv", which cannot be read (No such file or directory); '
        "write the name of a CSV file (network.toml line 9)",
        id="a file that is not there",
    ),
    pytest.param(
        "state_on_days = [25, 50, 100]",
        "state_on_days = [25, 50, 101]",
        "plan.state_on_days has 101; write whole numbers from 1 to 100, such as [25, 50, 75, 90, 100] "
        "(network.toml line 38)",
        id="a day after the plan's end",
    ),
    pytest.param(
        "owner = [3]",
        "ownr = [3]",
        "plan.remind_late_days.ownr is not known here; write one of owner, leaders, coordinators; "
        "did you mean owner? (network.toml line 37)",
        id="a key within braces",
    ),
    pytest.param(
        "[plan.template.PRO]",
        "[plan.template.PRR]",
        "plan.template.PRR is no group; write the code of a group; did you mean PRO? (network.toml line 40)",
        id="a template of no group",
    ),
    pytest.param(
        '"30" =',
        '"130" =',
        'plan.template.PRO.130 is "130"; write a day of the plan, "1" - "100" (network.toml line 41)',
        id="an item after the plan's end",
    ),
    pytest.param(
        "[plan]",
        "[plna]",
        "plna is not known here; write one of network, themes, activities, groups, plan, limits, costs, keep, trust; "
        "did you mean plan? (network.toml line 34)",
        id="a section",
    ),
    pytest.param(
        'name = "Paralegals of the Delta"',
        "name = “Paralegals of the Delta”",
        'this line has curly quotes; write straight ones: " (network.toml line 2)',
        id="quotes of a word processor",
    ),
    pytest.param(
        "silent_after_days = 21",
        "silent_after_days =",
        "this line cannot be read (invalid value); write lines like key = "
        '"value" under a [section] (network.toml line 10)',
        id="no TOML",
    ),
]


@pytest.mark.parametrize(("before", "after", "expected"), ONE_MISTAKE)
def test_a_mistake_is_named_with_its_line_and_what_to_write(before: str, after: str, expected: str) -> None:
    assert before in NETWORK

    assert problems(NETWORK.replace(before, after, 1)) == [expected]


@pytest.mark.parametrize(("before", "after", "expected"), ONE_MISTAKE)
def test_a_mistake_is_told_in_burmese_too(before: str, after: str, expected: str) -> None:
    """Latin letters are those of the file: what stands there, and what is to stand there."""
    with pytest.raises(BadNetwork) as caught:
        read_network(NETWORK.replace(before, after, 1), files, ["en", "my"], channels=CHANNELS)
    [told] = [one.placed(Catalogs.load(), "my") for one in caught.value.errors]
    assert "ရေးပါ" in told and told not in expected
    assert not {"write", "is", "has", "not", "letters"}.intersection(re.findall("[a-z]+", told))


def test_all_mistakes_are_named_at_once_in_the_order_of_the_file() -> None:
    text = NETWORK
    for before, after in (
        ('country = "MM"', 'country = "Burma"'),
        ("silent_after_days", "silent_days"),
        ('join = "open"', 'join = "oppen"'),
        ("[7, 1, 0]", "[7, true]"),
        ("days = 100", 'days = "100"'),
    ):
        text = text.replace(before, after)
    with pytest.raises(BadNetwork) as caught:
        read_network(text, files, ["en", "my"], "delta.toml")

    found = [(error.file, error.line, error.nearest) for error in caught.value.errors]
    assert found == [
        ("delta.toml", 4, ""),
        ("delta.toml", 10, "silent_after_days"),
        ("delta.toml", 17, "open"),
        ("delta.toml", 35, ""),
        ("delta.toml", 36, ""),
    ]


@pytest.mark.parametrize("text", ["", "[network]\n", "network = 3\n", "[[groups]]\n", "groups.LAND = 4\n"])
def test_a_file_of_nearly_nothing_says_what_it_lacks(text: str) -> None:
    assert "network.name" in " ".join(problems(text)) or "[network]" in " ".join(problems(text))


def test_the_countries_are_those_whose_numbers_can_be_read() -> None:
    assert sorted(phonenumbers.SUPPORTED_REGIONS) == list(COUNTRIES)


def test_mistakes_in_the_township_list_name_that_file_and_its_line() -> None:
    bad = TOWNSHIPS + "MMR003005,Myawaddy,မြဝတီ,166889,98.5089\n"

    found = problems(NETWORK, lambda _name: bad)

    assert found == [
        'the latitude "166889" is no number from -90 to 90; write rows such as '
        "MMR003001,Hpa-An,ဘားအံ,16.8895,97.6348 (townships.csv line 3)"
    ]
