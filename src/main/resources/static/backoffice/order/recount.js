/**
 * Asks the server what an order would come to, when nothing was ticked for a moment. What was asked
 * before is not waited for any more.
 */
import { post } from './ask.js';

const PAUSE = 400;

export class Recount {
  /**
   * @param extend the number of the order that is to have it, if there is one
   */
  constructor({ extend, onAsk, onCount, onRefused }) {
    this.address = extend ? `/api/orders/count?extends=${extend}` : '/api/orders/count';
    this.on = { onAsk, onCount, onRefused };
    this.asked = new AbortController();
  }

  /**
   * @param wish as the API reads it
   */
  of(wish) {
    this.stop();
    this.on.onAsk();
    this.timer = setTimeout(() => this.#ask(wish), PAUSE);
  }

  stop() {
    clearTimeout(this.timer);
    this.asked.abort();
  }

  async #ask(wish) {
    const asked = new AbortController();
    this.asked = asked;
    try {
      const count = await post(this.address, wish, { signal: asked.signal });
      if (!asked.signal.aborted) {
        this.on.onCount(count);
      }
    } catch (refused) {
      if (!asked.signal.aborted) {
        this.on.onRefused(refused);
      }
    }
  }
}
