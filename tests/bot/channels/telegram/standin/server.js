// telegram-test-api on a free port of 127.0.0.1: `node server.js TOKEN` prints its URL.
//
// People's messages, buttons and what the bot sent are kept and shaped by that package. In front of it stands
// what the real Bot API does and the package does not: an update stays until a later offset confirms it, a
// question for updates waits for some, a bot says that it is one, and a message's date counts seconds.
"use strict";

const http = require("http");
const TelegramServer = require("telegram-test-api");

const token = process.argv[2];
const telegram = new TelegramServer({ storeTimeout: 3600 });
let unconfirmed = [];

const answer = (res, result) => {
  res.setHeader("Content-Type", "application/json");
  res.end(JSON.stringify({ ok: true, result }));
};

const body = async (req) => {
  const parts = [];
  for await (const part of req) parts.push(part);
  return JSON.parse(Buffer.concat(parts).toString() || "{}");
};

async function getUpdates(asked, res) {
  const until = Date.now() + 1000 * Number(asked.get("timeout") || 0);
  const offset = Number(asked.get("offset") || 0);
  unconfirmed = unconfirmed.filter((update) => update.update_id >= offset);
  do {
    unconfirmed.push(...telegram.getUpdates(token));
    if (unconfirmed.length || Date.now() >= until) break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  } while (!res.destroyed);
  answer(res, unconfirmed);
}

// A person acts through the package's own client, which makes the message.
async function act(req, res) {
  const { chat, says, presses } = await body(req);
  const person = telegram.getClient(token, { chatId: chat, userId: chat });
  if (presses) await person.sendCallback(person.makeCallbackQuery(presses));
  else if (says.startsWith("/")) await person.sendCommand(person.makeCommand(says));
  else await person.sendMessage(person.makeMessage(says));
  answer(res, true);
}

function repaired(method, res) {
  res.json = ({ result, ...rest }) => {
    if (method === "getMe") return answer(res, { ...result, is_bot: true });
    if (method !== "sendMessage") return res.end(JSON.stringify({ ...rest, result }));
    const { message_id, date, chat, text } = result;
    return answer(res, { message_id, date: Math.floor(date / 1000), chat, text });
  };
  return res;
}

const server = http.createServer((req, res) => {
  const url = new URL(req.url, "http://standin");
  const method = url.pathname.split("/").pop();
  if (url.pathname === "/_person") return act(req, res);
  if (url.pathname === "/_sent") return answer(res, telegram.storage.botMessages);
  if (!url.pathname.startsWith("/bot")) return telegram.webServer(req, res);
  if (method === "getUpdates") return getUpdates(url.searchParams, res);
  return telegram.webServer(req, repaired(method, res));
});

server.listen(0, "127.0.0.1", () => {
  telegram.config.apiURL = `http://127.0.0.1:${server.address().port}`;
  console.log(telegram.config.apiURL);
});
