"""Lists of members as files and as tables. What may be written of a member, `handlers.members` knows."""
