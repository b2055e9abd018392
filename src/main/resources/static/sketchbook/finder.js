/**
 * Narrows the palettes, counts the ready pictures among what is left, and leafs through them.
 */
import { countCombinations } from './combinations.js';

/** Beyond this the number of all combinations says nothing any more. */
const COUNTABLE = 1e9;

export class Finder {
  constructor(form, book, words, palettes, { onLeaf, onNarrow }) {
    this.book = book;
    this.words = words;
    this.palettes = palettes;
    this.count = form.querySelector('#count');
    this.buttons = { '-1': form.querySelector('#previous-ready'), 1: form.querySelector('#next-ready') };
    this.find = form.querySelector('#find');
    this.onlyReady = form.querySelector('#only-ready');
    form.addEventListener('submit', (event) => event.preventDefault());
    this.find.addEventListener('input', onNarrow);
    this.onlyReady.addEventListener('change', onNarrow);
    for (const [step, button] of Object.entries(this.buttons)) {
      button.addEventListener('click', () => onLeaf(Number(step)));
    }
    this.narrow();
    form.hidden = false;
  }

  /**
   * Takes the filter over. What is ready under it is found out when somebody asks.
   */
  narrow() {
    this.found = this.palettes.filter(this.find.value.trim().toLocaleLowerCase(this.words.language),
      this.onlyReady.checked);
    this.left = new Map();
  }

  refresh(now) {
    this.count.textContent = this.#sentence(this.#stylesOf(now));
    for (const [step, button] of Object.entries(this.buttons)) {
      button.disabled = this.beside(now, Number(step)) === null;
    }
  }

  /**
   * The ready picture before or after this one, through all styles of the variant and around, or null.
   */
  beside(now, step) {
    if (!this.found) {
      return null;
    }
    const styles = this.#stylesOf(now);
    const here = styles.indexOf(now.style);
    const index = this.book.styles[now.style].space.indexOf(now.choices);
    const rounds = styles.length;
    for (let turn = 0; turn <= rounds; turn++) {
      const style = styles[(here + step * turn + 2 * rounds) % rounds];
      const { space } = this.book.styles[style];
      const from = turn === 0 ? index : (step > 0 ? -1 : space.size);
      const number = this.#ready(style).beside(from, step);
      if (number >= 0 && !(turn > 0 && style === now.style && number === index)) {
        return { style, choices: space.choicesAt(number) };
      }
    }
    return null;
  }

  #sentence(styles) {
    if (!this.found) {
      return this.words.say('noMatch');
    }
    const ready = sum(styles, (style) => this.#ready(style).count());
    const all = sum(styles, (style) => countCombinations(this.book.styles[style], this.#keeps));
    return this.words.say(all < COUNTABLE ? 'readyCount' : 'readyOnly',
      { ready: this.words.count(ready), all: this.words.count(all) });
  }

  #ready(style) {
    if (!this.left.has(style)) {
      const { space, ready } = this.book.styles[style];
      this.left.set(style, ready.under(space, space.mask(this.#keeps)));
    }
    return this.left.get(style);
  }

  #keeps = (part, value) => this.palettes.keeps(part.name, value);

  #stylesOf(now) {
    return this.book.variants[this.book.styles[now.style].variant].styles;
  }
}

function sum(items, number) {
  return items.reduce((total, item) => total + number(item), 0);
}
