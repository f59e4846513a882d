"""What is remembered: engine, tables, migrations and queries by topic, returning dataclasses.

Never rules, words or the network.
"""
