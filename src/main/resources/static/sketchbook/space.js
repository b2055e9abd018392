/**
 * The combinations of one style, numbered in mixed radix: a digit for every shown part, the last
 * part's changing fastest, a missing part's digit coming last. A part is missing when it is removed,
 * or when it is charted and goes with the part before it.
 */
export class Space {
  constructor(style) {
    this.parts = style.parts.filter((part) => part.shown);
    this.axes = [];
    let vanishes = false;
    for (const part of style.parts) {
      vanishes = part.optional || (vanishes && part.chart !== undefined);
      if (part.shown) {
        this.axes.push(vanishes ? [...part.values, 0] : part.values);
      }
    }
    this.positions = this.axes.map((values) => new Map(values.map((value, position) => [value, position])));
    this.size = this.axes.reduce((size, values) => size * values.length, 1);
  }

  /**
   * The number of the combination, or -1 when it is none of this style's.
   */
  indexOf(choices) {
    let index = 0;
    for (let axis = 0; axis < this.axes.length; axis++) {
      const position = this.positions[axis].get(choices[this.parts[axis].name]);
      if (position === undefined) {
        return -1;
      }
      index = index * this.axes[axis].length + position;
    }
    return index;
  }

  /**
   * The choices that have this number.
   */
  choicesAt(index) {
    const choices = new Array(this.axes.length);
    for (let axis = this.axes.length - 1; axis >= 0; axis--) {
      const size = this.axes[axis].length;
      choices[axis] = [this.parts[axis].name, this.axes[axis][index % size]];
      index = Math.floor(index / size);
    }
    return Object.fromEntries(choices);
  }

  /**
   * What a filter leaves of every axis, as one array of 0 and 1 for each.
   * @param keeps says of a part and one of its values whether it stays
   */
  mask(keeps) {
    return this.axes.map((values, axis) => Uint8Array.from(values, (value) => keeps(this.parts[axis], value) ? 1 : 0));
  }

  /**
   * Whether every digit of the number stays under the mask.
   */
  isWithin(index, mask) {
    for (let axis = mask.length - 1; axis >= 0; axis--) {
      const size = mask[axis].length;
      if (!mask[axis][index % size]) {
        return false;
      }
      index = Math.floor(index / size);
    }
    return true;
  }
}
