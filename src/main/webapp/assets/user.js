// The page was written before the browser had told its time zone: write it again, once, now that the cookie is there.
(function () {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (!zone || zone === document.body.dataset.zone || !document.cookie.includes("zone=")) return;
  try {
    if (sessionStorage.getItem("zone") === zone) return;
    sessionStorage.setItem("zone", zone);
    location.reload();
  } catch { /* the page names the zone of its times */ }
})();
