/**
 * What is ticked on the page of an order, and how the API is told.
 */
import { choicesOf } from './parts.js';

export class Choice {
  /**
   * Everything is ticked.
   * @param names the styles' names, by their numbers
   * @param qualities the names of those that are ticked
   */
  constructor(parts, names, qualities) {
    this.parts = parts;
    this.names = names;
    this.ticked = new Map(parts.map((part) => [part.name, new Set(choicesOf(part))]));
    this.removable = new Set(parts.filter((part) => part.removable).map((part) => part.name));
    this.styles = new Set(names.keys());
    this.qualities = new Set(qualities);
    this.only = 'all';
    this.renew = true;
    this.sample = false;
  }

  tick(partName, choices, ticked) {
    const set = this.ticked.get(partName);
    choices.forEach((choice) => (ticked ? set.add(choice) : set.delete(choice)));
  }

  isTicked(partName, choice) {
    return this.ticked.get(partName).has(choice);
  }

  /**
   * Whether combinations with that choice are wanted. A part that goes with the one before it does so
   * whatever is ticked.
   */
  keeps = (partName, choice) => this.isTicked(partName, choice) || (choice === 0 && !this.removable.has(partName));

  /**
   * The parts of the styles that are ticked.
   */
  wantedParts() {
    return this.parts.filter((part) => part.styles.some((style) => this.styles.has(style)));
  }

  /**
   * What has to be ticked before anything can be ordered: 'styles', 'qualities', a part, or null. A part
   * may be empty where another style goes without it.
   */
  gap() {
    if (this.styles.size === 0) {
      return 'styles';
    }
    if (this.qualities.size === 0) {
      return 'qualities';
    }
    const needed = (part) => [...this.styles].every((style) => part.styles.includes(style));
    return this.wantedParts().find((part) => needed(part) && this.ticked.get(part.name).size === 0) ?? null;
  }

  /**
   * What the API is sent.
   */
  wish(product) {
    const parts = {};
    for (const part of this.wantedParts()) {
      const ticked = this.ticked.get(part.name);
      if (ticked.size < choicesOf(part).length) {
        parts[part.name] = compact(part, ticked);
      }
    }
    return {
      product,
      styles: [...this.styles].sort((one, other) => one - other).map((style) => this.names[style]),
      parts,
      qualities: [...this.qualities],
      only: this.only,
      stale: this.renew ? 'renew' : 'keep',
      sample: this.sample,
    };
  }

  /**
   * Takes over what an order wished for, as far as it is still there.
   * @param wish as the API reads it
   * @param offered the names of all qualities
   */
  take({ styles, parts = {}, qualities, stale }, offered) {
    for (const part of this.parts.filter(({ name }) => name in parts)) {
      this.ticked.set(part.name, new Set(choicesOf(part).filter((choice) => names(parts[part.name], part, choice))));
    }
    this.styles = new Set([...this.names.keys()].filter((style) => !styles || styles.includes(this.names[style])));
    this.qualities = qualities ? new Set(offered.filter((quality) => qualities.includes(quality))) : this.qualities;
    this.renew = stale !== 'keep';
  }

  /**
   * For keeping it where texts are kept.
   */
  write() {
    const { styles, qualities, only, renew, sample } = this;
    return JSON.stringify({
      ticked: Object.fromEntries([...this.ticked].map(([part, set]) => [part, [...set]])),
      styles: [...styles].map((style) => this.names[style]), qualities: [...qualities], only, renew, sample,
    });
  }

  /**
   * Takes over what was written, as far as it is still there.
   * @param text nothing where nothing was kept
   * @param offered the names of all qualities
   */
  read(text, offered) {
    if (!text) {
      return;
    }
    const kept = JSON.parse(text);
    for (const part of this.parts) {
      const ticked = new Set(kept.ticked[part.name] ?? choicesOf(part));
      this.ticked.set(part.name, new Set(choicesOf(part).filter((choice) => ticked.has(choice))));
    }
    this.styles = new Set([...this.names.keys()].filter((style) => kept.styles.includes(this.names[style])));
    this.qualities = new Set(offered.filter((quality) => kept.qualities.includes(quality)));
    Object.assign(this, { only: kept.only, renew: kept.renew, sample: kept.sample });
  }
}

/** Whether a part's wish names that choice: `[1127, 0]` or `{patterns, finishes, removed}`. */
function names(wish, part, choice) {
  if (Array.isArray(wish)) {
    return wish.includes(choice);
  }
  const { patterns = [], finishes = [], removed = false } = wish;
  return choice === 0 ? removed : finishes.includes(choice)
    || part.groups.some((group) => patterns.includes(group.pattern) && group.finishes.includes(choice));
}

/** Whole patterns by their names, other finishes by their numbers. */
function compact(part, ticked) {
  const whole = (group) => group.finishes.every((finish) => ticked.has(finish));
  return {
    patterns: part.groups.filter(whole).map((group) => group.pattern),
    finishes: part.groups.filter((group) => !whole(group)).flatMap((group) => group.finishes)
      .filter((finish) => ticked.has(finish)),
    removed: ticked.has(0),
  };
}
