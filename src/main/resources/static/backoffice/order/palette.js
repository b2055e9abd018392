/**
 * One part's patterns and finishes to tick. A tick on a pattern counts for those of its finishes that
 * are shown.
 */
import { fill } from './measures.js';

export class Palette {
  /**
   * @param texts the data of the page's form
   * @param onTick is called after something was ticked or unticked
   */
  constructor(part, choice, { book, swatches, measures, texts, onTick }) {
    this.part = part;
    this.choice = choice;
    this.measures = measures;
    this.texts = texts;
    this.element = copy('a-part');
    this.element.dataset.part = part.name;
    this.element.querySelector('h2').textContent = part.label;
    this.groups = part.groups.map((group) => this.#group(group, (finish) => {
      const { name } = book.finishes.get(finish);
      return { name, number: finish, src: swatches[finish], sought: `${name} ${group.label} ${finish}`.toLowerCase() };
    }));
    if (part.removable) {
      this.groups.push(this.#removal());
    }
    this.element.querySelector('.patterns').append(...this.groups.map(({ element }) => element));
    this.element.addEventListener('change', ({ target }) => {
      this.#change(target);
      onTick();
    });
    for (const button of this.element.querySelectorAll('[data-all]')) {
      button.addEventListener('click', () => {
        this.choice.tick(part.name, this.#shown(this.groups), button.dataset.all === 'true');
        this.show();
        onTick();
      });
    }
  }

  /**
   * Shows what is ticked.
   */
  show() {
    this.groups.forEach((group) => this.#showGroup(group));
    this.#showCount();
  }

  /**
   * Shows the finishes that answer the search, in small letters.
   */
  search(text) {
    let found = 0;
    for (const group of this.groups) {
      group.tiles.forEach((tile) => {
        tile.element.hidden = !tile.sought.includes(text);
      });
      const hits = this.#shown([group]).length;
      group.element.hidden = hits === 0;
      found += hits;
      this.#showGroup(group);
    }
    this.element.querySelector('[data-unmatched]').hidden = found > 0;
  }

  #group(group, describe) {
    const element = copy('a-pattern');
    const box = element.querySelector('input');
    element.ariaLabel = `${this.part.label}: ${group.label}`;
    element.querySelector('.tick span').textContent = group.label;
    box.dataset.pattern = group.pattern;
    const tiles = group.finishes.map((finish) => tile(finish, describe(finish)));
    element.querySelector('.tiles').append(...tiles.map((each) => each.element));
    return { element, box, tiles, count: element.querySelector('.tick small') };
  }

  /** Being removed stands as a pattern that has nothing but itself. */
  #removal() {
    const element = copy('a-pattern');
    const box = element.querySelector('input');
    box.value = 0;
    element.ariaLabel = `${this.part.label}: ${this.texts.removed}`;
    element.querySelector('.tick span').textContent = this.texts.removed;
    const sought = this.texts.removed.toLowerCase();
    return { element, box: null, tiles: [{ element: element.querySelector('label'), box, finish: 0, sought }], count: null };
  }

  #change(target) {
    const group = this.groups.find((each) => each.element.contains(target));
    const changed = target === group.box ? this.#shown([group])
      : group.tiles.filter((each) => each.box === target).map((each) => each.finish);
    this.choice.tick(this.part.name, changed, target.checked);
    this.#showGroup(group);
    this.#showCount();
  }

  #showGroup({ box, tiles, count }) {
    const ticked = (each) => this.choice.isTicked(this.part.name, each.finish);
    for (const each of tiles) {
      each.box.checked = ticked(each);
    }
    if (box) {
      const shown = tiles.filter(({ element }) => !element.hidden);
      const on = shown.filter(ticked).length;
      box.checked = on > 0 && on === shown.length;
      box.indeterminate = on > 0 && on < shown.length;
      count.textContent = this.#of(this.texts.patternOf, tiles.filter(ticked).length, tiles.length);
    }
  }

  #showCount() {
    const all = this.groups.reduce((sum, group) => sum + group.tiles.length, 0);
    const ticked = this.choice.ticked.get(this.part.name).size;
    const output = this.element.querySelector('output');
    output.textContent = this.#of(this.texts.partOf, ticked, all);
    output.classList.toggle('bad', ticked === 0);
  }

  #of(text, some, all) {
    return fill(text, { n: this.measures.count(some), m: this.measures.count(all) });
  }

  #shown(groups) {
    return groups.flatMap((group) => group.tiles.filter(({ element }) => !element.hidden).map(({ finish }) => finish));
  }
}

function copy(template) {
  return document.getElementById(template).content.firstElementChild.cloneNode(true);
}

function tile(finish, { name, number, src, sought }) {
  const element = copy('a-finish');
  const box = element.querySelector('input');
  box.value = finish;
  element.querySelector('img').src = src;
  element.querySelector('span span').textContent = name;
  element.querySelector('small').textContent = number;
  return { element, box, finish, sought };
}
