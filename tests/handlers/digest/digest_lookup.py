"""A small network for digests: LAND has a theme, PRO and NET have none."""

from functools import cache

from handlers.core.lookup import NetworkLookup
from tests.handlers.desk import lookup_with

_THEMES_AND_GROUPS = """
[themes]
land = { en = "land", my = "မြေယာ" }
env = { en = "environment", my = "ပတ်ဝန်းကျင်" }
crim = { en = "criminal justice", my = "ရာဇဝတ် တရားမျှတမှု" }

[groups.LAND]
en = "Land"
my = "မြေယာ"
join = "open"
theme = "land"

[groups.PRO]
en = "Professional Development"
my = "ပညာရပ်ဆိုင်ရာ ဖွံ့ဖြိုးရေး"
join = "open"

[groups.NET]
en = "Networking, Communication and Collaboration"
my = "ကွန်ရက်၊ ဆက်သွယ်ရေးနှင့် ပူးပေါင်းဆောင်ရွက်ရေး"
join = "open"
"""
_TOWNSHIPS = """MMR003001,Hpa-An,ဘားအံ,16.8895,97.6348
MMR010D001,Mandalay,မန္တလေး,21.9588,96.0891
MMR013045,Dagon Myothit (Seikkan),ဒဂုံမြို့သစ် (ဆိပ်ကမ်း),16.85,96.28
"""
CODES = ("LAND", "PRO", "NET")
THEMES = ("land", "env", "crim", None)
PLACES = ("MMR003001", "MMR010D001", "MMR013045", None)


@cache
def digest_lookup() -> NetworkLookup:
    return lookup_with(_THEMES_AND_GROUPS, _TOWNSHIPS)
