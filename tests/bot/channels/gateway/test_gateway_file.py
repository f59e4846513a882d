"""What is wrong with the file is told at the start, with file, line and key, and the nearest word."""

from pathlib import Path

import pytest

from bot.channels.gateway.file import PRESETS, BadGateway, read_description
from bot.channels.gateway.opening import calls_url, described_by, open_gateway
from bot.channels.gateway.settings import GatewaySettings
from bot.channels.provider import HalfSet
from bot.host.redact import redact
from tests.bot.channels.gateway.files import now, write

STATUS = "http://127.0.0.1:13000/status.txt?password=rain-and-mud"
GOOD = """\
[send]
url = "https://sms.example.org/send"
form = { to = "{number}", text = "{text}", key = "{key}" }
[values]
key = "k"
[secret]
value = "0123456789abcdef"
[calls.receive]
kind = "text"
from = "from"
text = "text"
"""


def sentences(folder: Path, text: str) -> list[str]:
    with pytest.raises(BadGateway) as bad:
        read_description(write(folder, text))
    return bad.value.sentences


def test_a_good_file_is_read(tmp_path: Path) -> None:
    description = read_description(write(tmp_path, GOOD))

    assert description.send.method == "POST"
    assert list(description.calls) == ["receive"]


def test_what_the_file_keeps_secret_is_shown_nowhere(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        GOOD.replace('key = "k"', 'key = "open-the-gate"').replace("[secret]", f"[check]\nurl = {STATUS!r}\n[secret]"),
    )
    described_by(GatewaySettings(gateway=path, web_port=1))
    assert "*** *** *** and https://sms.example.org/" == redact(
        "0123456789abcdef open-the-gate rain-and-mud and https://sms.example.org/"
    )


def test_a_file_from_a_windows_editor_is_read(tmp_path: Path) -> None:
    path = tmp_path / "gateway.toml"
    path.write_text("\ufeff" + GOOD.replace("\n", "\r\n"), encoding="utf-8")

    assert read_description(path).values == {"key": "k"}


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param(
            "url =",
            "urll =",
            "send.urll is not known; write one of method, url, query, headers, form, json, xml, codings, accepted, "
            "failed, most_parts, timeout_seconds, knows_repeats; did you mean url? (gateway.toml line 2).",
            id="a misspelt key",
        ),
        pytest.param(
            'url = "https://sms.example.org/send"',
            "",
            'send.url is missing; write url = "https://sms.example.org/send" (gateway.toml line 1).',
            id="a missing value",
        ),
        pytest.param(
            "https://sms",
            "sms",
            'send.url is no web address; write url = "https://sms.example.org/send" (gateway.toml line 2).',
            id="no web address",
        ),
        pytest.param(
            "{number}",
            "{nubmer}",
            'send.form.to uses {nubmer}, which has no value; write nubmer = "..." under [values]; did you mean number? '
            "(gateway.toml line 3).",
            id="a field that nobody knows",
        ),
        pytest.param(
            "{number}",
            "{number",
            'send.form.to has a brace without its other half; write "{number}", and {{ for a brace itself '
            "(gateway.toml line 3).",
            id="half a brace",
        ),
        pytest.param(
            "{text}",
            "{text.__class__}",
            'send.form.text has "text.__class__" in braces, which is no name; write "{number}", and {{ for a brace '
            "itself (gateway.toml line 3).",
            id="code in a template",
        ),
        pytest.param(
            "{text}",
            "{text!r}",
            'send.form.text has more than a name in the braces of text; write "{number}", and {{ for a brace itself '
            "(gateway.toml line 3).",
            id="a conversion",
        ),
        pytest.param(
            'key = "k"',
            "key = 7",
            'values.key is something else; write values = { username = "lanpya", password = "secret" } '
            "(gateway.toml line 5).",
            id="a number for a text, which may be secret and is not shown",
        ),
        pytest.param(
            'key = "k"',
            'key = "k"\ntext = "t"',
            "values.text is the name of a field of its own; write another name (gateway.toml line 6).",
            id="a value that takes a field's name",
        ),
        pytest.param(
            "0123456789abcdef",
            "short",
            'secret.value is something else; write value = "sixteen letters or more" (gateway.toml line 7).',
            id="a short secret",
        ),
        pytest.param(
            '[secret]\nvalue = "0123456789abcdef"\n',
            "",
            'the file has [calls] without [secret]; write [secret] with value = "..." (gateway.toml line 1).',
            id="calls without a secret",
        ),
        pytest.param(
            'kind = "text"',
            'kind = "txt"',
            'calls.receive.kind is "txt"; write "text", "report" or "stop"; did you mean text? (gateway.toml line 8).',
            id="a kind that is none",
        ),
        pytest.param(
            'kind = "text"\n',
            "",
            'calls.receive has no kind; write kind = "text", "report" or "stop" (gateway.toml line 8).',
            id="a call without its kind",
        ),
        pytest.param(
            'from = "from"',
            'form = "from"',
            "calls.receive.form is not known; write one of path, when, each, kind, from, text, id, sent, sent_format, "
            "sent_zone, may_be_double, from_is_international; did you mean from? (gateway.toml line 10).",
            id="a misspelt key of a call",
        ),
        pytest.param(
            'text = "text"\n',
            'text = "text"\nsent_zone = "Asia/Yangoon"\n',
            'calls.receive.sent_zone is "Asia/Yangoon"; write a name such as "Asia/Yangon"; did you mean Asia/Rangoon? '
            "(gateway.toml line 12).",
            id="a zone that is none",
        ),
        pytest.param(
            '[values]\nkey = "k"',
            '[values]\nkey = "k"\n[[send.failed]]\nstatus = [400]\nreason = "numbr"',
            'send.failed.0.reason is "numbr"; write "number", "blocked", "unknown", "stopped", "window", "filtered", '
            '"expired", "rejected", "long", "network", "timeout", "server", "token", "credit", "flood", "sim", '
            '"phone", "answer" or "setup"; did you mean number? (gateway.toml line 8).',
            id="a reason that is none",
        ),
        pytest.param(
            '[values]\nkey = "k"',
            '[values]\nkey = "k"\n[[send.failed]]\ntext = \'(never\'\nreason = "number"',
            "send.failed.0.text is \"(never\"; write text = '(?i)invalid number' (gateway.toml line 7).",
            id="a pattern that is none",
        ),
        pytest.param(
            'form = { to = "{number}",',
            'method = "GET"\nform = { to = "{number}",',
            'send has form with the method GET; write query, or method = "POST" (gateway.toml line 1).',
            id="a body with GET",
        ),
        pytest.param(
            '[values]\nkey = "k"',
            '[values]\nkey = "k"\n[calls.report]\nkind = "report"\npath = "dlr"\nid = "id"',
            'calls.report needs state or status, and not both; write state = "delivered" (gateway.toml line 6).',
            id="a report without a state",
        ),
        pytest.param(
            '[values]\nkey = "k"',
            '[values]\nkey = "k"\n[calls.dlr]\nkind = "report"\nid = "id"\nstatus = "s"\npath = "d"\n'
            'states = { OK = "deliverd" }',
            'calls.dlr.states.OK is "deliverd"; write "sent", "delivered", "failed", "later", "unknown" or "waiting"; '
            "did you mean delivered? (gateway.toml line 11).",
            id="a state that is none",
        ),
        pytest.param(
            '[values]\nkey = "k"',
            '[values]\nkey = "k"\n[calls.early]\nkind = "stop"\nfrom = "from"',
            "calls.receive is never reached: calls.early takes all of its path; write a path of its own, or a when in "
            "the first (gateway.toml line 11).",
            id="a call that is never reached",
        ),
        pytest.param(
            '[values]\nkey = "k"',
            '[send.headers]\nX = "{text}"\n[values]\nkey = "k"',
            "send.headers.X uses {text}; write it into query, form, json or xml (gateway.toml line 5).",
            id="the text in a header",
        ),
        pytest.param(
            '[values]\nkey = "k"',
            '[send.headers]\nAuthorization = "{key}"\n[values]\nkey = "k\\nX: y"',
            "send.headers.Authorization has letters that no header may have; write a-z, 0-9 (gateway.toml line 5).",
            id="a line break in a header",
        ),
        pytest.param(
            'key = "k"',
            'key = "k"\nkye = "k"',
            "values.kye is used by no template of [send]; write {kye} where it belongs; did you mean key? "
            "(gateway.toml line 6).",
            id="a value that nothing uses",
        ),
        pytest.param(
            'text = "{text}", ',
            "",
            "send uses {text} nowhere; write {text} in query, form, json or xml (gateway.toml line 1).",
            id="a request without the text",
        ),
        pytest.param("[send]", "[send", None, id="no TOML"),
        pytest.param("[send]", 'preset = "kanel"\n[send]', None, id="no such preset"),
    ],
)
def test_a_mistake_is_told_in_a_sentence(tmp_path: Path, old: str, new: str, expected: str | None) -> None:
    assert old in GOOD
    found = sentences(tmp_path, GOOD.replace(old, new, 1))

    if expected is None:
        assert len(found) == 1
        assert "gateway.toml line 1" in found[0]
    else:
        assert found == [expected]


def test_the_nearest_preset_is_offered(tmp_path: Path) -> None:
    assert sentences(tmp_path, 'preset = "kanel"') == [
        'preset is not known; write "kannel" or "rapidpro"; did you mean kannel? (gateway.toml line 1).'
    ]


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    found = sentences(tmp_path, GOOD + "[pace]\nper_secnd = 1\nper_day = -1\n[check]\nurl = 'x'\n")

    assert [sentence.partition(" ")[0] for sentence in found] == ["pace.per_day", "pace.per_secnd", "check.url"]


def test_kannel_needs_its_user_password_and_a_secret(tmp_path: Path) -> None:
    assert sentences(tmp_path, 'preset = "kannel"') == [
        'secret.value is missing; write value = "sixteen letters or more" (gateway.toml line 1).'
    ]
    assert sentences(tmp_path, 'preset = "kannel"\n[secret]\nvalue = "0123456789abcdef"') == [
        'send.query.username uses {username}, which has no value; write username = "..." under [values] '
        "(gateway.toml line 1).",
        'send.query.password uses {password}, which has no value; write password = "..." under [values] '
        "(gateway.toml line 1).",
    ]


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadGateway, match="which cannot be read \\(no such file or directory\\)"):
        read_description(tmp_path / "gone.toml")


def test_what_the_file_says_goes_before_its_preset(tmp_path: Path) -> None:
    description = read_description(
        write(
            tmp_path,
            """\
preset = "rapidpro"
[send]
url = "https://sms.example.org/send"
headers = { Authorization = "Token x" }
json = { to = "{number}", text = "{text}" }
[[send.failed]]
status = [410]
reason = "blocked"
[secret]
value = "0123456789abcdef"
in = "header"
name = "X-Token"
""",
        )
    )

    assert description.send.form is None
    assert description.send.json_body is not None
    assert (description.secret and description.secret.place) == "header"
    assert list(description.calls) == ["receive", "sent", "delivered", "failed", "stopped"]


def test_the_presets_are_those_of_the_package() -> None:
    assert PRESETS == ("kannel", "rapidpro")


def test_a_gateway_that_calls_us_needs_a_port(tmp_path: Path) -> None:
    path = write(tmp_path, GOOD)

    with pytest.raises(HalfSet, match=r"\[calls.receive\]\), but LANPYA_WEB_PORT is empty"):
        open_gateway(GatewaySettings(gateway=path), "MM", now)
    assert open_gateway(GatewaySettings(gateway=path, web_port=8080), "MM", now) is not None


def test_a_gateway_that_only_sends_needs_no_port_and_no_secret(tmp_path: Path) -> None:
    path = write(tmp_path, '[send]\nurl = "http://127.0.0.1:1/"\nform = { to = "{number}", text = "{text}" }')

    assert open_gateway(GatewaySettings(gateway=path), "MM", now) is not None


@pytest.mark.parametrize(
    ("url", "public_url", "expected"),
    [
        ("https://sms.example.org/send", "https://l.example.org/x", "https://l.example.org/x/channels/gateway"),
        ("https://sms.example.org/send", "", "http://127.0.0.1:8080/channels/gateway"),
        ("http://127.0.0.1:13013/send", "https://l.example.org", "http://127.0.0.1:8080/channels/gateway"),
        ("http://localhost/send", "https://l.example.org", "http://127.0.0.1:8080/channels/gateway"),
    ],
)
def test_a_gateway_on_this_machine_calls_us_without_the_internet(
    tmp_path: Path, url: str, public_url: str, expected: str
) -> None:
    description = read_description(write(tmp_path, GOOD.replace("https://sms.example.org/send", url)))

    assert calls_url(GatewaySettings(web_port=8080, public_url=public_url), description) == expected
