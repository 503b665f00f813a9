// Sends the files of a form piece by piece, goes on after a broken connection where it stopped, and then sends the form without them.
// Without this script the form works the same, in one go.
(function () {
  const PIECE = 1048576;
  const TRIES = 8;
  const size = (bytes) => bytes < 1024 ? bytes + " B" : bytes < 1048576 ? (bytes / 1024).toFixed(1) + " KB" : (bytes / 1048576).toFixed(1) + " MB";
  const pause = (tries) => new Promise((done) => setTimeout(done, Math.min(15000, 500 * 2 ** tries)));

  // A full package has no source version: a field that nobody sees is not sent.
  function followKind(form) {
    const kind = form.querySelector("[name=kind]:checked");
    const field = form.querySelector("#source");
    field.disabled = kind !== null && kind.value === "FULL" && !field.closest(".wrong");
  }

  function objection(input, file) {
    const name = file.name.toLowerCase();
    const namesakes = Array.from(input.files).filter((other) => other.name.toLowerCase() === name);
    if (!input.dataset.endings.split(" ").some((ending) => name.endsWith(ending))) return input.dataset.ending;
    if (file.size === 0) return input.dataset.empty;
    if (namesakes.length > 1) return input.dataset.namesake;
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

  function say(form, text, wrong) {
    const line = form.querySelector("[data-progress-text]");
    form.querySelector("[data-progress]").hidden = false;
    line.textContent = text;
    line.className = wrong ? "text-danger" : "";
  }

  function show(form, done, total) {
    const bar = form.querySelector("[role=progressbar]");
    say(form, form.dataset.busy + " " + size(done) + " / " + size(total), false);
    bar.style.width = 100 * done / total + "%";
    bar.setAttribute("aria-valuenow", Math.round(100 * done / total));
  }

  // The server's word about a file: which one it is and how much of it is there. Status 409 says so too, for a piece that was there already.
  async function ask(form, path, options) {
    const answer = await fetch(form.dataset.partial + path, { ...options, headers: { "X-CSRF-Token": form.csrf.value } });
    const known = (answer.headers.get("Content-Type") || "").startsWith("application/json");
    if (!known) throw Object.assign(new Error("HTTP " + answer.status), { final: answer.redirected || answer.status < 500 });
    return answer.json();
  }

  // Tries again when the connection breaks; gives up when the server refuses, or when nothing arrives any more.
  async function persist(form, attempt) {
    for (let tries = 0; ; tries += 1) {
      try {
        return await attempt();
      } catch (trouble) {
        if (trouble.final || tries === TRIES) throw trouble;
        say(form, form.dataset.again, true);
        await pause(tries);
      }
    }
  }

  // Sends one file; answers its id. `report` hears how many bytes of it have arrived.
  async function sendFile(form, file, report) {
    const facts = new URLSearchParams({ name: file.name, size: file.size, modified: file.lastModified });
    let state = await persist(form, () => ask(form, "", { method: "POST", body: facts }));
    report(state.received);
    while (state.received < file.size) {
      const { id, received } = state;
      const piece = new Blob([file.slice(received, received + PIECE)], { type: "application/octet-stream" });
      state = await persist(form, () => ask(form, "/" + id + "?offset=" + received, { method: "POST", body: piece }));
      report(state.received);
    }
    return state.id;
  }

  // The refused form comes back as a new page; the old field takes its place in it, with the files the browser would forget.
  function showRefused(form, text) {
    const content = new DOMParser().parseFromString(text, "text/html").getElementById("content");
    form.querySelectorAll("[type=file]").forEach((files) => {
      const fresh = content.querySelector("#" + files.id);
      files.className = fresh.className;
      fresh.replaceWith(files);
    });
    content.querySelector("[data-choose-again]").remove();
    document.getElementById("content").replaceWith(content);
    if (window.htmx) htmx.process(content);
    prepare();
    scrollTo(0, 0);
  }

  async function showAnswer(form, answer) {
    const text = await answer.text();
    if (answer.status === 422) return showRefused(form, text);
    history.replaceState(null, "", answer.url);
    document.open();
    document.write(text);
    document.close();
  }

  async function sendForm(form) {
    const files = Array.from(form.files.files);
    const total = files.reduce((sum, file) => sum + file.size, 0);
    const rest = new FormData(form);
    let before = 0;
    rest.delete("files");
    for (const file of files) {
      rest.append("sent", await sendFile(form, file, (received) => show(form, before + received, total)));
      before += file.size;
    }
    return fetch(form.action, { method: "POST", body: rest });
  }

  async function send(event) {
    const form = event.target;
    const button = form.querySelector(".btn-primary");
    event.preventDefault();
    button.disabled = true;
    try {
      await showAnswer(form, await sendForm(form));
    } catch (trouble) {
      say(form, form.dataset.failed, true);
    }
    button.disabled = false;
  }

  function prepare() {
    const form = document.querySelector("[data-upload]");
    form.addEventListener("submit", send);
    form.addEventListener("change", (event) => event.target.name === "files" ? listFiles(event.target) : followKind(form));
    listFiles(form.files);
    followKind(form);
  }

  prepare();
})();
