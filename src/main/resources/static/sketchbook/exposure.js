/**
 * One picture being made: asks for it and listens until it is there.
 *
 * `done` is kept when the picture can be fetched, and broken with a `Refusal` when it can't be made,
 * or when the interest in it was lost.
 */
export class Exposure {
  /**
   * @param request asks for the picture without waiting
   * @param signal aborted when nobody wants it any more
   * @param onProgress is told `{state, progress, ahead, hasWorker}`; `ahead` is how many go before
   */
  constructor(request, signal, onProgress) {
    this.signal = signal;
    this.onProgress = onProgress;
    this.done = this.#ask(request);
  }

  async #ask(request) {
    const answer = await fetch(request, { signal: this.signal });
    if (answer.status === 200) {
      answer.body?.cancel();
      return;
    }
    const body = await answer.json().catch(() => ({}));
    if (answer.status !== 202) {
      throw new Refusal(answer.status === 429 ? 'budget' : 'failed', body.detail ?? answer.statusText);
    }
    this.hasWorker = body.workers_connected > 0;
    await this.#listen(body.location);
  }

  #listen(job) {
    return new Promise((resolve, reject) => {
      const events = new EventSource(`${job}/events`);
      const end = (settle) => (value) => {
        events.close();
        settle(value);
      };
      this.signal.addEventListener('abort', () => end(reject)(this.signal.reason));
      const hear = ({ data }) => this.#hear(JSON.parse(data), end(resolve), end(reject));
      events.addEventListener('progress', hear);
      events.addEventListener('end', hear);
      events.addEventListener('error', () => {
        if (events.readyState === EventSource.CLOSED) {
          reject(new Refusal('unreachable'));
        }
      });
      this.onProgress({ state: 'QUEUED', progress: 0, ahead: 0, hasWorker: this.hasWorker });
    });
  }

  #hear({ state, progress, ahead, reason }, resolve, reject) {
    if (state === 'COMPLETED') {
      resolve();
    } else if (state === 'FAILED') {
      reject(new Refusal('failed', reason));
    } else if (state === 'CANCELED') {
      reject(new Refusal('canceled'));
    } else {
      this.hasWorker ||= state === 'ACTIVE';
      this.onProgress({ state, progress, ahead, hasWorker: this.hasWorker });
    }
  }
}

/** Why there will be no picture: the name of a text, and what to fill into it. */
class Refusal extends Error {
  constructor(text, reason = '') {
    super(reason);
    this.text = text;
  }
}
