"""A new member is asked for a township only where the network has a list of them."""

from dataclasses import replace

from sqlalchemy import Connection

from handlers.core.lookup import NetworkLookup, lookup_of
from tests.handlers.people.people_desk import CHAT, take, texts_to


def _without_list(lookup: NetworkLookup) -> NetworkLookup:
    return lookup_of(replace(lookup.network, townships=(), townships_csv=""))


def test_without_a_list_the_kind_is_the_last_question(office: Connection, lookup: NetworkLookup) -> None:
    bare = _without_list(lookup)
    take(office, bare, *((CHAT, text) for text in ("JOIN LAND", "YES", "Ma Hla", "1")))

    assert "Text REPORT" in texts_to(office, CHAT)[-1]
    assert not any("township" in text for text in texts_to(office, CHAT))


def test_without_a_list_no_area_is_kept(office: Connection, lookup: NetworkLookup) -> None:
    bare = _without_list(lookup)
    take(office, bare, *((CHAT, text) for text in ("JOIN LAND", "YES", "SKIP", "SKIP", "AREA Hpa-An")))

    assert "This network has no list of townships, so no area is kept." == texts_to(office, CHAT)[-1]
