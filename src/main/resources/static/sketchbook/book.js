/**
 * The data that the server wrote into the page, made ready for use: finishes by number, every style
 * with the numbering of its combinations and the set of those that have a picture.
 */
import { Ready } from './ready.js';
import { Space } from './space.js';

export function read(data) {
  return {
    ...data,
    finishes: new Map(data.finishes.map((finish) => [finish.id, finish])),
    styles: data.styles.map((style) => ({
      ...style,
      space: new Space(style),
      ready: style.ready ? Ready.read(style.ready) : new Ready([]),
    })),
  };
}

/**
 * Reads `Frame:1127-Pads:0` into choices. The server wrote it, so it is right.
 */
export function choicesOf(configuration) {
  return Object.fromEntries(configuration.split('-').map((choice) => {
    const [part, number] = choice.split(':');
    return [part, Number(number)];
  }));
}

export function isReady(book, now) {
  const { space, ready } = book.styles[now.style];
  const index = space.indexOf(now.choices);
  return index >= 0 && ready.has(index);
}

/**
 * Notes that the picture is there now.
 */
export function markReady(book, now) {
  const { space, ready } = book.styles[now.style];
  ready.add(space.indexOf(now.choices));
}
