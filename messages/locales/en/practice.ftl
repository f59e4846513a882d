# The practice phones of the demo, in the browser: what stands around them. In the same order in every language.

# The heading of the page with the phones.
# segments: 1
practice-title = Practice phones

# Below it: that nobody need be afraid.
# segments: 1
practice-how = Everybody here is invented, and nothing leaves this machine. Tap a text, or type one as a paralegal would.

# What the simulated moment is called, read aloud.
# segments: 1
practice-clock-label = Clock

# The simulated moment: "Day 37 of 100, 6 Jan 10:00".
# segments: 1
practice-clock = Day { $day_number } of { $day_count }, { $moment }

# A button that moves the clock.
# segments: 1
practice-wait-hour = An hour later

# The same.
# segments: 1
practice-wait-day = A day later

# The same.
# segments: 1
practice-wait-week = A week later

# A link to the coordinators' page, where one is signed in as { $name }.
# segments: 1
practice-page = Page for coordinators, as { $name }

# What a phone's texts are called, read aloud.
# segments: 1
practice-texts = Texts of { $name }

# On a phone that sent and got nothing.
# segments: 1
practice-no-texts = No texts yet.

# Before the field for a text.
# segments: 1
practice-type = Text

# What opens the choice of another phone.
# segments: 1
practice-other = Another phone

# Before that choice.
# segments: 1
practice-whose = Whose phone

# The first in that choice: somebody whom nobody knows yet.
# segments: 1
practice-new = A new number

# In place of what a person is in the network: nobody knows the number.
# segments: 1
practice-nobody = not known

# A button: one holds that phone then.
# segments: 1
practice-take = Take

# What opens the button below.
# segments: 1
practice-anew = Start again

# Above that button.
# segments: 1
practice-anew-how = All that was tried is forgotten, and it is day 37 again.

# The button.
# segments: 1
practice-anew-do = Forget it and start again

# A text to try, behind the word for a report: an activity as paralegals write it.
# segments: 1
practice-sample-report = land mediation 5w 7m Hpa-An yesterday map refused

# A text to try: a question to people, which no command fits.
# segments: 1
practice-sample-question = How do we get an old map of the village?

# A text to try, behind the word for an announcement.
# segments: 1
practice-sample-news = The training begins at 9 on Friday
