"""A folder per provider: its `__init__` holds its record (`provider.py`), `contract.py` is what its channel keeps."""
