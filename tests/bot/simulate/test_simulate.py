"""`lanpya simulate` as its page says."""

import re
from pathlib import Path
from typing import Any

import pytest

from storage import delivery_reports
from storage.engine import open_engine, reading
from tests.bot.simulate.conftest import Simulate

HLA = "sms:+959771000001"
CHAT = "telegram:1001"
BO = "telegram:2001"
OFFICE = "telegram:9001"
NETWORK = Path(__file__).parents[3] / "bot" / "simulate" / "practice" / "network.toml"


def text(sender: str, words: str, **more: Any) -> dict[str, Any]:
    return {"from": sender, "text": words, **more}


def joined(sender: str, at: str = "2026-12-01T09:00") -> list[dict[str, Any]]:
    """Somebody has joined LAND, and answered nothing more."""
    return [{"at": at}, text(sender, "JOIN LAND"), text(sender, "yes"), text(sender, "skip"), text(sender, "skip"),
            text(sender, "skip")]  # fmt: skip


def test_a_reply_says_when_to_whom_what_and_to_which_line(simulate: Simulate) -> None:
    played = simulate([{"at": "2026-12-01T09:00"}, text(HLA, "JOIN LAND")])
    assert (0, "") == (played.status, played.errors)
    (line,) = played.lines
    assert line.pop("text").startswith("National Paralegal Network")
    expected = {
        "at": "2026-12-01T09:00:00+06:30",
        "to": HLA,
        "kind": "reply",
        "segments": 1,
        "language": "en",
        "reply_to": 2,
    }
    assert expected == line


def test_telegram_costs_no_segments_and_has_buttons_that_are_texts(simulate: Simulate) -> None:
    played = simulate([text(BO, "JOIN LAND", at="2026-12-01T09:00"), text(BO, "yes")])
    asked, entered = played.lines
    assert (0, ["YES", "NO"]) == (asked["segments"], asked["buttons"])
    assert "buttons" not in entered


def test_burmese_leaves_as_it_is(simulate_in_a_process: Simulate) -> None:
    played = simulate_in_a_process([text(HLA, "LANG my", at="2026-12-01T09:00")])
    assert "my" == played.lines[0]["language"]
    assert any("\u1000" <= letter <= "\u109f" for letter in played.lines[0]["text"])


def test_nothing_to_do_is_fine(simulate: Simulate) -> None:
    assert (0, [], "") == ((played := simulate(b"")).status, played.lines, played.errors)
    assert (0, [], "") == ((played := simulate(b"\n  \n\n")).status, played.lines, played.errors)


def test_empty_lines_and_marks_of_editors_count_but_do_nothing(simulate: Simulate) -> None:
    script = b'\xef\xbb\xbf{"at": "2026-12-01T09:00"}\r\n\r\n{"from": "sms:+959771000001", "text": "hi"}\r\n'
    played = simulate(script)
    assert (0, [3]) == (played.status, [line["reply_to"] for line in played.lines])


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        pytest.param(b"{not json}", "not JSON", id="no JSON"),
        pytest.param(b'{"at": "2026-11-30T09:00"}', "the clock may not go back", id="back in time"),
        pytest.param(b'{"at": "9999-12-31T23:59"}', "years from 1970 to 2100", id="far future"),
        pytest.param(b'{"at": "0001-01-01"}', "years from 1970 to 2100", id="long ago"),
        pytest.param(b'{"from": "sms:+959771000001", "text": "\xff"}', "not UTF-8", id="no UTF-8"),
        pytest.param(b'{"shout": 1}', "unknown key", id="an unknown key"),
    ],
)
def test_what_came_before_a_bad_line_has_been_carried_out(simulate: Simulate, bad: bytes, reason: str) -> None:
    good = b'{"at": "2026-12-01T09:00", "from": "sms:+959771000001", "text": "hi"}'
    played = simulate(good + b"\n" + bad + b"\n" + good)
    assert (2, 1) == (played.status, len(played.lines))
    assert played.errors.startswith("line 2: ")
    assert reason in played.errors


def test_the_same_id_of_one_channel_is_one_message(simulate: Simulate) -> None:
    start = [text(HLA, "hi", id="a", at="2026-12-01T09:00"), text(HLA, "hi", id="a"), text(BO, "hi", id="a")]
    assert [HLA, BO] == [to for to, _ in simulate(start).texts]


def test_equal_texts_without_an_id_are_two(simulate: Simulate) -> None:
    assert 2 == len(simulate([text(CHAT, "hi", at="2026-12-01T09:00"), text(CHAT, "hi")]).lines)


def test_a_report_counts_on_the_day_when_it_was_sent(simulate: Simulate) -> None:
    late = text(HLA, "R land 5 people Bago", at="2026-12-05T09:00", sent="2026-12-02T23:00")
    assert "2 Dec" in simulate([*joined(HLA), late]).lines[-1]["text"]


@pytest.mark.parametrize("sent", ["2027-06-01T09:00", "2020-01-01T00:00", "0001-01-01T00:00", "9999-12-31T23:59Z"])
def test_an_impossible_sent_time_is_not_believed(simulate: Simulate, sent: str) -> None:
    late = text(HLA, "R land 5 people Bago", at="2026-12-05T09:00", sent=sent)
    played = simulate([*joined(HLA), late])
    assert (0, True) == (played.status, "5 Dec" in played.lines[-1]["text"])


def test_a_channel_that_is_down_keeps_its_texts_until_it_is_up(simulate: Simulate) -> None:
    script = [
        {"at": "2026-12-01T09:00", "channel": "telegram", "up": False},
        text(BO, "hi"),
        text(HLA, "hi"),
        {"at": "2026-12-03T12:00", "channel": "telegram", "up": True},
    ]
    left = [(line["to"], line["at"]) for line in simulate(script).lines if line.get("to") in (HLA, BO)]
    assert [(HLA, "2026-12-01T09:00:00+06:30"), (BO, "2026-12-03T12:00:00+06:30")] == left


def test_an_early_report_waits_an_hour_for_its_text(simulate: Simulate, tmp_path: Path) -> None:
    """It came while the text was being sent, whose end nobody noted: the one that goes again has another id."""
    broken = [*joined(BO), {"address": BO, "breaks": True}, text(BO, "ME"), {"report": BO, "state": "delivered"}]
    database = tmp_path / "practice.db"
    left = [
        simulate(script, "--database", str(database)).texts
        for script in (broken, [{"at": "2026-12-01T09:59"}], [{"at": "2026-12-01T10:00"}])
    ]
    assert [len(joined(BO)), 1, 0] == [len(left[0]), len(left[1]), len(left[2])]
    assert left[0][-1] == left[1][0]
    engine = open_engine(f"sqlite:///{database}")
    with reading(engine) as connection:
        assert delivery_reports.next_forgotten(connection) is None
    engine.dispose()


def test_of_what_never_left_nothing_is_reported(simulate: Simulate) -> None:
    played = simulate([{"at": "2026-12-01T09:00", "report": BO, "state": "delivered"}])
    assert (2, "line 1: nothing left for telegram:2001") == (played.status, played.errors.strip())


def test_an_address_that_fails_gets_nothing_and_is_counted(simulate: Simulate) -> None:
    script = [{"at": "2026-12-01T09:00", "address": BO, "fails": "blocked"}, text(BO, "hi"), text(HLA, "hi")]
    played = simulate(script, "--summary")
    assert [HLA] == [to for to, _ in played.texts]
    assert 1 == played.lines[-1]["summary"]["failed"]


def test_texts_wait_at_their_providers_while_the_machine_is_off(simulate: Simulate) -> None:
    script = [
        *joined(HLA),
        {"at": "2026-12-04T12:00", "off": True},
        text(HLA, "R land 4 people Bago", at="2026-12-05T10:00"),
        text(HLA, "R land 6 people Bago"),
        {"at": "2026-12-12T09:30", "off": False},
    ]
    first, second = [line for line in simulate(script).lines if line.get("reply_to", 0) > 6]
    assert ("2026-12-12T09:30:00+06:30", 8, 9) == (first["at"], first["reply_to"], second["reply_to"])
    assert ("5 Dec" in first["text"], "5 Dec" in second["text"]) == (True, True)


def test_a_machine_that_was_off_for_months_goes_on(simulate: Simulate) -> None:
    script = [
        text("sms:+959420000011", "BEGIN PRO 1/12", at="2026-12-01T09:00"),
        text("sms:+959420000011", "ADD PRO 80 Exchange visit @me"),
        {"at": "2026-12-04T12:00", "off": True},
        {"at": "2027-02-15T09:30", "off": False},
        {"at": "2027-02-19T12:00"},
    ]
    played = simulate(script)
    assert 0 == played.status
    assert any(line["kind"] == "reminder" and "2027-02-18" in line["at"] for line in played.lines)


@pytest.mark.parametrize(
    ("until", "status"),
    [
        ("2026-12-09", 0),
        ("2026-12-09T12:00", 0),
        ("2026-12-09T05:30:00Z", 0),
        ("2026-11-01T12:00", 2),
        ("soon", 2),
    ],
)
def test_time_goes_on_until_then(simulate: Simulate, until: str, status: int) -> None:
    played = simulate([{"at": "2026-12-01T09:00"}], "--until", until)
    assert status == played.status
    if status == 0:
        assert "digest" in {line["kind"] for line in played.lines}  # of Monday 7 December
    else:
        assert played.errors.startswith("--until: ")


def test_a_second_run_on_the_same_database_goes_on_from_there(simulate: Simulate, tmp_path: Path) -> None:
    kept = ("--network", str(NETWORK), "--database", f"sqlite:///{tmp_path}/kept.db")
    first = [*joined(HLA), {"channel": "sms", "up": False}, text(HLA, "R land 4 people Bago", id="r"), {"off": True}]
    simulate([*first, text(HLA, "R land 6 people Bago", id="s")], *kept)
    played = simulate([{"off": False}, {"channel": "sms", "up": True}, text(HLA, "hi again", id="r")], *kept)
    reports = [line["text"][:9] for line in played.lines]
    assert (0, ["Report 1:", "Report 2:"]) == (played.status, reports)
    assert {"2026-12-01T09:00:00+06:30"} == {line["at"] for line in played.lines}


def test_the_same_script_again_changes_nothing(simulate: Simulate, tmp_path: Path) -> None:
    script = [line | {"id": str(number)} for number, line in enumerate(joined(HLA)[1:])]
    script[0]["at"] = "2026-12-01T09:00"
    kept = ("--database", f"sqlite:///{tmp_path}/kept.db")
    assert len(simulate(script, *kept).lines) > 0
    assert (0, []) == ((again := simulate(script, *kept)).status, again.lines)


def test_what_is_due_between_two_runs_happens_in_its_time(simulate: Simulate, tmp_path: Path) -> None:
    kept = ("--database", str(tmp_path / "kept.db"))
    simulate([{"at": "2026-12-01T09:00"}], *kept)
    played = simulate([{"at": "2027-01-20T09:00"}], *kept)
    assert {"2026-12-07", "2027-01-05"} == {line["at"][:10] for line in played.lines}


def test_the_summary_counts(simulate: Simulate) -> None:
    script = [*joined(HLA), text(HLA, "R land 4 people Bago"), text(BO, "hi"), text(BO, "hi", id="a"),
              text(BO, "hi", id="a")]  # fmt: skip
    played = simulate(script, "--summary")
    summary = played.lines[-1]["summary"]
    assert summary.pop("elapsed_s") > 0
    nothing = dict.fromkeys(("reminder", "announcement", "poll", "invitation", "digest", "alert", "notice"), 0)
    assert {
        "received": 8,
        "sent": {"reply": 8, **nothing, "sms": 6, "telegram": 2},
        "segments": sum(line["segments"] for line in played.lines[:-1]),
        "failed": 0,
        "waiting": 0,
        "people": 1,
        "reports": 1,
    } == summary


def test_short_codes_and_names_are_kept_and_never_answered(simulate: Simulate) -> None:
    played = simulate([text("sms:1331", "HELP", at="2026-12-01T09:00"), text("sms:MPT", "HELP")], "--summary")
    assert (2, []) == (played.lines[-1]["summary"]["received"], played.texts)


def test_a_number_in_any_form_is_one_person(simulate: Simulate) -> None:
    script = [*joined(HLA), text("sms:09771000001", "JOIN LAND")]
    assert (HLA, "You are in LAND already.") == simulate(script).texts[-1]


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("x" * 100_000, id="very long"),
        pytest.param("\u0000\u0007\u200b", id="nothing to see"),
        pytest.param("\ud83d", id="half a letter"),
        pytest.param("\U0001f600" * 500, id="emoji"),
    ],
)
def test_odd_texts_are_answered(simulate: Simulate, words: str) -> None:
    played = simulate([*joined(HLA), text(HLA, words)])
    assert (0, 1) == (played.status, [line.get("reply_to") for line in played.lines].count(7))


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        (("--database", "nonsense://x"), "--database is a URL"),
        (("--database", "sqlite:////nowhere/at/all.db"), "cannot be opened"),
        (("--network", "absent.toml"), "absent.toml cannot be read"),
        (("--files", "/proc/none/files"), "cannot be made"),
    ],
)
def test_a_wrong_option_is_told_in_a_sentence(simulate: Simulate, arguments: tuple[str, ...], part: str) -> None:
    played = simulate(b"", *arguments)
    assert (False, []) == (played.status == 0, played.lines)
    assert part in played.errors
    assert "Traceback" not in played.errors


def test_the_folder_for_attachments_is_made(simulate: Simulate, tmp_path: Path) -> None:
    simulate(b"", "--files", str(tmp_path / "a" / "b"))
    assert (tmp_path / "a" / "b").is_dir()


def test_the_same_script_draws_the_same_numbers(simulate: Simulate) -> None:
    script = [
        {"at": "2026-12-01T09:00", "from": "sms:+959771000001", "text": text}
        for text in ("JOIN LAND", "YES", "Ma Hla", "SKIP", "SKIP", "the headman came this morning, what should we do")
    ]
    first, second = simulate(script), simulate(script)
    assert first.lines == second.lines
    assert [] != [words for _, words in first.texts if re.search(r"REPLY \d{4}", words)]
