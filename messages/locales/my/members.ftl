# What the columns of a list of members may be called, comma separated; the first one heads the lists that we write.
# A coordinator's spreadsheet is read in all languages at once; case, hyphens and spaces do not matter.

word-column-phone = ဖုန်း, ဖုန်းနံပါတ်, ဖုန်းနံပါတ်များ, လိပ်စာ
word-column-name = အမည်, နာမည်, အဖွဲ့ဝင်အမည်
word-column-groups = အဖွဲ့, အဖွဲ့များ, အုပ်စု, လုပ်ငန်းအဖွဲ့
word-column-language = ဘာသာစကား, ဘာသာ
word-column-kind = အမျိုးအစား, အမျိုး
word-column-area = မြို့နယ်, နေရာ, ဒေသ, နယ်မြေ
word-column-organisation = အဖွဲ့အစည်း, ရုံး
