/**
 * Follows an order. The browser itself connects again when a connection is lost; where it gives up,
 * since somebody answered something else meanwhile, it is asked in the plain way until it works.
 */
import { ask } from './ask.js';

const PAUSE = 5000;

export class Stream {
  /**
   * @param path the order's, such as `/api/orders/12`
   */
  constructor(path, { onOrder, onEnd, onLost, onRefused }) {
    this.path = path;
    this.on = { onOrder, onEnd, onLost, onRefused };
  }

  /**
   * Begins to follow, or goes on with it.
   */
  open() {
    this.close();
    const source = new EventSource(`${this.path}/events`);
    source.addEventListener('progress', ({ data }) => this.on.onOrder(JSON.parse(data)));
    source.addEventListener('end', ({ data }) => {
      source.close();
      const order = JSON.parse(data);
      this.on.onOrder(order);
      this.on.onEnd(order);
    });
    source.addEventListener('error', () => {
      this.on.onLost();
      if (source.readyState === EventSource.CLOSED) {
        this.timer = setTimeout(() => this.#look(), PAUSE);
      }
    });
    this.source = source;
  }

  close() {
    clearTimeout(this.timer);
    this.source?.close();
  }

  async #look() {
    try {
      this.on.onOrder(await ask(this.path));
      this.open();
    } catch (refused) {
      this.on.onRefused(refused);
      this.timer = setTimeout(() => this.#look(), PAUSE);
    }
  }
}
