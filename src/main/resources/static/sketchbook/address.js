/**
 * The addresses of a choice: of its picture, of the page that shows it, of the request that has it
 * photographed. Nobody needs to be asked for them.
 */
import { coverings } from './configuration.js';

/**
 * The name of the picture, such as `kino-stool/frame-1127/top-0/insert-340/rim-1127`.
 */
export function renderName(book, now) {
  return [book.model, ...meshSteps(book, now)].join('/');
}

/**
 * Where the picture lies when there is one.
 */
export function pictureAddress(book, now) {
  return `${book.pictures}${renderName(book, now)}.${book.extension}`;
}

/**
 * The choice as it stands in addresses: `Frame:1127-Top:340`.
 */
export function configuration(now) {
  return Object.entries(now.choices).map(([part, choice]) => `${part}:${choice}`).join('-');
}

/**
 * The page that shows this choice.
 */
export function pageAddress(book, now) {
  return `${book.page}?config=${configuration(now)}`;
}

/**
 * Asks for the picture without waiting for it. Products are asked for by parts; a model, which has
 * none, by meshes.
 */
export function requestAddress(book, now) {
  const what = book.byMeshes ? meshSteps(book, now).join('/') : `config=${configuration(now)}`;
  return `${book.requests}${what}/?quality=${book.quality}&wait=0`;
}

function meshSteps(book, now) {
  return coverings(book, now).map((number, mesh) => `${book.meshes[mesh]}-${number}`);
}
