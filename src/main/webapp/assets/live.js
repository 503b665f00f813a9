// Live parts of a page (data-live) are fetched anew by htmx. Not while the page is hidden, while somebody has paused it, holds the focus in
// such a part by keyboard or has selected text in it; and what has not changed is left as it is. Without script the page is reloaded by hand.
(function () {
  let paused = false;
  let last = "";

  const inUse = (part) => part.contains(document.activeElement) && document.activeElement.matches(":focus-visible")
    || !getSelection().isCollapsed && part.contains(getSelection().anchorNode);
  const mayChange = () => !paused && !document.hidden && ![...document.querySelectorAll("[data-live], [data-live-too]")].some(inUse);

  // Asked by the parts, in hx-trigger.
  window.liveNow = mayChange;

  document.addEventListener("htmx:beforeSwap", (event) => {
    if (!event.detail.target.matches("[data-live]")) return;
    const page = event.detail.serverResponse;
    event.detail.shouldSwap = event.detail.xhr.status === 200 && page !== last && mayChange();
    last = event.detail.shouldSwap ? page : last;
  });

  document.querySelectorAll("[data-live-pause]").forEach((button) => {
    button.hidden = !document.querySelector("[data-live]");
    button.addEventListener("click", () => {
      paused = !paused;
      button.setAttribute("aria-pressed", paused);
      button.classList.toggle("active", paused);
    });
  });
})();
