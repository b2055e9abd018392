/**
 * Says that a piece of a page could not be had, where htmx itself would be silent. What is on the
 * page stays as it is.
 */
const notice = document.getElementById('refused');

document.addEventListener('htmx:responseError', ({ detail: { xhr } }) => {
  if (notice.dataset[`on${xhr.status}`] ?? xhr.status >= 500) {
    notice.textContent = notice.dataset[`on${xhr.status}`] ?? notice.dataset.other;
    notice.hidden = false;
  }
});

document.addEventListener('htmx:sendError', () => {
  notice.textContent = notice.dataset.away;
  notice.hidden = false;
});

document.addEventListener('htmx:afterSwap', () => {
  notice.hidden = true;
});
