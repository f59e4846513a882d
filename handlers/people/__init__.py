"""A person: joining, profile, linking, being forgotten."""
