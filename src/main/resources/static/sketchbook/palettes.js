/**
 * The palettes and the switch. The server wrote them as links, so that they work without a script;
 * here they become groups of radio buttons. A picture is asked for when a finish is picked, not when
 * somebody passes over it.
 */
import { Palette } from './palette.js';
import { asRadios, check } from './radios.js';

export class Palettes {
  constructor(element, book, words, { onPick, onSwitch, onNarrow }) {
    this.book = book;
    this.all = [...element.querySelectorAll('.part')].map((section) => new Palette(section, book, words, {
      onPick, onNarrow,
    }));
    this.switch = [...element.querySelectorAll('#switch a')];
    if (this.switch.length > 0) {
      asRadios(document.getElementById('switch'), null, this.switch, (link) => onSwitch(Number(link.dataset.variant)));
    }
    document.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape' && this.all.filter((palette) => palette.release()).length > 0) {
        onNarrow();
      }
    });
  }

  /**
   * Shows what is chosen.
   */
  choose(now) {
    this.all.forEach((palette) => palette.choose(now));
    const { variant } = this.book.styles[now.style];
    check(this.switch, this.switch.find((link) => Number(link.dataset.variant) === variant));
  }

  /**
   * Finds out where every swatch leads from here.
   */
  refresh(now) {
    this.all.forEach((palette) => palette.refresh(now));
    this.narrow(now);
  }

  /**
   * Hides what the filter leaves out.
   */
  narrow(now) {
    this.all.forEach((palette) => palette.narrow(now));
  }

  /**
   * Whether a combination in which the part has this finish counts under the filter.
   */
  keeps(partName, finish) {
    return this.all.find(({ name }) => name === partName).keeps(finish);
  }

  /**
   * Sets what is searched for, and whether only what is ready is shown.
   * @returns whether any part has such a finish
   */
  filter(text, onlyReady) {
    this.all.forEach((palette) => palette.filter(text, onlyReady));
    return this.all.some((palette) => palette.answers);
  }
}
