// Ticks for many finishes at a time: one in the head for the page's, and how many there are.

const ticks = () => [...document.querySelectorAll('#found input[name="finish"]')];

const show = () => {
  const head = document.querySelector("[data-tick-all]");
  if (!head) {
    return;
  }
  const all = ticks();
  const ticked = all.filter((tick) => tick.checked).length;
  head.hidden = false;
  head.checked = ticked > 0 && ticked === all.length;
  head.indeterminate = ticked > 0 && ticked < all.length;
  const everything = document.querySelector('#found input[name="all"]')?.checked ?? false;
  const output = document.querySelector("[data-ticked]");
  output.textContent = ticked > 0 && !everything ? output.dataset.words.replace("{0}", String(ticked)) : "";
  for (const id of ["archive-ticked", "restore-ticked"]) {
    document.getElementById(id).disabled = ticked === 0 && !everything;
  }
};

document.addEventListener("change", (event) => {
  if (event.target.matches("[data-tick-all]")) {
    for (const tick of ticks()) {
      tick.checked = event.target.checked;
    }
  }
  if (event.target.closest("#found")) {
    show();
  }
});

// the table is fetched anew as one types, and comes back with its ticks in history
document.addEventListener("htmx:afterSettle", show);
document.addEventListener("htmx:historyRestore", show);
window.addEventListener("pageshow", show);

show();
