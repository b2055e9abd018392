// Gathers objects into a mesh by clicks on their pictures, and sorts meshes by dragging. Both only set what the
// form's fields say; the keyboard has the selects and the arrows.

import { keepTyped } from "../kept.js";

keepTyped("naming");

const naming = () => document.getElementById("naming");
const meshes = () => [...naming().querySelectorAll(".mesh")];
const chosen = () => naming().querySelector("[name=into]:checked")?.value;

let dragged = null;

function show() {
  const rows = meshes().map((row, i) => ({
    row,
    key: row.dataset.key,
    label: `${i + 1} ${row.querySelector("[name^='name.']").value}`,
  }));
  const gathered = new Map();
  for (const object of naming().querySelectorAll(".object")) {
    const select = object.querySelector("select");
    const options = [...select.options];
    // in the order of the meshes, as they are called now
    for (const { key, label } of rows) {
      const option = options.find((each) => each.value === key);
      option.textContent = label;
      select.append(option);
    }
    gathered.set(select.value, (gathered.get(select.value) ?? 0) + 1);
    object.classList.toggle("here", select.value !== "" && select.value === chosen());
    object.classList.toggle("free", select.value === "");
  }
  for (const [i, { row, key }] of rows.entries()) {
    row.querySelector("output").textContent = gathered.get(key) ?? 0;
    row.querySelector("[id^=up-]")?.toggleAttribute("disabled", i === 0);
    row.querySelector("[id^=down-]")?.toggleAttribute("disabled", i === rows.length - 1);
  }
  for (const hidden of naming().querySelectorAll(".into, .scripted")) {
    hidden.hidden = false;
  }
  // those that can be sorted, which those of a new version can't
  meshes().forEach((row) => row.querySelector(".into").setAttribute("draggable", row.querySelector(".moves") !== null));
}

document.addEventListener("click", (event) => {
  const object = event.target.closest?.("#naming .object");
  if (!object || event.target.tagName !== "IMG" || !chosen()) {
    return;
  }
  const select = object.querySelector("select");
  select.value = select.value === chosen() ? "" : chosen();
  show();
});

for (const kind of ["input", "change"]) {
  document.addEventListener(kind, (event) => event.target.closest?.("#naming") && show());
}

document.addEventListener("dragstart", (event) => {
  dragged = event.target.closest?.("#naming .mesh") ?? null;
  if (dragged) {
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setDragImage(dragged, 0, 0);
    dragged.classList.add("dragged");
  }
});

document.addEventListener("dragover", (event) => {
  const over = event.target.closest?.("#naming .mesh");
  if (!dragged || !over) {
    return;
  }
  event.preventDefault();
  if (over !== dragged) {
    const below = dragged.compareDocumentPosition(over) & Node.DOCUMENT_POSITION_FOLLOWING;
    over[below ? "after" : "before"](dragged);
  }
});

document.addEventListener("dragend", () => {
  dragged?.classList.remove("dragged");
  dragged = null;
  show();
});

document.addEventListener("htmx:afterSettle", () => naming() && show());
show();
