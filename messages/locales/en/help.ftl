# HELP, above the list of commands
# segments: 1
help-head = You can text:

# A page of HELP by SMS: its lines, and HELP 2 for the next page
# segments: 1
help-page = { $text }

# HELP with a word that is no command
# segments: 1
help-unknown = No help on "{ $word }". HELP alone lists what you can do.

# A line of HELP, and the answer to HELP with too little behind it.
# segments: 1
help-help = HELP REPORT: about one command

# A line of HELP, and the answer to JOIN with too little behind it.
# segments: 1
help-join = JOIN LAND: join a group

# A line of HELP, and the answer to REPORT with too little behind it.
# segments: 1
help-report = REPORT land mediation 5w 7m Hpa-An yesterday: report what you did. REPORT alone asks
    .short = REPORT land 5w 7m Hpa-An: your work

# HELP REPORT: two reports as one may text them
# segments: 1
help-report-examples =
    REPORT { $theme } mediation 5w 7m { $township } yesterday
    REPORT training 12 people { $theme } { $township } today

# A line of HELP, and the answer to REPORTS with too little behind it.
# segments: 1
help-reports = REPORTS LAND: what was reported. REPORT 214 shows one

# A line of HELP, and the answer to MY with too little behind it.
# segments: 1
help-my = MY: what you have to do
    .short = MY: your items

# A line of HELP, and the answer to PLAN with too little behind it.
# segments: 1
help-plan = PLAN LAND: the 100-day plan
    .short = PLAN LAND: its plan

# A line of HELP, and the answer to DONE with too little behind it.
# segments: 1
help-done = DONE 3: item 3 is done
    .short = DONE 3: 3 is done

# A line of HELP, and the answer to LATE with too little behind it.
# segments: 1
help-late = LATE 3 1w reason: item 3 is a week later

# A line of HELP, and the answer to NOTE with too little behind it.
# segments: 1
help-note = NOTE 3 text: a note on item 3

# A line of HELP, and the answer to FIX with too little behind it.
# segments: 1
help-fix = FIX 214 15 people: change a report

# A line of HELP, and the answer to UNDO with too little behind it.
# segments: 1
help-undo = UNDO: take back your last report or change

# A line of HELP, and the answer to TO with too little behind it.
# segments: 1
help-to = TO LAND text: write to the leaders; TO COORD text: to the office
    .short = TO LAND text: leaders; TO COORD text: office

# A line of HELP, and the answer to GROUPS with too little behind it.
# segments: 1
help-groups = GROUPS: open groups, and yours
    .short = GROUPS: open groups

# A line of HELP, and the answer to ME with too little behind it.
# segments: 1
help-me = ME: your profile

# A line of HELP, and the answer to NAME with too little behind it.
# segments: 1
help-name = NAME Ma Hla: your name

# A line of HELP, and the answer to LANG with too little behind it.
# segments: 1
help-lang = LANG en, LANG my: your language

# A line of HELP, and the answer to AREA with too little behind it.
# segments: 1
help-area = AREA Hpa-An: your township

# A line of HELP, and the answer to KIND with too little behind it.
# segments: 1
help-kind = KIND mobile: community, mobile or centre

# A line of HELP, and the answer to THEMES with too little behind it.
# segments: 1
help-themes = THEMES land cit: what you work on

# A line of HELP, and the answer to LEAVE with too little behind it.
# segments: 1
help-leave = LEAVE LAND: leave a group

# A line of HELP, and the answer to LINK with something else than a code behind it.
# segments: 1
help-link = LINK: be one person by SMS and Telegram

# A line of HELP, and the answer to LOGIN with something behind it.
# segments: 1
help-login = LOGIN: a link to the page for leaders and coordinators

# A line of HELP.
# segments: 1
help-logout = LOGOUT ALL: sign out of the page everywhere

# A line of HELP, and the answer to CALENDAR with something else than a group behind it.
# segments: 1
help-calendar = CALENDAR LAND: a secret link to the plan, for your calendar

# A line of HELP, and the answer to CALENDAR OFF with something behind it.
# segments: 1
help-calendaroff = CALENDAR OFF: your calendar links end

# A line of HELP, and the answer to UNLINK with something behind it.
# segments: 1
help-unlink = UNLINK: take LINK apart, within 7 days

# A line of HELP, and the answer to MERGE with too little behind it.
# segments: 1
help-merge = MERGE Ma Hla = Ma Hla 2: two are one person. MERGE NO Ma Hla = Ma Hla 2: they are two

# A line of HELP, and the answer to TELL with too little behind it.
# segments: 1
help-tell = TELL LAND text: announce to a group
    .short = TELL LAND text: announce

# A line of HELP, and the answer to SENT with too little behind it.
# segments: 1
help-sent = SENT 73: who got announcement 73

# A line of HELP, and the answer to BEGIN with too little behind it.
# segments: 1
help-begin = BEGIN LAND 1/12: start the 100-day plan

# A line of HELP, and the answer to ADD with too little behind it.
# segments: 1
help-add = ADD LAND 30 text @name: an item for day 30

# A line of HELP, and the answer to DROP with too little behind it.
# segments: 1
help-drop = DROP 3 reason: drop item 3

# A line of HELP, and the answer to REMOVE with too little behind it.
# segments: 1
help-remove = REMOVE Ko Thief PRO: put somebody out of a group

# A line of HELP, and the answer to BLOCK with too little behind it.
# segments: 1
help-block = BLOCK 3094: nothing more from who wrote that

# A line of HELP, and the answer to UNBLOCK with too little behind it.
# segments: 1
help-unblock = UNBLOCK 3094: let them text again

# A line of HELP, and the answer to LEADER with too little behind it.
# segments: 1
help-leader = LEADER PRO Ma Hla: let a member lead a group

# A line of HELP, and the answer to LOST with too little behind it.
# segments: 1
help-lost = LOST Ma Hla: freeze a phone that was taken
    .short = LOST Ma Hla: freeze a phone

# A line of HELP, and the answer to FOUND with too little behind it.
# segments: 1
help-found = FOUND Ma Hla: open it again

# A line of HELP, and the answer to REPLY with too little behind it.
# segments: 1
help-reply = REPLY 3094 text: answer a text

# A line of HELP, and the answer to DIGEST with too little behind it.
# segments: 1
help-digest = DIGEST LAND: the week's digest now. DIGEST XLSX: its reports as a sheet
    .short = DIGEST LAND: the week

# A line of HELP, and the answer to WHO with too little behind it.
# segments: 1
help-who = WHO LAND: the members

# A line of HELP, and the answer to OK with too little behind it.
# segments: 1
help-ok = OK 3094: let somebody in

# A line of HELP, and the answer to REFUSE with too little behind it.
# segments: 1
help-refuse = REFUSE 3094: do not let them in

# A line of HELP, and the answer to YES with too little behind it.
# segments: 1
help-yes = YES 4821: send an announcement

# A line of HELP, and the answer to NO with too little behind it.
# segments: 1
help-no = NO 4821: drop it

# A line of HELP, and the answer to MORE with too little behind it.
# segments: 1
help-more = MORE: the next page

# A line of HELP, and the answer to STOP with too little behind it.
# segments: 1
help-stop = STOP: no more texts

# A line of HELP, and the answer to START with too little behind it.
# segments: 1
help-start = START: texts again

# A line of HELP, and the answer to FORGET with too little behind it.
# segments: 1
help-forget = FORGET ME: erases what we keep of you

# The answer to KEEP ME with more behind it.
# segments: 1
help-keepme = KEEP ME: within a day of FORGET ME, keeps everything

# A line of HELP, and the answer to SHARE with too little behind it.
# segments: 1
help-share = SHARE LAND text: your week for the Management Team

# A line of HELP, and the answer to REPORT100 with too little behind it.
# segments: 1
help-report100 = REPORT100 LAND: figures of its 100 days

# A line of HELP, and the answer to MAY QUOTE with too little behind it.
# segments: 1
help-mayquote = MAY QUOTE 214: ask to quote a report

# The answer to NO QUOTE with too little behind it.
# segments: 1
help-noquote = NO QUOTE 214: your words are not quoted
