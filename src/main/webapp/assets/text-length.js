// Says below a text field how much of its room is used. The server counts a line break as one character, and so does this.
document.querySelectorAll("[data-length-of]").forEach((shown) => {
  const field = document.getElementById(shown.dataset.lengthOf);
  const count = () => { shown.textContent = field.value.length + "/" + field.maxLength; };
  field.addEventListener("input", count);
  count();
});
