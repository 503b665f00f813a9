// The frame's behaviour: theme, time zone, menu on narrow screens, copy buttons. Every page works without it.
(function () {
  const root = document.documentElement;
  const stored = () => { try { return localStorage.getItem("theme"); } catch { return null; } };
  const systemTheme = () => matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  root.setAttribute("data-bs-theme", stored() || systemTheme());

  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (zone && !document.cookie.includes("zone=" + zone)) {
    document.cookie = "zone=" + zone + ";path=/;max-age=31536000;samesite=lax";
  }

  const closeMenus = (except) => document.querySelectorAll("details[data-menu][open]").forEach((menu) => menu !== except && menu.removeAttribute("open"));
  document.addEventListener("keydown", (event) => event.key === "Escape" && closeMenus());

  document.addEventListener("click", (event) => {
    closeMenus(event.target.closest("details[data-menu]"));
    const button = event.target.closest("button");
    if (!button) return;
    if (button.matches("[data-toggle-theme]")) {
      const theme = root.getAttribute("data-bs-theme") === "dark" ? "light" : "dark";
      root.setAttribute("data-bs-theme", theme);
      try { localStorage.setItem("theme", theme); } catch { /* the choice lasts for this page only */ }
    } else if (button.matches("[data-toggle-menu]")) {
      const shown = document.getElementById("menu").classList.toggle("shown");
      button.setAttribute("aria-expanded", shown);
    } else if (button.matches("[data-copy]")) {
      navigator.clipboard.writeText(button.dataset.copy).then(() => button.classList.add("btn-success"));
    } else if (button.matches("[data-print]")) {
      print();
    }
  });
})();
