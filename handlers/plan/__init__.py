"""The plan of so many days: begin, items, who owes what, reminders.

`begin`, `items`, `changes` and `view` hold the commands, `due` what happens when a timer comes due, `timers`
which ones an item waits for, `reminders` and `reading` the rules, which are pure.
"""
