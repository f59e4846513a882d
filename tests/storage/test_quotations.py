"""Words that others were told between quotes go with whoever wrote them; what only looks like them stays."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import Connection, select

from messages.address import Address
from messages.envelope import Kind
from storage import outbox, quotations
from storage.outbox import NewOutbound
from storage.tables import outbox as table

NOW = datetime(2026, 12, 1, 3, tzinfo=UTC)


@pytest.mark.parametrize(
    ("words", "told", "left"),
    [
        ("we met", 'Ko Bo on PRO2: "we met"\nREPLY 1', 'Ko Bo on PRO2: "..."\nREPLY 1'),
        ("the headman read the law", 'A voice: "the headman read the..."', 'A voice: "..."'),
        ('she said "no"\nand left', "Ko Bo: \"she said 'no' / and left\".", 'Ko Bo: "...".'),
        ("မြေပုံ ငြင်း", 'ကိုဘို- "မြေပုံ ငြင်း"၊ "ရပြီ"', 'ကိုဘို- "..."၊ "ရပြီ"'),
        ("Hpa-An", 'Meet in Hpa-An. Ko Bo: "not Hpa-An"', 'Meet in Hpa-An. Ko Bo: "not Hpa-An"'),
        ("", 'Ko Bo: ""', 'Ko Bo: ""'),
        (".*", 'Ko Bo: "yes"', 'Ko Bo: "yes"'),
    ],
    ids=["whole", "cut short", "quotes inside", "Burmese", "not quoted", "nothing", "no pattern"],
)
def test_what_is_erased(connection: Connection, words: str, told: str, left: str) -> None:
    outbox.queue(connection, [NewOutbound("a", Address("sms", "+951"), Kind.DIGEST, told, "en", 1)], NOW)
    quotations.erase(connection, [words])
    assert left == connection.execute(select(table.c.text)).scalar_one()
