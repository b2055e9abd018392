/**
 * Ticking patterns and finishes: a search among them, and how many finishes are allowed so far.
 * Everything listens at the document: a page may be exchanged without being loaded.
 */

document.addEventListener('input', ({ target }) => {
  if (target.matches('[data-search]')) {
    search(document.querySelector(target.dataset.search), target.value.trim().toLowerCase());
  }
});

document.addEventListener('change', ({ target }) => {
  if (target.matches('#choice input[type=checkbox]')) {
    count();
  }
});

for (const finder of document.querySelectorAll('.finder[hidden]')) {
  finder.hidden = false;
}

/** A pattern whose own name matches shows all its finishes, another those that match. */
function search(choice, text) {
  for (const pattern of choice.querySelectorAll('[data-pattern]')) {
    const named = says(pattern.querySelector('.tick'), text);
    let found = 0;
    for (const finish of pattern.querySelectorAll('[data-finish]')) {
      finish.hidden = !named && !says(finish, text);
      found += !finish.hidden;
    }
    pattern.hidden = !named && found === 0;
    if (text && !named && found > 0) {
      pattern.querySelector('details').open = true;
    }
  }
  for (const group of choice.querySelectorAll('[data-group]')) {
    group.hidden = !group.querySelector('[data-pattern]:not([hidden])');
  }
}

function says(element, text) {
  return element.textContent.toLowerCase().includes(text);
}

/** A pattern that is ticked as a whole needs no ticks of its finishes. */
function count() {
  let living = 0;
  for (const pattern of document.querySelectorAll('#choice [data-pattern]')) {
    const whole = pattern.querySelector('[name=patterns]').checked;
    const singles = [...pattern.querySelectorAll('[name=finishes]:checked')];
    living += whole ? Number(pattern.dataset.living)
      : singles.reduce((sum, finish) => sum + Number(finish.dataset.living), 0);
  }
  const allowed = document.getElementById('allowed');
  allowed.textContent = allowed.dataset.text.replace('%n', living.toLocaleString(document.documentElement.lang));
}
