/**
 * Which combinations of a style have a picture. The page carries the set in one of two writings,
 * whichever is shorter; both use 64 signs of six bits, lowest bit first:
 *
 * `bits`: one bit for every combination;
 * `gaps`: the distance from each ready combination to the next (the first from -1), five bits to a
 * sign, the sixth says that the number goes on.
 */

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

const VALUES = new Uint8Array(128);
for (let i = 0; i < SIGNS.length; i++) {
  VALUES[SIGNS.charCodeAt(i)] = i;
}

export class Ready {
  /**
   * @param numbers ready combinations, ascending
   * @param added those whose pictures were made while the page was open
   * @param keeps which of the added belong to this set
   */
  constructor(numbers, added = new Set(), keeps = () => true) {
    this.numbers = numbers;
    this.added = added;
    this.keeps = keeps;
  }

  static read({ writing, text }) {
    return new Ready(writing === 'bits' ? readBits(text) : readGaps(text));
  }

  /**
   * The part of the set that is under the mask, also of what will be added to this.
   */
  under(space, mask) {
    if (mask.every((axis) => !axis.includes(0))) {
      return this;
    }
    const keeps = (number) => space.isWithin(number, mask);
    return new Ready(this.numbers.filter(keeps), this.added, keeps);
  }

  has(number) {
    return this.numbers[this.#place(number)] === number || this.added.has(number);
  }

  add(number) {
    if (number >= 0 && !this.has(number)) {
      this.added.add(number);
    }
  }

  count() {
    return this.numbers.length + this.#additions().length;
  }

  /**
   * How many of the numbers hold.
   */
  countWhere(holds) {
    let count = 0;
    for (const number of this.numbers) {
      count += holds(number) ? 1 : 0;
    }
    return count + this.#additions().filter(holds).length;
  }

  /**
   * The nearest number after (step 1) or before (step -1) the given one, or -1.
   */
  beside(number, step) {
    const place = this.#place(number);
    const next = this.numbers[step > 0 ? place + (this.numbers[place] === number) : place - 1];
    return [next, ...this.#additions()]
      .filter((other) => other !== undefined && (other - number) * step > 0)
      .reduce((nearest, other) => (nearest < 0 || (nearest - other) * step > 0 ? other : nearest), -1);
  }

  #additions() {
    return [...this.added].filter(this.keeps);
  }

  /** Where the number stands, or would stand. */
  #place(number) {
    let low = 0;
    let high = this.numbers.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.numbers[middle] < number) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

function readBits(text) {
  const numbers = [];
  for (let i = 0; i < text.length; i++) {
    const value = VALUES[text.charCodeAt(i)];
    for (let bit = 0; bit < 6; bit++) {
      if (value >> bit & 1) {
        numbers.push(i * 6 + bit);
      }
    }
  }
  return Float64Array.from(numbers);
}

/** Numbers go up to 2^53, so no shifting: that would cut them to 32 bits. */
function readGaps(text) {
  const numbers = [];
  let number = -1;
  let gap = 0;
  let weight = 1;
  for (let i = 0; i < text.length; i++) {
    const value = VALUES[text.charCodeAt(i)];
    gap += (value & 31) * weight;
    weight *= 32;
    if (value < 32) {
      number += gap;
      numbers.push(number);
      gap = 0;
      weight = 1;
    }
  }
  return Float64Array.from(numbers);
}
