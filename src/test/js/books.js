/**
 * The kino stool and a smaller maru bench as the page's data has them.
 */
import { read } from '../../main/resources/static/sketchbook/book.js';

export const OAK = 1101;
const FINISHES = [
  { id: OAK, name: 'Natural oak', pattern: 'oak', nature: 'wood', colour: 0xc8a878 },
  { id: 1106, name: 'Black oak', pattern: 'oak', nature: 'wood', colour: 0x201c18 },
  { id: 1111, name: 'Natural ash', pattern: 'ash', nature: 'wood', colour: 0xd8c4a0 },
  { id: 1127, name: 'American walnut', pattern: 'walnut', nature: 'wood', colour: 0x6a4a34 },
  { id: 1107, name: 'Grey-washed oak', pattern: 'oak', nature: 'wood', colour: 0xa0a09c },
  { id: 331, name: 'Charcoal', pattern: 'linoleum', nature: 'linoleum', colour: 0x303234 },
  { id: 340, name: 'Petrol', pattern: 'linoleum', nature: 'linoleum', colour: 0x20444c },
  { id: 901, name: 'Sand', pattern: 'mdf', nature: 'mdf', colour: 0xb8a080 },
  { id: 906, name: 'Black', pattern: 'mdf', nature: 'mdf', colour: 0x181818 },
  { id: 231, name: 'Oat', pattern: 'mode', nature: 'fabric', colour: 0xd0c8b8 },
  { id: 235, name: 'Ink blue', pattern: 'mode', nature: 'fabric', colour: 0x202c48 },
  { id: 241, name: 'Teal', pattern: 'meld', nature: 'fabric', colour: 0x146060 },
];
const NOTHING = { writing: 'gaps', text: '' };

function part(name, meshes, values, more = {}) {
  return { name, label: name, meshes, values, initial: values[0], optional: false, shown: true, ...more };
}

export function kinoStool() {
  const woods = [OAK, 1106, 1111, 1127];
  return read({
    name: 'Kino stool', model: 'kino-stool', meshes: ['frame', 'top', 'insert', 'rim'], byMeshes: false,
    pictures: '/renders/sketch/', extension: 'webp', quality: 'sketch', requests: '/api/render/1/',
    page: '/product/1/sketchbook', finishes: FINISHES, texts: {}, variants: [{ styles: [0, 1] }],
    styles: [
      { variant: 0, ready: { writing: 'gaps', text: 'BE' }, parts: [part('Frame', [0], woods), part('Top', [1], woods)] },
      { variant: 0, ready: NOTHING, parts: [part('Frame', [0, 3], woods), part('Top', [2], [331, 340])] },
    ],
  });
}

/**
 * @param group whether the edge is a group to choose from
 * @param optional whether the table may be removed
 */
export function maruBench({ group = false, optional = false } = {}) {
  const base = [part('Frame', [0], [1127, 1106])];
  const pads = (mesh) => part('Pads', [mesh], [231, 235, 241], { optional: true });
  const chart = group ? { 340: [901, 906], 331: [906] } : { 340: [901], 331: [906] };
  const edge = part('Edge', [4], [901, 906], { chart, shown: group });
  return read({
    name: 'Maru bench', model: 'maru-bench', meshes: ['frame', 'pads', 'pads_t', 'table', 'table_edge'], byMeshes: false,
    pictures: '/renders/sketch/', extension: 'webp', quality: 'sketch', requests: '/api/render/2/',
    page: '/product/2/sketchbook', finishes: FINISHES, texts: {}, variants: [{ styles: [0] }, { styles: [1] }],
    styles: [
      { variant: 0, ready: NOTHING, parts: [...base, pads(1)] },
      { variant: 1, ready: NOTHING, parts: [...base, part('Table', [3], [340, 331, OAK], { optional }), edge, pads(2)] },
    ],
  });
}
