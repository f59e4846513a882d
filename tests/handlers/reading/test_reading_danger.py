"""Words of danger are found in every language, however they are written, and nowhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.reading.danger import Danger
from handlers.reading.words import Vocabulary

CALLS = (
    "SOS",
    "sos!!! they are here",
    "Please help us",
    "helpus",
    "They are shooting near the school",
    "soldiers took my son",
    "i want to die",
    "name of my brother is on their list",
    "ကယ်ပါ",
    "ကျွန်တော် ရဲဖမ်းခံရတယ်",
    "ရဲဖမ်းသွားပြီ",
    "ရွာကို မီးရှို့နေတယ်",
    "အဖေ့ကို ခေါ်သွားကြပြီ",
    "ငါ့ကို သတ်မယ်တဲ့",
    "SOS ရဲ",
    "please come",
    "He is hurt. Pls come!",
    "urgent",
    "help they come",
    "hlep us",
    "i cant live anymore",
    "he beat my mother",
    "they came for my father, where can we hide",
    "kae par",
    "ရဲ",
    "လာပါဦး။ ကယ်",
    "မြန်မြန်လာပေးပါ",
    "ကျွန်မ မနေချင်တော့ဘူး",
    "သွေးဆင်းနေတယ်",
    "land 4w Hpa-An soldiers came",
    "they threatened them",
    "သူ့ကို ကားပေါ် ဆွဲတင်သွားတယ်",
    "အိမ်ပြင်မထွက်ရဲဘူး ရဲလိုက်နေလို့",
    "police came to the training on land law",
    "they beat us in the meeting about fires",
    "SOOOS",
)
TOPICS = (
    "police at the gate",
    "the polce came",
    "two were arested",
    "Late, the road is flooded",
    "my brother is missing",
    "they were beaten",
    "ရွာထဲ စစ်သားတွေ ရောက်နေတယ်",
    "ရေကြီးနေတယ်",
    "they are here",
    "no one knows where he is",
    "she did not come home",
    "2 girls sold to china",
    "my mother cannot breathe",
    "lost the baby",
    "recruited by force",
    "we are in trouble",
    "they question my brother",
    "we got a warning to leave by tonight",
    "a boat capsized",
    "his father did not come back from the field",
    "they put my brother in a car",
    "ရွာသား ၂ ယောက် ပါသွားတယ်",
    "ဘူဒိုဇာ ရောက်လာတယ်",
    "အစ်ကို ပြန်မလာတော့ဘူး",
    "သမီးကို ရောင်းစားခံရတယ်",
    "စစ်ကြောင်း လာတယ်",
    "လူကုန်ကူး ခံရတယ်",
    "they grabbed Ma Aye",
    "men are cutting down all our trees",
    "they hauled my uncle into a jeep",
    "a stranger is knocking at my door",
    "our neighbour's girl has not been seen",
    "grandmother swallowed 20 pills",
    "the river is already over the bank",
    "pls hlp they are here",
    "ye twe ein ko lar nay pyi",
    "ကျွန်တော့်ကို ဝိုင်းထိုးတယ်",
    "လုံခြုံရေးတွေက လယ်သမားကို ရိုက်ထားတယ်",
    "အိမ်ရှေ့မှာ ရောက်နေကြတယ်",
    "police at the training on land law",
    "fire at the training hall",
    "they shot at the school during class",
    "ရဲတေ ရွာထဲမှာ",
)
CALM = (
    "the meeting is on Friday",
    "the policy of the ward office",
    "treatment of the map",
    "my phone is broken",
    "we took the bus",
    "heating, seating and eating",
    "land mediation 5w 7m Hpa-An",
    "ကိုရဲနောင်",
    "မရဲရဲ",
    "အစည်းအဝေး ဘယ်တော့လဲ",
    "မြေပုံ ပျောက်သွားပြီ",
    "please come to the training on Friday",
    "it is urgent to fill in form 7",
    "they came for the training",
    "the land was sold to a company",
    "two classes starting on Monday, with posters",
    "the case is not moving",
    "put my name on the form",
    "စာအုပ် ပါသွားတယ်",
    "လယ်သမားတွေ ကျောင်းတက်နေတယ်",
    "polish the broken cart",
    "တကယ် လာမယ်",
    "ရဲရင့် ပြောတယ်",
    "မိုင်းရယ်မြို့နယ်",
    "အရေးကြီးတဲ့ အစည်းအဝေး",
    "trained police on Monday",
    "explained the law on arrest",
    "flood relief arrived",
    "we run a clinic",
    "help me to fill the form",
    "they took my photo",
    "shooting a short film",
    "two chairs are missing",
    "he was arrested years ago",
    "they invited my brother",
    "the grabbing in our village was discussed",
    "we are hiring a driver and shared the costs",
    "ဖောင်ဖြည့်ဖို့ အကူအညီလိုတယ်",
    "ထိုင်ခုံ ပျောက်နေတယ်",
    "စာရိုက်နေတယ်",
    "အကြမ်းဖက်မှု တားဆီးရေး ဟောပြောပွဲ",
)


@pytest.mark.parametrize("text", CALLS)
def test_a_cry_for_help_is_a_call(vocabulary: Vocabulary, text: str) -> None:
    assert Danger.CALL == vocabulary.danger(text)


@pytest.mark.parametrize("text", TOPICS)
def test_what_may_also_be_told_of_is_a_topic(vocabulary: Vocabulary, text: str) -> None:
    assert Danger.TOPIC == vocabulary.danger(text)


@pytest.mark.parametrize("text", CALM)
def test_ordinary_words_are_no_danger(vocabulary: Vocabulary, text: str) -> None:
    assert vocabulary.danger(text) is None


@given(
    text=st.sampled_from((*CALLS, *TOPICS, *CALM)),
    before=st.sampled_from(("", "🙏 ", "\u200b", "please ", "... ", "မင်္ဂလာပါ ")),
    after=st.sampled_from(("", " 🙏", "!!", " please", "\u200d", "။", " ရှင့်", "  \n")),
)
def test_politeness_marks_and_what_nobody_sees_change_nothing(
    vocabulary: Vocabulary, text: str, before: str, after: str
) -> None:
    assert vocabulary.danger(text) == vocabulary.danger(f"{before}{text}{after}")
