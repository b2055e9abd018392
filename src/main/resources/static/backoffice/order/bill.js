/**
 * What the order comes to: counted here at once, and by the server a moment later; and what speaks
 * against it.
 */
import { fill } from './measures.js';
import { showMeter } from './meter.js';
import { wanted } from './tally.js';

export class Bill {
  /**
   * @param form its data has the sentences
   */
  constructor(form, measures) {
    this.texts = form.dataset;
    this.measures = measures;
    this.find = (selector) => form.querySelector(selector);
    this.gap = '';
    this.objection = '';
    this.sending = false;
  }

  /**
   * Shows what was counted here.
   */
  showTally(tally, choice) {
    const { combinations, ready, stale, missing, isWhole } = tally;
    this.combinations = combinations;
    this.find('#combinations').textContent = this.measures.count(combinations);
    showMeter(this.find('#stock'), { ready, stale, missing }, (count) => this.measures.count(count));
    this.find('#stock').hidden = !isWhole;
    this.find('#unknown').hidden = isWhole;
    this.gap = this.#gap(tally, choice);
    if (this.gap) {
      this.#forget();
    }
    this.#showObjection();
  }

  /**
   * Says that what the server said is not true any more.
   * @param asks whether it is asked again
   */
  waitForServer(asks) {
    this.find('#asked').classList.toggle('old', asks);
    this.find('#counting').textContent = asks ? this.texts.counting : '';
    this.say();
  }

  /**
   * Shows what the server counted.
   */
  showCount({ pictures, objection }, choice) {
    this.waitForServer(false);
    const { measures } = this;
    this.#fact('all', pictures && measures.count(pictures.all));
    this.#fact('work', pictures && measures.count(pictures.work));
    this.#fact('bytes', pictures?.bytes > 0 && measures.bytes(pictures.bytes));
    this.#fact('time', pictures?.seconds > 0 && measures.span(pictures.seconds));
    this.#fact('sample', choice.sample && pictures?.sample > 0 && fill(this.texts.sampleOf, {
      n: measures.count(pictures.sample), m: measures.count(pictures.least_sample),
    }));
    this.find('#sample-all').hidden = !choice.sample || !pictures || pictures.sample === 0
      || pictures.sample * choice.qualities.size < pictures.all;
    this.find('#alike').hidden = !pictures || choice.only !== 'all' || this.texts.extend !== undefined
      || pictures.all === this.combinations * choice.qualities.size;
    this.object(objection);
  }

  showCountFailed() {
    this.waitForServer(false);
    this.#forget();
    this.say(this.texts.countFailed);
    this.object(null);
  }

  /**
   * Says something below the figures.
   * @param content texts and elements
   */
  say(...content) {
    this.find('#said').replaceChildren(...content);
  }

  /**
   * Says what speaks against the order, if anything does.
   */
  object(objection) {
    this.objection = objection ? this.#sentence(objection) : '';
    this.#showObjection();
  }

  /**
   * Whether it is being sent; nobody sends it twice.
   */
  send(sending) {
    this.sending = sending;
    const button = this.find('#submit');
    button.dataset.text ??= button.textContent;
    button.textContent = sending ? this.texts.submitting : button.dataset.text;
    this.#showObjection();
  }

  #gap(tally, choice) {
    const gap = choice.gap();
    if (gap?.label) {
      return fill(this.texts.gapPart, { n: gap.label });
    }
    if (gap) {
      return gap === 'styles' ? this.texts.gapStyles : this.texts.gapQualities;
    }
    if (tally.combinations === 0) {
      return this.texts.gapNothing;
    }
    return wanted(tally, choice) === 0 ? this.texts.gapUnwanted : '';
  }

  #sentence({ code, message, limit, wanted: much }) {
    const text = this.texts[`objection${code.replace(/(^|-)([a-z])/g, (all, dash, letter) => letter.toUpperCase())}`];
    return text ? fill(text, { n: this.measures.count(limit), m: this.measures.count(much) }) : message;
  }

  #showObjection() {
    const text = this.gap || this.objection;
    if (this.find('#objection').textContent !== text) {
      this.find('#objection').textContent = text;
    }
    this.find('#submit').disabled = text !== '' || this.sending;
  }

  /** What the server said of something else. */
  #forget() {
    ['all', 'work', 'bytes', 'time', 'sample'].forEach((fact) => this.#fact(fact, null));
    this.find('#sample-all').hidden = true;
    this.find('#alike').hidden = true;
  }

  /** What is not known is not shown. */
  #fact(name, text) {
    const fact = this.find(`[data-fact=${name}]`);
    fact.textContent = text || '–';
    fact.parentElement.hidden = !text;
  }
}
