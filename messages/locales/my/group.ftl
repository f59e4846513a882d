# No such group, or none that the sender may know of; codes lists those that they may.
# segments: 2
group-unknown = သင့်အတွက် "{ $word }" အဖွဲ့ မရှိပါ။ အဖွဲ့များ- { $codes }

# Above the list of groups that the sender may know of; their own are marked with *.
# segments: 1
groups-head = အဖွဲ့များ (သင့်အဖွဲ့- { $codes })

# Above the names of a group's members.
# segments: 1
who-head = { $code }၊ { $count } ဦး-

# Behind a name there: they sent STOP.
# segments: 1
who-stopped = စာမလို (ရပ်)

# LEADER of somebody who leads that group.
# segments: 2
leader-already = { $name } သည် { $code } ခေါင်းဆောင် ဖြစ်ပြီးသား။

# To the coordinator who texted LEADER.
# segments: 2
leader-done = { $name } ကို { $code } ခေါင်းဆောင် ခန့်ပြီ၊ သူ့ကို ပြောပြီ။

# To somebody who leads a group from now on.
# segments: 2
leader-you = သင် { $code } ခေါင်းဆောင် ဖြစ်ပြီ။ ဘယ်သူ { $code } = အဖွဲ့ဝင်များ၊ ကြေညာ { $code } = စာပို့ရန်၊ အကူအညီ = အားလုံး

# To the leaders whom the group had before.
# segments: 2
leader-told = { $name } လည်း { $code } ခေါင်းဆောင် ဖြစ်ပြီ။

# After UNDO of LEADER.
# segments: 1
leader-undone = { $name } { $code } ခေါင်းဆောင် မဟုတ်တော့ပါ။

# To the group's other leaders, who were told that they lead with them.
# segments: 1
leader-told-not = { $name } { $code } ခေါင်းဆောင် မဟုတ်တော့ပါ။

# To somebody whom a coordinator no longer wants to lead.
# segments: 1
leader-no-more = သင် { $code } ခေါင်းဆောင် မဟုတ်တော့၊ အဖွဲ့ဝင်အဖြစ် ရှိဆဲ။
