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
   */
  constructor(numbers) {
    this.numbers = numbers;
    this.added = new Set();
  }

  static read({ writing, text }) {
    return new Ready(writing === 'bits' ? readBits(text) : readGaps(text));
  }

  has(number) {
    return this.numbers[this.#place(number)] === number || this.added.has(number);
  }

  /**
   * Notes that a picture was made while the page was open.
   */
  add(number) {
    if (number >= 0 && !this.has(number)) {
      this.added.add(number);
    }
  }

  /**
   * How many there are under the mask.
   */
  count(space, mask) {
    let count = 0;
    for (const number of this.numbers) {
      count += space.isWithin(number, mask) ? 1 : 0;
    }
    for (const number of this.added) {
      count += space.isWithin(number, mask) ? 1 : 0;
    }
    return count;
  }

  /**
   * The nearest ready number under the mask after (step 1) or before (step -1) the given one, or -1.
   */
  beside(number, step, space, mask) {
    let found = -1;
    for (const other of this.added) {
      if ((other - number) * step > 0 && (found < 0 || (found - other) * step > 0) && space.isWithin(other, mask)) {
        found = other;
      }
    }
    let place = this.#place(number);
    place = step > 0 ? place + (this.numbers[place] === number) : place - 1;
    for (; place >= 0 && place < this.numbers.length; place += step) {
      if (space.isWithin(this.numbers[place], mask)) {
        const other = this.numbers[place];
        return found < 0 || (found - other) * step > 0 ? other : found;
      }
    }
    return found;
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
