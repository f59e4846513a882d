"""The least that Starlette and uvicorn can do with a post: nothing. What `webhooks.py` is measured against."""

import sys

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route


async def nothing(request: Request) -> Response:
    """Read the body and say yes."""
    await request.body()
    return Response("<Response/>", media_type="text/xml")


if __name__ == "__main__":
    app = Starlette(routes=[Route("/{rest:path}", nothing, methods=["POST"])])
    uvicorn.run(app, port=int(sys.argv[1]), http="httptools", loop=sys.argv[2], access_log=False, log_level="error")
