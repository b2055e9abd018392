/**
 * Asks the API in the name of whoever has signed in.
 */

/**
 * Why the API did not do it.
 */
export class Refused extends Error {
  /**
   * @param status of the answer, 0 when there was none
   * @param problem as the API describes it, `{}` where it does not
   */
  constructor(status, problem) {
    super(problem.detail ?? `Status ${status}`);
    this.status = status;
    this.problem = problem;
  }
}

/**
 * @param body sent as JSON
 * @throws Refused, or the browser's AbortError
 */
export async function post(path, body, { key, signal } = {}) {
  const headers = { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': document.querySelector('input[name=_csrf]').value };
  if (key) {
    headers['Idempotency-Key'] = key;
  }
  return ask(path, { method: 'POST', headers, body: JSON.stringify(body), signal });
}

/**
 * @throws Refused, or the browser's AbortError
 */
export async function ask(path, options = {}) {
  let answer;
  try {
    answer = await fetch(path, { headers: { Accept: 'application/json' }, ...options });
  } catch (error) {
    throw error.name === 'AbortError' ? error : new Refused(0, {});
  }
  const json = await answer.json().catch(() => ({}));
  if (!answer.ok) {
    throw new Refused(answer.status, json);
  }
  return json;
}
