/**
 * What may be chosen and what a choice leads to: the rules of the server's `configuration` module
 * again, so that a change of finish needs no request. Pure functions over the page's data.
 *
 * A choice is the number of a finish, or 0 for a part that is removed. `now` is
 * `{style, choices}`: the number of a style, and every shown part's name with its choice, in order.
 */

const HIDDEN = 0;

/**
 * The finishes that a part may have next to the choice of the part just before it.
 */
export function palette(part, driver) {
  return part.chart ? (part.chart[driver] ?? []) : part.values;
}

/**
 * Gives a part another finish, or removes it.
 * @returns `{now, repairs}`, or null when no style of the variant allows it
 */
export function pick(book, now, partName, choice) {
  const variant = book.variants[book.styles[now.style].variant];
  const wanted = { ...now.choices, [partName]: choice };
  const same = attempt(book, now.style, wanted, partName);
  return same ? settled(book, variant, same) : best(book, variant, wanted, partName);
}

/**
 * Changes to another variant, keeping what can be kept.
 * @returns `{now, repairs}`, or null when none of its styles can be coloured at all
 */
export function switchTo(book, now, variant) {
  return best(book, book.variants[variant], now.choices, null);
}

function best(book, variant, wanted, fixed) {
  let least = null;
  for (const style of variant.styles) {
    const found = attempt(book, style, wanted, fixed);
    if (found && (!least || found.repairs.length < least.repairs.length)) {
      least = found;
    }
  }
  return least && settled(book, variant, least);
}

/** Styles that allow the same choices are told apart by their order alone. */
function settled(book, variant, { choices, repairs }) {
  const style = variant.styles.find((candidate) => allows(book, candidate, choices));
  if (style === undefined || Object.values(choices).every((choice) => choice === HIDDEN)) {
    return null;
  }
  return { now: { style, choices }, repairs };
}

function allows(book, style, choices) {
  return attempt(book, style, choices, null)?.repairs.length === 0;
}

/** Colours the style as wanted as can be, without touching the fixed part. */
function attempt(book, style, wanted, fixed) {
  const choices = {};
  const repairs = [];
  let driver = HIDDEN;
  for (const part of book.styles[style].parts) {
    const want = wanted[part.name];
    const got = part.shown ? legal(book, part, driver, want) : answer(part, driver);
    if (got === null || (part.name === fixed && got !== want)) {
      return null;
    }
    if (part.shown) {
      choices[part.name] = got;
      if (want !== undefined && want !== got) {
        repairs.push({ part: part.name, before: want, after: got });
      }
    }
    driver = got;
  }
  return { choices, repairs };
}

function answer(part, driver) {
  return driver === HIDDEN ? HIDDEN : (palette(part, driver)[0] ?? null);
}

function legal(book, part, driver, want) {
  const finishes = palette(part, driver);
  const mayBeHidden = part.optional || (part.chart !== undefined && driver === HIDDEN);
  if (want === HIDDEN && mayBeHidden) {
    return HIDDEN;
  }
  const got = want ? nearest(book, want, finishes) : initial(part, finishes);
  return got ?? (mayBeHidden ? HIDDEN : null);
}

function initial(part, finishes) {
  return finishes.includes(part.initial) ? part.initial : finishes[0];
}

/**
 * The finish itself where it is allowed; else one of the same pattern, else of the same nature,
 * else any; among those the nearest colour, and the first of equals.
 */
function nearest(book, lost, finishes) {
  if (finishes.includes(lost) || !book.finishes.has(lost)) {
    return finishes.includes(lost) ? lost : finishes[0];
  }
  const from = book.finishes.get(lost);
  let least = Infinity;
  let found;
  for (const id of finishes) {
    const distance = apart(from, book.finishes.get(id));
    if (distance < least) {
      least = distance;
      found = id;
    }
  }
  return found;
}

/** A squared distance of colours is below 2^18. */
function apart(one, other) {
  const squared = (shift) => (((one.colour >> shift) & 255) - ((other.colour >> shift) & 255)) ** 2;
  return (one.pattern !== other.pattern) * 2 ** 20
    + (one.nature !== other.nature) * 2 ** 19
    + squared(16) + squared(8) + squared(0);
}

/**
 * What covers every mesh of the model, in its order; 0 for a hidden one.
 */
export function coverings(book, now) {
  const numbers = new Array(book.meshes.length).fill(HIDDEN);
  let driver = HIDDEN;
  for (const part of book.styles[now.style].parts) {
    driver = part.shown ? now.choices[part.name] : (answer(part, driver) ?? HIDDEN);
    for (const mesh of part.meshes) {
      numbers[mesh] = driver;
    }
  }
  return numbers;
}
