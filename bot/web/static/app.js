// The page works without this: it says when a line is cut, fetches what is looked at for long, and takes UNDO away.
(() => {
  // What can be taken back for so many seconds leaves then.
  function leave() {
    document.querySelectorAll("[data-seconds]").forEach((one) => {
      const seconds = Number(one.dataset.seconds);
      one.removeAttribute("data-seconds");
      setTimeout(() => { one.hidden = true; }, seconds * 1000);
    });
  }
  leave();

  const cut = () => document.getElementById("cut");
  const later = () => document.getElementById("later");
  const say = (one) => { one.hidden = false; one.scrollIntoView({ block: "nearest" }); };
  document.addEventListener("htmx:error", () => say(cut()));
  // What was typed stays where it is: these answers are put nowhere, see htmx-config.
  document.addEventListener("htmx:response:error", (event) => {
    const status = event.detail.ctx.response.status;
    if (status === 429 || status >= 500) say(later());
  });
  document.addEventListener("htmx:after:swap", () => { cut().hidden = true; later().hidden = true; leave(); });
  // A laptop without any net still reaches itself.
  const isHere = ["127.0.0.1", "localhost", "[::1]"].includes(location.hostname);
  document.addEventListener("submit", (event) => {
    if (navigator.onLine || isHere) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    cut().hidden = false;
  }, true);
  window.addEventListener("online", () => { cut().hidden = true; });

  const address = document.body.dataset.refreshes;
  const isTyping = () => [...document.querySelectorAll("#main textarea, #main input:not([type=hidden])")].some((one) => one.value);
  if (address) setInterval(() => {
    if (document.visibilityState !== "visible" || isTyping() || document.querySelector(".said")) return;
    htmx.ajax("GET", address, { target: "#main", select: "#main", swap: "outerHTML" });
  }, 30000);
})();
