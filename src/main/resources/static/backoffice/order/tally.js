/**
 * Counts what an order comes to, without asking anybody.
 */
import { Ready } from '../../sketchbook/ready.js';
import { countReady, countSelected } from './selection.js';

/**
 * Makes the page's `stock` ready for use: `[{quality, ready, stale}]` with a set for each style, or
 * null where a style can't be numbered.
 */
export function readStock(stock) {
  const sets = (all) => all.map((set) => set && Ready.read(set));
  return stock.map(({ quality, ready, stale }) => ({ quality, ready: sets(ready), stale: sets(stale) }));
}

/**
 * @returns `{combinations, ready, stale, missing, isWhole}`: how many combinations are ticked, and of
 * their pictures at all ticked qualities how many are there and fresh, stale, or missing; `isWhole` is
 * false when a style is ticked whose pictures can't be counted here
 */
export function tally(book, stock, choice) {
  const combinations = countSelected(book, choice);
  const sum = { combinations, ready: 0, stale: 0, missing: 0, isWhole: true };
  for (const { quality, ready, stale } of stock) {
    if (choice.qualities.has(quality)) {
      const there = countReady(book, choice, ready);
      const old = countReady(book, choice, stale);
      sum.ready += there - old;
      sum.stale += old;
      sum.missing += combinations - there;
      sum.isWhole &&= [...choice.styles].every((style) => ready[style] !== null);
    }
  }
  return sum;
}

/**
 * How many of them are wanted.
 */
export function wanted({ ready, stale, missing, isWhole }, { only, renew }) {
  const there = ready + stale;
  const work = missing + (renew ? stale : 0);
  return !isWhole || only === 'all' ? there + missing : (only === 'ready' ? there : work);
}
