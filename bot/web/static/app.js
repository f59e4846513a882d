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
  document.addEventListener("htmx:error", () => { cut().hidden = false; cut().scrollIntoView({ block: "nearest" }); });
  document.addEventListener("htmx:after:swap", () => { cut().hidden = true; leave(); });
  document.addEventListener("submit", (event) => {
    if (navigator.onLine) return;
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
