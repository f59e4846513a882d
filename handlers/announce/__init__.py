"""Announcements: whom a text is for, its preview, its release by code, and what became of it. Never sends anything."""
