# The coordinators' page, in the browser: no text of it is sent. In the same order in every language.

## The page as a whole.

# A page of the menu: what waits for the reader.
# segments: 1
page-today = Today

# A page of the menu: what people wrote to humans.
# segments: 1
page-inbox = Inbox

# A page of the menu.
# segments: 1
page-members = Members

# A page of the menu.
# segments: 1
page-reports = Reports

# A page of the menu: the plan of a hundred days.
# segments: 1
page-plan = Plan

# A page of the menu: reports for donors, and plans in calendars.
# segments: 1
page-papers = Papers

# A page of the menu.
# segments: 1
page-announcements = Announcements

# A page of the menu.
# segments: 1
page-groups = Groups

# A page of the menu: what waits to leave, and what failed.
# segments: 1
page-delivery = Delivery

# A page of the menu: the network file, its groups and rules.
# segments: 1
page-network = Network

# A page of the menu: who changed what.
# segments: 1
page-log = Log

# A page of the menu: the keys of other programs.
# segments: 1
page-keys = Keys

# A page of the menu: texting on the page as by a phone.
# segments: 1
page-texts = Texts

# Read aloud before the menu.
# segments: 1
page-menu = Menu

# A link for who uses the keyboard: past the menu.
# segments: 1
page-skip = To the content

# Read aloud before the links to other pages of a list.
# segments: 1
page-pages = Pages

# A link to the page before, of newer rows.
# segments: 1
page-before = Newer

# A link to the next page, of older rows.
# segments: 1
page-after = More

# A button: show what fits.
# segments: 1
page-show = Show

# A button.
# segments: 1
page-send = Send

# A button: sign out.
# segments: 1
page-out = Sign out

# When the connection is cut while somebody sends. What was typed stands in its field still.
# segments: 1
page-cut = Not sent: no connection. What you typed is still here; send it again.

# Above the page, where it is asked too much, or what it asks is away: what was typed is still in its field.
# segments: 1
page-cut-later = Not sent: the page cannot take it now. What you typed is still here; send it again in a minute.

# Read aloud before the answer to what was just sent.
# segments: 1
page-said = Answer

# Under a text that was sent and is not handled yet.
# segments: 1
page-said-waits = It is kept. The answer will be here soon.

# Under a text that was handled, and needs no answer.
# segments: 1
page-said-nothing = It is done.

# A link.
# segments: 1
page-look-again = Look again

# Title where there is nothing, or nothing for the reader.
# segments: 1
page-missing = Not found

# The same in a sentence.
# segments: 1
page-missing-words = There is nothing here, or it is not yours to see. Go back, or on to Today.

# Title where a form was of an earlier session.
# segments: 1
page-again = Not sent yet

# The form was of an earlier session; what was typed stands below.
# segments: 1
page-again-words = You have signed in anew since. Send it again.

# Beside a person: what they are.
# segments: 1
page-coordinator = coordinator

# Beside a person: which groups they lead.
# segments: 1
page-leads = leads { $codes }

# Behind since when somebody is in a group.
# segments: 1
page-leads-it = leader

# Who sent STOP.
# segments: 1
page-stopped = Wants no texts

# Whose phone is in other hands.
# segments: 1
page-lost = Phone lost

# Since when something is so.
# segments: 1
page-since = since { $moment }

## Signing in.

# Title: signing in.
# segments: 1
page-in-title = Sign in

# How one gets a code. The word is LOGIN.
# segments: 1
page-in-how = Text { $word } from your phone. The answer holds a link and a code, good for ten minutes.

# Before the field for the six digits.
# segments: 1
page-in-code = Code

# A button.
# segments: 1
page-in-enter = Sign in

# A button.
# segments: 1
page-in-as = Sign in as { $name }

# Under that button.
# segments: 1
page-in-not-you = Is that not you? Close this page.

# A code that opens nothing.
# segments: 1
page-in-wrong = This code is wrong or too old. Text for a new one.

# Too many wrong codes of late; a link still works.
# segments: 1
page-in-rests = Too many wrong codes came. Use the link, or try again in ten minutes.

# A link that was used or is too old.
# segments: 1
page-in-link-old = This link was used, or is too old. Text for a new one.

# The session is over, and something was sent.
# segments: 1
page-in-over = You are signed out, so this was not sent. Copy it, and sign in.

# Before what was typed and not sent.
# segments: 1
page-in-typed = What you typed

## Today.

# First sentence of the day.
# segments: 1
page-today-count = { $count ->
    [one] 1 thing needs you.
   *[other] { $count } things need you.
    }

# The same where some came since the last working day: "7 things need you, 2 since Friday."
# segments: 1
page-today-new = { $count ->
    [one] 1 thing needs you, { $new_count } since { $since }.
   *[other] { $count } things need you, { $new_count } since { $since }.
    }

# Behind a card's title: how much of it came since the last working day.
# segments: 1
page-card-new = { $count } since { $since }

# The same when nothing waits.
# segments: 1
page-today-none = Nothing waits for you.

# When a text left last.
# segments: 1
page-today-flow = The last text left at { $moment }.

# Behind a number: people who ask to come into a group.
# segments: 1
page-card-joins = { $count ->
    [one] wants to join
   *[other] want to join
    }

# Behind a number: texts without an answer.
# segments: 1
page-card-unanswered = { $count ->
    [one] text unanswered
   *[other] texts unanswered
    }

# Behind a number: items of plans past their day.
# segments: 1
page-card-overdue = { $count ->
    [one] item is late
   *[other] items are late
    }

# Behind a number: texts that did not leave.
# segments: 1
page-card-failed = { $count ->
    [one] text did not leave
   *[other] texts did not leave
    }

# Behind a number: members who sent nothing for so many days.
# segments: 1
page-card-silent = silent for { $days } days

# Behind a number: ways on which nothing comes or goes.
# segments: 1
page-card-channels = { $count ->
    [one] channel is down
   *[other] channels are down
    }

# Behind the number 1.
# segments: 1
page-card-budget = budget is used up

# Behind the number 1: no copy of the database for two days.
# segments: 1
page-card-backup = no new copy of the data

# A link to all of a kind.
# segments: 1
page-card-more = Show all

# Until when all but answers and alerts wait.
# segments: 1
page-budget-until = All but answers and alerts waits until { $moment }.

# No copy was ever made.
# segments: 1
page-backup-none = There is none.

# A button: let somebody in.
# segments: 1
page-do-ok = Let in

# A button: do not.
# segments: 1
page-do-refuse = Refuse

# A button: to the thread, where one answers.
# segments: 1
page-do-answer = Answer

# A button: the item is done.
# segments: 1
page-do-done = Done

# A button: due a week later.
# segments: 1
page-do-late = A week later

# A button: due later, as was typed beside it.
# segments: 1
page-do-move = Move

# A button.
# segments: 1
page-do-note = Note

# A button: the item is done no more.
# segments: 1
page-do-drop = Drop

# A button.
# segments: 1
page-do-add = Add

# A button: the plan begins on the day that was typed.
# segments: 1
page-do-begin = Begin

# A button: as it was before.
# segments: 1
page-do-undo = Undo

# A button: try to send again.
# segments: 1
page-do-retry = Try again

# A button: do not send any more.
# segments: 1
page-do-give-up = Give up

# A button: what has not left of an announcement stays here.
# segments: 1
page-do-withdraw = Withdraw what waits

# A button: try to send all of these again.
# segments: 1
page-do-retry-all = Try all again

# A button: send none of these any more.
# segments: 1
page-do-give-all-up = Give all up

## The inbox, and one thread.

# A choice: threads without an answer.
# segments: 1
page-inbox-waiting = Unanswered

# A choice.
# segments: 1
page-inbox-all = All

# Beside a thread.
# segments: 1
page-inbox-waits = waits for an answer

# Beside a person of whose texts several wait.
# segments: 1
page-inbox-waits-more = { $count } wait for an answer

# Before what was answered last.
# segments: 1
page-inbox-answered = Answered:

# Where none is unanswered.
# segments: 1
page-inbox-none = Every text is answered.

# Where there is none at all.
# segments: 1
page-inbox-empty = Nobody has written yet.

# Read aloud before the texts of one thread.
# segments: 1
page-thread = Thread

# A link to the member.
# segments: 1
page-thread-story = Their page

# Beside who is in no group.
# segments: 1
page-thread-guest = In no group

# Before a field for the name of a member: who wrote this from a number that nobody knew.
# segments: 1
page-unknown-is = This is (whole name of a member)

# Before a field for the name of somebody who is taken in as a member.
# segments: 1
page-unknown-name = Take in as a member, called

# Before the choice of the group.
# segments: 1
page-unknown-group = Group

# Above the button that takes them in.
# segments: 1
page-unknown-agreed = Only who told you that they agree. Nothing is sent to them: answer above.

# A button.
# segments: 1
page-unknown-take-in = Take in

# Before the field for an answer.
# segments: 1
page-thread-answer = Answer

# Before the choice which of their texts the answer is for.
# segments: 1
page-thread-which = Answers

# A link beside a text: to the forms that make a report or an item of it.
# segments: 1
page-make = Make something of it

# Before the field with the text that becomes a report of this person.
# segments: 1
page-make-report-how = As a report of { $name }: words that say nothing of it may go

# A button.
# segments: 1
page-make-report = Keep as a report

# Before the choice of a group, whose plan it goes into.
# segments: 1
page-make-item-of = Plan

# Before the field with the text that becomes an item.
# segments: 1
page-make-item-how = Its day, what is to be done, @ and a name

# A button.
# segments: 1
page-make-item = Add to the plan

# Under what is typed: how many SMS it takes.
# segments: 1
page-parts-one = 1 SMS

# The same.
# segments: 1
page-parts-many = { $count_number } SMS

## The members.

# Before the field for a name.
# segments: 1
page-members-search = Name, in any script

# A choice.
# segments: 1
page-members-silent = Silent for { $days } days

# A choice.
# segments: 1
page-members-stopped = Wants no texts

# Above the list.
# segments: 1
page-members-count = { $count ->
    [one] 1 member
   *[other] { $count } members
    }

# Title of one member's page.
# segments: 1
page-member = Member

# A link, and title of a page: pairs of people who may be one.
# segments: 1
page-doubles = Who may be here twice

# Above the pairs.
# segments: 1
page-doubles-how = The first button shows what would come together, which can be taken back for a week, by you and by them. The second ends the question.

# In place of pairs.
# segments: 1
page-doubles-none = Nobody looks like somebody else.

# Under a pair.
# segments: 1
page-double-number = the same phone number, by two channels

# Under a pair.
# segments: 1
page-double-name = names that are alike, in one group

# A button: they are not the same person, and the pair is not shown any more.
# segments: 1
page-do-two = Two people

# A button: shows what would come together, and asks.
# segments: 1
page-do-merge = The same person

# Before a field for a name.
# segments: 1
page-merge-with = Is the same person as (whole name)

# A button.
# segments: 1
page-do-unmerge = Make them two people again

# Above what they have to do.
# segments: 1
page-member-items = To do

# Of a choice: all of them.
# segments: 1
page-filter-any = all

# A choice, and a column.
# segments: 1
page-filter-group = Group

# A choice, and a column.
# segments: 1
page-filter-area = Township

# A choice, and a column: community, mobile, centre.
# segments: 1
page-filter-kind = Kind

# A choice, and a column: SMS, Telegram.
# segments: 1
page-filter-channel = Channel

# A choice, and a column.
# segments: 1
page-filter-theme = Theme

# A choice, and a column.
# segments: 1
page-filter-activity = Activity

# A choice: the first day.
# segments: 1
page-filter-since = From

# A choice: the last day.
# segments: 1
page-filter-until = To

# Those reports alone that count somebody so.
# segments: 1
page-filter-of = That count

# What reports count.
# segments: 1
page-filter-of-people = people

# What reports count.
# segments: 1
page-filter-of-women = women

# What reports count.
# segments: 1
page-filter-of-men = men

# What reports count: people of whom nobody said whether they are women or men.
# segments: 1
page-filter-of-unsaid = people not told apart

# A column.
# segments: 1
page-column-name = Name

# A person's name in Latin letters.
# segments: 1
page-column-latin = In Latin letters

# A column: when somebody texted last.
# segments: 1
page-column-heard = Last text

# What somebody is.
# segments: 1
page-column-role = Role

# For whom somebody works.
# segments: 1
page-column-organisation = Organisation

# What somebody works on.
# segments: 1
page-column-themes = Themes

# In which language somebody is written to.
# segments: 1
page-column-language = Language

# Since when somebody is a member.
# segments: 1
page-column-since = Member since

# A column: who reported.
# segments: 1
page-column-author = By

# A column.
# segments: 1
page-column-state = State

# A column.
# segments: 1
page-column-reason = Why

# A column.
# segments: 1
page-column-when = When

# A column.
# segments: 1
page-column-who = Who

# A column.
# segments: 1
page-column-what = What

# A column: how it was.
# segments: 1
page-column-before = Before

# A column: how it is.
# segments: 1
page-column-after = After

## The reports.

# Title of one report's page.
# segments: 1
page-report = Report

# The same with its number.
# segments: 1
page-report-number = Report { $number }

# Before the field for words of reports.
# segments: 1
page-reports-search = Words

# Where no report fits.
# segments: 1
page-reports-none = No report fits.

# Title and link: where the reports are.
# segments: 1
page-reports-map = Map

# Of the reports of a list: how many, and a link to them.
# segments: 1
page-count-reports = { $count ->
    [one] 1 report
   *[other] { $count } reports
    }

# How many people the reports of a list count so, and a link to those reports.
# segments: 1
page-count-people = { $count ->
    [one] 1 person
   *[other] { $count } people
    }

# How many people the reports of a list count so, and a link to those reports.
# segments: 1
page-count-women = { $count ->
    [one] 1 woman
   *[other] { $count } women
    }

# How many people the reports of a list count so, and a link to those reports.
# segments: 1
page-count-men = { $count ->
    [one] 1 man
   *[other] { $count } men
    }

# How many people the reports of a list count so, and a link to those reports.
# segments: 1
page-count-unsaid = { $count } not said

# Above the map: from which day on the reports on it are.
# segments: 1
page-map-since = Reports since { $date }

# Above the map: until which day the reports on it are.
# segments: 1
page-map-until = until { $date }

# Before when it came.
# segments: 1
page-report-came = Came

# Before where its author was.
# segments: 1
page-report-place = Place

# It was taken back.
# segments: 1
page-report-withdrawn = Withdrawn on { $date }.

# A number or a day is hard to believe.
# segments: 1
page-report-doubtful = Its day or a number of it is doubtful: ask.

# What a photo is called for who cannot see it.
# segments: 1
page-report-photo = Photo { $number }

## The plan.

# Where no group has one.
# segments: 1
page-plan-none = No plan has begun. BEGIN and the group's code begin one.

# How far the plan's days are.
# segments: 1
page-plan-day = Day { $day_number } of { $days }.

# How much is done.
# segments: 1
page-plan-done-of = { $done_count } of { $count } done.

# How many items are late.
# segments: 1
page-plan-late-count = { $count } late.

# How many items are due within two weeks, and a link to them.
# segments: 1
page-plan-soon-count = { $count } within two weeks.

# Read aloud for the line of days.
# segments: 1
page-plan-line = The days from { $before } to { $after }

# Above items past their day.
# segments: 1
page-plan-late = Late

# Above items of the next two weeks.
# segments: 1
page-plan-soon = Within two weeks

# Above later items.
# segments: 1
page-plan-later = Later

# Above items that are done.
# segments: 1
page-plan-done = Done

# Above items that were given up.
# segments: 1
page-plan-dropped = Dropped

# A line that opens a form.
# segments: 1
page-plan-add = Add an item

# Before that form's field.
# segments: 1
page-plan-add-how = Its day (1 to { $days }), what is to be done, @ and a name

# Before the field for the day on which a group's plan begins.
# segments: 1
page-plan-begin-how = First day of { $code }'s plan

# A line that opens a form.
# segments: 1
page-plan-move = Move the whole plan

# Before that form's field.
# segments: 1
page-plan-move-how = Its new first day

# Above the items that the network file puts into each new plan of the group.
# segments: 1
page-plan-template = What it begins with, by day

# Where no item of any group is late.
# segments: 1
page-plan-late-none = No item is late.

# Title of one item's page.
# segments: 1
page-item = Item

# Beside an item past its day.
# segments: 1
page-item-was-due = was due { $date }

# Beside an item that nobody owes.
# segments: 1
page-item-nobody = nobody's

# Before its day.
# segments: 1
page-item-due = Due

# Before who owes it.
# segments: 1
page-item-owner = Whose

# Before open, done or dropped.
# segments: 1
page-item-state = State

# An item's state.
# segments: 1
page-item-open = open

# An item's state.
# segments: 1
page-item-done = done

# An item's state.
# segments: 1
page-item-dropped = dropped

# An item's state: not done when the next plan began.
# segments: 1
page-item-left = not done

# Before a field.
# segments: 1
page-item-late-how = How much later (1w is a week) or which day, and why

# Before a field.
# segments: 1
page-item-note-how = A note, or @ and who does it now

# Before a field.
# segments: 1
page-item-drop-how = Why it is dropped

## Announcements.

# Before a choice of groups.
# segments: 1
page-tell-to = To

# A choice.
# segments: 1
page-tell-all = Everyone

# Before the field.
# segments: 1
page-tell-words = What it says

# A button: nothing leaves yet.
# segments: 1
page-tell-look = Show whom it reaches

# A button: the same, and the text to who looks, alone.
# segments: 1
page-tell-test = The same, and test to me

# Under that button.
# segments: 1
page-tell-how = Others get nothing before you confirm the number that the answer shows.

# Above those that were written.
# segments: 1
page-tell-before = Written so far

# Where there is none.
# segments: 1
page-tell-none = None was written yet.

# How far one is.
# segments: 1
page-tell-counts = { $sent_count } sent, { $waiting_count } waiting.

# How many did not leave.
# segments: 1
page-tell-failed = { $count } failed.

# How long until all that waits has left.
# segments: 1
page-tell-takes = { $minutes ->
    [one] About 1 minute more.
   *[other] About { $minutes } minutes more.
    }

# One that is not released.
# segments: 1
page-tell-preview = Not released.

# One that was dropped.
# segments: 1
page-tell-dropped = Dropped.

# Title of one announcement's page.
# segments: 1
page-announcement = Announcement

# The same with its number.
# segments: 1
page-announcement-number = Announcement { $number }

## Groups.

# How many there are.
# segments: 1
page-group-members = { $count ->
    [one] 1 member
   *[other] { $count } members
    }

# Who leads it, and since when.
# segments: 1
page-group-leader = { $name } leads, since { $since }

# Who leads it, where nobody noted since when.
# segments: 1
page-group-led-by = { $name } leads, since when is not known

# Nobody leads it.
# segments: 1
page-group-no-leader = Nobody leads it

# It has none.
# segments: 1
page-group-no-plan = No plan

# How many of its members have sent nothing for so many days.
# segments: 1
page-group-silent = { $count ->
    [one] 1 member silent for { $days } days
   *[other] { $count } members silent for { $days } days
    }

# How one comes in.
# segments: 1
page-join-open = Open: JOIN is enough

# How one comes in.
# segments: 1
page-join-approval = A leader lets people in

# How one comes in.
# segments: 1
page-join-invite = Only with a code

# How one comes in.
# segments: 1
page-join-rule = By a rule of the network file

# Until when a code lets people in.
# segments: 1
page-join-until = Good until { $date }.

# For how many a code is good still.
# segments: 1
page-join-left = { $count ->
    [one] For 1 person.
   *[other] For { $count } people.
    }

# Read aloud for a QR code.
# segments: 1
page-join-qr = QR code: join by { $channel }

# Before a number: how many people a new code lets in.
# segments: 1
page-join-uses = For how many people

# A button: make a code that lets people in.
# segments: 1
page-join-make = Make a code

## Delivery.

# Due texts wait until somebody says that the clock is right.
# segments: 1
page-clock = The clock of the machine jumped, so due texts wait: lanpya queue clock-is-right.

# Beside a channel.
# segments: 1
page-channel-up = works

# Beside a channel.
# segments: 1
page-channel-down = down

# Beside a channel that was not seen yet.
# segments: 1
page-channel-new = not seen yet

# How many texts wait to leave.
# segments: 1
page-channel-waiting = { $count ->
    [one] 1 text waits
   *[other] { $count } texts wait
    }

# Since when.
# segments: 1
page-channel-oldest = the oldest since { $moment }

# Above the texts that did not leave, by reason.
# segments: 1
page-stuck-why = Why

# Title, link and column: what texts cost.
# segments: 1
page-costs = Costs

# How much of the month's budget is used.
# segments: 1
page-costs-budget = { $spent } of { $budget } used ({ $percent }%).

# Nobody has said what texts cost.
# segments: 1
page-costs-none = No prices are set: they stand under [costs] in the network file.

# What the month will have cost.
# segments: 1
page-costs-forecast = If the month goes on so: about { $spent }.

# Texts whose price nobody has said.
# segments: 1
page-costs-unpriced = { $count ->
    [one] 1 text has no price.
   *[other] { $count } texts have no price.
    }

# A column.
# segments: 1
page-costs-texts = Texts

# A column: how many SMS parts.
# segments: 1
page-costs-parts = SMS parts

# Before the choice of a month.
# segments: 1
page-costs-month = Month

# Heading: of which month these costs are.
# segments: 1
page-costs-of = { $month } { $year }

# What kind of texts, in a table of costs.
# segments: 1
page-kind-alert = alerts

# What kind of texts, in a table of costs.
# segments: 1
page-kind-reply = answers

# What kind of texts, in a table of costs.
# segments: 1
page-kind-reminder = reminders

# What kind of texts, in a table of costs.
# segments: 1
page-kind-announcement = announcements

# What kind of texts, in a table of costs.
# segments: 1
page-kind-digest = digests

# What kind of texts, in a table of costs.
# segments: 1
page-kind-notice = notices

# How many did not leave.
# segments: 1
page-channel-failed = { $count } did not leave

# When one came last.
# segments: 1
page-channel-in = Last in: { $moment }

# When one left last.
# segments: 1
page-channel-out = Last out: { $moment }

# Above what wants a decision.
# segments: 1
page-stuck = For you to decide

# The page's first line, where texts are stuck.
# segments: 2
page-stuck-count = { $count ->
    [one] 1 text is stuck: have it tried again, or give it up.
   *[other] { $count } texts are stuck: have them tried again, or give them up.
    }

# Where nothing does.
# segments: 1
page-stuck-none = Nothing is stuck.

# A text or a moment that no try could handle.
# segments: 1
page-not-handled = Could not be handled

# A text's state.
# segments: 1
page-state-queued = waiting

# A text's state.
# segments: 1
page-state-sending = being sent

# A text's state.
# segments: 1
page-state-sent = sent

# A text's state.
# segments: 1
page-state-delivered = delivered

# A text's state.
# segments: 1
page-state-failed = did not leave

# A text's state: sending it again may show it twice.
# segments: 1
page-state-unknown = may have left

# A text's state.
# segments: 1
page-state-dropped = given up

# Why a text did not leave.
# segments: 1
page-reason-number = no such number

# Why a text did not leave.
# segments: 1
page-reason-blocked = they blocked us

# Why a text did not leave.
# segments: 1
page-reason-unknown = they are not known there

# Why a text did not leave.
# segments: 1
page-reason-stopped = they told the operator to stop

# Why a text did not leave.
# segments: 1
page-reason-window = they have not written for long

# Why a text did not leave.
# segments: 1
page-reason-filtered = the operator filtered it

# Why a text did not leave.
# segments: 1
page-reason-expired = it came too late

# Why a text did not leave.
# segments: 1
page-reason-rejected = the provider refused it

# Why a text did not leave.
# segments: 1
page-reason-long = it is too long

# Why texts wait.
# segments: 1
page-reason-network = no way there

# Why texts wait.
# segments: 1
page-reason-timeout = no answer in time

# Why texts wait.
# segments: 1
page-reason-server = a fault at the provider

# Why texts wait.
# segments: 1
page-reason-token = our password is not known

# Why texts wait.
# segments: 1
page-reason-credit = no money on the account

# Why texts wait.
# segments: 1
page-reason-flood = the provider asks for a pause

# Why texts wait.
# segments: 1
page-reason-sim = the SIM is turned away

# Why texts wait.
# segments: 1
page-reason-phone = the phone is off

# Why texts wait.
# segments: 1
page-reason-answer = somebody else answers

# Why texts wait.
# segments: 1
page-reason-setup = our settings do not fit

# Why texts wait.
# segments: 1
page-reason-conflict = another program fetches the texts

# Why texts wait.
# segments: 1
page-reason-webhook = another program is called

# Why texts wait.
# segments: 1
page-reason-moved = the chat has another number now

# Why texts wait.
# segments: 1
page-reason-busy = enough to send for some minutes

# Why texts wait.
# segments: 1
page-reason-modem = no modem answers

# Why texts wait.
# segments: 1
page-reason-daemon = gammu-smsd is silent

# Why texts wait.
# segments: 1
page-reason-missing = the modem's file is missing

# Why texts wait.
# segments: 1
page-reason-locked = another program holds the modem's file

# Why texts wait.
# segments: 1
page-reason-schema = the modem's file is another one

# Why texts wait.
# segments: 1
page-reason-broken = the modem's file is damaged

# Why texts wait.
# segments: 1
page-reason-spool = the modem's file cannot be used

# Why texts wait.
# segments: 1
page-reason-storage = the SIM is full

# Why texts wait.
# segments: 1
page-reason-waiting = not tried yet

# Why it is not known whether a text left.
# segments: 1
page-reason-unanswered = nobody said whether it left

# Why it is not known whether a text left.
# segments: 1
page-reason-partly = only parts of it left

# Why it is not known whether a text left.
# segments: 1
page-reason-interrupted = the program stopped meanwhile

## The log: what was done, each behind who did it.

# Who did it: the command line, or the clock.
# segments: 1
page-log-office = Office

# What was done.
# segments: 1
page-did-network-load = loaded the network file

# What was done.
# segments: 1
page-did-report-fix = mended a report

# What was done.
# segments: 1
page-did-report-undo = withdrew a report

# What was done.
# segments: 1
page-did-item-done = finished an item

# What was done.
# segments: 1
page-did-item-late = moved an item

# What was done.
# segments: 1
page-did-item-drop = dropped an item

# What was done.
# segments: 1
page-did-item-add = added an item

# What was done.
# segments: 1
page-did-item-note = noted something on an item

# What was done.
# segments: 1
page-did-item-owner = gave an item to somebody

# What was done.
# segments: 1
page-did-plan-begin = began a plan

# What was done.
# segments: 1
page-did-plan-move = moved a plan

# What was done.
# segments: 1
page-did-announce = released an announcement

# What was done.
# segments: 1
page-did-announce-drop = dropped an announcement

# What was done.
# segments: 1
page-did-announce-withdraw = withdrew an announcement

# What was done.
# segments: 1
page-did-reply = answered a text

# What was done.
# segments: 1
page-did-alert = called for help

# What was done.
# segments: 1
page-did-join = joined a group

# What was done.
# segments: 1
page-did-join-request = asked to join

# What was done.
# segments: 1
page-did-grant = let somebody in

# What was done.
# segments: 1
page-did-refuse = refused somebody

# What was done.
# segments: 1
page-did-leave = left a group

# What was done.
# segments: 1
page-did-leader = made somebody a leader

# What was done.
# segments: 1
page-did-leader-end = ended somebody's leading

# What was done.
# segments: 1
page-did-remove = removed somebody from a group

# What was done.
# segments: 1
page-did-block = blocked somebody

# What was done.
# segments: 1
page-did-unblock = unblocked somebody

# What was done.
# segments: 1
page-did-lost = froze a lost phone

# What was done.
# segments: 1
page-did-found = opened a phone again

# What was done.
# segments: 1
page-did-profile = changed a profile

# What was done.
# segments: 1
page-did-consent = agreed to take part

# What was done.
# segments: 1
page-did-stop = stopped texts

# What was done.
# segments: 1
page-did-start = wants texts again

# What was done.
# segments: 1
page-did-forget = was erased

# What was done.
# segments: 1
page-did-link = joined two addresses

# What was done.
# segments: 1
page-did-two-people = noted that two who are alike are two people

# What was done.
# segments: 1
page-did-merge = made two entries one person

# What was done.
# segments: 1
page-did-announce-test = sent an announcement to themselves alone

# What was done.
# segments: 1
page-did-unlink = took two addresses apart

# What was done.
# segments: 1
page-did-share = shared a week's word

# What was done.
# segments: 1
page-did-invite = made a code

# What was done.
# segments: 1
page-did-login = signed in on the page

# What was done.
# segments: 1
page-did-logout = signed out everywhere

# What was done.
# segments: 1
page-did-queue-retry = had a text tried again

# What was done.
# segments: 1
page-did-queue-drop = gave a text up

# What was done.
# segments: 1
page-did-undone = took something back

# What was done.
# segments: 1
page-did-report-attach = added photos to a report

# What was done.
# segments: 1
page-did-report-borrowed = said whose a report is

# What was done.
# segments: 1
page-did-quote-ask = asked whether a report may be quoted

# What was done.
# segments: 1
page-did-quote-give = let a report be quoted

# What was done.
# segments: 1
page-did-quote-give-photo = let the photo of a report be shown

# What was done.
# segments: 1
page-did-quote-leave-out = left a photo out of the 100-day report

# What was done.
# segments: 1
page-did-quote-take-back = let a report be quoted no more

# What was done.
# segments: 1
page-did-item-undo = took back a change of an item

# What was done.
# segments: 1
page-did-item-gone = took back an item

# What was done.
# segments: 1
page-did-item-left = left an item in the old plan

# What was done.
# segments: 1
page-did-plan-gone = took back a plan

# What was done.
# segments: 1
page-did-share-undo = took back a week's word

# What was done.
# segments: 1
page-did-remove-undo = put somebody back into a group

# What was done.
# segments: 1
page-did-leave-undo = came back into a group

# What was done.
# segments: 1
page-did-profile-undo = changed a profile back

# What was done.
# segments: 1
page-did-numbers-rest = gave too many wrong numbers

# What was done.
# segments: 1
page-did-invites-rest = too many wrong codes came

# What was done.
# segments: 1
page-did-link-lock = gave too many wrong codes

# What was done.
# segments: 1
page-did-link-shut = joining addresses rests: too many wrong codes

# What was done.
# segments: 1
page-did-second = agreed to what another leader wants

# What was done.
# segments: 1
page-did-second-refuse = refused what another leader wants

# What was done.
# segments: 1
page-did-forget-ask = asked to be erased

# What was done.
# segments: 1
page-did-forget-keep = stays after all

# What was done.
# segments: 1
page-did-forget-kept-all = kept many who asked to be erased

# What was done.
# segments: 1
page-did-forget-erased-all = erased many who asked for it

# What was done.
# segments: 1
page-did-invite-revoke = took back a code

# What was done.
# segments: 1
page-did-login-link = made a link to sign in

# What was before or after: what a field of it is called.
# segments: 1
page-field-first-day = First day

# What was before or after: what a field of it is called.
# segments: 1
page-field-reason = Why

# What was before or after: what a field of it is called.
# segments: 1
page-field-note = Note

# What was before or after: what a field of it is called.
# segments: 1
page-field-text = Words

# What was before or after: what a field of it is called.
# segments: 1
page-field-words = Words

# What was before or after: what a field of it is called.
# segments: 1
page-field-items = Items

# What was before or after: what a field of it is called.
# segments: 1
page-field-command = Command

# What was before or after: what a field of it is called.
# segments: 1
page-field-uses = For how many

# What was before or after: what a field of it is called.
# segments: 1
page-field-by = How

# What was before or after: what a field of it is called.
# segments: 1
page-field-told = Told by

# What was before or after: what a field of it is called.
# segments: 1
page-field-since = Since

# What was before or after: what a field of it is called.
# segments: 1
page-field-at = When

# What was before or after: what a field of it is called.
# segments: 1
page-field-lender = Whose phone

# What was before or after: what a field of it is called.
# segments: 1
page-field-events = About what

# What was before or after: what a field of it is called.
# segments: 1
page-field-url = Address

# What was before or after: what a field of it is called.
# segments: 1
page-field-is-doubtful = Doubtful

# A field that holds one of two.
# segments: 1
page-yes = yes

# A field that holds one of two.
# segments: 1
page-no = no

# What is called so, and how it is: Due: 20 Dec.
# segments: 1
page-pair = { $name }: { $text }

# The log's first line: what it is.
# segments: 1
page-log-about = Who changed what, the newest first. No line can be changed or taken out.

## The network file.

# Above the text of the network file.
# segments: 1
page-network-about = What the network is: its groups, leaders, languages, limits. A change is first checked, then shows what it would do, and is in force once you say so.

# A button: check the text, and show what it would change.
# segments: 1
page-network-check = Show what changes

# A button: the text as a file.
# segments: 1
page-network-download = Download

# Above the mistakes in the text.
# segments: 1
page-network-wrong = { $count ->
    [one] One mistake
   *[other] { $count } mistakes
}. Nothing was changed; what you typed is below.

# Before a mistake: on which line it stands.
# segments: 1
page-network-line = Line { $number }

# Where the file on the disk says otherwise than the one in force.
# segments: 1
page-network-other = The file is not what is in force: it was changed and not loaded.

# Where the file on the disk cannot be read.
# segments: 1
page-network-unread = The file cannot be read ({ $reason }). Below is what is in force.

# Where somebody changed the file meanwhile.
# segments: 1
page-network-stale = Somebody changed the file meanwhile. What you typed is below and is not saved: check again what it would change.

# Where the program may not write the file.
# segments: 1
page-network-unwritten = The file cannot be written here, so nothing was changed. Download it, and have it loaded on the machine itself.

# After a change: it is in force and in the file.
# segments: 1
page-network-saved = It is saved and in force.

# After a change: it is in force, and the file could not be replaced.
# segments: 1
page-network-loaded-alone = It is in force, but the file on the machine stayed as it was: download it, and put it there.

# Heading: the file that the last change replaced.
# segments: 1
page-network-before = The file from before, until { $moment }

# A button: have the file from before again.
# segments: 1
page-network-back = Put the file from before back

# Where no file from before is kept.
# segments: 1
page-network-none-before = No file from before is kept.

# Title: what the text would change.
# segments: 1
page-network-change = What would change

# Above what would change.
# segments: 1
page-network-nothing-yet = The file is good. Nothing is changed yet.

# Where the text says the same as the file in force, but for comments.
# segments: 1
page-network-same = The file is good, and says the same as what is in force.

# Above what would end, of which one should think first.
# segments: 1
page-network-ends = Think first:

# Heading of a column: which line of the file.
# segments: 1
page-network-key = Key

# A button: save the file, and put it into force.
# segments: 1
page-network-save = Save and put into force

# A button: back to the text.
# segments: 1
page-network-edit = Go on editing

# A choice: the network file as text.
# segments: 1
page-network-file = File

# A choice and a title: leaflets to print.
# segments: 1
page-leaflets = Leaflets

# Above the choice of leaflets.
# segments: 1
page-leaflets-about = Pages of A5 to print: what members, leaders and coordinators text.

# Before the choice whom leaflets are for.
# segments: 1
page-leaflets-for = For whom

# Before the choice of their language.
# segments: 1
page-leaflets-language = Language

# Before the field for a phone number or a bot's name.
# segments: 1
page-leaflets-number = Where to text (else there is a line to write it on)

# A button: show them.
# segments: 1
page-leaflets-read = Show

# Below the buttons.
# segments: 1
page-leaflets-print = The browser prints what it shows; two pages fit on a sheet of A4.

# A choice and a title: by what texts travel.
# segments: 1
page-channels = Channels

# Above the channels.
# segments: 1
page-channels-about = How the ways are by which texts travel. Looking asks the provider, and sends nobody anything.

# A button: look whether the channel is well.
# segments: 1
page-channels-look = Test it

# Beside a channel that is being looked at.
# segments: 1
page-channels-looking = It is being looked at; look again in a moment.

# Beside a channel: when it was looked at.
# segments: 1
page-channels-looked = Looked at { $moment }

# Before what was found of a channel that is well.
# segments: 1
page-channels-fine = Well.

# Before what was found that needs somebody.
# segments: 1
page-channels-look-at = Look at this:

# Where no channel is set up.
# segments: 1
page-channels-none = No channel is set up.

# A choice and a title: the network file as a form.
# segments: 1
page-network-form = Form

# Above the form of the network file.
# segments: 1
page-network-form-about = What is empty is as if nothing was said of it. All else in the file, comments too, stays as it is.

# A choice: the form of what holds for the whole network.
# segments: 1
page-network-whole = The whole network

# Before a field: what the network is called.
# segments: 1
page-field-name = Name of the network

# Before a field: what a group is called in that language.
# segments: 1
page-field-called = Name in { $language }

# Before a field.
# segments: 1
page-field-languages = Languages by their codes, the first for who chose none

# Before a field.
# segments: 1
page-field-quiet-hours = Quiet hours: from, until

# Before a field. Mon 08:00 is written so in every language.
# segments: 1
page-field-digest = Weekly digest: weekday and time, such as Mon 08:00

# Before a field.
# segments: 1
page-field-holidays = Days without reminders, such as 2026-12-31

# Before a field.
# segments: 1
page-field-silent-after-days = Silent after so many days without a text

# Before a field.
# segments: 1
page-field-townships = Township list: a country, or a CSV beside the file

# Before a field.
# segments: 1
page-field-coordinators = Coordinators, an address in each line

# Before a field.
# segments: 1
page-field-leaders = Leaders, an address in each line

# Before a choice.
# segments: 1
page-field-join = How one joins

# Before a field.
# segments: 1
page-field-sms-per-day = SMS parts that leave in a day at most

# Before a field.
# segments: 1
page-field-texts-per-hour = Texts of one number answered in an hour

# Before a field.
# segments: 1
page-field-texts-per-ten-minutes = Texts of one number answered in ten minutes

# Before a field.
# segments: 1
page-field-welcomes-per-hour = Strangers welcomed in an hour

# Before a field.
# segments: 1
page-field-stranger-sms-per-hour = Texts to strangers in an hour

# Before a field.
# segments: 1
page-field-currency = Currency of prices, such as MMK

# Before a field.
# segments: 1
page-field-budget = What a month may cost

# Before a field.
# segments: 1
page-field-texts-days = Days that words of texts are kept, 0 for ever

# Before a field.
# segments: 1
page-field-guests-days = Days that people are kept who never agreed, 0 for ever

# Before a field.
# segments: 1
page-field-photos-days = Days that photos are kept, 0 for ever

## Papers: 100-day reports.

# Heading.
# segments: 1
page-paper-reports = 100-day reports

# Below it: what these reports are.
# segments: 3
page-paper-how = For donors and partners: without names, and counts go down to full fives. Each is a draft until a coordinator has read and approved it.

# Title of the page of one report.
# segments: 1
page-paper-title = 100-day report of { $group }

# The state of the report.
# segments: 1
page-paper-approved = Approved: it may be passed on.

# The state of the report.
# segments: 1
page-paper-draft = Draft: nobody has approved it yet.

# A link to the report as donors will see it.
# segments: 1
page-paper-read = Read it as it will be

# Heading of the photos that are in the report.
# segments: 1
page-paper-photos = Photos in it

# Below it: what to look for.
# segments: 2
page-paper-faces = Before you approve: do you see a face, a house or its number, a number plate, a sign that tells the place?

# A button: the photos of one report are left out.
# segments: 1
page-paper-leave-out = { $count ->
    [one] Leave it out
   *[other] Leave all { $count } out
}

# A button: one of several photos of a report is left out.
# segments: 1
page-paper-leave-out-one = Leave out photo { $number }

# Photos that their authors allowed, and that cannot be shown.
# segments: 3
page-paper-absent = { $count ->
    [one] A photo that its author allowed is not in it: it is
   *[other] { $count } photos that their authors allowed are not in it: they are
} not fetched yet, lost or no picture, or the program lacks its extra, lanpya[photos].

# Before a field for what the report begins with.
# segments: 1
page-paper-words = Your own words at the beginning (- takes them out)

# Below it, where the words name somebody.
# segments: 1
page-paper-named = A name or a phone number stands in these words: read them again.

# A button.
# segments: 1
page-paper-keep = Keep the words

# Before the button that approves.
# segments: 2
page-paper-yes = Have you read it? You approve these figures, words and photos; if any of them changes, it is a draft again.

# A button.
# segments: 1
page-paper-approve = Approve

# Before links to the files.
# segments: 1
page-paper-files = To pass on:

# What was done.
# segments: 1
page-did-report100-approve = approved a 100-day report

# What was done.
# segments: 1
page-did-report100-words = worded a 100-day report

## Papers: links by which calendars read plans.

# Heading.
# segments: 1
page-calendar = Plans in your calendar

# Below it: what such a link is.
# segments: 4
page-calendar-how = A secret address for the calendar of your phone or computer: it shows the items of the plans on their days, in your language, without names, and stays up to date. Whoever has the address reads them; show it to nobody. It is shown once.

# A button: a link to all plans that one answers for.
# segments: 1
page-calendar-new = New link

# Before buttons that are called by a group's code: a link for its plan alone.
# segments: 1
page-calendar-one = Of one group alone:

# In place of a group's code, where a link shows every plan that its owner answers for.
# segments: 1
page-calendar-every = Every plan

# A button: no calendar reads anything by the reader's links any more.
# segments: 1
page-calendar-off = End all links

# What was done.
# segments: 1
page-did-calendar-link = made a calendar link

# What was done.
# segments: 1
page-did-calendar-off = ended calendar links

## Texts.

# Before a field for anything that one can text.
# segments: 1
page-texts-how = Anything that you would text; HELP shows what

# Where nothing was texted here.
# segments: 1
page-texts-none = You have not texted here yet.

## Importing members.

# Title, and a link to it: members from a spreadsheet.
# segments: 1
page-import = Import members

# The same once it is done.
# segments: 1
page-import-done = Members imported

# What the file must hold: $list are its columns, the first of which it needs.
# segments: 1
page-import-words = The first line names the columns: { $list }. Only the first of these is needed. Nothing is changed before you have seen what would happen.

# Label of the field for the file.
# segments: 1
page-import-file = Spreadsheet (XLSX or CSV)

# A button: show what importing would do.
# segments: 1
page-import-show = Show what would happen

# Under that form.
# segments: 1
page-import-vouch = By importing you vouch that these people have agreed.

# Why a file cannot be imported: $text is a sentence.
# segments: 1
page-import-refused = This file cannot be imported: { $text }

# How many rows are what.
# segments: 1
page-import-counts = { $new_count } new, { $changed_count } changed, { $same_count } as before, { $wrong_count } wrong.

# Behind those figures, before the import.
# segments: 1
page-import-not-yet = Nothing is changed yet.

# A button: import so many rows.
# segments: 1
page-import-do = { $count ->
    [one] Import 1 row
   *[other] Import { $count } rows
}

# A button: the rows that cannot be imported, as a file.
# segments: 1
page-import-download = The wrong rows as a sheet

# A link: begin anew with another file.
# segments: 1
page-import-another = Another file

# Headings that are not read.
# segments: 1
page-import-unread = Columns that are not read: { $list }

# Heading above the rows that cannot be imported.
# segments: 1
page-import-wrong = Wrong

# Heading above new members.
# segments: 1
page-import-new = New

# Heading above members whom the list changes.
# segments: 1
page-import-changed = Changed

# Heading of a column: the line of the file.
# segments: 1
page-import-line = Line

# Heading of a column: which column of the file.
# segments: 1
page-import-column = Column

# Heading of a column: what is wrong, and what to write.
# segments: 1
page-import-why = What is wrong

# Heading of a column: what changes of a member.
# segments: 1
page-import-change = What changes

# Heading of a column: what the list says of somebody new.
# segments: 1
page-import-known = What is known

# Under a list that is cut.
# segments: 1
page-import-more = and { $count } more

# Numbers of a line that are not taken, as the first is.
# segments: 1
page-import-beside = Line { $number }: the first number counts, not { $list }.

# Title where a form was too large to be read.
# segments: 1
page-too-large = Too large

# The same in a sentence.
# segments: 1
page-too-large-words = What you sent is larger than this page takes. Nothing was changed.

# Title, where another site sent the form.
# segments: 1
page-foreign = Not done

# What to do then.
# segments: 1
page-foreign-words = Another site sent this form, so nothing was done. Open the page itself, and do it there.

# Title, where the page is called by a name that is not its own.
# segments: 1
page-elsewhere = Not at this address

# What to do then.
# segments: 1
page-elsewhere-words = The page does not answer to this address. Text LOGIN, and open the link that comes.

# Title, where too much was asked within a minute.
# segments: 1
page-often = Too often

# What to do then.
# segments: 1
page-often-words = Too much was asked within a minute. Wait a minute, go back and try again.

# Title, where the program has a fault.
# segments: 1
page-fault = A fault of the program

# What to do then.
# segments: 1
page-fault-words = It was not done, and stands in the program's log. Go back and try again; if it stays so, tell who looks after the machine.

# Title, where the database is away.
# segments: 1
page-later = Not now

# What to do then.
# segments: 1
page-later-words = The program cannot reach its data. What was kept is safe. Go back, and try again in a minute.

## Keys of other programs.

# Above the keys: what one is.
# segments: 1
page-keys-about = A key lets another program read in your name, and text if you let it. It ends when you sign out by text.

# A link: what programs can ask for, in English.
# segments: 1
page-keys-reference = What programs can ask for

# There are none.
# segments: 1
page-keys-none = There are no keys.

# The heading above the form, and its button.
# segments: 1
page-keys-make = Make a key

# The form's field for the key's name, such as dashboard.
# segments: 1
page-keys-for = What it is for

# Beside a new key.
# segments: 1
page-keys-new = Write this key down now. It is not shown again.

# The name was left empty, or is too long. $count: so many letters at most.
# segments: 1
page-keys-wrong-name = Give the key a name of 1 to { $count } letters.

# Another key has that name.
# segments: 1
page-keys-wrong-taken = There is a key of that name already.

# Nothing was chosen that it opens.
# segments: 1
page-keys-wrong-scopes = Choose what it opens.

# What was chosen is open to coordinators alone.
# segments: 1
page-keys-wrong-beyond = Only a coordinator's key opens that.

# What a key opens.
# segments: 1
page-scope-read-members = Members, without numbers

# What a key opens.
# segments: 1
page-scope-read-addresses = Their numbers

# What a key opens.
# segments: 1
page-scope-read-groups = Groups

# What a key opens.
# segments: 1
page-scope-read-reports = Reports

# What a key opens.
# segments: 1
page-scope-read-plans = Plans

# What a key opens.
# segments: 1
page-scope-read-announcements = Announcements

# What a key opens: what people wrote to humans.
# segments: 1
page-scope-read-threads = What people wrote

# What a key opens: texting in its owner's name.
# segments: 1
page-scope-write-texts = Texting in my name

# A column: how the key begins, by which it is told from others.
# segments: 1
page-column-begins = Begins with

# A column: in whose name the key reads.
# segments: 1
page-column-owner = In the name of

# A column, and the heading above the choices: what the key opens.
# segments: 1
page-column-opens = Opens

# A column: when it was made.
# segments: 1
page-column-made = Made

# A column: when it was used last.
# segments: 1
page-column-used = Used last

# A button: let a key open nothing any more.
# segments: 1
page-do-revoke = Take back

# In the log.
# segments: 1
page-did-key = made a key

# In the log.
# segments: 1
page-did-key-revoke = took back a key

# In the log: from then on a program is told what happens.
# segments: 1
page-did-hook = had a program told

# In the log.
# segments: 1
page-did-hook-revoke = had a program told no more

## The digest before it leaves.

# A page of the menu: the weekly digest.
# segments: 1
page-digest = Digest

# When the next digest leaves.
# segments: 1
page-digest-next = The next one leaves { $moment }. This is how it would read now:

# Label of a choice: whose digest.
# segments: 1
page-digest-reader = Whose digest

# By what, and in which language, somebody gets it.
# segments: 1
page-digest-gets = { $name } gets it by { $channel }, in { $language }.

# Beside a text for SMS: how many parts it has.
# segments: 1
page-digest-parts = { $count } SMS

# A link: the week's reports as a spreadsheet.
# segments: 1
page-digest-sheet = The week's reports as a sheet

# Heading above the picture that goes along on Telegram.
# segments: 1
page-digest-picture = The picture, on Telegram

# What the picture shows, for who does not see it.
# segments: 1
page-digest-picture-alt = Reports and people by week, by theme, and how far the plans are

# Heading above digests that left.
# segments: 1
page-digest-sent = The last ones sent

# Where none left.
# segments: 1
page-digest-none = None has left yet.
