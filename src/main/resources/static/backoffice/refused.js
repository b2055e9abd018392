/**
 * Says that a piece of a page could not be had, where htmx itself would be silent. What is on the
 * page stays as it is.
 */
const notice = document.getElementById('refused');

/**
 * Says why the server refused.
 * @param status of its answer, 0 when there was none
 */
export function tellRefused(status) {
  notice.textContent = status === 0 ? notice.dataset.away : notice.dataset[`on${status}`] ?? notice.dataset.other;
  notice.hidden = false;
}

/**
 * Says nothing any more.
 */
export function forgetRefused() {
  notice.hidden = true;
}

document.addEventListener('htmx:responseError', ({ detail: { xhr } }) => {
  if (notice.dataset[`on${xhr.status}`] ?? xhr.status >= 500) {
    tellRefused(xhr.status);
  }
});

document.addEventListener('htmx:sendError', () => tellRefused(0));

document.addEventListener('htmx:afterSwap', forgetRefused);
