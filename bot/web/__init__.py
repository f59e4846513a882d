"""The server for what providers post to us; starlette and uvicorn are known here alone."""
