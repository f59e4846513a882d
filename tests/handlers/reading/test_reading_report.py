"""A report in one text, in any order: what it names is read, and nothing that it says is lost."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.reading.counts import MOST_PEOPLE
from handlers.reading.places import Gazetteer
from handlers.reading.report import ReportDraft, read_report
from handlers.reading.words import Vocabulary

Read = Callable[[str], ReportDraft]

EMPTY = ReportDraft()
HPA_AN, BAGO, MYAWADDY, MANDALAY, SITTWE = "MMR003001", "MMR007001", "MMR003005", "MMR010D001", "MMR012001"
YESTERDAY, MONDAY = date(2026, 11, 30), date(2026, 11, 30)


def draft(
    theme: str | None = None, activity: str | None = None, *, w: int | None = None, m: int | None = None, **rest: object
) -> ReportDraft:
    """A draft in short; `people` is the sum unless given."""
    people = rest.pop("people", (w or 0) + (m or 0) if (w, m) != (None, None) else None)
    named = {"theme": theme, "activity": activity, "women": w, "men": m, "people": people, **rest}
    return replace(EMPTY, **named)


def told(read: ReportDraft) -> ReportDraft:
    """What was read, without what the note is shown for."""
    return replace(read, unread="", theme_hint=None, activity_hint=None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "land mediation 5w 7m Hpa-An yesterday village tract map refused",
            draft("land", "mediation", w=5, m=7, township=HPA_AN, day=YESTERDAY, note="village tract map refused"),
        ),
        ("12 farmers land title hpaan", draft("land", people=12, township=HPA_AN, note="farmers title")),
        ("hpa an land 12 farmers", draft("land", people=12, township=HPA_AN, note="farmers")),
        ("15 people", draft(people=15)),
        ("4 people Bago land", draft("land", people=4, township=BAGO)),
        ("", EMPTY),
        ("the map was refused", draft(note="the map was refused")),
        ("Land, Mediation; 5W / 7M. HPA-AN!", draft("land", "mediation", w=5, m=7, township=HPA_AN)),
        ("5w/7m land/mediation", draft("land", "mediation", w=5, m=7)),
        (
            "land grab in Hpa-An on Monday, 30 people came",
            draft("land", people=30, township=HPA_AN, day=MONDAY, note="grab came"),
        ),
        ("follow up with family 12/11 land Hpa An 6", draft("land", "followup", people=6, township=HPA_AN,
         day=date(2026, 11, 12), note="with family")),
        ("training session crim 8 w Sittwe", draft("crim", "education", w=8, township=SITTWE)),
        ("criminal justice referral 1w Myawaddy.", draft("crim", "referral", w=1, township=MYAWADDY)),
        ("gendr mediaton mandaly 3w", draft("gender", "mediation", w=3, township=MANDALAY)),
        ("lands 5 m", draft("land", m=5)),
        ("land and gender, Hpa-An", draft("land", township=HPA_AN, note="and gender,")),
        ("Form 7 refused 12 Hpa-An land", draft("land", people=12, township=HPA_AN, note="Form 7 refused")),
        ("land: «the map» was (again) refused…", draft("land", note="«the map» was (again) refused…")),
        ("we sat with Ko Aung, land, 5 women", draft("land", w=5, note="we sat with Ko Aung,")),
        ("Saw Htoo helped, land", draft("land", note="Saw Htoo helped,")),
        ("land in Pale 5w", draft("land", w=5, township="MMR005019")),
        ("land pale map", draft("land", note="pale map")),
    ],
)  # fmt: skip
def test_a_report_is_read_in_any_order(draft_of: Read, text: str, expected: ReportDraft) -> None:
    assert expected == told(draft_of(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5w 7m", draft(w=5, m=7)),
        ("5 w 7 m", draft(w=5, m=7)),
        ("5w7m", draft(w=5, m=7)),
        ("5 women and 7 men", draft(w=5, m=7)),
        ("w 5 m 7", draft(w=5, m=7)),
        ("women: 5, men: 7", draft(w=5, m=7)),
        ("7 men", draft(m=7)),
        ("0w 7m", draft(w=0, m=7)),
        ("3 girls 5 women", draft(w=8)),
        ("12 people (5 w, 7 m)", draft(w=5, m=7, people=12)),
        ("12 people 5w", draft(w=5, people=12)),
        ("20 people w 5 m 7", draft(w=5, m=7, people=20)),
        ("12 w 5 m 7", draft(w=5, m=7)),
        ("5 w 7 m 12", draft(w=5, m=7)),
        ("12: 5 w 7 m", draft(w=5, m=7)),
        ("12 women and men", draft(people=12)),
        ("1,200 people", draft(people=1200)),
        ("20 ဦး", draft(people=20)),
        ("၁၂ ဦး", draft(people=12)),
        ("၁ဝဦး", draft(people=10)),
        ("၅ ယောက်", draft(people=5)),
        ("ကျား ၅ မ ၇", draft(w=7, m=5)),
        ("ကျား၅ မ၇", draft(w=7, m=5)),
        ("အမျိုးသမီး ၅ ဦး အမျိုးသား ၇ ဦး", draft(w=5, m=7)),
        ("အမျိုးသမီး၅ဦး၊ အမျိုးသား၇ဦး", draft(w=5, m=7)),
        ("လယ်သမား ၁၂ ဦး", draft(people=12, note="လယ်သမား")),
        ("12 poor Karen farmers", draft(people=12, note="poor Karen farmers")),
        ("5 w 2 policemen came", draft(w=5, note="2 policemen came")),
        ("12", draft(people=12)),
    ],
)
def test_people_are_counted_however_they_are_written(draft_of: Read, text: str, expected: ReportDraft) -> None:
    assert expected == told(draft_of(text))


@pytest.mark.parametrize(
    "note",
    [
        *("5 acres", "3 houses", "2 hours", "2.5 acres lost", "100 households", "50000 kyat", "9am", "9:00", "5%"),
        *("Form 7", "section 12", "COVID19", "2008 constitution", "since 2012", "call 09771234567", "5km", "$500"),
        *("၅ ဧက", "ပုံစံ ၇", "ပုဒ်မ ၁၂"),
    ],
)
def test_other_numbers_stay_in_the_note(draft_of: Read, note: str) -> None:
    assert draft("land", note=note) == draft_of(f"land {note}")
    assert draft("land", w=5, note=note) == draft_of(f"{note} land 5w")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("20000 people land", draft("land", note="20000 people", doubts=("people",))),
        ("99999w", draft(note="99999w", doubts=("people",))),
        ("10 people 5w 7m", draft(w=5, m=7, note="10 people", doubts=("people",))),
        ("land 30/12/2026", draft("land", note="30/12/2026", doubts=("day",))),
        ("land 3 Dec", draft("land", note="3 Dec", doubts=("day",))),
        ("land 31/2", draft("land", note="31/2", doubts=("day",))),
        ("land 12 Mar", draft("land", day=date(2026, 3, 12), doubts=("old-day",))),
        ("land 12/3/2025", draft("land", day=date(2025, 3, 12), doubts=("old-day",))),
        ("meeting tomorrow", draft(note="meeting tomorrow", doubts=("day",))),
        ("land next monday", draft("land", note="next monday", doubts=("day",))),
        ("land 5w 5 Dec", draft("land", w=5, note="5 Dec", doubts=("day",))),
        ("land လာမယ့်အပတ်", draft("land", note="လာမယ့်အပတ်", doubts=("day",))),
        ("land 5w Bago 3w", draft("land", w=8, township=BAGO, doubts=("people",))),
        ("land 3 or 4 days ago", draft("land", note="3 or 4 days ago", doubts=("day",))),
        ("land နယုန်လဆန်း ၃ ရက်", draft("land", note="နယုန်လဆန်း ၃ ရက်", doubts=("day",))),
        ("land နတ်တော်လ", draft("land", note="နတ်တော်လ", doubts=("day",))),
        ("land last week", draft("land", note="last week", doubts=("day",))),
        ("land on the weekend", draft("land", note="on the weekend", doubts=("day",))),
        (
            "rain yesterday so training today",
            draft(activity="education", note="rain yesterday so today", doubts=("day",)),
        ),
        ("မြေယာ ပြီးခဲ့တဲ့အပတ်က", draft("land", note="ပြီးခဲ့တဲ့အပတ်က", doubts=("day",))),
        ("မြေယာ ဒီဇင်ဘာ ၃ ရက်", draft("land", note="ဒီဇင်ဘာ ၃ ရက်", doubts=("day",))),
    ],
)
def test_what_cannot_be_is_a_doubt_and_stays_in_the_note(draft_of: Read, text: str, expected: ReportDraft) -> None:
    assert expected == told(draft_of(text))


@pytest.mark.parametrize(
    ("text", "day", "note"),
    [
        ("12 Nov map", date(2026, 11, 12), "map"),
        ("map yesterday no sorry 12 Nov", date(2026, 11, 12), "map"),
        ("map yesterday, I mean Friday with them", date(2026, 11, 27), "map I with them"),
        ("map 12/11", date(2026, 11, 12), "map"),
        ("map 11/28", date(2026, 11, 28), "map"),
        ("map 28/11/2569", date(2026, 11, 28), "map"),
        ("on 12th November, map", date(2026, 11, 12), "map"),
        ("map on the 28th", date(2026, 11, 28), "map"),
        ("map last night", date(2026, 11, 30), "map"),
        ("map a week ago", date(2026, 11, 24), "map"),
        ("map two days back", date(2026, 11, 29), "map"),
        ("map day before yesterday", date(2026, 11, 29), "map"),
        ("map weds morning", date(2026, 11, 25), "map"),
        ("yesterdy map", date(2026, 11, 30), "map"),
        ("wendesday map", date(2026, 11, 25), "map"),
        ("တမြန်နေ့က map", date(2026, 11, 29), "map"),
        ("လွန်ခဲ့တဲ့ ၃ ရက်က map", date(2026, 11, 28), "map"),
        ("လွန်ခဲ့သော လေးရက်က map", date(2026, 11, 27), "map"),
        ("လွန်ခဲ့တဲ့ တစ်ပတ်က map", date(2026, 11, 24), "map"),
        ("မနေ့ညက map", date(2026, 11, 30), "map"),
        ("(1/2) map", None, "map"),
        ("map on fri", date(2026, 11, 27), "map"),
        ("we sat there", None, "we sat there"),
        ("they may come", None, "they may come"),
        pytest.param("hearing on 12 Nov", None, "hearing on 12 Nov", id="the day of a court"),
        pytest.param("28 Nov, hearing 12 Dec", date(2026, 11, 28), "hearing 12 Dec", id="beside the report's own"),
        pytest.param("နိုဝင်ဘာ ၁၂ ရုံးချိန်း", None, "နိုဝင်ဘာ ၁၂ ရုံးချိန်း", id="the word behind it"),
        pytest.param("hearing yesterday", date(2026, 11, 30), "hearing", id="who was there says when"),
    ],
)
def test_a_day_is_no_count(draft_of: Read, text: str, day: date | None, note: str) -> None:
    assert draft(day=day, note=note) == told(draft_of(text))


@pytest.mark.parametrize(
    ("text", "unread"),
    [
        ("land 5-7 people at the river", "5-7 people at"),
        ("land 5w 2 policemen came", "2 policemen"),
        ("land 5w 3 children", "3 children"),
        ("land yesterday 5w, next meeting tomorrow", "meeting tomorrow"),
        ("land 5w Hpa-An and Bago", "Hpa-An and Bago"),
        ("land women came Bago", "women came"),
        ("land 5w 7 bulldozers", "7 bulldozers"),
        ("land 5w 3 acres, Form 7, 9am, map refused", ""),
        ("land 5w training for 3 days", ""),
    ],
)
def test_what_nothing_explains_is_to_be_seen(draft_of: Read, text: str, unread: str) -> None:
    assert unread == draft_of(text).unread


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("မြေယာ၁၂ဦးဘားအံ", draft("land", people=12, township=HPA_AN)),
        ("မြေယာ ၁၂ ဦး ဘားအံ မြေပုံ ငြင်းပယ်ခံရ", draft("land", people=12, township=HPA_AN, note="မြေပုံ ငြင်းပယ်ခံရ")),
        ("မြေပုံ ငြင်းပယ်ခံရ", draft(note="မြေပုံ ငြင်းပယ်ခံရ")),
        ("မြေပုံမြို့နယ် ၅ ဦး", draft(people=5, township="MMR012006")),
        (
            "မနေ့ကဘားအံမှာမြေယာသင်တန်း၊ အမျိုးသမီး ၅ ဦး အမျိုးသား ၃ ဦး",
            draft("land", "education", w=5, m=3, township=HPA_AN, day=YESTERDAY),
        ),
        (
            "ဘားအံမြို့နယ်မှာ မြေယာပြဿနာ ၁ဝဦး မနေ့က ဖြေရှင်း",
            draft("land", people=10, township=HPA_AN, day=YESTERDAY, note="ပြဿနာ ဖြေရှင်း"),
        ),
        ("ပြန်လိုက်ပါတယ်", draft(note="ပြန်လိုက်ပါတယ်")),
        ("သူတို့ကသာ ပြော", draft(note="သူတို့ကသာ ပြော")),
    ],
)
def test_burmese_is_read_without_spaces(draft_of: Read, text: str, expected: ReportDraft) -> None:
    assert expected == told(draft_of(text))


def test_a_correction_holds_only_what_it_names(
    vocabulary: Vocabulary, gazetteer: Gazetteer, themes: Mapping[str, Sequence[str]]
) -> None:
    def read(text: str) -> ReportDraft:
        return read_report(text, vocabulary, gazetteer, themes, date(2026, 12, 1))

    assert draft(people=15) == read("15 people")
    assert draft(township=BAGO) == read("Bago")
    assert draft(w=3, note="map accepted") == read("3w map accepted")


@pytest.mark.parametrize(
    ("text", "theme"),
    [
        ("criminal mediation 5w", "crim"),  # the first word of a name
        ("ရာဇဝတ် ဖျန်ဖြေ ၅ ဦး", "crim"),
        ("ကျား/မ သင်တန်း မ ၅ ကျား ၇", "gender"),
        ("ကျားမသင်တန်း ၁၂ ဦး", "gender"),
        ("နိုင်ကတ် အကြံပေး ၂ ဦး", "cit"),  # an alias
        ("land rights training 5w", "land"),
        ("rights training 5w", None),  # two themes begin so
        ("women mediation 5", None),  # who was there, not the theme that begins with them
    ],
)
def test_a_theme_is_read_by_its_first_word_and_by_its_aliases(
    vocabulary: Vocabulary, gazetteer: Gazetteer, themes: Mapping[str, Sequence[str]], text: str, theme: str | None
) -> None:
    others = {"work": ("rights of workers",), "child": ("rights of children",), "home": ("women and law",)}
    assert theme == read_report(text, vocabulary, gazetteer, {**themes, **others}, date(2026, 12, 1)).theme


def test_a_network_may_count_its_own_activities(
    vocabulary: Vocabulary, gazetteer: Gazetteer, themes: Mapping[str, Sequence[str]]
) -> None:
    own = {"mediation": {}, "picnic": {"en": "picnic", "my": "ပျော်ပွဲစား"}}

    def read(text: str) -> str | None:
        return read_report(text, vocabulary, gazetteer, themes, date(2026, 12, 1), own).activity

    assert [
        read("mediated"), read("picnic 5w"), read("ပျော်ပွဲစား"), read("negotiation"),
    ] == ["mediation", "picnic", "picnic", None]  # fmt: skip


PARTS = st.sampled_from(
    [
        *(
            "land",
            "gender",
            "mediation",
            "5w",
            "7 m",
            "12",
            "farmers",
            "people",
            "20 ဦး",
            "ကျား ၅",
            "Hpa-An",
            "hpa",
            "an",
        ),
        *(
            "yesterday",
            "12 Mar",
            "31/2",
            "fri",
            "map",
            "refused",
            "acres",
            "Form",
            "(",
            "),",
            "and",
            "in",
            "မြေယာ",
            "၁၂ဦး",
        ),
        *("ဘားအံမှာ", "99999", "w", "m", "-", "🙏", "\u200b", "1,200", "5w7m", "၁ဝ", "မြေပုံ"),
    ]
)
TEXTS = st.lists(PARTS | st.text(max_size=8), max_size=14).map(" ".join) | st.text()


@given(TEXTS)
def test_any_text_is_a_report(draft_of: Read, text: str) -> None:
    found = draft_of(text)

    assert {field.name for field in fields(found) if getattr(found, field.name) is None} <= {
        *("theme", "activity", "women", "men", "people", "township", "day", "theme_hint", "activity_hint"),
    }  # fmt: skip


@given(TEXTS)
def test_the_note_holds_only_what_was_sent_in_its_order(draft_of: Read, text: str) -> None:
    sent = iter("".join(text.split()))

    assert all(letter in sent for letter in "".join(draft_of(text).note.split()))


@given(TEXTS)
def test_people_are_never_fewer_than_women_and_men(draft_of: Read, text: str) -> None:
    found = draft_of(text)
    both = (found.women or 0) + (found.men or 0)

    assert both <= (found.people or 0) <= MOST_PEOPLE
    assert (found.people is None) <= (found.women is None and found.men is None)


@given(st.permutations(["land", "mediation", "5w", "7m", "Hpa-An", "yesterday"]))
def test_the_order_makes_no_difference(draft_of: Read, words: list[str]) -> None:
    assert draft("land", "mediation", w=5, m=7, township=HPA_AN, day=YESTERDAY) == draft_of(" ".join(words))


@given(st.text(alphabet="qxzQXZ", min_size=4, max_size=20))
def test_words_that_nobody_knows_stay(draft_of: Read, word: str) -> None:
    assert draft("land", w=5, note=word) == draft_of(f"land {word} 5w")


@pytest.mark.parametrize(
    ("text", "theme", "activity"),
    [
        ("domestic violence 1 woman", "gender", None),
        ("NRC application 3m", "cit", None),
        ("mine waste in the river", "env", None),
        ("gay couple harassed", "lgbt", None),
        ("arrested youth, went with them to court", "crim", "accompaniment"),
        ("settled the dispute of 2 brothers", None, "mediation"),
        ("မှတ်ပုံတင် ၁၂ ယောက်", "cit", None),
        ("အိမ်တွင်းအကြမ်းဖက်မှု အမျိုးသမီး ၁ ဦး", "gender", None),
        ("သစ်ခိုးထုတ်မှု", "env", None),
        ("police at the mine", None, None),
        ("the map was refused", None, None),
    ],
)
def test_words_hint_at_what_nobody_names(draft_of: Read, text: str, theme: str | None, activity: str | None) -> None:
    assert (None, None, theme, activity) == (
        draft_of(text).theme, draft_of(text).activity, draft_of(text).theme_hint, draft_of(text).activity_hint,
    )  # fmt: skip


def test_a_name_leaves_no_room_for_a_hint(draft_of: Read) -> None:
    assert ("land", None) == (draft_of("land police came").theme, draft_of("land police came").theme_hint)
