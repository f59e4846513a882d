"""An address on which nobody can listen is told of in words."""

import pytest

from bot.web.server import CannotListen, bind


@pytest.mark.parametrize(
    ("host", "reason"),
    [
        pytest.param("a" * 300, "that is no address", id="longer than a name can be"),
        pytest.param("192.0.2.1", "Cannot assign requested address", id="another machine's"),
    ],
)
def test_where_nobody_can_listen(host: str, reason: str) -> None:
    with pytest.raises(CannotListen, match=reason):
        bind(host, 0)
