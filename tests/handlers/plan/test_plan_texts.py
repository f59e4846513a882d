"""PLAN of seven items by SMS: at most three texts that tell all, in both languages, whatever owners are called."""

from datetime import timedelta

import pytest
from plan_desk import PlanDesk

from handlers.core.compose import compose
from handlers.core.context import Context
from handlers.core.declare import Args
from handlers.plan import view
from messages.address import Address
from messages.envelope import Inbound
from messages.scheme import SMS
from messages.segments import is_gsm7, segments
from storage import people, plans, questions
from storage.inbox import InboxRow
from storage.people import Person
from storage.plans import NewItem

MOST_TEXTS, MOST_PARTS = 3, 8
LATIN = ("Ma Hla", "Ko Aung Naing", "Naw Eh Paw", "U Ba", "Daw Khin Myint", "Salai Lian", "Nang Kham")
BURMESE = ("မနု", "ကိုဝင်းနိုင်", "နော်အယ်ဖော", "ဦးဘ", "ဒေါ်ခင်မြင့်", "စလိုင်းလျန်", "နန်းခမ်း")
MIXED = ("Ma Hla", "ကိုဝင်းနိုင်", "Naw Eh Paw", "ဦးဘ", "ဒေါ်ခင်မြင့်", "Salai Lian", "နန်းခမ်း")
ENGLISH_ITEMS = (
    "Survey training needs of all members",
    "Draft the code of conduct",
    "Letter to the Union Attorney General",
    "Training calendar for the whole year",
    "Visit three townships",
    "Leaflet on land rights in Karen",
    "Report to the network meeting",
)
BURMESE_ITEMS = (
    "သင်တန်းလိုအပ်ချက် စစ်တမ်းကောက်ရန်",
    "ကျင့်ဝတ် မူကြမ်းရေးရန်",
    "ရှေ့နေချုပ်ထံ စာပို့ရန်",
    "သင်တန်းပြက္ခဒိန် ရေးရန်",
    "မြို့နယ် ၃ ခုသို့ ခရီးသွားရန်",
    "မြေယာအခွင့်အရေး လက်ကမ်းစာစောင်",
    "ကွန်ရက်အစည်းအဝေးသို့ အစီရင်ခံရန်",
)


def texts(desk: PlanDesk, person: Person) -> list[str]:
    """What PLAN LAND is answered by SMS, and then MORE, until nothing follows."""
    address = Address("sms", "+959771000001")
    inbound = InboxRow(1, Inbound("sms", "1", address, "PLAN LAND"), desk.now, desk.now, False, 1, None)
    ctx = Context(desk.connection, desk.lookup, desk.now, desk.now, person, inbound)
    view.plan(ctx, Args(group="LAND"))
    [answer] = compose(ctx)
    told = [answer.text]
    while (page := questions.next_page(desk.connection, person.id)) is not None:
        told.append(page)
    return told


def seven(desk: PlanDesk, items: tuple[str, ...], owners: tuple[str, ...], late: int) -> None:
    """A plan on its 37th day, with so many late items."""
    those = [people.create(desk.connection, Address("sms", f"+95977200{at}"), desk.now, name=name).id
             for at, name in enumerate(owners)]  # fmt: skip
    today = desk.now.date()
    plan = plans.begin(desk.connection, "LAND", today - timedelta(days=36), 100, 1, desk.now)
    days = (today + timedelta(days=9 * (at - late)) for at in range(len(items)))
    new = [NewItem(day, {"": text}, owner) for day, text, owner in zip(days, items, those, strict=True)]
    plans.add(desk.connection, plan, new)


@pytest.mark.parametrize("language", ["en", "my"])
@pytest.mark.parametrize("items", [ENGLISH_ITEMS, BURMESE_ITEMS], ids=["English items", "Burmese items"])
@pytest.mark.parametrize("owners", [LATIN, BURMESE, MIXED], ids=["Latin owners", "Burmese owners", "owners of both"])
@pytest.mark.parametrize("late", [0, 2])
def test_a_plan_of_seven_takes_at_most_three_texts(
    desk: PlanDesk, language: str, items: tuple[str, ...], owners: tuple[str, ...], late: int
) -> None:
    seven(desk, items, owners, late)
    people.change(desk.connection, desk.aung.id, language=language)
    told = texts(desk, desk.aung)
    assert len(told) <= MOST_TEXTS
    assert segments(told[0]) <= SMS.page_segments
    assert sum(map(segments, told)) <= MOST_PARTS
    whole = "\n".join(told)
    assert [] == [owner for owner in owners if owner not in whole]
    assert [] == [text for text in items if text[:10] not in whole]


def test_burmese_owners_of_english_items_stand_together_in_one_text(desk: PlanDesk) -> None:
    seven(desk, ENGLISH_ITEMS, MIXED, 0)
    *items, owners = texts(desk, desk.aung)
    assert [True] == [is_gsm7(text) for text in items]
    assert "LAND2 ကိုဝင်းနိုင်\nLAND4 ဦးဘ\nLAND5 ဒေါ်ခင်မြင့်\nLAND7 နန်းခမ်း" in owners
