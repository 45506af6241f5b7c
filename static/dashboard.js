// @ts-check
// The dashboard's own behaviour: the filter of the table and the form.

const rows = /** @type {NodeListOf<HTMLTableRowElement>} */ (document.querySelectorAll('.devices tbody tr'));
const filter = /** @type {HTMLFormElement} */ (document.querySelector('form.filter'));
const policy = /** @type {HTMLFormElement} */ (document.querySelector('form.policy'));

filter.addEventListener('input', () => {
  const asked = new FormData(filter);
  const name = String(asked.get('name')).trim().toLowerCase();
  const status = asked.get('status');
  let count = 0;
  for (const row of rows) {
    const [device, state, type] = [...row.cells].map((cell) => cell.textContent ?? '');
    row.hidden = !`${device} ${type}`.toLowerCase().includes(name) || (status !== '' && status !== state);
    if (!row.hidden) count++;
  }
  say('.shown', `${count} of 1,320 devices`);
});

filter.addEventListener('submit', (event) => event.preventDefault());

policy.addEventListener('submit', (event) => {
  event.preventDefault();
  const { application, from, to } = Object.fromEntries(new FormData(policy));
  say('.saved', `Saved: ${application} restarts between ${from} and ${to}.`);
});

/**
 * say writes into one of the page's messages.
 * @param {string} selector
 * @param {string} text
 */
function say(selector, text) {
  document.querySelector(selector)?.replaceChildren(text);
}
