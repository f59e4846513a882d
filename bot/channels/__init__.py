"""One file per provider; `contract.py` is what each of them keeps."""
