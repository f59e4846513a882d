"""What we take of uvicorn, without what it imports first for those who start it by its command: 2 MB."""

from bot.host.unseen import hollow

with hollow("uvicorn.main", "logging.config", "configparser"):
    from uvicorn.config import Config
    from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol
    from uvicorn.server import Server

__all__ = ["Config", "HttpToolsProtocol", "Server"]
