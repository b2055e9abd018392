// Proposes a model's name for the file that was chosen, and says at once when it is too large to be taken.

const form = document.getElementById("upload");
const file = form.elements.namedItem("file");
const name = form.elements.namedItem("name");

function proposal(fileName) {
  return fileName
    .replace(/\.[^.]*$/, "")
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[^a-z]+|-+$/g, "")
    .slice(0, 40);
}

file.addEventListener("change", () => {
  const chosen = file.files[0];
  const tooLarge = chosen && chosen.size > Number(file.dataset.most);
  file.setCustomValidity(tooLarge ? form.dataset.large : "");
  file.reportValidity();
  if (chosen && name && name.value === "") {
    name.value = proposal(chosen.name);
  }
});

form.addEventListener("submit", () => {
  document.getElementById("sending").textContent = form.dataset.sending;
});

const stop = () => {
  document.getElementById("sending").textContent = "";
};

form.addEventListener("refused", stop);

// a page that comes back from the browser's memory is not sending any more
window.addEventListener("pageshow", stop);
