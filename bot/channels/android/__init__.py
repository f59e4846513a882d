"""SMS through an Android phone on the local network: the app SMS Gateway for Android, in local mode.

`phone` asks the app over HTTP, `shapes` are its answers, `ids` and `outcome` are the rules for texts that leave,
`sent` watches them, `inbox` looks for what arrived, `reading` reads what the app posts, `setup` sees to the app's
settings, `channel` joins them. What the app does was read in its source (1.68) and its OpenAPI description.
"""
