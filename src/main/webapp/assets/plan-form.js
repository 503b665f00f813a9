// Makes the plan form livelier: rows come and go at once, packages are those that fit, the zone has a clock. It works without.
(function () {
  const form = document.querySelector(".plan-form");
  const rows = form.querySelector("[data-component-rows]");
  const pattern = document.getElementById("component-row");
  const field = (name) => form.querySelector(`[name="${name}"]`);
  let made = 0;

  const renumber = () => rows.querySelectorAll("[data-number]").forEach((badge, index) => { badge.textContent = index + 1; });

  // A row offers the packages of its type and kind.
  const offer = (row) => {
    const value = (name) => row.querySelector(`[name="component.${name}"]`).value;
    const select = row.querySelector('[name="component.package"]');
    select.querySelectorAll("optgroup").forEach((group) => {
      const fits = group.dataset.type === value("type") && group.dataset.kind === value("kind");
      group.hidden = group.disabled = !fits;
      if (!fits && group.contains(select.selectedOptions[0])) select.value = "";
    });
  };

  // What devices of the product report may raise doubts about the versions of the package that is chosen.
  const advise = (row) => {
    const chosen = row.querySelector('[name="component.package"]');
    const asked = new URLSearchParams({ product: field("product") ? field("product").value : form.dataset.product, package: chosen.value });
    fetch(form.dataset.advice + "?" + asked)
      .then((answer) => answer.ok ? answer.text() : "")
      .then((words) => { if (chosen.value === asked.get("package")) row.querySelector("[data-advice]").innerHTML = words; });
  };
  const everyRow = (deed) => rows.querySelectorAll("[data-component-row]").forEach(deed);

  const add = () => {
    made += 1;
    const row = pattern.content.firstElementChild.cloneNode(true);
    row.querySelectorAll("[id], [for]").forEach((part) => {
      const mark = part.id ? "id" : "for";
      part.setAttribute(mark, part.getAttribute(mark).replace("-1", "new" + made));
    });
    rows.append(row);
    offer(row);
    renumber();
    row.querySelector("[name='component.identifier']").focus();
  };

  // A row that moves takes the focus along: at an end of the list only its other button is left.
  const keepFocus = (row, button) => {
    button.focus();
    if (document.activeElement !== button) row.querySelector(`[name$="Component"]:not([name="${button.name}"])`)?.focus();
  };

  form.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    const row = event.target.closest("[data-component-row]");
    if (!button || !["addComponent", "removeComponent", "raiseComponent", "lowerComponent"].includes(button.name)) return;
    event.preventDefault();
    if (button.name === "addComponent") return add();
    if (button.name === "removeComponent") row.remove();
    if (button.name === "raiseComponent" && row.previousElementSibling) row.previousElementSibling.before(row);
    if (button.name === "lowerComponent" && row.nextElementSibling) row.nextElementSibling.after(row);
    renumber();
    keepFocus(row, button);
  });
  rows.addEventListener("change", (event) => {
    const row = event.target.closest("[data-component-row]");
    if (event.target.matches('[name="component.type"], [name="component.kind"]')) offer(row);
    if (event.target.matches('[name="component.type"], [name="component.kind"], [name="component.package"]')) advise(row);
  });
  everyRow(offer);

  // How many devices the lists leave in the plan. A file is counted when it is read, which is when the form is sent.
  const reach = form.querySelector("[data-reach-shown]");
  const count = () => {
    const body = new URLSearchParams(["csrf", "product", "black", "white"].map((name) => [name, field(name).value]));
    fetch(form.dataset.reach, { method: "POST", body })
      .then((answer) => answer.ok ? answer.text() : "")
      .then((words) => { reach.innerHTML = words; });
  };
  if (reach) ["black", "white"].forEach((name) => field(name).addEventListener("change", count));

  // Enter in the search for another plan's components searches and saves nothing.
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.target.name !== "reuseName") return;
    event.preventDefault();
    field("searchReuse").click();
  });

  // Lists belong to a product, and so do the identifiers its devices report.
  const product = field("product");
  if (product) {
    const follow = () => {
      form.querySelectorAll("[data-needs-product]").forEach((area) => { area.disabled = !product.value; });
      fetch(form.dataset.identifiers + "?product=" + encodeURIComponent(product.value))
        .then((answer) => answer.ok ? answer.text() : "")
        .then((options) => { document.getElementById("identifiers").innerHTML = options; });
      count();
    };
    product.addEventListener("change", follow);
    product.addEventListener("change", () => everyRow(advise));
    follow();
  }
  everyRow(advise);

  const clock = form.querySelector("[data-zone-clock]");
  const tick = () => {
    const zone = field("zone").value;
    clock.textContent = zone ? new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "medium" }).format(new Date()) : "---";
  };
  field("zone").addEventListener("change", tick);
  setInterval(tick, 1000);
  tick();
})();
