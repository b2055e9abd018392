/**
 * What may be done to an order as it stands.
 */

const OPEN = ['SAMPLING', 'RUNNING', 'PAUSED'];

const MAY = {
  approve: ({ state, sample }) => state === 'SAMPLING' && sample.done,
  pause: ({ state }) => state === 'SAMPLING' || state === 'RUNNING',
  resume: ({ state }) => state === 'PAUSED',
  retry: ({ state, lines }) => state !== 'CANCELED' && lines.failed > 0,
  cancel: ({ state }) => OPEN.includes(state),
  extend: ({ state }) => state !== 'CANCELED',
};

/**
 * @param command approve, pause, resume, retry, cancel or extend
 * @param order as the API describes it
 */
export function may(command, order) {
  return MAY[command](order);
}

/**
 * Whether something may still happen to the order by itself.
 */
export function isOpen({ state }) {
  return OPEN.includes(state);
}
