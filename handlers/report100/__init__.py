"""The report on a group's hundred days, for donors and partners: what was planned and done, and nobody's name.

What it tells is data here; `bot.papers` makes a page or a paper of it.
"""
