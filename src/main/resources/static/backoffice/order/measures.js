/**
 * Writes numbers with what they measure, as the page's language does.
 */

/**
 * Fills the gaps of a text: `%n` with `{n: 12}`.
 */
export function fill(text, gaps) {
  return text.replace(/%([a-z])/g, (gap, name) => gaps[name] ?? gap);
}

export class Measures {
  /**
   * @param texts `{spanS, spanMin, spanH}`, such as `%n min`
   */
  constructor(language, texts) {
    this.language = language;
    this.texts = texts;
    this.whole = new Intl.NumberFormat(language);
  }

  count(number) {
    return this.whole.format(number);
  }

  /**
   * As roughly as it is known: 40 s, 38 min, 5 h.
   */
  span(seconds) {
    if (seconds < 100) {
      return this.#fill('spanS', Math.max(1, Math.round(seconds)));
    }
    const minutes = Math.round(seconds / 60);
    return minutes < 100 ? this.#fill('spanMin', minutes) : this.#fill('spanH', Math.round(minutes / 60));
  }

  /**
   * Such as 340 kB, 2.3 MB.
   */
  bytes(bytes) {
    const [size, unit] = [[1e9, 'gigabyte'], [1e6, 'megabyte'], [1e3, 'kilobyte'], [1, 'byte']].find(([least]) => bytes >= least)
      ?? [1, 'byte'];
    return new Intl.NumberFormat(this.language, {
      style: 'unit', unit, unitDisplay: 'short', maximumSignificantDigits: bytes / size < 100 ? 2 : 3,
    }).format(bytes / size);
  }

  #fill(text, number) {
    return fill(this.texts[text], { n: this.count(number) });
  }
}
