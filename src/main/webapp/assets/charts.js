// Draws each <figure data-chart="bar|doughnut"> from the table inside it: first column labels, second column numbers. The table stays,
// so the numbers can be read without script; a cell with data-colour names the Tabler colour of its part. Live parts are drawn anew.
(function () {
  const colours = ["blue", "green", "orange", "purple", "cyan", "pink", "lime", "yellow", "teal", "red", "azure", "indigo"];
  const css = (name) => getComputedStyle(document.body).getPropertyValue("--tblr-" + name).trim();

  // A long label takes several lines where there is little room.
  function lines(label) {
    const room = innerWidth > 600 ? 28 : 16;
    return label.split(" ").reduce((all, word) => {
      const last = all[all.length - 1];
      return last && (last + " " + word).length <= room ? [...all.slice(0, -1), last + " " + word] : [...all, word];
    }, []);
  }

  function read(table) {
    const rows = [...table.tBodies[0].rows];
    return {
      labels: rows.map((row) => lines(row.cells[0].textContent.trim())),
      values: rows.map((row) => Number(row.cells[1].dataset.value || row.cells[1].textContent.replace(/[^0-9.-]/g, ""))),
      colours: rows.map((row, i) => css(row.cells[0].dataset.colour || colours[i % colours.length])),
    };
  }

  function options(kind, table) {
    const text = { color: css("secondary") };
    const bar = { indexAxis: "y", scales: { x: { ticks: { ...text, precision: 0 }, grid: { color: css("border-color") }, beginAtZero: true },
      y: { ticks: { ...text, autoSkip: false }, grid: { display: false } } }, plugins: { legend: { display: false } } };
    const doughnut = { cutout: "65%", plugins: { legend: { display: false } } };
    return { ...(kind === "bar" ? bar : doughnut), animation: false, responsive: true, maintainAspectRatio: false };
  }

  function draw(figure) {
    const table = figure.querySelector("table");
    const data = read(table);
    let canvas = figure.querySelector("canvas");
    if (canvas) Chart.getChart(canvas)?.destroy();
    else {
      const box = document.createElement("div");
      box.className = "chart-box";
      box.style.height = figure.dataset.chart === "bar" ? Math.max(120, 34 * data.labels.length + 40) + "px" : "200px";
      canvas = document.createElement("canvas");
      canvas.setAttribute("aria-hidden", "true");
      box.append(canvas);
      figure.prepend(box);
    }
    new Chart(canvas, { type: figure.dataset.chart, options: options(figure.dataset.chart, table),
      data: { labels: data.labels, datasets: [{ data: data.values, backgroundColor: data.colours, borderWidth: 0, borderRadius: figure.dataset.chart === "bar" ? 3 : 0 }] } });
  }

  const drawAll = () => document.querySelectorAll("figure[data-chart]").forEach(draw);
  document.addEventListener("DOMContentLoaded", drawAll);
  document.addEventListener("htmx:afterSwap", drawAll);
  new MutationObserver(drawAll).observe(document.documentElement, { attributes: true, attributeFilter: ["data-bs-theme"] });
})();
