/**
 * How many combinations styles have under a filter: counted without listing, part by part. All that
 * a part needs to know is which styles allow what was chosen so far, and what covers the part just
 * before it; so it keeps in how many ways each such state is reached. Exact up to 2^53.
 */
import { palette } from './configuration.js';

const HIDDEN = 0;

/** The next part does not ask what this one has. */
const ANY = -1;

/**
 * Counts what one style allows.
 * @param keeps says of a part and a choice whether the filter leaves it
 */
export function countCombinations(style, keeps) {
  return countMerged([style], keeps);
}

/**
 * Counts what styles of one variant allow. A combination that several of them allow is one, and
 * belongs to the first of these.
 * @param keeps says of a part, a choice and whether the part is gone only because the part that it
 *   follows is, if the filter leaves that
 * @param wants says of a style's place among these whether its combinations count
 */
export function countMerged(styles, keeps, wants = () => true) {
  const chains = styles.map(shownParts);
  const all = bits(styles, () => true);
  let ways = [{ state: { alive: all, kept: bits(styles, wants), driver: HIDDEN, seen: false }, count: 1 }];
  for (let place = 0; place < chains[0].length; place++) {
    ways = next(chains, place, ways, keeps);
  }
  return ways.filter(({ state }) => state.seen && (state.kept & state.alive & -state.alive) !== 0n)
    .reduce((total, { count }) => total + count, 0);
}

/**
 * The shown parts of a style, each with those after it that follow it unseen.
 */
export function shownParts(style) {
  const shown = [];
  for (const part of style.parts) {
    if (part.shown) {
      shown.push({ part, followers: [] });
    } else {
      shown.at(-1)?.followers.push(part);
    }
  }
  return shown;
}

/**
 * What the last of the followers has; undefined when a chart has no answer.
 */
export function follow(followers, choice) {
  return followers.reduce((driver, part) => (driver === HIDDEN ? HIDDEN : palette(part, driver)[0]), choice);
}

function next(chains, place, ways, keeps) {
  const found = new Map();
  const charted = isCharted(chains, place);
  const drives = isCharted(chains, place + 1);
  const free = charted ? [] : alike(choices(chains, place, HIDDEN, keeps), drives);
  for (const { state, count } of ways) {
    for (const choice of charted ? alike(choices(chains, place, state.driver, keeps), drives) : free) {
      add(found, after(state, choice), count * choice.times);
    }
  }
  return [...found.values()];
}

function isCharted(chains, place) {
  return chains.some((chain) => chain[place]?.part.chart !== undefined);
}

/** What may be chosen for the part at that place, which styles allow it, and in which it is kept. */
function choices(chains, place, before, keeps) {
  const found = new Map();
  chains.forEach((chain, i) => {
    const { part, followers } = chain[place];
    const driver = place === 0 ? HIDDEN : follow(chain[place - 1].followers, before);
    const goes = part.chart !== undefined && driver === HIDDEN;
    const values = goes ? [] : palette(part, driver);
    for (const value of part.optional || goes ? [...values, HIDDEN] : values) {
      if (follow(followers, value) !== undefined) {
        const choice = found.get(value) ?? { value, allowing: 0n, keeping: 0n, times: 1 };
        choice.allowing |= 1n << BigInt(i);
        choice.keeping |= keeps(part, value, goes) ? 1n << BigInt(i) : 0n;
        found.set(value, choice);
      }
    }
  });
  return [...found.values()];
}

/** Puts choices together that lead to the same states. */
function alike(all, drives) {
  const found = new Map();
  for (const choice of all) {
    const driver = drives ? choice.value : ANY;
    const key = `${choice.allowing} ${choice.keeping} ${driver} ${choice.value === HIDDEN}`;
    const one = found.get(key) ?? { ...choice, driver, times: 0 };
    one.times++;
    found.set(key, one);
  }
  return [...found.values()];
}

function after(state, choice) {
  return {
    alive: state.alive & choice.allowing,
    kept: state.kept & choice.keeping,
    driver: choice.driver,
    seen: state.seen || choice.value !== HIDDEN,
  };
}

function add(found, state, count) {
  if (state.kept === 0n) {
    return;
  }
  const key = `${state.alive} ${state.kept} ${state.driver} ${state.seen}`;
  const way = found.get(key) ?? { state, count: 0 };
  way.count += count;
  found.set(key, way);
}

function bits(styles, holds) {
  return styles.reduce((all, style, i) => all | (holds(i) ? 1n << BigInt(i) : 0n), 0n);
}
