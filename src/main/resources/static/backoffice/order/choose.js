/**
 * The page on which pictures are chosen and ordered.
 */
import { read } from '../../sketchbook/book.js';
import { forgetRefused, sayRefused } from '../refused.js';
import { post } from './ask.js';
import { Bill } from './bill.js';
import { Choice } from './choice.js';
import { Measures, fill } from './measures.js';
import { Palette } from './palette.js';
import { partsOf } from './parts.js';
import { Recount } from './recount.js';
import { readStock, tally } from './tally.js';

const form = document.getElementById('order');
const data = JSON.parse(document.getElementById('data').textContent);
const book = read(data.book);
const stock = readStock(data.stock);
const measures = new Measures(document.documentElement.lang, form.dataset);
const { product, extend, key } = form.dataset;
const place = `veneer-order-${product}-${extend ?? ''}`;
const boxes = (name) => [...form.elements].filter((field) => field.name === name);

const choice = new Choice(partsOf(book), data.styles, boxes('quality').filter((box) => box.checked).map((box) => box.value));
const offered = boxes('quality').map((box) => box.value);
if (extend) {
  choice.take(JSON.parse(form.dataset.wishes).at(-1), offered);
}
choice.read(kept(), offered);

const bill = new Bill(form, measures);
const recount = new Recount({
  extend,
  onAsk: () => bill.waitForServer(true),
  onCount: (count) => {
    forgetRefused();
    bill.showCount(count, choice);
  },
  onRefused: (refused) => {
    bill.showCountFailed();
    explain(refused);
  },
});
const palettes = choice.parts.map((part) => new Palette(part, choice, {
  book, swatches: data.swatches, measures, texts: form.dataset, onTick: changed,
}));

function kept() {
  try {
    return sessionStorage.getItem(place);
  } catch {
    return null;
  }
}

function keep() {
  try {
    sessionStorage.setItem(place, choice.write());
  } catch {
    // then it does not survive a reload
  }
}

/** A tick is seen before the counting begins. */
let due = false;

function changed() {
  keep();
  if (!due) {
    due = true;
    requestAnimationFrame(() => setTimeout(count));
  }
}

function count() {
  due = false;
  bill.showTally(tally(book, stock, choice), choice);
  if (bill.gap) {
    recount.stop();
    bill.waitForServer(false);
  } else {
    recount.of(choice.wish(Number(product)));
  }
}

/* The fields above the parts. */

const fields = {
  style: (box) => toggle(choice.styles, Number(box.value), box.checked),
  quality: () => { choice.qualities = new Set(boxes('quality').filter((box) => box.checked).map((box) => box.value)); },
  only: (box) => { choice.only = box.value; },
  renew: (box) => { choice.renew = box.checked; },
  sample: (box) => { choice.sample = box.checked; },
};

function toggle(set, value, on) {
  set[on ? 'add' : 'delete'](value);
}

function showFields() {
  boxes('style').forEach((box) => { box.checked = choice.styles.has(Number(box.value)); });
  boxes('quality').forEach((box) => { box.checked = choice.qualities.has(box.value); });
  boxes('only').forEach((box) => { box.checked = box.value === choice.only; });
  boxes('renew').forEach((box) => { box.checked = choice.renew; });
  boxes('sample').forEach((box) => { box.checked = choice.sample; });
  showParts();
}

/** Those that no ticked style has are not asked for. */
function showParts() {
  const wanted = choice.wantedParts();
  palettes.forEach((palette) => { palette.element.hidden = !wanted.includes(palette.part); });
}

form.addEventListener('change', ({ target }) => {
  if (target.name in fields) {
    fields[target.name](target);
    showParts();
    changed();
  }
});

form.querySelector('#find').addEventListener('input', ({ target }) => {
  palettes.forEach((palette) => palette.search(target.value.trim().toLowerCase()));
});

form.querySelector('#find').addEventListener('keydown', (event) => {
  if (event.key === 'Enter') {
    event.preventDefault();
  }
});

/* Ordering. */

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  if (bill.sending || form.querySelector('#submit').disabled) {
    return;
  }
  bill.send(true);
  try {
    const wish = choice.wish(Number(product));
    const order = extend ? await post(`/api/orders/${extend}/extend`, wish) : await post('/api/orders', wish, { key });
    location.assign(`/backoffice/orders/${order.id}`);
  } catch (refused) {
    bill.send(false);
    explain(refused);
  }
});

/** What is ticked stays. */
function explain({ status, problem }) {
  if (problem.order) {
    const link = document.createElement('a');
    link.href = `/backoffice/orders/${problem.order}`;
    link.textContent = fill(form.dataset.one, { n: problem.order });
    bill.say(form.dataset.keyUsed, ' ', link);
  } else if (problem.wanted !== undefined) {
    bill.object({ ...problem, message: problem.detail });
  } else if (status === 400) {
    bill.say(form.dataset.changed);
  } else if (status === 409) {
    bill.say(fill(form.dataset.refused, { n: problem.detail }));
  } else {
    sayRefused(status || 'away');
  }
}

// whoever comes back may order once more: that takes another key
window.addEventListener('pageshow', ({ persisted }) => persisted && location.reload());

document.getElementById('parts').append(...palettes.map(({ element }) => element));
palettes.forEach((palette) => palette.show());
showFields();
form.hidden = false;
count();
