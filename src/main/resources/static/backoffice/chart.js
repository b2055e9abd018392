/**
 * A colorchart's page: shows the finishes whose numbers are typed as answers, and shows the rows of
 * patterns as soon as they are ticked. Everything listens at the document: the form is exchanged as
 * a whole.
 */

import { keepTyped } from './kept.js';

keepTyped('chart');

document.addEventListener('input', ({ target }) => {
  if (target.matches('#chart [name^="answer."]')) {
    understand(target);
  }
});

document.addEventListener('change', ({ target }) => {
  if (target.matches('#chart [name=show]')) {
    document.getElementById('show').click();
  }
});

function understand(field) {
  const shown = field.parentElement.querySelector('.understood');
  shown.replaceChildren(...field.value.split(/[\s,;]+/).flatMap((number) => finish(number)));
}

function finish(number) {
  const option = /^\d+$/.test(number) && document.querySelector(`#finishes option[value="${number}"]`);
  if (!option) {
    return [];
  }
  const image = new Image(24, 24);
  image.src = option.dataset.src;
  image.alt = '';
  image.className = 'swatch';
  const whole = document.createElement('span');
  whole.append(image, ' ', option.textContent);
  return [whole];
}
