import assert from 'node:assert/strict';
import { test } from 'node:test';

import { isReady, markReady } from '../../main/resources/static/sketchbook/book.js';
import { countCombinations } from '../../main/resources/static/sketchbook/combinations.js';
import { Ready } from '../../main/resources/static/sketchbook/ready.js';
import { Space } from '../../main/resources/static/sketchbook/space.js';
import { OAK, kinoStool, maruBench } from './books.js';

const everything = () => true;

test('reads bits', () => {
  assert.deepEqual([...Ready.read({ writing: 'bits', text: 'hE' }).numbers], [0, 5, 8]);
});

test('reads gaps, long ones too', () => {
  assert.deepEqual([...Ready.read({ writing: 'gaps', text: 'BFD' }).numbers], [0, 5, 8]);
  assert.deepEqual([...Ready.read({ writing: 'gaps', text: 'gggggggggI' }).numbers], [8 * 32 ** 9 - 1]);
});

test('numbers combinations there and back', () => {
  const { space } = maruBench().styles[0];
  assert.equal(space.size, 2 * 4);
  for (let index = 0; index < space.size; index++) {
    assert.equal(space.indexOf(space.choicesAt(index)), index);
  }
  assert.deepEqual(space.choicesAt(3), { Frame: 1127, Pads: 0 });
});

test('knows no number for a finish that is not made any more', () => {
  assert.equal(kinoStool().styles[0].space.indexOf({ Frame: 1107, Top: 1101 }), -1);
});

test('knows which pictures are ready, and learns of new ones', () => {
  const book = kinoStool();
  const walnut = { style: 0, choices: { Frame: 1127, Top: 1127 } };
  assert.ok(isReady(book, { style: 0, choices: { Frame: 1101, Top: 1101 } }));
  assert.ok(!isReady(book, walnut));
  markReady(book, walnut);
  assert.ok(isReady(book, walnut));
});

test('counts what is ready under a filter', () => {
  const { space } = kinoStool().styles[0];
  const ready = new Ready([0, 4, 5, 15]);
  const black = ready.under(space, space.mask((part, value) => part.name !== 'Frame' || value === 1106));
  assert.equal(ready.under(space, space.mask(everything)).count(), 4);
  assert.equal(black.count(), 2);
  ready.add(6);
  ready.add(8);
  assert.equal(black.count(), 3);
  assert.equal(black.beside(5, 1), 6);
});

test('leafs through what is ready in both directions', () => {
  const ready = new Ready([0, 4, 15]);
  ready.add(7);
  assert.equal(ready.beside(0, 1), 4);
  assert.equal(ready.beside(4, 1), 7);
  assert.equal(ready.beside(7, 1), 15);
  assert.equal(ready.beside(15, 1), -1);
  assert.equal(ready.beside(15, -1), 7);
  assert.equal(ready.beside(2, -1), 0);
  assert.equal(ready.beside(16, -1), 15);
});

test('has a place for a group that goes with the part before it', () => {
  const { space } = maruBench({ group: true, optional: true }).styles[1];
  assert.deepEqual(space.axes[1], [340, 331, OAK, 0]);
  assert.deepEqual(space.axes[2], [901, 906, 0]);
  assert.equal(space.indexOf({ Frame: 1127, Table: 0, Edge: 0, Pads: 231 }), (3 * 3 + 2) * 4);
});

test('counts the combinations of a style', () => {
  const book = maruBench();
  assert.equal(countCombinations(book.styles[0], everything), 2 * 4);
  assert.equal(countCombinations(book.styles[1], everything), 2 * 2 * 4);
  assert.equal(countCombinations(maruBench({ group: true }).styles[1], everything), 2 * 3 * 4);
  assert.equal(countCombinations(maruBench({ group: true, optional: true }).styles[1], everything), 2 * 4 * 4);
  assert.equal(countCombinations(book.styles[0], (part, value) => value !== 0), 2 * 3);
});

test('counts a hundred thousand ready pictures of a million in little time', () => {
  const values = Array.from({ length: 100 }, (_, i) => i + 1);
  const space = new Space({ parts: ['A', 'B', 'C'].map((name) => ({ name, values, shown: true })) });
  const ready = new Ready(Float64Array.from({ length: 100000 }, (_, i) => i * 10));
  const mask = space.mask((part, value) => value <= 50);
  const start = performance.now();
  assert.equal(ready.under(space, mask).count(), 12500);
  assert.ok(performance.now() - start < 500);
});
