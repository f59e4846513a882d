"""The channel: python-telegram-bot's Bot, request and errors outside, our contract inside."""

import asyncio
import json
import random
import re
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from functools import partial
from typing import Any, TypeVar, cast
from urllib.parse import urlencode

import structlog
from aiolimiter import AsyncLimiter
from telegram import Bot, InputFile, LinkPreviewOptions, Message  # not .ext, which is a framework of 2 MB beside it
from telegram.error import TelegramError

from bot.channels.contract import Answer, Capabilities, Refused, Unreachable, WebRequest
from bot.channels.telegram.errors import contract_error
from bot.channels.telegram.over_http import open_request
from bot.channels.telegram.polling import Poller, Updates
from bot.channels.telegram.progress import Progress
from bot.channels.telegram.reading import CHANNEL, callback_id, read_batch, read_update, update_id
from bot.channels.telegram.request import (
    ERASED_AT_ONCE,
    Keyboard,
    attachment,
    bot_command,
    keyboard,
    messages_of,
    pieces,
)
from bot.channels.telegram.webhook import Keeper, State, read_call, secret_of, shows
from messages.address import Address
from messages.envelope import Inbound, Outbound
from messages.pace import Pace
from messages.reason import Reason

log = structlog.get_logger()

_AT_ONCE = 8
_PER_SECOND = 30  # source: core.telegram.org/bots/faq, "My bot is hitting limits"
_UPDATES = ["message", "edited_message", "callback_query"]
_CALLS_AT_ONCE = 10  # webhook calls side by side; they share one commit
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
_NAMED = 12  # messages of one outbound text that are remembered, to be erased one day: a name holds 200 letters
_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")

T = TypeVar("T")


class TelegramChannel:
    """One bot: by long polling, or with a `webhook` (the URL at which Telegram calls us). It needs no network to start.

    `sleep` and `jitter` (numbers from 0 to 1) are the waits after a failure; `poll_seconds` is how long
    Telegram holds a question for updates open.
    """

    name = CHANNEL
    capabilities = Capabilities(
        scheme=CHANNEL, buttons=True, pace=Pace(_PER_SECOND, address_seconds=1), at_once=_AT_ONCE
    )

    def __init__(
        self,
        token: str,
        *,
        base_url: str = "https://api.telegram.org",
        webhook: str = "",
        poll_seconds: int = 30,
        answer_seconds: float = 20,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        jitter: Callable[[], float] = random.random,
    ) -> None:
        self._answer_seconds = answer_seconds
        self._poll_seconds = poll_seconds
        # One pool for all: the open question for updates, the sends side by side, acknowledgements.
        self._request = open_request(2 * _AT_ONCE + 4, answer_seconds)
        self._bot = Bot(
            token,
            base_url=f"{base_url}/bot",
            base_file_url=f"{base_url}/file/bot",
            request=self._request,
            get_updates_request=self._request,
        )
        self._rate = AsyncLimiter(_PER_SECOND, time_period=1)
        self._secret = secret_of(token)
        self._poller = Poller(self._ask, self._remove_webhook, self._acknowledge_batch, sleep, jitter)
        self._keeper = Keeper(webhook, self._set_webhook, self.webhook_state, self._acknowledge, sleep, jitter)
        self._username: str | None = None
        # How far outbound texts of several messages are that broke off; forgotten at a restart.
        self._broke_off: dict[int, Progress] = {}

    @property
    def problem(self) -> str | None:
        """Why no texts arrive now (`network`, `token`, `conflict`, ... of `errors`, or a sentence); None: they do."""
        return self._keeper.problem if self._keeper.url else self._poller.problem

    @property
    def answer(self) -> Answer:
        """Any answer will do for Telegram; buttons are acknowledged by a call of their own."""
        return Answer()

    def read(self, raw: Any) -> Sequence[Inbound]:
        """The texts of a batch from `poll`, or of a webhook's call (raises Forged, Unreadable).

        A call is read without a webhook of our own, too: one that was under way when the settings changed.
        """
        if not isinstance(raw, WebRequest):
            return read_batch(raw)
        update = read_call(raw, self._secret)
        texts = read_update(update)
        self._keeper.press(callback_id(update))
        return texts

    def is_proven(self, head: WebRequest) -> bool:
        """Whether a call carries the webhook's secret, which stands in its head."""
        return shows(head, self._secret)

    def poll(self) -> AsyncIterator[Updates]:
        """Batches of updates for `read`; confirmed, and their buttons acknowledged, when it is resumed.

        With a webhook: none, while it is kept where it should be.
        """
        return self._keeper.batches() if self._keeper.url else self._poller.batches()

    async def send(self, outbound: Outbound) -> str:
        """Send the text, then its files; returns `chat:message`, of several `chat:message,message`.

        Raises Refused, or Unreachable, which for `timeout` may have arrived. A text of several messages
        goes on, at the next try, where it broke off. A file behind words stays away if Telegram refuses it or
        it did not go three times; until then it holds up this chat alone.
        """
        calls = self._calls(_chat_id(outbound.to), outbound)
        if not calls:
            raise Refused(Reason.REJECTED)  # no words and no file
        progress = self._broke_off.pop(outbound.id, None) or Progress(len(pieces(outbound.text)))
        for call in calls[progress.calls :]:
            try:
                progress.note_left(await self._in_turn(call()))
            except (Refused, Unreachable) as problem:
                if not progress.goes_on_after(problem):
                    if progress.ids and isinstance(problem, Unreachable):
                        self._broke_off[outbound.id] = progress
                    raise
                log.warning("telegram.file_left_out", outbox=outbound.id, reason=problem.reason)
        return f"{_chat_id(outbound.to)}:{','.join(progress.ids[:_NAMED])}"

    async def erase(self, to: Address, provider_ids: Sequence[str]) -> int:
        """Erase messages of the chat `to`, sent or received; returns how many are gone. Raises Unreachable.

        Telegram lets a bot erase what is younger than 48 hours.
        """
        ids, erased = messages_of(to, provider_ids), 0
        for start in range(0, len(ids), ERASED_AT_ONCE):
            erased += await self._erase(_chat_id(to), ids[start : start + ERASED_AT_ONCE])
        return erased

    async def _erase(self, chat_id: int, ids: Sequence[int]) -> int:
        try:
            # True also for a message that is not there any more: it is gone, too.
            await self._in_turn(self._bot.delete_messages(chat_id, ids))
        except Refused as refusal:
            if len(ids) == 1 or refusal.reason is not Reason.REJECTED:
                return 0
            # One that is too old spoils the whole heap.
            middle = len(ids) // 2
            return await self._erase(chat_id, ids[:middle]) + await self._erase(chat_id, ids[middle:])
        return len(ids)

    async def webhook_state(self) -> State:
        """What Telegram says of its calls. Raises Unreachable."""
        found = await self._answer(self._bot.get_webhook_info())
        return State(found.url, found.pending_update_count, found.last_error_message, found.last_error_date)

    async def set_commands(self, menus: Mapping[str, Sequence[tuple[str, str]]], fallback: str = "en") -> None:
        """Set the command menu: (command, description) by language; `fallback` is also everybody else's.

        Telegram knows languages of two letters only; others are left out. Raises ValueError for a command
        that is not of a-z, 0-9 and _, Refused and Unreachable as `send`.
        """
        for language, menu in menus.items():
            commands = [bot_command(command, description) for command, description in menu]
            if language == fallback:
                await self._answer(self._bot.set_my_commands(commands))
            if len(language) == 2:
                await self._answer(self._bot.set_my_commands(commands, language_code=language))

    async def download(self, ref: str) -> bytes:
        """What `Media.ref` names, up to 20 MB. Raises Unreachable, and Refused where it is there no more."""
        file = await self._answer(self._bot.get_file(ref))
        try:
            return bytes(await self._answer(file.download_as_bytearray()))
        except Unreachable as error:
            if error.reason is not Reason.TOKEN:
                raise
            # The token was good a moment ago: what is not found is the file.
            raise Refused(Reason.UNKNOWN) from error

    async def me(self) -> str:
        """The bot's user name, without @. Raises Unreachable; reason `token` where the token is wrong."""
        user = await self._answer(self._bot.get_me())
        self._username = user.username or str(user.id)
        return self._username

    async def link(self, payload: str) -> str:
        """A link that opens the chat and sends `/start payload`; of letters, digits, - and _, at most 64."""
        if not _PAYLOAD.fullmatch(payload):
            raise ValueError(f"{payload!r} cannot stand in a link: letters, digits, - and _ only, at most 64")
        return f"https://t.me/{self._username or await self.me()}?start={payload}"

    async def close(self) -> None:
        """Close the connections. Twice is as good as once."""
        await self._request.shutdown()

    async def _ask(self, offset: int | None) -> Updates:
        """Raw updates: parsing all of a batch at once would lose it for one of a new shape."""
        question: dict[str, str | int] = {"timeout": self._poll_seconds, "allowed_updates": json.dumps(_UPDATES)}
        if offset is not None:
            question["offset"] = offset
        url = f"{self._bot.base_url}/getUpdates?{urlencode(question)}"
        seconds = self._poll_seconds + self._answer_seconds
        try:
            found: Any = await self._answer(self._request.post(url, read_timeout=seconds))
        except KeyError:
            raise Unreachable(Reason.ANSWER) from None
        if not isinstance(found, list):
            raise Unreachable(Reason.ANSWER)
        batch = cast("list[Any]", found)
        updates: Updates = [update for update in batch if update_id(update) is not None]
        if len(updates) < len(batch):
            log.warning("telegram.unreadable", without_id=len(batch) - len(updates))
        if batch and not updates:
            raise Unreachable(Reason.ANSWER)
        return updates

    async def _remove_webhook(self) -> None:
        await self._answer(self._bot.delete_webhook(drop_pending_updates=False))

    async def _set_webhook(self) -> None:
        await self._answer(
            self._bot.set_webhook(
                self._keeper.url,
                secret_token=self._secret,
                allowed_updates=_UPDATES,
                max_connections=_CALLS_AT_ONCE,
                drop_pending_updates=False,
            )
        )

    async def _acknowledge_batch(self, updates: Updates) -> None:
        await self._acknowledge([pressed for update in updates if (pressed := callback_id(update))])

    async def _acknowledge(self, ids: Sequence[str]) -> None:
        """Stop the little clock on the pressed buttons. A failure is a clock that runs on: nothing to do."""
        answers = (self._answer(self._bot.answer_callback_query(pressed)) for pressed in ids)
        for outcome in await asyncio.gather(*answers, return_exceptions=True):
            if isinstance(outcome, (Refused, Unreachable)):
                log.debug("telegram.not_acknowledged", reason=outcome.reason)

    async def _in_turn(self, call: Awaitable[T]) -> T:
        """The answer to a call about a chat, of which Telegram takes so many a second."""
        async with self._rate:
            return await self._answer(call)

    async def _answer(self, call: Awaitable[T]) -> T:
        try:
            return await call
        except TelegramError as error:
            raise contract_error(error) from error

    def _calls(self, chat_id: int, outbound: Outbound) -> list[Callable[[], Awaitable[Message]]]:
        """The calls that send the text and its files, in order; the buttons go with the last piece."""
        texts = pieces(outbound.text)
        buttons = keyboard(outbound.buttons)
        calls: list[Callable[[], Awaitable[Message]]] = [
            partial(self._send_text, chat_id, text, buttons if number == len(texts) else None)
            for number, text in enumerate(texts, start=1)
        ]
        return [*calls, *(partial(self._send_file, chat_id, *attachment(made)) for made in outbound.attachments)]

    async def _send_text(self, chat_id: int, text: str, buttons: Keyboard | None) -> Message:
        return await self._bot.send_message(chat_id, text, reply_markup=buttons, link_preview_options=_NO_PREVIEW)

    async def _send_file(self, chat_id: int, file: InputFile, is_picture: bool) -> Message:
        if is_picture:
            return await self._bot.send_photo(chat_id, file)
        return await self._bot.send_document(chat_id, file)


def _chat_id(address: Address) -> int:
    try:
        return int(address.value)
    except ValueError:
        raise Refused(Reason.UNKNOWN) from None
