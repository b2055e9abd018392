/**
 * The palettes and the switch. The server wrote them as links, so that they work without a script;
 * here they become groups of radio buttons. Arrow keys only move along a palette: a picture is asked
 * for when a finish is picked, not when somebody passes over it.
 */
import { pageAddress } from './address.js';
import { isReady } from './book.js';
import { pick } from './configuration.js';

export class Palettes {
  constructor(element, book, words, { onPick, onSwitch, onNarrow }) {
    this.book = book;
    this.words = words;
    this.onNarrow = onNarrow;
    this.parts = [...element.querySelectorAll('.part')].map((section) => this.#part(section));
    this.switch = [...element.querySelectorAll('#switch a')];
    this.find = '';
    this.onlyReady = false;
    for (const part of this.parts) {
      asRadios(part.section.querySelector('.palette'), part.section.querySelector('h2').id,
        part.swatches.map(({ link }) => link), (link) => onPick(part.name, Number(link.dataset.finish)));
      this.#preview(part);
    }
    if (this.switch.length > 0) {
      asRadios(document.getElementById('switch'), null, this.switch, (link) => onSwitch(Number(link.dataset.variant)));
    }
  }

  /**
   * Shows what is chosen.
   */
  choose(now) {
    this.now = now;
    for (const part of this.parts) {
      const choice = now.choices[part.name];
      part.section.hidden = choice === undefined;
      if (choice !== undefined) {
        this.#tell(part, choice, false);
        check(part.swatches.map(({ link }) => link), part.swatches.find((swatch) => swatch.finish === choice)?.link);
      }
    }
    const { variant } = this.book.styles[now.style];
    check(this.switch, this.switch.find((link) => Number(link.dataset.variant) === variant));
  }

  /**
   * Finds out where every swatch leads from here: nowhere, to a picture that is ready, or to one
   * that has to be made.
   */
  refresh(now) {
    for (const part of this.parts) {
      if (part.section.hidden) {
        continue;
      }
      for (const swatch of part.swatches) {
        swatch.to = pick(this.book, now, part.name, swatch.finish)?.now ?? null;
        if (swatch.to && !swatch.link.hasAttribute('href')) {
          this.#address(swatch);
        }
        const ready = swatch.to !== null && isReady(this.book, swatch.to);
        if (swatch.ready !== ready) {
          swatch.ready = ready;
          swatch.link.classList.toggle('is-ready', ready);
        }
        swatch.link.ariaLabel = ready ? `${swatch.name}, ${this.words.say('ready')}` : swatch.name;
      }
    }
    this.narrow(now);
  }

  /**
   * Hides the swatches that the filter leaves out, and those that lead nowhere.
   */
  narrow(now) {
    for (const part of this.parts) {
      for (const swatch of part.swatches) {
        const chosen = swatch.finish === now.choices[part.name];
        swatch.link.hidden = !chosen && (swatch.to === null || !this.keeps(part.name, swatch.finish)
          || (this.onlyReady && !swatch.ready));
      }
      const soloed = part.groups.some(({ pressed }) => pressed);
      for (const group of part.groups) {
        group.element.hidden = !soloed && group.swatches.every(({ link }) => link.hidden);
      }
      ensureOneStop(part.swatches.map(({ link }) => link));
    }
  }

  /**
   * Whether the filter leaves the finish to the part. A search that no finish of the part answers
   * does not concern the part.
   */
  keeps(partName, finish) {
    const part = this.parts.find(({ name }) => name === partName);
    const swatch = part.swatches.find((candidate) => candidate.finish === finish);
    if (!swatch) {
      return false;
    }
    const soloed = part.groups.some((group) => group.pressed);
    return (!soloed || part.groups.some((group) => group.pressed && group.swatches.includes(swatch)))
      && (!this.answered.has(partName) || swatch.sought.includes(this.find));
  }

  /**
   * Sets what is searched for.
   * @returns whether any part has such a finish
   */
  seek(text) {
    this.find = text;
    this.answered = new Set(text === '' ? [] : this.parts
      .filter((part) => part.swatches.some((swatch) => swatch.sought.includes(text)))
      .map(({ name }) => name));
    return text === '' || this.answered.size > 0;
  }

  #part(section) {
    const swatches = [...section.querySelectorAll('.swatch')].map((link) => this.#swatch(link));
    const part = { section, name: section.dataset.part, chosen: section.querySelector('.chosen'), swatches };
    const elements = [...section.querySelectorAll('.group[data-pattern]')];
    part.groups = elements.map((element) => {
      const group = { element, pressed: false, swatches: swatches.filter(({ link }) => element.contains(link)) };
      if (elements.length > 1) {
        this.#makeToggle(group);
      }
      return group;
    });
    this.answered = new Set();
    return part;
  }

  #swatch(link) {
    const finish = Number(link.dataset.finish);
    const name = link.title;
    const pattern = finish === 0 ? '' : this.book.finishes.get(finish).patternName;
    const sought = `${name} ${pattern} ${finish}`.toLocaleLowerCase(this.words.language);
    const swatch = { link, finish, name, sought, to: null, ready: false };
    link.addEventListener('pointerenter', () => this.#address(swatch));
    link.addEventListener('focus', () => this.#address(swatch));
    return swatch;
  }

  /** The address of the link, for whoever opens it in another window. */
  #address({ link, to }) {
    if (to) {
      link.href = pageAddress(this.book, to);
    }
  }

  #makeToggle(group) {
    const heading = group.element.querySelector('h3');
    group.toggle = document.createElement('button');
    group.toggle.type = 'button';
    group.toggle.textContent = heading.textContent;
    group.toggle.title = this.words.say('only', { pattern: heading.textContent });
    group.toggle.ariaPressed = 'false';
    group.toggle.addEventListener('click', () => {
      group.pressed = !group.pressed;
      group.toggle.ariaPressed = String(group.pressed);
      this.narrow(this.now);
      this.onNarrow();
    });
    heading.replaceChildren(group.toggle);
  }

  /** The name of a finish is shown while one looks at it. */
  #preview(part) {
    for (const swatch of part.swatches) {
      swatch.link.addEventListener('pointerenter', () => this.#tell(part, swatch.finish, true));
      swatch.link.addEventListener('pointerleave', () => this.#tell(part, this.now.choices[part.name], false));
    }
  }

  #tell(part, choice, preview) {
    if (choice === undefined) {
      return;
    }
    const none = part.swatches.find((swatch) => swatch.finish === 0);
    part.chosen.querySelector('.chosen-finish').textContent = choice === 0 ? none.name : this.words.finish(choice);
    part.chosen.querySelector('.chosen-pattern').textContent = this.words.pattern(choice);
    part.chosen.classList.toggle('is-preview', preview && choice !== this.now.choices[part.name]);
  }
}

function asRadios(group, labelId, links, onChoose) {
  group.setAttribute('role', 'radiogroup');
  if (labelId) {
    group.setAttribute('aria-labelledby', labelId);
  }
  for (const link of links) {
    link.setAttribute('role', 'radio');
    link.addEventListener('click', (event) => {
      if (!event.metaKey && !event.ctrlKey && !event.shiftKey) {
        event.preventDefault();
        onChoose(link);
      }
    });
  }
  group.addEventListener('keydown', (event) => {
    if (event.key === ' ' && links.includes(event.target)) {
      event.preventDefault();
      onChoose(event.target);
    } else {
      move(event, links.filter((link) => !link.hidden));
    }
  });
  check(links, links.find((link) => link.hasAttribute('aria-current')));
}

const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -Infinity, End: Infinity };

function move(event, links) {
  const step = STEPS[event.key];
  const place = links.indexOf(event.target);
  if (step === undefined || place < 0 || event.altKey || event.ctrlKey || event.metaKey) {
    return;
  }
  event.preventDefault();
  const next = Number.isFinite(step) ? (place + step + links.length) % links.length : (step < 0 ? 0 : links.length - 1);
  links.forEach((link) => link.tabIndex = -1);
  links[next].tabIndex = 0;
  links[next].focus();
}

function check(links, chosen) {
  for (const link of links) {
    link.removeAttribute('aria-current');
    link.ariaChecked = String(link === chosen);
    link.tabIndex = link === chosen ? 0 : -1;
  }
  ensureOneStop(links);
}

/** The tab key has to find a way in. */
function ensureOneStop(links) {
  if (!links.some((link) => link.tabIndex === 0 && !link.hidden)) {
    const first = links.find((link) => !link.hidden);
    if (first) {
      first.tabIndex = 0;
    }
  }
}
