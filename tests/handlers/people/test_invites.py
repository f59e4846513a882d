"""Invite codes: they open what they were made for, and who guesses gets nowhere, with FORGET ME or without."""

from datetime import timedelta

import pytest
from sqlalchemy import Connection

from bot.inbound.process import process
from handlers.core.lookup import NetworkLookup
from handlers.people.invites import GOOD_FOR, LENGTH, LETTERS, WRONG_A_DAY, WRONG_IN_ALL, new_secret
from messages.address import Address
from messages.envelope import Inbound
from storage import inbox, invites, people
from storage.invites import Invite
from tests.handlers.people.people_desk import CHAT, COORDINATOR, NOW, OTHER_COORDINATOR, join, take, texts_to

SECRET = "HKWRTBNZ"
ENDED, RESTS = "ended or was used already", "rests until tomorrow"
DAY = timedelta(days=1)


def chat(number: int) -> Address:
    return Address("telegram", str(2000 + number))


def invite(connection: Connection, uses: int | None = 1, secret: str = SECRET) -> None:
    invites.make(connection, Invite("FUND", secret, NOW + GOOD_FOR, uses, 0), None, NOW)


def is_in(connection: Connection, who: Address) -> bool:
    return "FUND" in people.by_address(connection, [who])[who].groups


def test_a_new_code_has_eight_letters_that_look_like_no_other() -> None:
    secret = new_secret(lambda letters: letters[0])
    assert (8, 8, set()) == (len(secret), LENGTH, set("AEIOUQLV0123456789") & set(LETTERS))


@pytest.mark.parametrize("typed", [SECRET, "hkwr tbnz", "HKWR-TBNZ.", "hkwrtbnz please"])
def test_the_code_opens_its_group_however_it_is_typed(office: Connection, lookup: NetworkLookup, typed: str) -> None:
    invite(office)
    join(office, lookup, CHAT, f"JOIN FUND {typed}")
    assert is_in(office, CHAT)


def test_it_is_good_once(office: Connection, lookup: NetworkLookup) -> None:
    invite(office)
    for who in (CHAT, chat(1)):
        join(office, lookup, who, f"JOIN FUND {SECRET}")
    assert [True, False] == [is_in(office, who) for who in (CHAT, chat(1))]
    assert any(ENDED in text for text in texts_to(office, chat(1)))


def test_who_is_in_already_uses_up_nothing(office: Connection, lookup: NetworkLookup) -> None:
    invite(office, uses=2)
    join(office, lookup, CHAT, f"JOIN FUND {SECRET}")
    take(office, lookup, (CHAT, f"JOIN FUND {SECRET}"))
    join(office, lookup, chat(1), f"JOIN FUND {SECRET}")
    assert [True, True] == [is_in(office, who) for who in (CHAT, chat(1))]


@pytest.mark.parametrize(("days", "expected"), [(7, True), (8, False)])
def test_it_is_good_for_seven_days(office: Connection, lookup: NetworkLookup, days: int, expected: bool) -> None:
    invite(office)
    join(office, lookup, CHAT, f"JOIN FUND {SECRET}", NOW + days * DAY)
    assert expected == is_in(office, CHAT)
    assert expected is not any(ENDED in text for text in texts_to(office, CHAT))


def test_a_code_of_before_goes_on_for_all_who_come(office: Connection, lookup: NetworkLookup) -> None:
    invite(office, None, "4821")
    for who in (CHAT, chat(1)):
        join(office, lookup, who, "JOIN FUND ၄၈၂၁")
    assert [True, True] == [is_in(office, who) for who in (CHAT, chat(1))]


def test_forget_me_gives_no_new_guesses(office: Connection, lookup: NetworkLookup) -> None:
    invite(office)
    for _ in range(3):
        join(office, lookup, CHAT, "JOIN FUND BBBBBBBB")
        take(office, lookup, (CHAT, "JOIN FUND CCCCCCCC"))
        for text in ("FORGET ME", "YES"):
            take(office, lookup, (CHAT, text))
    join(office, lookup, CHAT, f"JOIN FUND {SECRET}")
    assert (False, True) == (is_in(office, CHAT), any(RESTS in text for text in texts_to(office, CHAT)))


def test_wrong_codes_of_many_stop_all_codes_until_tomorrow(office: Connection, lookup: NetworkLookup) -> None:
    invite(office, uses=2)
    for number in range(WRONG_IN_ALL):
        if number % WRONG_A_DAY == 0:
            join(office, lookup, chat(number), "JOIN LAND")
        take(office, lookup, (chat(number - number % WRONG_A_DAY), "JOIN FUND BBBBBBBB"))
    join(office, lookup, CHAT, f"JOIN FUND {SECRET}")
    assert (False, True) == (is_in(office, CHAT), any(RESTS in text for text in texts_to(office, CHAT)))
    told = [[RESTS in text for text in texts_to(office, who)] for who in (COORDINATOR, OTHER_COORDINATOR)]
    assert [[True], [True]] == told
    take(office, lookup, (CHAT, f"JOIN FUND {SECRET}"), now=NOW + DAY)
    assert is_in(office, CHAT)


def test_where_leaders_decide_a_wrong_code_asks_them(office: Connection, lookup: NetworkLookup) -> None:
    join(office, lookup, CHAT, "JOIN REC BBBBBBBB")
    assert any("leaders of REC are asked" in text for text in texts_to(office, CHAT))


@pytest.mark.parametrize(
    ("who", "is_let_in"),
    [(CHAT, True), (Address("email", "late@example.net"), False)],
    ids=["a channel says when it was sent", "its sender says when"],
)
def test_a_code_that_has_ended_opens_nothing_for_who_dates_a_text_back(
    office: Connection, lookup: NetworkLookup, who: Address, is_let_in: bool
) -> None:
    invite(office)
    join(office, lookup, who, "JOIN PRO", now=NOW + DAY)
    late = Inbound(who.scheme, "dated", who, f"JOIN FUND {SECRET}", sent_at=NOW + 6 * DAY)
    inbox.keep(office, [late], NOW + 8 * DAY)
    process(office, lookup, NOW + 8 * DAY)
    assert is_let_in == is_in(office, who)
