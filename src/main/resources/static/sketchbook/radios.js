/**
 * Links as radio buttons. Arrow keys only move along them: nothing is chosen when somebody passes
 * over it.
 */

/**
 * Makes a group of links a group of radio buttons of which the tab key finds one.
 * @param onChoose is told which link was chosen
 */
export function asRadios(group, labelId, links, onChoose) {
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

/**
 * Marks the one that is chosen.
 */
export function check(links, chosen) {
  for (const link of links) {
    link.removeAttribute('aria-current');
    link.ariaChecked = String(link === chosen);
    link.tabIndex = link === chosen ? 0 : -1;
  }
  ensureOneStop(links);
}

/**
 * The tab key has to find a way in, also when the chosen one is hidden.
 */
export function ensureOneStop(links) {
  if (!links.some((link) => link.tabIndex === 0 && !link.hidden)) {
    const first = links.find((link) => !link.hidden);
    if (first) {
      first.tabIndex = 0;
    }
  }
}
