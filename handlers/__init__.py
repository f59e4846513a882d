"""What is decided: a text read into a command, and the topics.

Never channels, threads or the real clock: `now` is given.
"""
