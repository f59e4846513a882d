# Asks a new member; any name will do.
# segments: 1
profile-ask-name = What is your name? A nickname is fine. SKIP passes.
    .short = Your name or nickname? SKIP passes.
    .least = Your name? SKIP passes.

# Asks a new member, as a numbered choice.
# segments: 1
profile-ask-kind = Which kind of paralegal? 1 community, 2 mobile, 3 centre. SKIP passes.

# Asks a new member for the township.
# segments: 1
profile-ask-township = Which township is your area? SKIP passes.

# All questions are answered; what to do first.
# segments: 1
profile-ready = Thank you. Text REPORT and what you did, or HELP.

# All questions are answered by somebody who is in no group, and waits for none.
# segments: 1
profile-ready-no-group = Thank you. JOIN and a group's code lets you in, HELP shows more.

# The text after NAME is no name.
# segments: 1
profile-name-unclear = A name of at most 30 letters, please: NAME Ma Hla.

# The text is no kind of paralegal.
# segments: 1
profile-kind-unclear = Text 1 for community, 2 for mobile, 3 for centre, or SKIP.

# Shows somebody's own profile after ME and after each change.
# segments: 2
profile-me = { $name }, { $kind }, { $area }. Groups: { $codes }. Themes: { $themes }. Change with NAME, KIND, AREA, THEMES, LANG.

# No township is like this word; choices may follow as numbers.
# segments: 1
area-unknown = I do not find the township "{ $word }".

# No township is at all like this word; another answer is read, too.
# segments: 1
area-none-like = I do not find a township like "{ $word }". Text another spelling, or SKIP.

# After AREA, where the network's file names no township list.
# segments: 1
area-no-list = This network has no list of townships, so no area is kept.

# Above a numbered list of townships with near names.
# segments: 1
area-choices = Text the number:

# THEMES with a word that is no theme; themes are the network's keys.
# segments: 1
themes-unknown = "{ $word }" is no theme. Themes: { $themes }.

# LANG with a word that is no language; languages like "en (English), my (Burmese)".
# segments: 1
lang-unknown = Text LANG and one of: { $languages }.

# After LANG, in the new language.
# segments: 1
lang-set = Texts come in English from now on.

# The language's own name, for LANG.
# segments: 1
language-own-name = English

# Stands for somebody who gave no name.
# segments: 1
no-name = (no name)

# A button that agrees.
# segments: 1
button-yes = YES

# A button that declines.
# segments: 1
button-no = NO

# A button that passes a question.
# segments: 1
button-skip = SKIP

# To a new member who has just given a name; the next question follows.
# segments: 1
profile-named = Good to know you, { $name }.

# To a new member who has just given a township.
# segments: 1
profile-area = Area: { $area }.

# To somebody whose wanted name is somebody else's, or looks like it.
# segments: 1
profile-name-taken = Somebody here is called { $name } already. Add your village, or your father's name: NAME { $name } Hpa-An

# To somebody whose wanted name holds a word for coordinators, office or leader, or the network's name.
# segments: 1
profile-name-official = That sounds like the office or a leader. Your own name, please: NAME Ma Hla.

# To the other leaders of a leader's groups.
# segments: 1
profile-leader-renamed = { $old_name }, who leads { $codes } with you, is called { $name } from now on.
