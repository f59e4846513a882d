"""SMS through a GSM modem: gammu-smsd's SQL tables in an SQLite file of its own, the spool.

The spool is shared with the daemon and is never our database: rows are moved out of it and put into it, each
in one short transaction. Called by `bot.app` only, through `channel.ModemChannel`.
"""
