// The page works without this: it counts SMS parts, says when a line is cut, and fetches what is looked at for long.
(() => {
  const GSM7 = /^[@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà^{}\\[~\]|€]*$/;
  const DOUBLE = /[\^{}\\[~\]|€]/g;

  function parts(text) {
    const plain = GSM7.test(text);
    const units = plain ? text.length + (text.match(DOUBLE) || []).length : text.length;
    const [one, joined] = plain ? [160, 153] : [70, 67];
    return units <= one ? 1 : Math.ceil(units / joined);
  }

  document.addEventListener("input", (event) => {
    const field = event.target;
    const place = field.dataset && field.dataset.parts && document.getElementById(field.dataset.parts);
    if (!place) return;
    const count = parts(field.value);
    place.textContent = !field.value ? "" : count === 1 ? field.dataset.one : field.dataset.many.replace("{}", count);
  });

  const cut = () => document.getElementById("cut");
  document.addEventListener("htmx:error", () => { cut().hidden = false; cut().scrollIntoView({ block: "nearest" }); });
  document.addEventListener("htmx:after:swap", () => { cut().hidden = true; });
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
