/**
 * How many combinations of a product a selection leaves, and how many of those have a picture: the
 * rules of the server's `SelectedCombinations` again, so that ticking needs no request.
 *
 * `book` has all variants of the product. A selection is `{styles, keeps}`: the set of the numbers
 * of the wanted styles, and what says of a part's name and a choice (a finish, 0 for removed)
 * whether that is wanted. A charted part that is gone with the part before it is so whatever is
 * wanted for it. A combination that several styles of one variant allow is one, and belongs to the
 * first of these, wanted or not.
 */
import { countMerged, follow, shownParts } from '../../sketchbook/combinations.js';
import { palette } from '../../sketchbook/configuration.js';

const HIDDEN = 0;

/**
 * Counts the combinations. Exact up to 2^53; a count beyond may be inexact.
 */
export function countSelected(book, selection) {
  return variants(book).filter(({ styles }) => styles.some((style) => selection.styles.has(style)))
    .reduce((total, { styles }) => total + countMerged(
      styles.map((style) => book.styles[style]),
      (part, choice, goes) => goes || selection.keeps(part.name, choice),
      (place) => selection.styles.has(styles[place]),
    ), 0);
}

/**
 * Counts those of them that are ready.
 * @param sets for every style the `Ready` set of the numbers of its combinations, or nothing
 */
export function countReady(book, selection, sets) {
  let total = 0;
  for (const { styles } of variants(book)) {
    styles.forEach((number, place) => {
      if (selection.styles.has(number) && sets[number]) {
        const style = book.styles[number];
        const kept = new Sieve(style.space, keptDigits(style, selection));
        const earlier = styles.slice(0, place)
          .map((other) => new Sieve(style.space, allowedDigits(book.styles[other])));
        const digits = new Array(style.space.axes.length);
        total += sets[number].countWhere((index) => {
          read(style.space, index, digits);
          return kept.passes(digits) && !earlier.some((sieve) => sieve.passes(digits));
        });
      }
    });
  }
  return total;
}

/** An address names parts in any order, and means the first variant that has them. */
function variants(book) {
  const seen = new Set();
  return book.variants.filter(({ styles }) => {
    const names = shownParts(book.styles[styles[0]]).map(({ part }) => part.name).sort().join(' ');
    return !seen.has(names) && seen.add(names);
  });
}

function read({ axes }, index, digits) {
  for (let axis = axes.length - 1; axis >= 0; axis--) {
    const size = axes[axis].length;
    digits[axis] = index % size;
    index = Math.floor(index / size);
  }
}

/**
 * Lets through combinations of which every digit is right, next to the digit before it. What is
 * right is found out once for every digit before, where that matters at all.
 */
class Sieve {
  /**
   * @param rules for every axis `{charted, passes(value, before)}`
   */
  constructor(space, rules) {
    this.axes = space.axes;
    this.rules = rules;
    this.rows = rules.map(() => []);
  }

  passes(digits) {
    for (let axis = 0; axis < digits.length; axis++) {
      const before = this.rules[axis].charted ? digits[axis - 1] : 0;
      const row = this.rows[axis][before] ?? this.#row(axis, before);
      if (row[digits[axis]] === 0) {
        return false;
      }
    }
    return true;
  }

  #row(axis, digit) {
    const { charted, passes } = this.rules[axis];
    const before = charted ? this.axes[axis - 1][digit] : HIDDEN;
    const row = Uint8Array.from(this.axes[axis], (value) => (passes(value, before) ? 1 : 0));
    this.rows[axis][digit] = row;
    return row;
  }
}

/** What the selection leaves of combinations that the style allows. */
function keptDigits(style, selection) {
  return style.space.parts.map((part) => {
    const charted = part.chart !== undefined;
    return {
      charted,
      passes: (value, before) => (charted && before === HIDDEN) || selection.keeps(part.name, value),
    };
  });
}

/** What another style of the variant allows. */
function allowedDigits(other) {
  const shown = shownParts(other);
  return shown.map(({ part, followers }, axis) => {
    const charted = part.chart !== undefined;
    return {
      charted,
      passes: (value, before) => {
        const driver = charted ? follow(shown[axis - 1].followers, before) : HIDDEN;
        const goes = charted && driver === HIDDEN;
        return (value === HIDDEN ? part.optional || goes : !goes && palette(part, driver).includes(value))
          && follow(followers, value) !== undefined;
      },
    };
  });
}
