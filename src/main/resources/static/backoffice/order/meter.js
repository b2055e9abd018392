/**
 * A bar of segments, and their numbers below it.
 */

/**
 * @param element has `.bar-of`, and a `[data-count]` for each of the counts
 * @param counts by their names, in the order in which they stand in the bar
 * @param write says a number in words
 */
export function showMeter(element, counts, write) {
  const bar = element.querySelector('.bar-of');
  for (const [name, count] of Object.entries(counts)) {
    const part = segment(bar, name);
    part.style.flexGrow = count;
    part.hidden = count === 0;
    const entry = element.querySelector(`[data-count=${name}]`);
    entry.querySelector('dd').textContent = write(count);
    entry.classList.toggle('zero', count === 0);
  }
}

function segment(bar, name) {
  let found = bar.querySelector(`.${name}`);
  if (!found) {
    found = document.createElement('span');
    found.className = name;
    bar.append(found);
  }
  return found;
}
