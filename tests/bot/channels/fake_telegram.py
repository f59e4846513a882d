"""What the Bot API keeps and answers, for one bot, without HTTP.

Source: core.telegram.org/bots/api (getUpdates: offsets, limits and confirming; setWebhook; deleteMessages;
making requests; errors), and the sentences that the real server sends with each error.
"""

import itertools
import json
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]

TEXT_LIMIT = 4096
DATA_LIMIT = 64
DELETED_AT_ONCE = 100


class Failure(Exception):
    """An answer with `ok: false`; `parameters` hold retry_after or migrate_to_chat_id."""

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters


@dataclass
class FakeTelegram:
    """The server's memory. Every public method may be called from any thread."""

    chats: dict[int, str] = field(default_factory=lambda: {})  # id: "open", "blocked", "moved:<new id>"
    waiting: list[Json] = field(default_factory=lambda: [])  # updates not confirmed
    sent: list[Json] = field(default_factory=lambda: [])
    answered: list[str] = field(default_factory=lambda: [])
    pressed: set[str] = field(default_factory=lambda: set())
    commands: dict[str, list[Json]] = field(default_factory=lambda: {})
    files: dict[str, bytes] = field(default_factory=lambda: {})
    offsets: list[int | None] = field(default_factory=lambda: [])  # every offset ever asked with
    dropped: list[bool] = field(default_factory=lambda: [])  # drop_pending_updates of each deleteWebhook
    deleted: list[tuple[int, int]] = field(default_factory=lambda: [])  # (chat, message), by deleteMessages
    too_old: set[int] = field(default_factory=lambda: set())  # messages that may not be deleted any more
    webhook: str = ""
    secret: str = ""
    webhook_asked: Json = field(default_factory=lambda: {})  # all that setWebhook was told
    calls_failed: int = 0  # webhook calls that were not answered with 2xx
    last_error: Json = field(default_factory=lambda: {})
    polls: int = 0
    longest_hold: float = 60.0  # seconds that a question for updates stays open at most

    def __post_init__(self) -> None:
        self.numbers = itertools.count(7001)
        self.messages = itertools.count(1)
        self.changed = threading.Condition()

    # What a person does

    def add_update(self, update: Json) -> Json:
        with self.changed:
            update = {"update_id": next(self.numbers), **update}
            self.waiting.append(update)
            self.changed.notify_all()
            return update

    def say(self, chat: int, words: Json, language: str = "en", kind: str = "message") -> Json:
        """A person writes; `words` are the message's own fields (text, photo, message_id, ...)."""
        person = {"id": chat, "is_bot": False, "first_name": "Hla", "language_code": language}
        self.chats.setdefault(chat, "open")
        message = {
            "message_id": words.get("message_id") or next(self.messages),
            "date": int(time.time()),
            "chat": {"id": chat, "type": "private", "first_name": "Hla"},
            "from": person,
            **words,
        }
        return self.add_update({kind: message})

    def press(self, chat: int, data: str) -> Json:
        """A person presses a button of the last text in the chat."""
        pressed = f"9{next(self.messages):015d}"
        self.pressed.add(pressed)
        last = [message for message in self.sent if message["chat"]["id"] == chat][-1:]
        query: Json = {
            "id": pressed,
            "from": {"id": chat, "is_bot": False, "first_name": "Hla", "language_code": "en"},
            "chat_instance": str(chat),
            "data": data,
        }
        return self.add_update({"callback_query": query | ({"message": last[0]} if last else {})})

    # What the bot asks

    def get_updates(self, asked: Json) -> list[Json]:
        offset = int(asked["offset"]) if "offset" in asked else None
        limit = int(asked.get("limit") or 100)
        until = time.monotonic() + min(float(asked.get("timeout") or 0), self.longest_hold)
        with self.changed:
            if self.webhook:
                raise Failure(
                    409,
                    "Conflict: can't use getUpdates method while webhook is active; "
                    "use deleteWebhook to delete the webhook first",
                )
            self.polls += 1
            mine = self.polls
            self.offsets.append(offset)
            self.changed.notify_all()
            self._confirm(offset)
            while not self.waiting and (left := until - time.monotonic()) > 0:
                self.changed.wait(left)
                if self.polls != mine:
                    raise Failure(
                        409,
                        "Conflict: terminated by other getUpdates request; "
                        "make sure that only one bot instance is running",
                    )
            return self.waiting[:limit]

    def _confirm(self, offset: int | None) -> None:
        """Updates below the offset are gone; a negative one keeps only the last so many."""
        if offset is None or offset == 0:
            return
        if offset < 0:
            self.waiting = self.waiting[offset:]
        else:
            self.waiting = [update for update in self.waiting if update["update_id"] >= offset]

    def get_me(self, asked: Json) -> Json:
        return {"id": 1001, "is_bot": True, "first_name": "Lanpya", "username": "lanpya_bot"}

    def send_message(self, asked: Json) -> Json:
        text = asked.get("text", "")
        if not text.strip():
            raise Failure(400, "Bad Request: message text is empty")
        if len(text) > TEXT_LIMIT:
            raise Failure(400, "Bad Request: message is too long")
        return self._keep("sendMessage", asked, {"text": text})

    def send_photo(self, asked: Json) -> Json:
        sizes = [{"file_id": "p1", "file_unique_id": "u1", "width": 90, "height": 90}]
        return self._keep("sendPhoto", asked, {"photo": sizes})

    def send_document(self, asked: Json) -> Json:
        name = asked.get("filename", "file")
        return self._keep(
            "sendDocument", asked, {"document": {"file_id": "d1", "file_unique_id": "u1", "file_name": name}}
        )

    def _keep(self, method: str, asked: Json, content: Json) -> Json:
        chat = int(asked.get("chat_id") or 0)
        self._check_chat(chat)
        markup = json.loads(asked.get("reply_markup") or "{}")
        for row in markup.get("inline_keyboard", []):
            if any(not 1 <= len(button["callback_data"].encode()) <= DATA_LIMIT for button in row):
                raise Failure(400, "Bad Request: BUTTON_DATA_INVALID")
        with self.changed:
            message: Json = {
                "message_id": next(self.messages),
                "date": int(time.time()),
                "chat": {"id": chat, "type": "private", "first_name": "Hla"},
                "from": self.get_me({}),
                **content,
            }
            self.sent.append(message | {"method": method, "asked": asked, "markup": markup})
            self.changed.notify_all()
            return message | ({"reply_markup": markup} if "inline_keyboard" in markup else {})

    def _check_chat(self, chat: int) -> None:
        state = self.chats.get(chat, "unknown")
        if state == "unknown":
            raise Failure(400, "Bad Request: chat not found")
        if state == "blocked":
            raise Failure(403, "Forbidden: bot was blocked by the user")
        if state.startswith("moved:"):
            raise Failure(
                400,
                "Bad Request: group chat was upgraded to a supergroup chat",
                migrate_to_chat_id=int(state.removeprefix("moved:")),
            )

    def answer_callback_query(self, asked: Json) -> bool:
        pressed = asked.get("callback_query_id", "")
        if pressed not in self.pressed:
            raise Failure(400, "Bad Request: query is too old and response timeout expired or query ID is invalid")
        self.answered.append(pressed)
        return True

    def set_my_commands(self, asked: Json) -> bool:
        self.commands[asked.get("language_code", "")] = json.loads(asked["commands"])
        return True

    def get_file(self, asked: Json) -> Json:
        name = asked.get("file_id", "")
        if name == "expired":
            return {"file_id": name, "file_unique_id": name, "file_path": "photos/expired.jpg"}
        if name not in self.files:
            raise Failure(400, "Bad Request: wrong file_id or the file is temporarily unavailable")
        return {"file_id": name, "file_unique_id": name, "file_path": f"photos/{name}.jpg"}

    def delete_messages(self, asked: Json) -> bool:
        chat = int(asked.get("chat_id") or 0)
        self._check_chat(chat)
        ids: list[int] = json.loads(asked.get("message_ids") or "[]")
        if not 1 <= len(ids) <= DELETED_AT_ONCE:
            raise Failure(400, "Bad Request: message identifiers are not specified")
        if self.too_old.intersection(ids):
            raise Failure(400, "Bad Request: message can't be deleted for everyone")
        self.deleted += [(chat, number) for number in ids]
        return True

    def set_webhook(self, asked: Json) -> bool:
        drops = str(asked.get("drop_pending_updates", "")).lower() == "true"
        with self.changed:
            self.webhook, self.secret = asked.get("url", ""), asked.get("secret_token", "")
            self.webhook_asked = asked
            self.last_error = {}
            if drops:
                self.waiting.clear()
            self.changed.notify_all()
        return True

    def delete_webhook(self, asked: Json) -> bool:
        drops = str(asked.get("drop_pending_updates", "")).lower() == "true"
        with self.changed:
            self.dropped.append(drops)
            self.webhook = self.secret = ""
            self.last_error = {}
            if drops:
                self.waiting.clear()
            self.changed.notify_all()
        return True

    def get_webhook_info(self, asked: Json) -> Json:
        return {
            "url": self.webhook,
            "has_custom_certificate": False,
            "pending_update_count": len(self.waiting) if self.webhook else 0,
            **self.last_error,
        }

    # How Telegram calls the bot

    def next_call(self, seconds: float) -> tuple[str, str, Json] | None:
        """An update for the webhook, with its URL and its secret; None: there is none for so long."""
        with self.changed:
            if not self.changed.wait_for(lambda: self.webhook and self.waiting, seconds):
                return None
            return self.webhook, self.secret, self.waiting[0]

    def note_call(self, update: Json, problem: str) -> None:
        """The call was answered with 2xx, or (`problem`) not: then it is made again."""
        with self.changed:
            if problem:
                self.calls_failed += 1
                self.last_error = {"last_error_date": int(time.time()), "last_error_message": problem}
            else:
                self.waiting = [one for one in self.waiting if one is not update]
            self.changed.notify_all()

    def wait(self, seconds: float) -> None:
        """Until something changes, at most so long."""
        with self.changed:
            self.changed.wait(seconds)

    @property
    def methods(self) -> dict[str, Callable[[Json], Any]]:
        """By the Bot API's names, which do not mind capitals."""
        return {
            "getupdates": self.get_updates,
            "getme": self.get_me,
            "sendmessage": self.send_message,
            "sendphoto": self.send_photo,
            "senddocument": self.send_document,
            "answercallbackquery": self.answer_callback_query,
            "setmycommands": self.set_my_commands,
            "getfile": self.get_file,
            "deletemessages": self.delete_messages,
            "setwebhook": self.set_webhook,
            "deletewebhook": self.delete_webhook,
            "getwebhookinfo": self.get_webhook_info,
        }
