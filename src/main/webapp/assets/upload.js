// Sends a form with files and shows how far it is; refused, it keeps the chosen files. Without it the form works the same, without progress.
(function () {
  const size = (bytes) => bytes < 1048576 ? (bytes / 1024).toFixed(1) + " KB" : (bytes / 1048576).toFixed(1) + " MB";

  // A full package has no source version: a field that nobody sees is not sent.
  function followKind(form) {
    const kind = form.querySelector("[name=kind]:checked");
    const field = form.querySelector("#source");
    field.disabled = kind !== null && kind.value === "FULL" && !field.closest(".wrong");
  }

  function objection(input, file) {
    const name = file.name.toLowerCase();
    if (!input.dataset.endings.split(" ").some((ending) => name.endsWith(ending))) return input.dataset.ending;
    if (file.size === 0) return input.dataset.empty;
    return file.size > input.dataset.maxMegabytes * 1048576 ? input.dataset.tooLarge : "";
  }

  function listFiles(input) {
    const list = input.parentElement.querySelector("[data-chosen]");
    const files = Array.from(input.files);
    list.hidden = files.length === 0;
    list.replaceChildren(...files.map((file) => {
      const row = document.createElement("li");
      row.textContent = file.name + " · " + size(file.size) + " " + objection(input, file);
      row.className = objection(input, file) ? "text-danger" : "text-secondary";
      return row;
    }));
    const wrong = files.length > input.dataset.maxFiles ? input.dataset.tooMany : files.map((file) => objection(input, file)).find(Boolean);
    input.setCustomValidity(wrong || "");
  }

  function progress(form, done, total) {
    form.querySelector("[data-progress]").hidden = false;
    form.querySelector("[data-progress-text]").textContent = form.dataset.busy + " " + size(done) + " / " + size(total);
    const bar = form.querySelector("[role=progressbar]");
    bar.style.width = 100 * done / total + "%";
    bar.setAttribute("aria-valuenow", Math.round(100 * done / total));
  }

  // The refused form comes back as a new page; the old field takes its place in it, with the files the browser would forget.
  function showRefused(form, text) {
    const files = form.querySelector("[type=file]");
    const content = new DOMParser().parseFromString(text, "text/html").getElementById("content");
    const fresh = content.querySelector("[type=file]");
    files.className = fresh.className;
    fresh.replaceWith(files);
    content.querySelector("[data-choose-again]").remove();
    document.getElementById("content").replaceWith(content);
    prepare();
    scrollTo(0, 0);
  }

  function showPage(request) {
    history.replaceState(null, "", request.responseURL);
    document.open();
    document.write(request.responseText);
    document.close();
  }

  function fail(form, button) {
    form.querySelector("[data-progress-text]").textContent = form.dataset.failed;
    form.querySelector("[data-progress-text]").className = "text-danger";
    button.disabled = false;
  }

  function send(event) {
    const form = event.target;
    const button = form.querySelector(".btn-primary");
    const request = new XMLHttpRequest();
    event.preventDefault();
    button.disabled = true;
    request.open("POST", form.action);
    request.upload.onprogress = (sent) => progress(form, sent.loaded, sent.total);
    request.onload = () => request.status === 422 ? showRefused(form, request.responseText) : showPage(request);
    request.onerror = () => fail(form, button);
    request.send(new FormData(form));
  }

  function prepare() {
    const form = document.querySelector("[data-upload]");
    form.addEventListener("submit", send);
    form.addEventListener("change", (event) => event.target.type === "file" ? listFiles(event.target) : followKind(form));
    listFiles(form.querySelector("[type=file]"));
    followKind(form);
  }

  prepare();
})();
