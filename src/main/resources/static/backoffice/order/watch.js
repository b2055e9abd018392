/**
 * The page on which an order is watched: its progress as it goes on, its last pictures as they come,
 * and the buttons for those who may press them.
 */
import { forgetRefused, sayRefused } from '../refused.js';
import { post } from './ask.js';
import { isOpen, may } from './commands.js';
import { Measures, fill } from './measures.js';
import { showMeter } from './meter.js';
import { Stream } from './stream.js';

/** How long the contact sheet stays as it is while pictures are made. */
const SHEET = 4000;

const watch = document.getElementById('watch');
const texts = watch.dataset;
const measures = new Measures(document.documentElement.lang, texts);
const path = `/api/orders/${texts.order}`;
const find = (id) => document.getElementById(id);
const count = (number) => measures.count(number);
let order = null;

function show(now) {
  const before = order;
  order = now;
  forgetRefused();
  if (find('told').textContent === texts.connection) {
    tell('');
  }
  find('state').className = `state ${now.state}`;
  find('state').textContent = texts[`state${now.state[0]}${now.state.slice(1).toLowerCase()}`];
  find('paused').hidden = now.pause_reason === undefined;
  find('paused').textContent = now.pause_reason ?? '';
  showProgress(now);
  showSample(now);
  showFiles(now.lines);
  for (const command of document.querySelectorAll('[data-command]')) {
    command.hidden = !may(command.dataset.command, now);
  }
  if (now.last.length > 0 && String(now.last[0].position) !== find('last').dataset.newest) {
    showLast();
  }
  const moved = before && JSON.stringify(before.lines) !== JSON.stringify(now.lines);
  if (moved || (!before && (find('sheet').dataset.open === 'true') !== isOpen(now))) {
    showSheet();
  }
}

function showProgress({ lines, per_minute: rate, seconds_left: left }) {
  const { all, ready, rendering, waiting, failed, canceled } = lines;
  showMeter(find('meter'), { ready, rendering, waiting, failed, canceled }, count);
  const bar = find('meter').querySelector('.bar-of');
  bar.ariaValueMax = all;
  bar.ariaValueNow = ready;
  find('pace').hidden = rate === 0 && left === undefined;
  find('rate').textContent = count(rate);
  find('left').parentElement.hidden = left === undefined;
  find('left').textContent = left === undefined ? '' : measures.span(left);
}

function showSample({ sample, lines: { all } }) {
  find('sampling').hidden = !sample;
  if (sample) {
    const { lines, done } = sample;
    find('sampling').querySelector('p').textContent = [
      fill(texts.sampling, { n: count(lines.ready), m: count(lines.all), a: count(all) }),
      done ? texts.samplingDone : '',
      lines.failed > 0 ? fill(texts.samplingFailed, { n: count(lines.failed) }) : '',
    ].join(' ');
  }
}

function showFiles({ all, ready }) {
  find('files-none').hidden = ready > 0;
  find('files-some').hidden = ready === 0 || ready === all;
  find('files-some').textContent = fill(find('files-some').dataset.text, { n: count(ready) });
  document.querySelectorAll('[data-zip]').forEach((link) => { link.hidden = ready === 0; });
}

function showLast() {
  return window.htmx?.ajax('GET', `/backoffice/orders/${texts.order}/last`, { target: '#last', swap: 'outerHTML' });
}

let sheetDue;

/** Several pictures come in one look. */
function showSheet() {
  sheetDue ??= setTimeout(() => {
    sheetDue = undefined;
    if (!document.hidden) {
      window.htmx.ajax('GET', location.pathname + location.search, { target: '#sheet', select: '#sheet', swap: 'outerHTML' });
    }
  }, isOpen(order) ? SHEET : 0);
}

document.addEventListener('visibilitychange', () => !document.hidden && order && showSheet());

function tell(text) {
  find('told').textContent = text;
}

const stream = new Stream(path, {
  onOrder: show,
  onEnd: ({ state }) => tell(state === 'COMPLETED' ? texts.toldEnd : ''),
  onLost: () => tell(texts.connection),
  onRefused: ({ status }) => {
    tell('');
    sayRefused(status || 'away');
  },
});

/* The buttons. */

document.addEventListener('click', async ({ target }) => {
  const button = target.closest('button[data-command]');
  if (button && (!button.dataset.asks || await isSure(find(button.dataset.asks)))) {
    command(button);
  }
});

function isSure(dialog) {
  dialog.returnValue = 'no';
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'), { once: true });
  });
}

async function command(button) {
  const name = button.dataset.command;
  button.disabled = true;
  try {
    show(await post(`${path}/${name}`, {}));
    tell(texts[`told${name[0].toUpperCase()}${name.slice(1)}`]);
    stream.open();
  } catch (refused) {
    if (refused.status === 409) {
      tell(texts.late);
      stream.open();
    } else {
      sayRefused(refused.status || 'away');
    }
  } finally {
    button.disabled = false;
  }
}

stream.open();
window.addEventListener('pagehide', () => stream.close());
window.addEventListener('pageshow', ({ persisted }) => persisted && stream.open());
