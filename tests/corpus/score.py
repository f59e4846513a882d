#!/usr/bin/env python3
"""How well does the bot understand what people text? Plays texts.jsonl through `lanpya simulate` and judges each.

    score.py [TEXTS.jsonl] [--show KIND|wrong|lost|asked|human|ID ...] [--json] [--max-wrong P] [--min-right P]

Needs `lanpya` on the PATH (or --lanpya PATH), and nothing else. README.md says what labels and verdicts mean.
"""

import argparse
import json
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import unicodedata
from datetime import date, timedelta
from itertools import zip_longest
from pathlib import Path

HERE = Path(__file__).resolve().parent
TODAY = date(2026, 12, 1)  # a Tuesday
VERDICTS = ("right", "asked", "human", "wrong", "lost")
STATES = ["member", "guest", "consent", "name", "kind", "area", "announced", "preview", "theme", "item"]
YARD = "ZZ9"  # a group for the leaders of `preview`, added to the network file
HEARER = "sms:+959778000001"  # who alone gets what they announce
HEARER_AT = "Cocokyun"
AUTHOR = "sms:+959420000013"  # leader of NET, who announces
PLANNER = "telegram:9001"  # a coordinator, who gives items: an account proves who sends
THEMELESS = "R mediation 5w 7m Hpa-An yesterday"
MY_DIGITS = str.maketrans("0123456789", "၀၁၂၃၄၅၆၇၈၉")
REPORT = ("theme", "activity", "women", "men", "people", "township", "day")
# What is read of the database. A column that is missing ends the run with its name.
NEED = {
    "people": "id name language kind township themes consented_at stopped_at",
    "addresses": "address person_id",
    "memberships": "code person_id",
    "join_requests": "id code person_id decided_at",
    "reports": "id person_id withdrawn_at note " + " ".join(REPORT),
    "questions": "person_id kind data asked_at",
    "threads": "id person_id code announcement_id to_person_id",
    "thread_texts": "id thread_id person_id text",
    "items": "id owner_id state due_day texts",
    "item_notes": "id item_id person_id text",
    "announcements": "id author_id state audience text",
}
# Commands whose answer is all that they do: it is compared with the answer to this text from somebody alike.
SHOWN = {
    "help": "HELP",
    "me": "ME",
    "my": "MY",
    "plan": "PLAN",
    "groups": "GROUPS",
    "more": "MORE",
    "digest": "DIGEST",
    "who": "WHO",
    "report-steps": "R",
}
WANTS = {"report", "reports", "to", "does", "asks", "any", "keeps", "words"}
SETTLED = re.compile(
    r"^(stop|start|help|me|my|plan|groups|more|who|digest|report-steps|yes|no|consent|skip|undo|forget-asked|"
    r"join|leave|done|late|drop|note|name|kind|area|lang|themes)(:.*)?$"
)


class Trouble(Exception):
    """Something that the person at the terminal has to mend."""


# --- the corpus -------------------------------------------------------------------------------------------------------


def read_texts(path):
    texts, seen = [], set()
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if not line.strip():
            continue
        try:
            text = json.loads(line)
            check(text)
        except (ValueError, KeyError, TypeError) as problem:
            raise Trouble(f"{path}:{number}: {problem!r}") from None
        if text["id"] in seen:
            raise Trouble(f"{path}:{number}: the id {text['id']} is used twice")
        seen.add(text["id"])
        texts.append(text)
    if not texts:
        raise Trouble(f"{path}: no texts")
    return texts


def check(text):
    for key in ("id", "lang", "kind", "state", "text", "want"):
        if key not in text:
            raise ValueError(f"no {key!r}")
    if text["state"] not in STATES:
        raise ValueError(f"unknown state {text['state']!r}")
    for want in wishes(text["want"]):
        if unknown := set(want) - WANTS:
            raise ValueError(f"unknown in want: {', '.join(sorted(unknown))}")
        for report in [want["report"]] if "report" in want else want.get("reports", []):
            if unknown := set(report) - set(REPORT):
                raise ValueError(f"unknown in report: {', '.join(sorted(unknown))}")
        if want.get("to", "nobody") not in ("coordinators", "leader", "human", "nobody"):
            raise ValueError(f"unknown to: {want['to']!r}")
        for deed in listed(want.get("does")):
            if not SETTLED.match(deed):
                raise ValueError(f"unknown does: {deed!r}")


def wishes(want):
    rest = {key: value for key, value in want.items() if key != "any"}
    return [{**rest, **one} for one in want["any"]] if "any" in want else [want]


def listed(value):
    return [] if value is None else [value] if isinstance(value, str) else list(value)


# --- playing ----------------------------------------------------------------------------------------------------------


class Player:
    """One person in the state that the text needs."""

    def __init__(self, number, text):
        self.text, self.state, self.number = text, text["state"], number
        self.address = f"sms:+95977{1000000 + number}"
        self.name = f"Ma Hla{number}" if self.state == "item" else "Ma Hla"
        self.is_burmese = text["lang"] in ("my", "zg")

    def enters(self):
        """The texts that bring them into their state, but for what leaders send."""
        if self.state == "guest":
            return []
        first = ["LANG my"] if self.is_burmese else []
        if self.state == "preview":
            return [*first, f"TELL {YARD}@{HEARER_AT} Workshop on Friday at 9"]
        group = {"item": "PRO", "announced": "NET"}.get(self.state, "LAND")
        steps = [f"JOIN {group}", "YES", self.name, "community", "Hpa-An"]
        known = {"consent": 1, "name": 2, "kind": 3, "area": 4}
        return [*first, *steps[: known.get(self.state, 5)]]

    def before(self):
        return [*([THEMELESS] if self.state == "theme" else []), *listed(self.text.get("before"))]


def play(texts, lanpya, folder):
    players = [Player(number, text) for number, text in enumerate(texts)]
    models = {}
    for player in players:
        for want in wishes(player.text["want"]):
            for deed in listed(want.get("does")):
                word, _, rest = deed.partition(":")
                if word in SHOWN:
                    key = (deed, player.state, player.text["lang"], tuple(player.before()))
                    if key not in models:
                        said = {**player.text, "text": f"{SHOWN[word]} {rest.upper()}".strip()}
                        models[key] = Player(len(players) + len(models), said)
    everybody = [*players, *models.values()]
    network = write_network(folder, [player.address for player in everybody if player.state == "preview"])
    database = folder / "corpus.db"

    lines = []
    when = "2026-12-01T08:00"

    def say(address, text):
        lines.append({"at": when, "from": address, "text": text})

    def say_together(said):
        """The first texts of all come at once, then the second: read by the hundred, they cost a fifth of it."""
        for texts in zip_longest(*([(address, text) for text in texts] for address, texts in said)):
            lines.append({"at": when, "off": True})
            for one in filter(None, texts):
                say(*one)
            lines.append({"at": when, "off": False})

    say_together((player.address, player.enters()) for player in everybody if player.state != "preview")
    if any(player.state == "item" for player in everybody):
        when = "2026-12-01T08:10"
        say(PLANNER, "BEGIN PRO 1/12")
        for player in everybody:
            if player.state == "item":
                say(PLANNER, f"ADD PRO 30 Visit the ward office @{player.name}")
    if any(player.state == "announced" for player in everybody):
        when = "2026-12-01T08:30"
        say(AUTHOR, "TELL NET Workshop on Friday 9 am in Mandalay. Please answer if you come")
        code = codes_in(simulate(lanpya, network, database, lines)).get(AUTHOR, "1")
        lines.clear()
        say(AUTHOR, f"YES {code}")
    when = "2026-12-01T08:40"
    if any(player.state == "preview" for player in everybody):
        for text in (f"JOIN {YARD}", "YES", "Ma Nu", "community", HEARER_AT):
            say(HEARER, text)
    for player in everybody:
        if player.state == "preview":
            for text in player.enters():
                say(player.address, text)
    when = "2026-12-01T08:50"
    say_together((player.address, player.before()) for player in everybody)
    codes = codes_in(simulate(lanpya, network, database, lines))
    earlier = snapshot(database)

    lines = []
    when = "2026-12-01T09:00"
    for player in everybody:
        player.numbers = numbers_of(player, earlier)
        if player.state == "preview" and player.address in codes:
            player.numbers["preview"] = codes[player.address]
        player.said = fill(player.text["text"], player.numbers)
        say(player.address, player.said)
    out = simulate(lanpya, network, database, lines)
    later = snapshot(database)

    alerts = [line["text"] for line in out if line["kind"] == "alert"]
    answers = {}
    for line in out:
        answers.setdefault((line.get("reply_to"), line["to"]), []).append(line["text"])
    for place, player in enumerate(everybody, 1):
        player.seen = happened(player, earlier, later, answers.get((place, player.address), []), alerts)
    return players, {key: model.seen["replies"] for key, model in models.items()}


def write_network(folder, leaders):
    text = (HERE / "network.toml").read_text("utf-8")
    if leaders:
        quoted = ", ".join(f'"{leader}"' for leader in leaders)
        group = f'[groups.{YARD}]\nen = "Rehearsal"\njoin = "open"\nleaders = [{quoted}]\n\n'
        text = text.replace("[groups.TEAM]", group + "[groups.TEAM]")
    (folder / "network.toml").write_text(text, "utf-8")
    return folder / "network.toml"


def simulate(lanpya, network, database, lines):
    script = "\n".join(json.dumps(line, ensure_ascii=False) for line in lines)
    done = subprocess.run(
        [lanpya, "simulate", "--network", str(network), "--database", str(database)],
        input=script,
        capture_output=True,
        encoding="utf-8",
    )
    if done.returncode:
        raise Trouble(f"lanpya simulate ended with {done.returncode}: {done.stderr.strip()[-1500:]}")
    return [json.loads(line) for line in done.stdout.splitlines() if line.strip()]


def snapshot(database):
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as connection:
        connection.row_factory = sqlite3.Row
        tables = {}
        for table, columns in NEED.items():
            there = {row["name"] for row in connection.execute(f"PRAGMA table_info({table})")}
            if not there:
                raise Trouble(f"the database has no table {table!r}: mend NEED in score.py")
            if missing := [column for column in columns.split() if column not in there]:
                raise Trouble(f"table {table!r} has no column {', '.join(missing)}: mend NEED in score.py")
            query = f"SELECT {', '.join(columns.split())} FROM {table}"
            tables[table] = [dict(row) for row in connection.execute(query)]
    for row in tables["questions"]:
        row["data"] = row["data"] if isinstance(row["data"], str) else json.dumps(row["data"])
    tables["who"] = {row["address"]: row["person_id"] for row in tables["addresses"]}
    index = {}
    for table, key in (
        ("people", "id"),
        ("memberships", "person_id"),
        ("join_requests", "person_id"),
        ("reports", "person_id"),
        ("questions", "person_id"),
        ("items", "owner_id"),
        ("announcements", "author_id"),
        ("item_notes", "person_id"),
        ("thread_texts", "person_id"),
    ):
        rows = index[table] = {}
        for row in tables[table]:
            rows.setdefault(row[key], []).append(row)
    tables["of"] = index
    tables["thread"] = {row["id"]: row for row in tables["threads"]}
    return tables


def codes_in(out):
    """The last code after YES in what each address got: it releases what waits."""
    return {line["to"]: found[-1] for line in out if (found := re.findall(r"\bYES (\d+)", line["text"]))}


def numbers_of(player, tables):
    """What {item}, {report} and {preview} stand for."""
    person = tables["who"].get(player.address)
    found = {}
    for name, table in (("item", "items"), ("report", "reports"), ("preview", "announcements")):
        rows = tables["of"][table].get(person, [])
        if rows:
            found[name] = max(row["id"] for row in rows)
    return found


def fill(text, numbers):
    def number(match):
        if match[1] not in numbers:
            raise Trouble(f"{match[0]} stands for nothing in {text!r}")
        value = str(numbers[match[1]])
        return value.translate(MY_DIGITS) if match[2] else value

    return re.sub(r"\{(item|report|preview)(-my)?\}", number, text)


# --- what happened ----------------------------------------------------------------------------------------------------


def happened(player, earlier, later, replies, alerts):
    person, was_person = later["who"].get(player.address), earlier["who"].get(player.address)

    def rows(tables, table, who):
        return tables["of"][table].get(who, [])

    def by_id(table, tables=None):
        return {row["id"]: row for row in rows(tables or later, table, person)}

    was = (rows(earlier, "people", was_person) or [{}])[0]
    now = (rows(later, "people", person) or [{}])[0]
    effects = {}

    def note(kind, what):
        effects.setdefault(kind, []).append(what)

    old = {row["id"]: row for row in rows(earlier, "reports", was_person)}
    touched = []
    for number, row in by_id("reports").items():
        before = old.get(number)
        if before is None:
            note("report new", number)
            touched.append(row)
        elif row["withdrawn_at"] and not before["withdrawn_at"]:
            note("report withdrawn", number)
        elif any(row[key] != before[key] for key in REPORT):
            note("report changed", number)
            touched.append(row)
        elif row["note"] != before["note"]:
            note("report note changed", number)
    standing = [row for row in by_id("reports").values() if not row["withdrawn_at"]]

    if was_person is not None and person is None:
        note("erased", True)
    for key in ("name", "kind", "township", "language", "themes"):
        if (was.get(key) or None) != (now.get(key) or None):
            note(key, now.get(key))
    for key, kind in (("consented_at", "consented"), ("stopped_at", "stopped")):
        if bool(was.get(key)) != bool(now.get(key)):
            note(kind if now.get(key) else f"not {kind}", True)
    groups = [
        {row["code"] for row in rows(tables, "memberships", who)}
        for tables, who in ((earlier, was_person), (later, person))
    ]
    for code in sorted(groups[1] - groups[0]):
        note("joined", code)
    for code in sorted(groups[0] - groups[1]):
        note("left", code)
    requests = {row["id"] for row in rows(earlier, "join_requests", was_person)}
    for row in rows(later, "join_requests", person):
        if row["id"] not in requests:
            note("asked to join", row["code"])
    old_items = {row["id"]: row for row in earlier["items"]}
    for row in rows(earlier, "items", was_person):
        after = next((one for one in later["items"] if one["id"] == row["id"]), None)
        if after is None or after["owner_id"] != row["owner_id"]:
            note("item given away", row["id"])
            continue
        if after["state"] != row["state"]:
            note(f"item {after['state']}", row["id"])
        if after["due_day"] != row["due_day"]:
            note("item moved", (row["id"], days_between(row["due_day"], after["due_day"])))
    notes = {row["id"] for row in earlier["item_notes"]}
    for row in rows(later, "item_notes", person):
        if row["id"] not in notes:
            note("item noted", row["item_id"])
    old_sent = {row["id"]: row for row in earlier["announcements"]}
    for row in rows(later, "announcements", person):
        if row["id"] not in old_sent:
            note("announcement new", row["id"])
        elif row["state"] != old_sent[row["id"]]["state"]:
            note(f"announcement {row['state']}", row["id"])

    known = {row["id"] for row in earlier["thread_texts"]}
    heard = []
    for row in rows(later, "thread_texts", person):
        if row["id"] not in known:
            thread = later["thread"][row["thread_id"]]
            is_leader = bool(thread["code"] or thread["announcement_id"] or thread["to_person_id"])
            heard.append(("leader" if is_leader else "coordinators", row["text"]))
    if not heard:
        heard += [("coordinators", alert) for alert in alerts if plain(player.said) in plain(alert)][:1]
    question = (rows(later, "questions", person) or [None])[0]
    old_question = (rows(earlier, "questions", was_person) or [None])[0]
    opened = question if question != old_question else None
    if (
        player.state == "consent"
        and old_question
        and not question
        and not now.get("consented_at")
        and not now.get("stopped_at")
    ):
        note("declined", True)
    return {
        "effects": effects,
        "touched": touched,
        "standing": standing,
        "heard": heard,
        "replies": replies,
        "question": question,
        "old_question": old_question,
        "opened": opened,
        "now": now,
        "groups": groups[1],
        "items": old_items,
    }


def days_between(first, second):
    try:
        return (date.fromisoformat(second[:10]) - date.fromisoformat(first[:10])).days
    except (TypeError, ValueError):
        return None


# --- judging ----------------------------------------------------------------------------------------------------------

_ASKS = re.compile(
    r"[?？]|သလား|လား။|သလဲ|ဘယ်[^။]*လဲ|\bunclear\b|not taken|still to come|မရှင်း|မယူ|Text 1 or 2|Text the number"
    r"|did you mean",
    re.I,
)
_ABOUT = {
    "theme": re.compile(r"theme|ကဏ္ဍ", re.I),
    "activity": re.compile(r"activity|လုပ်ငန်း|လှုပ်ရှားမှု", re.I),
    "township": re.compile(r"where|township|which place|မြို့နယ်|ဘယ်မှာ", re.I),
    "day": re.compile(r"\bday\b|\bdate\b|when\b|ရက်|ဘယ်နေ့|ဘယ်တော့|နေ့ ?မ", re.I),
    "people": re.compile(r"how many|people.*(\?|unclear)|ဘယ်နှစ်|ဦးရေ|လူ.*(မရှင်း|\?)", re.I),
}
_ABOUT["women"] = _ABOUT["men"] = _ABOUT["people"]


def judge(player, models):
    """The best verdict that one of the wishes gives, and why.

    A hint instead of a human loses the text where nothing but a human, or a question, would do.
    """
    wanted = wishes(player.text["want"])
    verdicts = [judge_one(player, want, models) for want in wanted]
    is_for_machine = any("does" in want or "report" in want or "reports" in want for want in wanted)
    order = ("right", "human", "wrong", *(("asked", "lost") if is_for_machine else ("lost", "asked")))
    return min(verdicts, key=lambda verdict: order.index(verdict[0]))


def judge_one(player, want, models):
    seen = player.seen
    unwanted = collateral(player, want)
    if unwanted:
        return "wrong", "; ".join(unwanted)
    for key in want.get("keeps", []):
        if gone := broken(key, seen):
            return "wrong", f"must keep {key}: {gone}"
    results = []
    is_report = "report" in want or "reports" in want
    if is_report:
        results.append(judge_reports(player, want))
    for deed in listed(want.get("does")):
        results.append(judge_deed(player, fill(deed, player.numbers), models))
    if "to" in want:
        results.append(judge_to(player, want))
    if want.get("asks"):
        asked = judge_asks(player)
        if asked[0] != "right" and is_report and seen["touched"]:
            asked = "wrong", "acted without asking"
        results.append(asked)
    bad = [result for result in results if result[0] != "right"]
    if not bad:
        return "right", ""
    order = ("wrong", "lost", "human", "asked")
    return min(bad, key=lambda result: order.index(result[0]))


def collateral(player, want):
    """What the text did that it should not have done."""
    allowed = set()
    if "report" in want or "reports" in want:
        allowed |= {"report new", "report changed", "report withdrawn", "report note changed"}
    may = {
        "stop": {"stopped"},
        "start": {"not stopped"},
        "join": {"joined", "asked to join"},
        "leave": {"left"},
        "done": {"item done", "item noted"},
        "late": {"item moved", "item noted"},
        "drop": {"item dropped", "item noted"},
        "note": {"item noted"},
        "name": {"name"},
        "kind": {"kind"},
        "area": {"township"},
        "lang": {"language"},
        "themes": {"themes"},
        "undo": {"report withdrawn"},
        "consent": {"consented", "joined", "asked to join"},
        "yes": {"consented", "joined", "asked to join", "announcement sent", "erased"},
        "no": {"announcement dropped"},
    }
    for deed in listed(want.get("does")):
        allowed |= may.get(deed.split(":")[0], set())
    if player.state in ("guest", "consent"):
        allowed |= {"language"}
    if any(deed == "no" for deed in listed(want.get("does"))):
        allowed |= {"declined"}
    said = []
    for kind, what in player.seen["effects"].items():
        if kind == "language" and player.is_burmese and what == ["my"]:
            continue
        if kind not in allowed:
            shown = [value for value in what if value is not True]
            said.append(f"{kind} {', '.join(map(str, shown))}".strip())
    return said


def broken(key, seen):
    effects = seen["effects"]
    alike = {
        "name": ["name"],
        "township": ["township"],
        "area": ["township"],
        "kind": ["kind"],
        "language": ["language"],
        "groups": ["joined", "left"],
        "stop": ["stopped", "not stopped"],
        "items": ["item done", "item moved", "item dropped", "item given away"],
        "reports": ["report new", "report changed", "report withdrawn", "report note changed"],
        "announcement": ["announcement sent", "announcement dropped"],
    }
    found = [kind for kind in alike.get(key, [key]) if kind in effects]
    return ", ".join(found)


def fallback(player):
    """What to call it when nothing was done."""
    if player.seen["heard"]:
        return "human", f"to a human: {player.seen['heard'][0][0]}"
    if player.seen["replies"]:
        return "asked", "only answered"
    return "lost", "no answer at all"


def judge_reports(player, want):
    seen = player.seen
    wanted = [want["report"]] if "report" in want else want["reports"]
    rows = [row for row in seen["touched"] if not row["withdrawn_at"]] if "report" in want else seen["standing"]
    if not seen["touched"] and "report withdrawn" not in seen["effects"]:
        if "report note changed" in seen["effects"]:
            return "wrong", "only a report's note was changed"
        if "reports" in want and len(rows) == len(wanted) and fits(rows, wanted):
            return "right", ""
        return fallback(player)
    if len(rows) != len(wanted):
        return "wrong", f"{len(rows)} reports instead of {len(wanted)}: " + " | ".join(map(shown_report, rows))
    if fits(rows, wanted):
        return "right", ""
    if len(rows) == 1:
        wrong, open_keys = differences(rows[0], wanted[0]), []
        for key, got in wrong.items():
            is_count = key in ("women", "men", "people")
            if (got is None or key == "day" or (is_count and doubts_count(seen))) and asks_about(seen, key):
                open_keys.append(key)
        if len(open_keys) == len(wrong):
            return "asked", "asked for " + ", ".join(open_keys)
        if all(key in open_keys or (key == "activity" and got is None) for key, got in wrong.items()):
            return "human", "the activity is left to the note"
        wrong = {key: got for key, got in wrong.items() if key not in open_keys}
        return "wrong", "read " + ", ".join(f"{key} {got}" for key, got in wrong.items())
    return "wrong", "read " + " | ".join(map(shown_report, rows))


def fits(rows, wanted):
    rows = list(rows)
    for report in wanted:
        row = next((row for row in rows if not differences(row, report)), None)
        if row is None:
            return False
        rows.remove(row)
    return True


def differences(row, report):
    wrong = {}
    for key, value in report.items():
        got = row[key]
        if key == "day":
            value = day_of(value)
            got = str(got)[:10] if got else None
        if got != value:
            wrong[key] = got
    return wrong


def day_of(value):
    if value is None:
        return None
    if re.fullmatch(r"[+-]?\d{1,3}", str(value)):
        return (TODAY + timedelta(days=int(value))).isoformat()
    return str(value)


def shown_report(row):
    return ", ".join(f"{key} {row[key]}" for key in REPORT if row[key] is not None) or "nothing but a note"


def doubts_count(seen):
    return any(re.search(r"unclear|မရှင်း", reply) for reply in seen["replies"])


def asks_about(seen, key):
    rest = "\n".join("\n".join(reply.split("\n")[1:]) if reply.count("\n") else "" for reply in seen["replies"])
    data = f"{seen['opened']['kind']} {seen['opened']['data']}" if seen["opened"] else ""
    return bool(_ABOUT[key].search(rest)) or (bool(seen["opened"]) and key in data)


def judge_to(player, want):
    seen, to = player.seen, want["to"]
    if to == "nobody":
        if seen["heard"]:
            return "human", "to a human"
        return ("asked", "asked instead") if seen["opened"] else ("right", "")
    if not seen["heard"]:
        return "lost", "reached nobody"
    words = [plain(fill(want.get("words", player.said), player.numbers))]
    if player.text.get("unicode") and "words" not in want:
        words.append(plain(player.text["unicode"]))
    for reader, text in seen["heard"]:
        if to in (reader, "human"):
            if any(word in plain(text) for word in words):
                return "right", ""
            return "wrong", f"harmed on the way: {text}"
    return "human", f"to another human: {seen['heard'][0][0]}"


def plain(text):
    text = unicodedata.normalize("NFC", text).casefold()
    text = re.sub("[\u200b-\u200d\ufeff\u2060]", "", text)
    text = text.replace("\u103a\u1037", "\u1037\u103a")
    return re.sub(r"\s+", " ", text).strip()


def judge_asks(player):
    seen = player.seen
    told = any(_ASKS.search(reply) for reply in seen["replies"])
    if told or (seen["opened"] is not None):
        return "right", ""
    return fallback(player)


def judge_deed(player, deed, models):
    seen = player.seen
    word, _, rest = deed.partition(":")
    if word in SHOWN:
        key = (deed, player.state, player.text["lang"], tuple(player.before()))
        if same_answer(seen["replies"], models.get(key, [])):
            return "right", ""
        return fallback(player)
    done = did(player, word, rest)
    if done is True:
        return "right", ""
    if isinstance(done, str):
        return "wrong", done
    return fallback(player)


def same_answer(replies, model):
    def bare(texts):
        return re.sub(r"\d+", "#", plain(" ".join(texts)))[:70]

    return bool(model) and bare(replies) == bare(model)


def did(player, word, rest):
    """True: it was done; a text: it was done wrongly; False: it was not done."""
    seen = player.seen
    effects, question = seen["effects"], seen["question"]
    kind = question["kind"] if question else ""
    if word == "stop":
        return "stopped" in effects
    if word == "start":
        return "not stopped" in effects
    if word in ("consent", "yes") and player.state == "consent":
        return "consented" in effects
    if word == "no" and player.state == "consent":
        return seen["old_question"] is not None and question is None and "consented" not in effects
    if word == "yes" and player.state == "preview":
        return "announcement sent" in effects
    if word == "no" and player.state == "preview":
        return "announcement dropped" in effects
    if word == "yes":
        return "erased" in effects or (seen["old_question"] is not None and question != seen["old_question"])
    if word == "no":
        return seen["old_question"] is not None and question is None
    if word == "skip":
        return seen["old_question"] is not None and kind != seen["old_question"]["kind"]
    if word == "join":
        asked = bool(seen["opened"]) and rest in seen["opened"]["data"]
        return rest in effects.get("joined", []) or rest in effects.get("asked to join", []) or asked
    if word == "leave":
        return rest in effects.get("left", [])
    if word == "undo":
        return "report withdrawn" in effects
    if word == "forget-asked":
        return bool(seen["opened"]) and "forget" in seen["opened"]["kind"]
    if word in ("done", "drop"):
        return is_item(effects.get("item done" if word == "done" else "item dropped", []), rest)
    if word == "note":
        return is_item(effects.get("item noted", []), rest)
    if word == "late":
        number, _, days = rest.partition(":")
        moved = dict(effects.get("item moved", []))
        if not moved:
            return False
        if int(number) not in moved:
            return f"moved item {', '.join(map(str, moved))}"
        return True if not days or moved[int(number)] == int(days) else f"moved by {moved[int(number)]} days"
    column = {"name": "name", "kind": "kind", "area": "township", "lang": "language", "themes": "themes"}[word]
    if column == "language" and seen["now"].get("language") == rest:
        return True
    if column not in effects:
        return False
    got = seen["now"].get(column) or ""
    return True if bare_name(got) == bare_name(rest) else f"{word} is now {got!r}"


def is_item(numbers, wanted):
    if not numbers:
        return False
    return True if not wanted or int(wanted) in numbers else f"item {', '.join(map(str, numbers))} instead of {wanted}"


def bare_name(text):
    return plain(re.sub(r"[.,;:!?။၊\"'“”‘’]+", " ", text.replace("+", " ")))


# --- showing ----------------------------------------------------------------------------------------------------------


def percent(part, whole):
    return 100 * part / whole if whole else 0.0


def table(title, rows):
    print(f"{title:<14}{'n':>5}" + "".join(f"{verdict:>9}" for verdict in VERDICTS))
    for name, verdicts in rows:
        figures = "".join(f"{percent(verdicts.count(verdict), len(verdicts)):>8.0f}%" for verdict in VERDICTS)
        print(f"{name:<14}{len(verdicts):>5}{figures}")
    print()


def show(player, verdict, why):
    seen, text = player.seen, player.text
    print(f"{text['id']}  {verdict}{': ' + why if why else ''}")
    for said in listed(text.get("before")):
        print(f"    before  {one_line(said)}")
    print(f"    {text['state']:<9} > {one_line(player.said)}")
    for reply in seen["replies"]:
        print(f"              < {one_line(reply)}")
    for reader, words in seen["heard"]:
        print(f"              -> {reader}: {one_line(words)}")
    for row in seen["touched"]:
        note = "; note: " + one_line(row["note"]) if row["note"] else ""
        print(f"              = report {row['id']}: {shown_report(row)}{note}")
    others = {kind: what for kind, what in seen["effects"].items() if not kind.startswith("report")}
    if others:
        print(f"              = {others}")
    print(f"    wanted: {json.dumps(text['want'], ensure_ascii=False)}  {text.get('why', '')}")


def one_line(text):
    return text.replace("\n", " / ")


def main():
    parser = argparse.ArgumentParser(description="How well does the bot understand what people text?")
    parser.add_argument("texts", nargs="?", type=Path, default=HERE / "texts.jsonl")
    parser.add_argument(
        "--show",
        action="append",
        default=[],
        metavar="WHAT",
        help="single texts: a verdict, a kind, a language, a state or an id (or its beginning)",
    )
    parser.add_argument("--json", action="store_true", help="one JSON object for each text, then one with the figures")
    parser.add_argument("--max-wrong", type=float, metavar="P", help="exit 1 if more than P percent are wrong or lost")
    parser.add_argument("--min-right", type=float, metavar="P", help="exit 1 if less than P percent are right")
    parser.add_argument("--lanpya", default="lanpya", help="the program, if it is not on the PATH")
    options = parser.parse_args()
    lanpya = shutil.which(options.lanpya)
    try:
        if lanpya is None:
            raise Trouble(f"{options.lanpya} is not on the PATH")
        try:
            texts = read_texts(options.texts)
        except OSError as problem:
            raise Trouble(str(problem)) from None
        with tempfile.TemporaryDirectory() as folder:
            players, models = play(texts, lanpya, Path(folder))
        results = [(player, *judge(player, models)) for player in players]
    except Trouble as problem:
        print(f"score.py: {problem}", file=sys.stderr)
        return 2
    counts = {verdict: sum(one[1] == verdict for one in results) for verdict in VERDICTS}
    rates = {verdict: round(percent(count, len(results)), 1) for verdict, count in counts.items()}
    if options.json:
        for player, verdict, why in results:
            keys = {key: player.text[key] for key in ("id", "lang", "kind", "state", "text")}
            print(
                json.dumps(
                    {**keys, "verdict": verdict, "why": why, "replies": player.seen["replies"]}, ensure_ascii=False
                )
            )
        print(json.dumps({"texts": len(results), **rates}))
    else:
        for what in options.show:
            for player, verdict, why in results:
                text = player.text
                if what in (verdict, text["kind"], text["lang"], text["state"]) or text["id"].startswith(what):
                    show(player, verdict, why)
        for title, key in (("kind", "kind"), ("language", "lang"), ("state", "state")):
            names = sorted({player.text[key] for player in players})
            table(title, [(name, [one[1] for one in results if one[0].text[key] == name]) for name in names])
    print(", ".join(f"{verdict} {rates[verdict]} %" for verdict in VERDICTS) + f" of {len(results)}")
    if options.max_wrong is not None and rates["wrong"] + rates["lost"] > options.max_wrong:
        return 1
    if options.min_right is not None and rates["right"] < options.min_right:
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
