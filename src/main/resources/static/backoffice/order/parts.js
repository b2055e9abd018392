/**
 * The parts that are chosen for, as somebody who orders sees them: one of each name, whatever styles
 * it stands in, with the finishes of all of them.
 */

/**
 * @param book as `book.js` reads it
 * @returns `[{name, label, removable, styles, groups: [{pattern, label, finishes}]}]`, those of the
 * styles with the most parts first; `styles` are the numbers of those that have the part
 */
export function partsOf(book) {
  const parts = new Map();
  for (const { style, number } of longestFirst(book.styles)) {
    for (const part of style.parts.filter(({ shown }) => shown)) {
      const known = parts.get(part.name) ?? { name: part.name, label: part.label, removable: false, styles: [], values: new Set() };
      known.removable ||= part.optional;
      known.styles.push(number);
      part.values.forEach((value) => known.values.add(value));
      parts.set(part.name, known);
    }
  }
  return [...parts.values()].map(({ values, ...part }) => ({ ...part, groups: grouped(book, values) }));
}

/**
 * Everything that may be ticked for a part; 0 is being removed.
 */
export function choicesOf(part) {
  const finishes = part.groups.flatMap((group) => group.finishes);
  return part.removable ? [...finishes, 0] : finishes;
}

function longestFirst(styles) {
  const shown = (style) => style.parts.filter((part) => part.shown).length;
  return styles.map((style, number) => ({ style, number })).sort((one, other) => shown(other.style) - shown(one.style));
}

function grouped(book, values) {
  const groups = new Map();
  for (const value of values) {
    const { pattern, patternName } = book.finishes.get(value);
    if (!groups.has(pattern)) {
      groups.set(pattern, { pattern, label: patternName, finishes: [] });
    }
    groups.get(pattern).finishes.push(value);
  }
  return [...groups.values()];
}
