/**
 * How many combinations a style has under a filter.
 */
import { palette } from './configuration.js';

/**
 * Counts without listing: part by part it keeps in how many ways each choice of the last part is
 * reached, since all that a part needs to know is what covers the part just before it.
 * @param keeps says of a part and a choice whether the filter leaves it
 */
export function countCombinations(style, keeps) {
  let ways = new Map([[0, 1]]);
  for (const part of style.parts) {
    ways = part.shown ? chosen(part, ways, keeps) : followed(part, ways);
  }
  return sum(ways) - emptyPictures(style, keeps);
}

function chosen(part, ways, keeps) {
  const next = new Map();
  const add = (choice, count) => next.set(choice, (next.get(choice) ?? 0) + count);
  for (const [driver, count] of part.chart ? ways : [[0, sum(ways)]]) {
    for (const choice of palette(part, driver)) {
      if (keeps(part, choice)) {
        add(choice, count);
      }
    }
    const goes = part.chart !== undefined && driver === 0;
    if ((part.optional || goes) && keeps(part, 0)) {
      add(0, count);
    }
  }
  return next;
}

function followed(part, ways) {
  const next = new Map();
  for (const [driver, count] of ways) {
    const choice = driver === 0 ? 0 : palette(part, driver)[0];
    if (choice !== undefined) {
      next.set(choice, (next.get(choice) ?? 0) + count);
    }
  }
  return next;
}

/** Everything removed is no picture. */
function emptyPictures(style, keeps) {
  const vanishes = (part) => (part.optional || part.chart !== undefined) && keeps(part, 0);
  return style.parts.filter((part) => part.shown).every(vanishes) ? 1 : 0;
}

function sum(ways) {
  return [...ways.values()].reduce((total, count) => total + count, 0);
}
