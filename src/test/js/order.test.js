import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Choice } from '../../main/resources/static/backoffice/order/choice.js';
import { isOpen, may } from '../../main/resources/static/backoffice/order/commands.js';
import { Measures, fill } from '../../main/resources/static/backoffice/order/measures.js';
import { choicesOf, partsOf } from '../../main/resources/static/backoffice/order/parts.js';
import { readStock, tally, wanted } from '../../main/resources/static/backoffice/order/tally.js';
import { OAK, kinoStool, maruBench } from './books.js';

const SOLID = 0;
const INLAY = 1;

function stool() {
  return new Choice(partsOf(kinoStool()), ['solid', 'inlay'], ['sketch']);
}

/** The solid stool in all oak, oak and black, and black and oak is there; the first of them is stale. */
const STOCK = readStock([{
  quality: 'sketch',
  ready: [{ writing: 'gaps', text: 'BBD' }, { writing: 'gaps', text: '' }],
  stale: [{ writing: 'gaps', text: 'B' }, { writing: 'gaps', text: '' }],
}]);

test('gathers the finishes of a part from all styles', () => {
  const [frame, top] = partsOf(kinoStool());
  assert.deepEqual(choicesOf(frame), [OAK, 1106, 1111, 1127]);
  assert.deepEqual(choicesOf(top), [OAK, 1106, 1111, 1127, 331, 340]);
  assert.deepEqual(top.styles, [SOLID, INLAY]);
  assert.deepEqual(top.groups.map(({ pattern }) => pattern), ['oak', 'ash', 'walnut', 'linoleum']);
});

test('asks for no part that follows another, and begins with the parts of the longest style', () => {
  assert.deepEqual(partsOf(maruBench()).map(({ name }) => name), ['Frame', 'Table', 'Pads']);
  assert.deepEqual(choicesOf(partsOf(maruBench())[2]), [231, 235, 241, 0]);
  assert.deepEqual(partsOf(maruBench({ group: true })).map(({ name }) => name), ['Frame', 'Table', 'Edge', 'Pads']);
});

test('counts combinations and their pictures', () => {
  const choice = stool();
  assert.deepEqual(tally(kinoStool(), STOCK, choice),
    { combinations: 24, ready: 2, stale: 1, missing: 21, isWhole: true });
  choice.styles.delete(INLAY);
  choice.tick('Frame', [1106, 1111, 1127], false);
  assert.deepEqual(tally(kinoStool(), STOCK, choice), { combinations: 4, ready: 1, stale: 1, missing: 2, isWhole: true });
});

test('says that a style can not be counted only where it is ticked', () => {
  const stock = readStock([{ quality: 'sketch', ready: [{ writing: 'gaps', text: '' }, null], stale: [null, null] }]);
  const choice = stool();
  assert.equal(tally(kinoStool(), stock, choice).isWhole, false);
  choice.styles.delete(INLAY);
  assert.equal(tally(kinoStool(), stock, choice).isWhole, true);
});

test('knows how many pictures are wanted', () => {
  const sum = { ready: 2, stale: 1, missing: 21, isWhole: true };
  assert.equal(wanted(sum, { only: 'all', renew: true }), 24);
  assert.equal(wanted(sum, { only: 'ready', renew: true }), 3);
  assert.equal(wanted(sum, { only: 'missing', renew: true }), 22);
  assert.equal(wanted(sum, { only: 'missing', renew: false }), 21);
});

test('names in a wish only what is narrowed, and whole patterns by their names', () => {
  const choice = stool();
  assert.deepEqual(choice.wish(1), {
    product: 1, styles: ['solid', 'inlay'], parts: {}, qualities: ['sketch'], only: 'all', stale: 'renew', sample: false,
  });
  choice.tick('Top', [1106, 1111, 331], false);
  assert.deepEqual(choice.wish(1).parts, { Top: { patterns: ['walnut'], finishes: [OAK, 340], removed: false } });
});

test('does not name the parts of styles that are not ticked', () => {
  const choice = new Choice(partsOf(maruBench()), ['plain', 'table'], ['sketch']);
  choice.tick('Table', [331], false);
  choice.styles.delete(1);
  assert.deepEqual(choice.wish(2).parts, {});
});

test('tells what is missing', () => {
  const choice = stool();
  assert.equal(choice.gap(), null);
  choice.tick('Top', [OAK, 1106, 1111, 1127], false);
  assert.equal(choice.gap(), null);
  choice.tick('Top', [331, 340], false);
  assert.equal(choice.gap().name, 'Top');
  choice.qualities.clear();
  assert.equal(choice.gap(), 'qualities');
  choice.styles.clear();
  assert.equal(choice.gap(), 'styles');
});

test('needs no tick for a part that another ticked style goes without', () => {
  const choice = new Choice(partsOf(maruBench()), ['plain', 'table'], ['sketch']);
  choice.tick('Table', [340, 331, OAK], false);
  assert.equal(choice.gap(), null);
  choice.styles.delete(0);
  assert.equal(choice.gap().name, 'Table');
});

test('keeps what is ticked, as far as it is still there', () => {
  const choice = stool();
  choice.tick('Top', [1106, 331], false);
  choice.styles.delete(SOLID);
  Object.assign(choice, { only: 'missing', renew: false, sample: true });
  const again = stool();
  again.read(choice.write(), ['sketch', 'print']);
  assert.deepEqual(again.wish(1), choice.wish(1));
  again.read(choice.write(), ['print']);
  assert.equal(again.gap(), 'qualities');
});

test('keeps a part that goes with the one before it', () => {
  const choice = new Choice(partsOf(maruBench({ group: true, optional: true })), ['plain', 'table'], ['sketch']);
  assert.ok(choice.keeps('Edge', 0));
  choice.tick('Table', [0], false);
  assert.ok(!choice.keeps('Table', 0));
});

test('knows what may be done to an order', () => {
  const commands = (order) => ['approve', 'pause', 'resume', 'retry', 'cancel', 'extend'].filter((each) => may(each, order));
  const lines = { failed: 0 };
  assert.deepEqual(commands({ state: 'SAMPLING', sample: { done: false }, lines }), ['pause', 'cancel', 'extend']);
  assert.deepEqual(commands({ state: 'SAMPLING', sample: { done: true }, lines }), ['approve', 'pause', 'cancel', 'extend']);
  assert.deepEqual(commands({ state: 'PAUSED', lines: { failed: 2 } }), ['resume', 'retry', 'cancel', 'extend']);
  assert.deepEqual(commands({ state: 'COMPLETED', lines: { failed: 2 } }), ['retry', 'extend']);
  assert.deepEqual(commands({ state: 'CANCELED', lines: { failed: 2 } }), []);
  assert.ok(isOpen({ state: 'PAUSED' }) && !isOpen({ state: 'COMPLETED' }));
});

test('writes numbers with what they measure', () => {
  const measures = new Measures('en', { spanS: '%n s', spanMin: '%n min', spanH: '%n h' });
  assert.deepEqual([0.2, 99, 100, 5939, 18000].map((seconds) => measures.span(seconds)), ['1 s', '99 s', '2 min', '99 min', '5 h']);
  assert.deepEqual([0, 999, 2345678, 123456789].map((bytes) => measures.bytes(bytes)), ['0 byte', '999 byte', '2.3 MB', '123 MB']);
  assert.equal(fill('%n of %m, %x', { n: 1, m: 2 }), '1 of 2, %x');
});

test('takes over what an order wished for', () => {
  const choice = new Choice(partsOf(maruBench()), ['plain', 'table'], ['sketch']);
  const frame = choice.parts.find(({ name }) => name === 'Frame');
  const [first] = frame.groups[0].finishes;
  choice.tick('Frame', frame.groups.flatMap(({ finishes }) => finishes), false);
  choice.tick('Frame', [first], true);
  choice.styles.delete(1);
  const wish = choice.wish(2);
  const other = new Choice(partsOf(maruBench()), ['plain', 'table'], ['sketch']);
  other.take({ ...wish, qualities: ['smoke'] }, ['smoke', 'sketch']);
  assert.deepEqual({ ...other.wish(2) }, { ...wish, qualities: ['smoke'] });
  other.take({ product: 2, parts: { Frame: [first, 0] } }, ['smoke', 'sketch']);
  assert.ok(other.isTicked('Frame', first));
  assert.equal(other.styles.size, 2);
});
