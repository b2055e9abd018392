/**
 * What the page's script says: names of what is chosen, and sentences in the page's language.
 */
export class Words {
  constructor(book) {
    this.book = book;
    this.language = document.documentElement.lang;
    this.number = new Intl.NumberFormat(this.language);
  }

  /**
   * A sentence with its gaps filled in.
   */
  say(key, gaps = {}) {
    return this.book.texts[key].replace(/\{(\w+)\}/g, (gap, name) => gaps[name] ?? gap);
  }

  count(number) {
    return this.number.format(number);
  }

  percent(part) {
    return new Intl.NumberFormat(this.language, { style: 'percent' }).format(part);
  }

  finish(choice) {
    return choice === 0 ? this.say('removed') : this.book.finishes.get(choice).name;
  }

  /** The pattern of a finish, and its number: what one orders by. */
  pattern(choice) {
    return choice === 0 ? '' : `${this.book.finishes.get(choice).patternName} ${choice}`;
  }

  part(now, name) {
    return this.book.styles[now.style].parts.find((part) => part.name === name).label;
  }

  summary(now) {
    return Object.entries(now.choices)
      .filter(([, choice]) => choice !== 0)
      .map(([part, choice]) => `${this.part(now, part)} ${this.finish(choice)}`)
      .join(', ');
  }

  alternative(now) {
    return this.say('alt', { name: this.book.name, choice: this.summary(now) });
  }

  /** Without the signs that file systems refuse. */
  fileName(now) {
    return `${this.book.name} - ${this.summary(now)}`.replace(/[\\/:*?"<>|]/g, ' ').slice(0, 180);
  }

  tellRepairs(element, now, repairs) {
    element.replaceChildren(...repairs.map(({ part, before, after }) => {
      const line = document.createElement('p');
      line.textContent = this.say('changed', {
        part: this.part(now, part), before: this.finish(before), after: this.finish(after),
      });
      return line;
    }));
  }
}
