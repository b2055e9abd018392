/**
 * The photograph. The old one stays until the new one has arrived and is decoded, so nothing
 * flickers or moves. One that does not exist is asked for, and its progress told; whoever chooses
 * again stops listening for it.
 */
import { Exposure } from './exposure.js';

/** Who is still leafing does not need every picture on the way to be made. */
const PAUSE_BEFORE_ASKING = 250;

/** A picture that is ready is usually here before that, and then nothing is dimmed. */
const PATIENCE = 120;

const CROSSFADE = 260;

export class Stage {
  constructor(element, words, { onMade }) {
    this.words = words;
    this.onMade = onMade;
    this.print = element.querySelector('#print');
    this.progress = element.querySelector('#exposure');
    this.status = element.querySelector('#status');
    this.percent = element.querySelector('#percent');
    this.download = element.querySelector('#download');
    this.retry = element.querySelector('#retry');
    this.retry.textContent = words.say('retry');
    this.retry.addEventListener('click', () => this.show(this.wanted));
    this.#offerLink(element.querySelector('#copy-link'));
  }

  /**
   * Takes over what the server wrote: the photograph, or its absence.
   */
  open(wanted) {
    if (this.print.querySelector(':scope > img')) {
      this.wanted = wanted;
      this.#describe({ ...wanted, ready: true });
    } else {
      this.show(wanted);
    }
  }

  /**
   * @param wanted `{now, ready, page, picture, request, alt, file}`: the choice, whether there is a
   * picture of it, and where the page, the picture and the asking for one are
   */
  async show(wanted) {
    this.interest?.abort();
    const interest = this.interest = new AbortController();
    this.wanted = wanted;
    this.retry.hidden = true;
    this.#tell('');
    this.progress.hidden = true;
    this.#describe(wanted);
    const dim = setTimeout(() => this.print.classList.add('is-waiting'), PATIENCE);
    interest.signal.addEventListener('abort', () => clearTimeout(dim));
    try {
      if (!(wanted.ready && await this.#hang(wanted, interest.signal))) {
        await this.#make(wanted, interest.signal);
      }
    } catch (problem) {
      this.#fail(problem, interest.signal);
    } finally {
      clearTimeout(dim);
    }
  }

  async #make(wanted, signal) {
    await pause(PAUSE_BEFORE_ASKING, signal);
    this.#tell(this.words.say('asking'));
    await new Exposure(wanted.request, signal, (job) => this.#follow(job)).done;
    this.onMade(wanted.now);
    this.#tell(this.words.say('developing'));
    const hangs = await this.#hang(wanted, signal);
    if (!signal.aborted) {
      this.#tell(this.words.say(hangs ? 'taken' : 'unreachable'));
    }
  }

  /** Puts the picture in the place of the old one once it can be painted. */
  async #hang({ picture, alt }, signal) {
    const image = new Image();
    image.alt = alt;
    image.src = picture;
    try {
      await image.decode();
    } catch {
      return false;
    }
    if (!signal.aborted) {
      this.progress.hidden = true;
      this.download.hidden = false;
      this.#cover(image);
    }
    return true;
  }

  /** Lays the new picture over the old one, and takes that away when nothing of it shows any more. */
  async #cover(image) {
    const old = [...this.print.querySelectorAll('img, .blank, noscript')];
    old.at(-1).after(image);
    this.print.classList.remove('is-waiting');
    if (!matchMedia('(prefers-reduced-motion: reduce)').matches) {
      await image.animate([{ opacity: 0 }, { opacity: 1 }], { duration: CROSSFADE, easing: 'ease-out' }).finished;
    }
    old.forEach((element) => element.remove());
  }

  #describe({ ready, picture, file }) {
    this.download.hidden = !ready;
    this.download.href = picture;
    this.download.download = file;
  }

  #follow({ state, progress, ahead, hasWorker }) {
    this.progress.hidden = false;
    this.progress.value = progress;
    if (!hasWorker) {
      this.#tell(this.words.say('noWorker'));
    } else if (state !== 'ACTIVE') {
      this.#tell(this.words.say(ahead > 0 ? 'queuedBehind' : 'queued', { ahead: this.words.count(ahead) }));
    } else {
      const percent = Math.round(progress * 100);
      this.#tell(this.words.say(percent < 100 ? 'taking' : 'developing'));
      this.percent.textContent = percent > 0 && percent < 100 ? this.words.percent(percent / 100) : '';
    }
  }

  #fail(problem, signal) {
    if (signal.aborted) {
      return;
    }
    this.progress.hidden = true;
    this.retry.hidden = false;
    this.#tell(this.words.say(problem.text ?? 'unreachable', { reason: problem.message }));
  }

  /** Read aloud, so only when it says something new; the percentage is for the eye. */
  #tell(sentence) {
    this.percent.textContent = '';
    if (this.status.textContent !== sentence) {
      this.status.textContent = sentence;
    }
  }

  #offerLink(button) {
    const label = button.textContent;
    button.hidden = false;
    button.addEventListener('click', async () => {
      const address = new URL(this.wanted.page, location).href;
      try {
        await navigator.clipboard.writeText(address);
        button.textContent = this.words.say('copied');
        setTimeout(() => button.textContent = label, 2000);
      } catch {
        prompt(this.words.say('copyThis'), address);
      }
    });
  }
}

function pause(milliseconds, signal) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}
