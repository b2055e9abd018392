/**
 * One part's palette: its swatches, grouped by pattern, and the name of the one that is chosen.
 */
import { pageAddress } from './address.js';
import { isReady } from './book.js';
import { pick } from './configuration.js';
import { asRadios, check, ensureOneStop } from './radios.js';

export class Palette {
  constructor(section, book, words, { onPick, onNarrow }) {
    this.section = section;
    this.book = book;
    this.words = words;
    this.name = section.dataset.part;
    this.swatches = [...section.querySelectorAll('.swatch')].map((link) => this.#swatch(link));
    this.links = this.swatches.map(({ link }) => link);
    this.groups = this.#groups([...section.querySelectorAll('.group[data-pattern]')], onNarrow);
    this.filter('', false);
    asRadios(section.querySelector('.palette'), section.querySelector('h2').id, this.links,
      (link) => onPick(this.name, Number(link.dataset.finish)));
  }

  /**
   * Shows what is chosen.
   */
  choose(now) {
    this.chosen = now.choices[this.name];
    this.section.hidden = this.chosen === undefined;
    this.#tell(this.chosen);
    check(this.links, this.swatches.find(({ finish }) => finish === this.chosen)?.link);
  }

  /**
   * Finds out where every swatch leads from here: nowhere, to a picture that is ready, or to one
   * that has to be made.
   */
  refresh(now) {
    if (this.section.hidden) {
      return;
    }
    for (const swatch of this.swatches) {
      swatch.to = pick(this.book, now, this.name, swatch.finish)?.now ?? null;
      swatch.ready = swatch.to !== null && isReady(this.book, swatch.to);
      if (!swatch.link.hasAttribute('href')) {
        this.#address(swatch);
      }
    }
  }

  /**
   * @param text what is searched for, in small letters
   */
  filter(text, onlyReady) {
    this.text = text;
    this.onlyReady = onlyReady;
    this.answers = this.swatches.some(({ sought }) => sought.includes(text));
  }

  /**
   * Hides the swatches that the filter leaves out, and those that lead nowhere. What is chosen stays.
   */
  narrow(now) {
    const matching = this.swatches.filter((swatch) => swatch.to !== null && this.#matches(swatch));
    for (const swatch of this.swatches) {
      const chosen = swatch.finish === now.choices[this.name];
      swatch.link.hidden = !chosen && !matching.includes(swatch);
      this.#mark(swatch, swatch.ready ? 'ready' : (chosen && this.onlyReady ? 'awaited' : ''));
    }
    const soloed = this.groups.some(({ pressed }) => pressed);
    for (const group of this.groups) {
      group.element.hidden = !soloed && group.swatches.every(({ link }) => link.hidden);
    }
    this.section.querySelector('.unmatched').hidden = matching.length > 0 || !(soloed || this.text || this.onlyReady);
    ensureOneStop(this.links);
  }

  /**
   * Whether a combination with this finish counts under the filter. A search that none of the
   * finishes answers does not concern the part; nor does it one that is gone with the part before.
   */
  keeps(finish) {
    const swatch = this.swatches.find((candidate) => candidate.finish === finish);
    return swatch ? this.#isSoloed(swatch) && (!this.answers || swatch.sought.includes(this.text)) : finish === 0;
  }

  /**
   * Shows all groups again.
   * @returns whether any was singled out
   */
  release() {
    const pressed = this.groups.filter((group) => group.pressed);
    pressed.forEach((group) => press(group, false));
    return pressed.length > 0;
  }

  #matches(swatch) {
    return this.#isSoloed(swatch) && swatch.sought.includes(this.text) && (!this.onlyReady || swatch.ready);
  }

  #isSoloed(swatch) {
    const pressed = this.groups.filter((group) => group.pressed);
    return pressed.length === 0 || pressed.some(({ swatches }) => swatches.includes(swatch));
  }

  #swatch(link) {
    const finish = Number(link.dataset.finish);
    const name = link.title;
    const pattern = finish === 0 ? '' : this.book.finishes.get(finish).patternName;
    const sought = `${name} ${pattern} ${finish}`.toLocaleLowerCase(this.words.language);
    const swatch = { link, finish, name, sought, to: null, ready: false, state: '' };
    link.addEventListener('focus', () => this.#address(swatch));
    link.addEventListener('pointerenter', () => {
      this.#address(swatch);
      this.#tell(finish);
    });
    link.addEventListener('pointerleave', () => this.#tell(this.chosen));
    return swatch;
  }

  /** The address of the link, for whoever opens it in another window. */
  #address({ link, to }) {
    if (to) {
      link.href = pageAddress(this.book, to);
    }
  }

  #mark(swatch, state) {
    if (swatch.state !== state) {
      swatch.state = state;
      swatch.link.classList.toggle('is-ready', state === 'ready');
      swatch.link.classList.toggle('is-awaited', state === 'awaited');
      swatch.link.title = state === '' ? swatch.name : `${swatch.name}, ${this.words.say(state)}`;
      swatch.link.ariaLabel = swatch.link.title;
    }
  }

  /** Where there are several, the heading of each shows it alone. */
  #groups(elements, onNarrow) {
    return elements.map((element) => {
      const group = { element, pressed: false, swatches: this.swatches.filter(({ link }) => element.contains(link)) };
      if (elements.length > 1) {
        const heading = element.querySelector('h3');
        group.toggle = document.createElement('button');
        group.toggle.type = 'button';
        group.toggle.textContent = heading.textContent;
        group.toggle.title = this.words.say('only', { pattern: heading.textContent });
        group.toggle.addEventListener('click', () => {
          press(group, !group.pressed);
          onNarrow();
        });
        heading.replaceChildren(group.toggle);
        press(group, false);
      }
      return group;
    });
  }

  /** The name of what is chosen, or of what one looks at. */
  #tell(choice) {
    if (choice === undefined) {
      return;
    }
    const swatch = this.swatches.find(({ finish }) => finish === choice);
    const line = this.section.querySelector('.chosen');
    line.querySelector('.chosen-finish').textContent = swatch?.name ?? this.words.finish(choice);
    line.querySelector('.chosen-pattern').textContent = this.words.pattern(choice);
    line.classList.toggle('is-preview', choice !== this.chosen);
  }
}

function press(group, pressed) {
  group.pressed = pressed;
  group.toggle.ariaPressed = String(pressed);
}
