"""Unsigned, wrongly signed, smuggled and monstrous calls: refused, nothing kept, and the program goes on."""

import base64
import hashlib
import hmac
import json
import time
import urllib.parse

from sim import ANDROID_KEY, SECRET, TELEGRAM_TOKEN, TWILIO_TOKEN, URL, Live, main

MARK = "forgedWords"
FORM = "application/x-www-form-urlencoded"


def telegram(live, text, secret, n=1, **headers):
    body = {
        "update_id": n,
        "message": {
            "message_id": n,
            "date": int(time.time()),
            "chat": {"id": 5001, "type": "private"},
            "from": {"id": 5001, "is_bot": False, "language_code": "en"},
            "text": text,
        },
    }
    return live.request(
        "POST",
        "/channels/telegram",
        {"content-type": "application/json", "x-telegram-bot-api-secret-token": secret, **headers},
        json.dumps(body).encode(),
    )


def twilio(live, text, token, sid, url=f"{URL}/channels/twilio"):
    fields = {"Body": text, "From": "+959771000001", "MessageSid": "SM" + str(sid) * 32, "To": "+15005550006"}
    signed = url + "".join(k + v for k, v in sorted(fields.items()))
    mac = base64.b64encode(hmac.new(token.encode(), signed.encode(), "sha1").digest()).decode()
    return live.request(
        "POST",
        "/channels/twilio",
        {"content-type": FORM, "x-twilio-signature": mac},
        urllib.parse.urlencode(fields).encode(),
    )


def android(live, text, key, message, stamp=None):
    event = {
        "id": "e1",
        "event": "sms:received",
        "deviceId": "d",
        "webhookId": "w",
        "payload": {
            "messageId": message,
            "message": text,
            "phoneNumber": "+959771000002",
            "sender": "+959771000002",
            "receivedAt": time.strftime("%Y-%m-%dT%H:%M:%S.000+00:00", time.gmtime()),
            "simNumber": 1,
        },
    }
    body, stamp = json.dumps(event).encode(), str(int(time.time()) if stamp is None else stamp)
    mac = hmac.new(key.encode(), body + stamp.encode(), hashlib.sha256).hexdigest()
    return live.request(
        "POST",
        "/channels/android",
        {"content-type": "application/json", "x-timestamp": stamp, "x-signature": mac},
        body,
    )


def run():
    with Live() as live:
        right = hmac.new(TELEGRAM_TOKEN.encode(), b"lanpya telegram webhook", hashlib.sha256).hexdigest()
        genuine = (
            telegram(live, "HELP genuine", right),
            twilio(live, "HELP genuine", TWILIO_TOKEN, 1),
            android(live, "HELP genuine", ANDROID_KEY, "g1"),
        )
        taken = [live.raw(call) for call in genuine]
        taken.append(live.text("+959771000003", "HELP genuine", "g2"))
        calls = {
            "telegram wrong secret": telegram(live, MARK, "x" * 64, 2),
            "telegram no secret": live.request("POST", "/channels/telegram", {}, json.dumps({"update_id": 3}).encode()),
            "telegram nested": live.request(
                "POST",
                "/channels/telegram",
                {"x-telegram-bot-api-secret-token": right},
                b'{"update_id":1,"message":' + b"[" * 100000 + b"]" * 100000 + b"}",
            ),
            "telegram digits": live.request(
                "POST",
                "/channels/telegram",
                {"x-telegram-bot-api-secret-token": right},
                b'{"update_id":' + b"9" * 100000 + b"}",
            ),
            "twilio wrong token": twilio(live, MARK, "x", 2),
            "twilio other host": twilio(live, MARK, TWILIO_TOKEN, 3, "https://evil.example/channels/twilio"),
            "twilio unsigned": live.request(
                "POST",
                "/channels/twilio",
                {"content-type": FORM},
                f"From=%2B959771000001&Body={MARK}&MessageSid=SM1".encode(),
            ),
            "android wrong key": android(live, MARK, "x", "f1"),
            "android old stamp": android(live, MARK, ANDROID_KEY, "f2", int(time.time()) - 900),
            "gateway wrong secret": live.request(
                "GET", f"/channels/gateway/no/receive?from=%2B959771000001&text={MARK}&id=f3"
            ),
            "gateway deep json": live.request(
                "POST", f"/channels/gateway/{SECRET}/receive", {"content-type": "application/json"}, b"[" * 120000
            ),
            "2 MB announced": live.request("POST", "/channels/telegram", {"content-length": "2000000"}, b"x"),
            "chunks": live.request(
                "POST",
                "/channels/telegram",
                {"content-length": None, "transfer-encoding": "chunked"},
                (b"%x\r\n" % 65536 + b"a" * 65536 + b"\r\n") * 10 + b"0\r\n\r\n",
            ),
            "smuggled": live.request(
                "POST",
                "/channels/telegram",
                {"content-length": "5", "transfer-encoding": "chunked"},
                b"0\r\n\r\nGET /readyz HTTP/1.1\r\nhost: x\r\n\r\n",
            ),
            "two lengths": b"POST /channels/telegram HTTP/1.1\r\nhost: x\r\ncontent-length: 3\r\ncontent-length: 50\r\n\r\nabc",
            "length -1": live.request("POST", "/channels/telegram", {"content-length": "-1"}),
            "no HTTP": b"\x16\x03\x01\x02\x00\x01\x00\r\n\r\n",
            "path ..": live.request("GET", "/channels/../../etc/passwd"),
            "path %ff": live.request("GET", "/channels/%ff%00"),
            "head of 20 kB": live.request("GET", "/channels/telegram", {"x": "a" * 20000}),
            "TRACE": live.request("TRACE", "/channels/telegram"),
        }
        wrong = {
            name: status for name, call in calls.items() if (status := live.raw(call)) != 0 and not 400 <= status < 500
        }
        for call in genuine[1:]:  # brought again by whoever recorded them
            live.raw(call)
        slow = live.healthz()
        time.sleep(1)
        kept = [text for (text,) in live.rows("select text from inbox")]
    forged, doubled = sum(MARK in text for text in kept), len(kept) - 4
    good = taken == [200] * 4 or all(200 <= status < 300 for status in taken)
    return (
        good and not wrong and not forged and doubled == 0 and slow < 2,
        f"{len(calls)} forged calls: {len(wrong)} answered otherwise than 4xx {wrong}, {forged} kept; {doubled} of 2 replays kept twice; genuine ones {taken}",
    )


if __name__ == "__main__":
    main(run)
