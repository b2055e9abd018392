// Shows a map before it is sent, and the size of its tile on the board as one types it.

const pattern = document.getElementById("board-tile");

const resize = (millimetres) => {
  if (!pattern || !(millimetres >= 1 && millimetres <= 10000)) {
    return;
  }
  for (const element of [pattern, pattern.querySelector("image")]) {
    element.setAttribute("width", millimetres);
    element.setAttribute("height", millimetres);
  }
};

const preview = (input) => {
  const [file] = input.files;
  if (!file) {
    return;
  }
  const address = URL.createObjectURL(file);
  const picture = document.querySelector(`[data-map="${input.dataset.file}"]`);
  if (picture) {
    URL.revokeObjectURL(picture.src);
    picture.src = address;
  }
  if (input.dataset.file === "diffuse") {
    pattern?.querySelector("image").setAttribute("href", address);
  }
  const plain = input.closest(".file").querySelector('input[type="checkbox"]');
  if (plain) {
    plain.checked = false;
  }
};

document.addEventListener("input", (event) => {
  if (event.target.matches("[data-tile]")) {
    resize(Number(event.target.value));
  }
  if (event.target.matches("[type=range]")) {
    // who chooses a roughness wants it, and no file
    event.target.closest(".file").querySelector('input[type="checkbox"]').checked = true;
  }
});

document.addEventListener("change", (event) => {
  if (event.target.matches("[data-file]")) {
    preview(event.target);
  }
});
