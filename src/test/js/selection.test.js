import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { countReady, countSelected } from '../../main/resources/static/backoffice/order/selection.js';
import { read } from '../../main/resources/static/sketchbook/book.js';
import { Ready } from '../../main/resources/static/sketchbook/ready.js';
import { kinoStool, maruBench } from './books.js';

const FILE = '../resources/dev/veneer/sketchbook/selections.json';

const everything = (book) => ({ styles: new Set(book.styles.keys()), keeps: () => true });

/** Some styles of a book, and for some parts what they may have. */
function selected(styles, parts = {}) {
  return { styles: new Set(styles), keeps: (part, choice) => !(part in parts) || parts[part].includes(choice) };
}

test('counts as the server does', () => {
  const cases = JSON.parse(readFileSync(new URL(FILE, import.meta.url), 'utf8'));
  assert.ok(cases.length >= 60);
  cases.forEach((each, i) => {
    const book = read({ ...each, finishes: [] });
    const selection = selected(each.selected, each.kept);
    assert.equal(countSelected(book, selection), each.count, `count of case ${i}`);
    assert.equal(countReady(book, selection, book.styles.map((style) => style.ready)), each.ready, `ready of case ${i}`);
  });
});

test('counts all styles that are wanted', () => {
  const stool = kinoStool();
  assert.equal(countSelected(stool, everything(stool)), 4 * 4 + 4 * 2);
  assert.equal(countSelected(stool, selected([1])), 4 * 2);
  assert.equal(countSelected(stool, selected([])), 0);
  const bench = maruBench();
  assert.equal(countSelected(bench, everything(bench)), 2 * 4 + 2 * 2 * 4);
});

test('counts a choice in every style that has the part', () => {
  assert.equal(countSelected(kinoStool(), selected([0, 1], { Frame: [1127] })), 4 + 2);
  const bench = maruBench();
  assert.equal(countSelected(bench, selected([0, 1], { Pads: [0] })), 2 + 2 * 2);
});

test('lets a charted part go with the part before it, whatever is wanted for it', () => {
  const bench = maruBench({ group: true, optional: true });
  assert.equal(countSelected(bench, selected([1], { Table: [0], Edge: [901] })), 2 * 4);
  const { space } = bench.styles[1];
  const number = space.indexOf({ Frame: 1127, Table: 0, Edge: 0, Pads: 0 });
  assert.equal(countReady(bench, selected([1], { Table: [0], Edge: [901] }), [null, new Ready([number])]), 1);
});

test('counts what is made while the page is open', () => {
  const stool = kinoStool();
  const sets = stool.styles.map(() => new Ready([]));
  sets[0].add(5);
  assert.equal(countReady(stool, everything(stool), sets), 1);
  assert.equal(countReady(stool, selected([1]), sets), 0);
});

test('counts a hundred thousand that are ready in no time', () => {
  const values = (from) => Array.from({ length: 20 }, (_, i) => from + i);
  const parts = ['A', 'B', 'C', 'D'].map((name, i) => (
    { name, values: values(100 * (i + 1)), shown: true, optional: false, initial: 0, meshes: [i] }));
  const book = read({ finishes: [], variants: [{ styles: [0, 1] }], styles: [
    { variant: 0, parts: [{ ...parts[0], values: [100] }, ...parts.slice(1)] }, { variant: 0, parts }] });
  const sets = [new Ready([]), new Ready(Float64Array.from({ length: 100_000 }, (_, i) => i))];
  const selection = { styles: new Set([0, 1]), keeps: (part, choice) => part !== 'D' || choice < 410 };
  const begin = performance.now();
  assert.equal(countReady(book, selection, sets), 100_000 / 2 - 8000 / 2);
  const time = performance.now() - begin;
  console.log(`100,000 ready ones counted in ${time.toFixed(1)} ms`);
  assert.ok(time < 500, `${time} ms`);
});
