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
    const find = form.querySelector('#find');
    const onlyReady = form.querySelector('#only-ready');
    const changed = () => {
      this.found = palettes.seek(find.value.trim().toLocaleLowerCase(words.language));
      palettes.onlyReady = onlyReady.checked;
      onNarrow();
      this.refresh(this.now);
    };
    this.found = true;
    form.addEventListener('submit', (event) => event.preventDefault());
    find.addEventListener('input', changed);
    onlyReady.addEventListener('change', changed);
    for (const [step, button] of Object.entries(this.buttons)) {
      button.addEventListener('click', () => onLeaf(this.#beside(Number(step))));
    }
    form.hidden = false;
  }

  refresh(now) {
    this.now = now;
    const keeps = (part, value) => this.palettes.keeps(part.name, value);
    this.leaves = this.#stylesOf(now).map((style) => {
      const { space, ready } = this.book.styles[style];
      const mask = space.mask(keeps);
      return { style, space, ready, mask, count: ready.count(space, mask) };
    });
    this.count.textContent = this.#sentence(keeps);
    for (const [step, button] of Object.entries(this.buttons)) {
      button.disabled = this.#beside(Number(step)) === null;
    }
  }

  #sentence(keeps) {
    if (!this.found) {
      return this.words.say('noMatch');
    }
    const ready = this.leaves.reduce((sum, { count }) => sum + count, 0);
    const all = this.leaves.reduce((sum, { style }) => sum + countCombinations(this.book.styles[style], keeps), 0);
    return this.words.say(all < COUNTABLE ? 'readyCount' : 'readyOnly',
      { ready: this.words.count(ready), all: this.words.count(all) });
  }

  /** The ready picture before or after this one, through all styles of the variant and around. */
  #beside(step) {
    if (!this.found) {
      return null;
    }
    const here = this.leaves.findIndex(({ style }) => style === this.now.style);
    const rounds = this.leaves.length;
    for (let turn = 0; turn <= rounds; turn++) {
      const { style, space, ready, mask } = this.leaves[(here + step * turn + 2 * rounds) % rounds];
      const from = turn === 0 ? space.indexOf(this.now.choices) : (step > 0 ? -1 : space.size);
      const number = ready.beside(from, step, space, mask);
      if (number >= 0 && !(turn > 0 && style === this.now.style && number === space.indexOf(this.now.choices))) {
        return { style, choices: space.choicesAt(number) };
      }
    }
    return null;
  }

  #stylesOf(now) {
    return this.book.variants[this.book.styles[now.style].variant].styles;
  }
}
