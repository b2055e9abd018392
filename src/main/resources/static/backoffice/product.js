/**
 * A product's page: adds, moves and removes styles and parts without asking the server, and puts
 * what the server finds while one edits beside the rows that it is about.
 *
 * The order of the rows in the page is their order, so moving one needs no new names. Everything
 * listens at the document: the form may be exchanged as a whole.
 */

const KINDS = { style: '{s}', part: '{p}' };

document.addEventListener('click', (event) => {
  const button = event.target.closest('#product [data-edit]');
  if (button) {
    event.preventDefault();
    EDITS[button.dataset.edit](button);
  }
});

const EDITS = { add, remove, up: (button) => move(button, -1), down: (button) => move(button, 1) };

function add(button) {
  const list = listOf(button);
  const kind = list.dataset.list;
  const row = blank(kind, list);
  list.append(row);
  window.htmx?.process(row);
  row.querySelector('input').focus();
  tell('added', row);
  rearranged();
}

function remove(button) {
  const row = button.closest('[data-row]');
  const next = row.nextElementSibling ?? row.previousElementSibling;
  const list = row.parentElement;
  tell('removed', row);
  row.remove();
  (next?.querySelector('input') ?? list.parentElement.querySelector('[data-edit=add]'))?.focus();
  rearranged();
}

function move(button, step) {
  const row = button.closest('[data-row]');
  const other = step < 0 ? row.previousElementSibling : row.nextElementSibling;
  if (other) {
    step < 0 ? other.before(row) : other.after(row);
    button.focus();
    tell('moved', row);
    rearranged();
  }
}

/** The list that an add button fills: the nearest one in its surroundings. */
function listOf(button) {
  const row = button.closest('[data-row]');
  return row ? row.querySelector('[data-list]') : document.querySelector('#product [data-list=style]');
}

/** A new row, with a key that no row of the list has. */
function blank(kind, list) {
  const keys = [...list.children].map((row) => Number(row.dataset.key));
  const key = String(Math.max(-1, ...keys) + 1);
  const style = kind === 'part' ? list.closest('[data-row=style]').dataset.key : key;
  const holder = document.createElement('div');
  holder.innerHTML = document.getElementById(`new-${kind}`).innerHTML
    .replaceAll(KINDS.style, style)
    .replaceAll(KINDS.part, key);
  return holder.firstElementChild;
}

function rearranged() {
  document.getElementById('product').dispatchEvent(new Event('rearranged'));
}

/** Says it to those who don't see it. */
function tell(what, row) {
  const announcer = document.getElementById('announcer');
  const place = [...row.parentElement.children].indexOf(row) + 1;
  announcer.textContent = announcer.dataset[what]
    .replace('{name}', row.querySelector('.title').textContent)
    .replace('{place}', place)
    .replace('{all}', row.parentElement.children.length);
}

/** A row is called by its label. */
document.addEventListener('input', ({ target }) => {
  if (target.matches('#product [data-title]') && target.value.trim()) {
    target.closest('[data-row]').querySelector('.title').textContent = target.value;
  }
});

/* Dragging: a row is taken by its handle, and goes where the pointer is among its neighbours. */

let dragged = null;

document.addEventListener('dragstart', (event) => {
  const handle = event.target.closest?.('#product .handle');
  if (handle) {
    dragged = handle.closest('[data-row]');
    dragged.classList.add('dragged');
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', '');
    event.dataTransfer.setDragImage(dragged, 10, 10);
  }
});

document.addEventListener('dragover', (event) => {
  if (!dragged || !dragged.parentElement.contains(event.target)) {
    return;
  }
  event.preventDefault();
  const over = [...dragged.parentElement.children].find((row) => row.contains(event.target));
  if (over && over !== dragged) {
    const { top, height } = over.getBoundingClientRect();
    event.clientY < top + height / 2 ? over.before(dragged) : over.after(dragged);
  }
});

document.addEventListener('drop', (event) => dragged && event.preventDefault());

document.addEventListener('dragend', () => {
  if (dragged) {
    dragged.classList.remove('dragged');
    tell('moved', dragged);
    dragged = null;
    rearranged();
  }
});

/* While the form is exchanged as a whole nobody types into it: the rows of the new one have other names. */

document.addEventListener('htmx:beforeRequest', ({ detail }) => {
  if (detail.target.id === 'product') {
    detail.target.inert = true;
    detail.xhr.addEventListener('loadend', () => { detail.target.inert = false; });
  }
});

/* What the server found. */

let verdict = document.querySelector('#verdict .state')?.textContent;

document.addEventListener('htmx:afterSwap', () => {
  const spread = document.getElementById('spread');
  if (!spread) {
    return;
  }
  spread.remove();
  for (const news of spread.querySelectorAll('[data-into]')) {
    put(news, document.getElementById(news.dataset.into));
  }
  const now = document.querySelector('#verdict .state')?.textContent;
  if (now && now !== verdict) {
    document.getElementById('announcer').textContent = now;
  }
  verdict = now;
  showLive();
});

/** The sketchbook of what stands on the page, while somebody looks at it. */
function showLive() {
  if (document.getElementById('live')?.open) {
    document.getElementById('product').requestSubmit(document.getElementById('try'));
  }
}

// it does not bubble
document.addEventListener('toggle', ({ target }) => target.id === 'live' && showLive(), true);

/** The row may be gone by now; a field that somebody is in stays as it is. */
function put(news, place) {
  if (!place || news.innerHTML === place.innerHTML || place.contains(document.activeElement)) {
    return;
  }
  const value = fieldOf(place)?.value;
  const content = news instanceof HTMLTemplateElement ? news.content : news;
  place.replaceChildren(...content.childNodes);
  if (value !== undefined) {
    fieldOf(place).value = value;
  }
}

function fieldOf(place) {
  return place.querySelector('select, input');
}
