/**
 * A button that copies the text of the element it names in `data-copy`, and then says so. It is
 * hidden until this runs. Browsers give pages without HTTPS no clipboard; there the text is copied
 * as a selection.
 */

async function copy(element) {
  getSelection().selectAllChildren(element);
  try {
    await navigator.clipboard.writeText(element.textContent);
  } catch {
    document.execCommand('copy');
  }
}

for (const button of document.querySelectorAll('[data-copy]')) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    await copy(document.getElementById(button.dataset.copy));
    button.textContent = button.dataset.copied;
  });
}
