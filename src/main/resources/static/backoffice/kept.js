/**
 * Keeps what is typed into a form between a request and its answer, which brings the form anew. For
 * forms whose fields keep their names in that.
 */
export function keepTyped(id) {
  let sent = null;
  let typed = [];
  const form = () => document.getElementById(id);
  const isOurs = (event) => event.detail.target?.id === id;

  document.addEventListener('htmx:beforeRequest', (event) => {
    if (isOurs(event)) {
      sent = values(form());
    }
  });

  document.addEventListener('htmx:beforeSwap', (event) => {
    typed = isOurs(event) && sent ? [...values(form())].filter(([field, value]) => sent.get(field) !== value) : [];
  });

  document.addEventListener('htmx:afterSwap', () => {
    for (const field of typed.length > 0 ? fields(form()) : []) {
      const kept = typed.find(([key]) => key === keyOf(field));
      if (kept) {
        put(field, kept[1]);
      }
    }
    typed = [];
  });
}

const isBox = (field) => field.type === 'checkbox' || field.type === 'radio';

/** Boxes of one name are told apart by their values. */
const keyOf = (field) => (isBox(field) ? `${field.name}=${field.value}` : field.name);

const fields = (form) => [...form.elements].filter((field) => field.name && field.type !== 'hidden' && field.type !== 'submit');

const values = (form) => new Map(fields(form).map((field) => [keyOf(field), isBox(field) ? field.checked : field.value]));

function put(field, value) {
  field[isBox(field) ? 'checked' : 'value'] = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
