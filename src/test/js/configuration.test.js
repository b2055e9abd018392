import assert from 'node:assert/strict';
import { test } from 'node:test';

import { pageAddress, pictureAddress, renderName, requestAddress } from '../../main/resources/static/sketchbook/address.js';
import { pick, switchTo } from '../../main/resources/static/sketchbook/configuration.js';
import { kinoStool, maruBench } from './books.js';

const stool = { style: 0, choices: { Frame: 1101, Top: 1101 } };
const bench = { style: 0, choices: { Frame: 1127, Pads: 235 } };

test('hides the meshes of the other style', () => {
  assert.equal(renderName(kinoStool(), stool), 'kino-stool/frame-1101/top-1101/insert-0/rim-0');
});

test('switches the style silently when only the other one allows the finish', () => {
  const { now, repairs } = pick(kinoStool(), stool, 'Top', 340);
  assert.deepEqual(now, { style: 1, choices: { Frame: 1101, Top: 340 } });
  assert.deepEqual(repairs, []);
  assert.equal(renderName(kinoStool(), now), 'kino-stool/frame-1101/top-0/insert-340/rim-1101');
});

test('lets the rim follow the frame', () => {
  const inlay = pick(kinoStool(), stool, 'Top', 340).now;
  assert.match(renderName(kinoStool(), pick(kinoStool(), inlay, 'Frame', 1127).now), /frame-1127.*rim-1127$/);
});

test('refuses a finish that no style allows', () => {
  assert.equal(pick(kinoStool(), stool, 'Frame', 340), null);
});

test('repairs an archived finish to the nearest colour of its pattern and says so', () => {
  const old = { style: 0, choices: { Frame: 1107, Top: 1101 } };
  const { now, repairs } = pick(kinoStool(), old, 'Top', 1127);
  assert.equal(now.choices.Frame, 1101);
  assert.deepEqual(repairs, [{ part: 'Frame', before: 1107, after: 1101 }]);
});

test('keeps what can be kept when the table comes, and gives it its default', () => {
  const { now, repairs } = switchTo(maruBench(), bench, 1);
  assert.deepEqual(now, { style: 1, choices: { Frame: 1127, Table: 340, Pads: 235 } });
  assert.deepEqual(repairs, []);
  assert.equal(renderName(maruBench(), now), 'maru-bench/frame-1127/pads-0/pads_t-235/table-340/table_edge-901');
});

test('removes an optional part and no other', () => {
  assert.equal(pick(maruBench(), bench, 'Pads', 0).now.choices.Pads, 0);
  assert.equal(pick(maruBench(), bench, 'Frame', 0), null);
});

test('refuses a finish for which the chart has no answer', () => {
  assert.equal(pick(maruBench(), switchTo(maruBench(), bench, 1).now, 'Table', 1101), null);
});

test('repairs a part whose chart leaves a choice', () => {
  const book = maruBench({ group: true });
  const now = pick(book, switchTo(book, bench, 1).now, 'Edge', 901).now;
  const { repairs } = pick(book, now, 'Table', 331);
  assert.deepEqual(repairs, [{ part: 'Edge', before: 901, after: 906 }]);
});

test('computes the addresses of a choice', () => {
  const book = kinoStool();
  assert.equal(pictureAddress(book, stool), '/renders/sketch/kino-stool/frame-1101/top-1101/insert-0/rim-0.webp');
  assert.equal(pageAddress(book, stool), '/product/1/sketchbook?config=Frame:1101-Top:1101');
  assert.equal(requestAddress(book, stool), '/api/render/1/config=Frame:1101-Top:1101/?quality=sketch&wait=0');
});

test('asks for a model by its meshes', () => {
  const book = { ...kinoStool(), byMeshes: true, requests: '/api/render/model/kino-stool/' };
  assert.equal(requestAddress(book, stool),
    '/api/render/model/kino-stool/frame-1101/top-1101/insert-0/rim-0/?quality=sketch&wait=0');
});
