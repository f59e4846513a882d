"""The API that other programs call, at `/api/v1` beside the page; FastAPI is known here alone.

A key acts for a person: it reads what they may see, as far as its scopes go, and what it does is a text of theirs. No
rule, right or sentence of the handlers stands here a second time.
"""
