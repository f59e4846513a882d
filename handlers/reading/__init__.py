"""What a member's text says: commands, days, places, people, reports. Pure; the words are the catalogs'."""
