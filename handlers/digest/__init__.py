"""The weekly digest: what a leader or coordinator must know, in three SMS segments or one chat message.

`facts` reads a week once for everybody, `content` picks what concerns some groups, `wording` puts it into words,
`fitting` keeps what there is room for, `send` has the handlers. No other topic is decided here.
"""
