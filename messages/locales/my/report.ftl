# What stands between the parts of a report that is read back: "land, mediation, 12 people, Hpa-An, 23 Nov".
# segments: 1
report-comma = { "၊ " }

# A part of a report: how many people, nothing known of women and men.
# segments: 1
report-people-all = { $people } ဦး

# A part of a report: how many people, of them women and men.
# segments: 1
report-people-both = { $people } ဦး (မ { $women } ကျား { $men })
    .short = မ { $women } ကျား { $men }

# A part of a report: how many people, of them women.
# segments: 1
report-people-women = { $people } ဦး (မ { $women })

# A part of a report: how many people, of them men.
# segments: 1
report-people-men = { $people } ဦး (ကျား { $men })

# A part of a report: one person.
# segments: 1
report-one-person = 1 ဦး

# A part of a report: one person, a woman.
# segments: 1
report-one-woman = အမျိုးသမီး 1 ဦး
    .short = မ 1

# A part of a report: one person, a man.
# segments: 1
report-one-man = အမျိုးသား 1 ဦး
    .short = ကျား 1

# A part of a report in which only free words were found.
# segments: 1
report-note-only = မှတ်ချက်သာ

# A part of a report: how many photos or files came with it.
# segments: 1
report-media = ဓာတ်ပုံ { $media_count }

# To a member whose report was kept or changed: "Report 214: land, mediation, 12 people (5 w 7 m), Hpa-An, 23 Nov."
# segments: 1
report-saved = အစီရင်ခံစာ { $number } ရပါပြီ- { $text }။ ပြင်ရန်- ပြင် { $number }
    .short = { $number } ရပါပြီ- { $text }။ ပြင် { $number }
    .least = { $number } ရပါပြီ- { $text }

# Like report-saved; text is what of its note may not have been understood, such as "5-7 people".
# segments: 2
report-saved-noted = အစီရင်ခံစာ { $number } ရပါပြီ- { $summary } + မှတ်ချက်- { $text }။ ပြင်ရန်- ပြင် { $number }
    .short = { $number } ရပါပြီ- { $summary }+"{ $text }"။ ပြင် { $number }
    .least = { $number }- { $summary }+"{ $text }"

# Like report-saved, with a warning or a question under it, such as "Theme? 1 land 2 gender".
# segments: 1
report-saved-more =
    အစီရင်ခံစာ { $number }- { $text }။
    { $line }
    .short =
        { $number }- { $text }။
        { $line }

# To a member whose text reads as a report but does not begin with R; text is the report in a few words.
# segments: 2
report-offer = { $text }။ အစီရင်ခံစာအဖြစ် သိမ်းထားရမလား? "ဟုတ်" ပို့ပါ။ နောက်တစ်ခါ "အစီရင်ခံ" ဖြင့် စပါ။
    .short = { $text }။ အစီရင်ခံစာလား? ဟုတ် / မဟုတ်

# The same under what is said of words that a human reads.
# segments: 2
report-offer-too = အစီရင်ခံစာအဖြစ်လည်း- { $text }? ဟုတ်

# To a member who sent back what we read back, with something changed; text is the report as it would be then.
# segments: 2
report-copied = အစီရင်ခံစာ { $number } ကို ပြင်ရမလား? { $text }။ "ဟုတ်" သို့မဟုတ် "မဟုတ်" ပို့ပါ။
    .short = { $number } ပြင်ရမလား? { $text }။ ဟုတ် / မဟုတ်

# Under a report in which nothing but free words was understood, such as "R u coming".
# segments: 1
report-not-meant = အစီရင်ခံစာ မဟုတ်လျှင် "ရုပ်သိမ်း" ပို့ပါ။

# After a member changed nothing but the note of a report; text is the note.
# segments: 1
report-new-note = အစီရင်ခံစာ { $number } မှတ်ချက်အသစ်- { $text }
    .short = { $number } မှတ်ချက်- { $text }

# Under the report read back: the date that the phone put on the text cannot be right.
# segments: 1
report-wrong-clock = စာ၏ရက်စွဲ မှားပုံရ၍ စာရောက်သည့်ရက် ယူထားပါသည်။

# Under the report read back: the number of people cannot be right, and was left in the note.
# segments: 1
report-doubt-people = လူဦးရေ မရှင်းပါ။

# Under the report read back: the day is still to come or may be another one, and was left in the note.
# segments: 1
report-doubt-day = ရက် မရှင်းပါ။

# Under the report read back: the number of people was left in the note, or may be meant in two ways.
# segments: 1
report-ask-people = လူဦးရေ မရှင်းပါ။ ဘယ်နှစ်ဦးလဲ?
    .short = ဘယ်နှစ်ဦးလဲ?

# Under the report read back: the day is not known.
# segments: 1
report-ask-day = ဘယ်နေ့လဲ? ဥပမာ 28/11
    .short = ဘယ်နေ့လဲ?

# Under the report read back: its day is long ago, such as "12 Mar".
# segments: 1
report-ask-old-day = { $day } ဟုတ်ပါသလား? "ဟုတ်" (သို့) နေ့ ပို့ပါ။
    .short = { $day } ဟုတ်လား? ဟုတ် (သို့) နေ့

# Under the report read back: several townships are called so. list is "1 Minhla (Magway) 2 Minhla (Bago)".
# segments: 1
report-ask-which = ဘယ်ဟာလဲ? { $list }

# The report in a few words and such a note, in front of a warning or a question.
# segments: 1
report-and-note = { $text } + မှတ်ချက်- { $note }
    .short = { $text }+"{ $note }"

# A question, made of one of the messages below and its numbered choices.
# segments: 1
report-line = { $line }

# Under the report read back: its theme is not known. list is "1 land 2 gender 3 environment".
# segments: 1
report-ask-theme = ကဏ္ဍ? { $list }

# Under the report read back: its place is not known.
# segments: 1
report-ask-township = ဘယ်မြို့နယ်လဲ။

# Under the report read back: its place is not known; the member's own area is offered.
# segments: 1
report-ask-area = ဘယ်မှာလဲ? 1 { $township } (သို့) မြို့နယ် ပို့ပါ။
    .short = ဘယ်မှာလဲ? 1 { $township } (သို့) မြို့နယ်

# Step 1 of a report: the theme. list is "1 land 2 gender 3 environment".
# segments: 1
report-step-theme = ကဏ္ဍ? { $list }။ ကျော် = မဖြေလို
    .short = ကဏ္ဍ? { $list }

# Step 2 of a report: what was done. list is "1 information 2 education".
# segments: 1
report-step-activity = လုပ်ငန်း? { $list } ကျော်

# Step 3 of a report: how many people.
# segments: 1
report-step-people = လူဘယ်နှစ်ဦးလဲ? ဥပမာ 12 (သို့) မ 5 ကျား 7။ ကျော် = မဖြေလို

# Step 4 of a report: the township. list is "1 Hpa-An", the member's own area.
# segments: 1
report-step-township = ဘယ်မှာလဲ? { $list } (သို့) မြို့နယ်။ ကျော် = မဖြေလို
    .short = ဘယ်မှာလဲ? { $list } (သို့) မြို့နယ် / ကျော်

# Step 4 of a report, by a member whose area is not known.
# segments: 1
report-step-township-unknown = ဘယ်မြို့နယ်လဲ? ကျော် = မဖြေလို

# Step 5 of a report: the day. list is "1 today 2 yesterday".
# segments: 1
report-step-day = ဘယ်နေ့လဲ? { $list } (သို့) 23/11။ ကျော် = မဖြေလို

# Step 6 of a report: free words.
# segments: 1
report-step-note = ဖြည့်စွက်ရန် ရှိလျှင် ပို့ပါ။ ကျော် = မရှိ

# Above a step that is asked once more, because the answer made no sense.
# segments: 1
report-step-unclear = နားမလည်ပါ။

# A choice and a button of step 5.
# segments: 1
report-today = ဒီနေ့

# A choice and a button of step 5.
# segments: 1
report-yesterday = မနေ့က

# A report asked for step by step ends with nothing said, or with UNDO.
# segments: 1
report-dropped = ဘာမှ အစီရင်မခံရသေးပါ။ "အစီရင်ခံ" ဖြင့် ပြန်စနိုင်ပါသည်။

# To a member who left a report in the middle; it stands above report-saved.
# segments: 1
report-left-off = ဆက်မပို့သဖြင့် ရသမျှ သိမ်းထားပါသည်။
    .short = ဆက်မပို့၍ သိမ်းပြီး။

# To a member who left a report in the middle, or began another one; text is what was said, in a few words.
# segments: 1
report-let-go = တစ်ခုတည်းမို့ မသိမ်းပါ- { $text }။ "အစီရင်ခံ" ဖြင့် ပြန်စပါ။

# FIX 214 alone, or with what the report says already.
# segments: 1
report-how-to-fix = အစီရင်ခံစာ { $number }- { $text }။ ပြင်ရန်- ပြင် { $number } 15 ဦး
    .short = { $number }- { $text }။ ပြင် { $number } 15 ဦး

# FIX or UNDO by a member who never reported.
# segments: 1
report-none = သင့်အစီရင်ခံစာ မရှိသေးပါ။ "အစီရင်ခံ" နှင့် လုပ်ခဲ့သည်ကို ပို့ပါ။
    .short = သင့်အစီရင်ခံစာ မရှိသေးပါ။ ပို့ရန် "အစီရင်ခံ"

# FIX or UNDO with a number that is no report of this member.
# segments: 1
report-unknown = သင့်အစီရင်ခံစာ { $number } မရှိပါ။ နောက်ဆုံးစာ ကြည့်ရန် "ပြင်" ပို့ပါ။

# FIX or UNDO of a report that was taken back before.
# segments: 1
report-withdrawn = အစီရင်ခံစာ { $number } ရုပ်သိမ်းပြီး။ အသစ်ပို့ရန် "အစီရင်ခံ"

# FIX or UNDO more than a day after the report.
# segments: 1
report-too-late = { $number } တစ်ရက် ကျော်ပါပြီ။ ပြင်ရန် "စာပို့ ရုံး" နှင့် အမှန် ပို့ပါ။

# After UNDO.
# segments: 1
report-undone = အစီရင်ခံစာ { $number } ရုပ်သိမ်းပြီး- { $text }။
    .short = { $number } ရုပ်သိမ်းပြီး- { $text }။

# UNDO once more: the last report is withdrawn already.
# segments: 1
report-nothing-to-undo = နောက်ဆုံး အစီရင်ခံစာ { $number } ရုပ်သိမ်းပြီးသားပါ။

# UNDO of FIX once somebody has changed the same once more.
# segments: 1
report-fix-stays = အစီရင်ခံစာ { $number } ထပ်ပြင်ထားသည်။ ပြင် { $number }
    .short = { $number } ထပ်ပြင်ထားသည်။ ပြင် { $number }

# The answer to REPORT 214: who reported it, what it says in a few words, and its note.
# segments: 2
report-shown = အစီရင်ခံစာ { $number } ({ $member })- { $summary }။
    .short = { $number } ({ $member })- { $summary }။

# Like report-shown, of a report that its author took back.
# segments: 2
report-shown-withdrawn = ရုပ်သိမ်းထားသော အစီရင်ခံစာ { $number } ({ $member })- { $summary }။

# Behind it: the report's note.
# segments: 1
report-shown-note = "{ $text }"

# The answer to REPORT 214 where there is no such report that this person may read.
# segments: 1
report-unseen = သင်ဖတ်နိုင်သော အစီရင်ခံစာ { $word } မရှိပါ။

# Above the reports of the last seven days, newest first.
# segments: 1
report-list = 7 ရက်အတွင်း အစီရင်ခံစာ { $count } ခု-

# Above the last reports, where the last seven days have none.
# segments: 1
report-list-older = 7 ရက်အတွင်း မရှိပါ။ ယခင်-

# The answer to REPORTS where there are none at all.
# segments: 1
report-list-none = အစီရင်ခံစာ မရှိပါ။

# A line of REPORTS: number, who reported it, what it says in a few words.
# segments: 2
report-list-line = { $number } { $member }- { $summary }

# A line of REPORTS, of a report that the reader sent.
# segments: 1
report-list-mine = { $number }- { $summary }

# The answer to REPORTS with words that name no group, theme, township or person.
# segments: 2
report-list-unknown = "{ $word }" ကို မသိပါ။ အစီရင်ခံစာများ LAND (သို့) မြို့နယ်၊ အမည် ပို့ပါ။
    .short = "{ $word }" ကို မသိပါ။ အစီရင်ခံစာများ LAND

# Under the answer to FIX: what the report said before.
# segments: 1
report-was = ယခင် { $before }

# To a member whose text brings somebody else's report, by a borrowed phone: that one is asked.
# segments: 2
report-owner-asked = { $name } ကို မေးထားပါသည်။ ဟုတ် ဖြေမှ သူ့အစီရင်ခံစာအဖြစ် သိမ်းထားမည်။ သင့်ကို ပြောမည်။

# The same where no text gets to that one.
# segments: 2
report-office-asked = { $name } ကို မေးမရပါ။ ညှိနှိုင်းရေးမှူးများကို မေးထားသည်။ သင့်ကို ပြောမည်။

# To whose report a member sent: "Ko Bo sent a report as yours: land, 12 people (5 w 7 m), Hpa-An, 30 Nov."
# segments: 2
report-yours = { $member } က သင့်အစီရင်ခံစာဟု ပို့သည်- { $text }။ မှန်လား? ဟုတ် { $secret } / မဟုတ် { $secret }

# The same to coordinators, where the one whose report it is does not answer.
# segments: 2
report-theirs = { $member } ပို့- { $name } ၏ အစီရင်ခံစာ- { $text }။ သိမ်းထား? ဟုတ် { $secret } / မဟုတ် { $secret }

# To who sent it, and to whose it is where a coordinator said YES.
# segments: 1
report-kept-as = { $name } ၏ အစီရင်ခံစာ { $number }- { $text }။

# To who said NO.
# segments: 1
report-not-kept-as = { $name } ၏ အစီရင်ခံစာအဖြစ် မသိမ်းထားပါ။

# To who sent it, after the NO.
# segments: 2
report-disowned = "မဟုတ်" ဖြေသည်- { $name } ၏ အစီရင်ခံစာ မဟုတ်- { $text }။ သင့်ဟာဆိုလျှင် "အစီရင်ခံ" မှစ၍ ပြန်ပို့ပါ။

# To a member who sent a report of somebody who is not known by that name.
# segments: 2
report-whose = "{ $word }" ဟု အတိအကျ မရှိပါ။ မည်သူ့အစီရင်ခံစာလဲ? အမည်အပြည့် (သို့) "မဟုတ်" ပို့ပါ။

# Whose report it was is answered with NO.
# segments: 1
report-left = ညှိနှိုင်းရေးမှူးများထံ ရှိသည်။
