/**
 * The sketchbook's page: holds the choice, and tells the parts of the page when it changes.
 */
import { pageAddress, pictureAddress, requestAddress } from './address.js';
import { choicesOf, isReady, markReady, read } from './book.js';
import { pick, switchTo } from './configuration.js';
import { Finder } from './finder.js';
import { Palettes } from './palettes.js';
import { Stage } from './stage.js';
import { Words } from './words.js';

const root = document.getElementById('sketchbook');
const book = read(JSON.parse(document.getElementById('book').textContent));
const words = new Words(book);
let counting;
let now = { style: Number(root.dataset.style), choices: choicesOf(root.dataset.configuration) };

const palettes = new Palettes(document.getElementById('choices'), book, words, {
  onPick: (part, choice) => change(pick(book, now, part, choice)),
  onSwitch: (variant) => change(switchTo(book, now, variant)),
  onNarrow: narrow,
});
const finder = new Finder(document.getElementById('finder'), book, words, palettes, {
  onLeaf: (step) => leaf(finder.beside(now, step)),
  onNarrow: narrow,
});
const stage = new Stage(document.getElementById('stage'), words, {
  onMade: (made) => {
    markReady(book, made);
    refreshSoon();
  },
});

/** The newest choice wins; what it made impossible was repaired, and is told. */
function change(changed) {
  if (!changed) {
    return;
  }
  now = changed.now;
  history.pushState(now, '', pageAddress(book, now));
  show();
  words.tellRepairs(document.getElementById('notes'), now, changed.repairs);
}

function show() {
  stage.show(photograph());
  palettes.choose(now);
  translate();
  refreshSoon();
}

/** The same choice in the other languages. */
function translate() {
  for (const link of document.querySelectorAll('.languages a')) {
    link.href = `${pageAddress(book, now)}&lang=${link.lang}`;
  }
}

function photograph() {
  return {
    now,
    ready: isReady(book, now),
    page: pageAddress(book, now),
    picture: pictureAddress(book, now),
    request: requestAddress(book, now),
    alt: words.alternative(now),
    file: `${words.fileName(now)}.${book.extension}`,
  };
}

function leaf(found) {
  change(found && { now: found, repairs: [] });
}

function narrow() {
  finder.narrow();
  palettes.narrow(now);
  countSoon();
}

/** What a choice does not have to wait for: marks, counts, addresses of links. */
function refreshSoon() {
  requestAnimationFrame(() => palettes.refresh(now));
  countSoon();
}

/** Not before the next frame is painted: among many pictures it takes longer than a frame. */
function countSoon() {
  requestAnimationFrame(() => {
    clearTimeout(counting);
    counting = setTimeout(() => finder.refresh(now));
  });
}

addEventListener('popstate', ({ state }) => {
  if (state) {
    now = state;
    words.tellRepairs(document.getElementById('notes'), now, []);
    show();
  } else {
    // a jump within the page made an entry of its own
    history.replaceState(now, '');
  }
});

const query = new URLSearchParams(location.search);
query.delete('lang');
history.replaceState(now, '', query.size > 0 ? `?${query}`.replaceAll('%3A', ':') : location.pathname);
stage.open(photograph());
palettes.choose(now);
palettes.refresh(now);
countSoon();
