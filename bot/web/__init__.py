"""The servers for what providers post and for the coordinators' page; starlette and uvicorn are known here alone."""
