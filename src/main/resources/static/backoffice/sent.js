/**
 * Asks whether somebody is still signed in before their form is sent, for the answer to a form
 * takes its page away. When they are not, or the server is away, the form stays as it is under a
 * notice. Forms that htmx sends stay anyway.
 */

import { forgetRefused, sayRefused } from './refused.js';

let going = null;
const asking = new WeakSet();

document.addEventListener('submit', (event) => {
  const { target: form, submitter } = event;
  if (event.defaultPrevented || form === going || !sends(form, submitter)) {
    return;
  }
  event.preventDefault();
  if (!asking.has(form)) {
    asking.add(form);
    form.dataset.sending = '';
    ask(form).then((goes) => {
      asking.delete(form);
      goes ? send(form, submitter) : stay(form);
    });
  }
});

const sends = (form, submitter) =>
  form.closest('main') && (submitter?.getAttribute('formmethod') ?? form.getAttribute('method')) === 'post';

async function ask(form) {
  try {
    const answer = await fetch(document.getElementById('refused').dataset.session, {
      cache: 'no-store',
      headers: { 'HX-Request': 'true' },
    });
    if (!answer.ok) {
      sayRefused(answer.status);
      return false;
    }
    // a browser that was closed in between has another token
    const { name, value } = await answer.json();
    form.querySelector(`input[name="${name}"]`)?.setAttribute('value', value);
    return true;
  } catch {
    sayRefused('away');
    return false;
  }
}

function send(form, submitter) {
  forgetRefused();
  going = form;
  form.requestSubmit(submitter);
  going = null;
  // what is shown in a frame does not take the page away
  if (submitter?.formTarget) {
    delete form.dataset.sending;
  }
}

function stay(form) {
  delete form.dataset.sending;
  form.dispatchEvent(new Event('refused'));
}

// a page that comes back from the browser's memory is not sending any more
window.addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('[data-sending]')) {
    delete form.dataset.sending;
  }
});
