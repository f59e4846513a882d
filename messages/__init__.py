"""What travels and what it says: addresses, envelopes, segments, words.

Never I/O but its own catalogs, never the database or the clock. Every other package may call it.
"""
