"""SMS through any HTTP gateway, described by a TOML file: Kannel, RapidPro's manner, an aggregator.

`file` reads the description and says what is wrong with it, `request` makes requests from it, `response` reads
the gateway's answers, `reading` its calls, and `channel` keeps the contract with them. No name of a provider
stands in the code: what is special about one is a preset, a TOML file in `presets`.
"""
