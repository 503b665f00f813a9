// The tick in the head of a table ticks all of its page. Without script it stays hidden and each row has its own.
(function () {
  document.querySelectorAll("[data-tick-all]").forEach((all) => {
    const rows = () => all.closest("table").querySelectorAll("tbody input[name=" + all.dataset.tickAll + "]");
    all.hidden = false;
    all.addEventListener("change", () => rows().forEach((row) => { row.checked = all.checked; }));
  });
})();
