# The network file on its way into force, on the page and from the command line: no text of it is sent.

# The file is of another network than the one in force. $title: the one in force.
# segments: 2
network-other = လက်ရှိ သုံးနေသော ကွန်ရက်မှာ { $title } ဖြစ်ပြီး ဤဖိုင်မှာ { $name } အတွက် ဖြစ်သည်။

# Who leads a group and would not by this file.
# segments: 1
network-leads-no-more = { $list } သည် { $code } ၏ ခေါင်းဆောင် မဟုတ်တော့ပါ။

# Who coordinates and would not by this file.
# segments: 1
network-coordinates-no-more = { $list } သည် ညှိနှိုင်းရေးမှူး မဟုတ်တော့ပါ။

# A group with members that the file lacks.
# segments: 1
network-group-ends = အဖွဲ့ဝင် { $count } ဦးရှိသော { $code } အဖွဲ့ ပြီးဆုံးသွားမည်။

# The file keeps words, guests or photos for fewer days than the one in force.
# segments: 1
network-keeps-less = [keep] တွင် ရက်လျှော့ထားသဖြင့် ထိုရက်ထက် ဟောင်းသမျှ အပြီး ပျက်သွားမည်။

# Stands for somebody who gave no name.
# segments: 1
network-unnamed = အမည်မသိသူ
