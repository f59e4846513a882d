"""Write the API's description into its folder: `python docs/make_openapi.py`."""

import json
from pathlib import Path

from bot.web.api.app import Api

FILE = Path(__file__).parents[1] / "bot" / "web" / "api" / "openapi.json"


def description() -> str:
    """As the API itself tells it, in the form of the file."""
    return json.dumps(Api(None).openapi(), ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    FILE.write_text(description(), encoding="utf-8")
