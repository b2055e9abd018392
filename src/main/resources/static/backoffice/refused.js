/**
 * Says that a piece of a page could not be had, where htmx itself would be silent. What is on the
 * page stays as it is.
 */
const notice = document.getElementById('refused');

/** With the sentence for that reason: a status, or `away`. */
export function sayRefused(reason) {
  notice.textContent = notice.dataset[reason === 'away' ? reason : `on${reason}`] ?? notice.dataset.other;
  notice.hidden = false;
}

/**
 * Says nothing any more.
 */
export function forgetRefused() {
  notice.hidden = true;
}

document.addEventListener('htmx:responseError', ({ detail: { xhr } }) => {
  if (`on${xhr.status}` in notice.dataset || xhr.status >= 500) {
    sayRefused(xhr.status);
  }
});

document.addEventListener('htmx:sendError', () => sayRefused('away'));

document.addEventListener('htmx:afterSwap', forgetRefused);
