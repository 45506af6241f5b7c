// The dashboard's own behaviour: the filter of the table and the form.

const rows = [...document.querySelectorAll('.devices tbody tr')];
const shown = document.querySelector('.shown');
const filter = document.querySelector('.filter');
const policy = document.querySelector('.policy');

filter.addEventListener('input', () => {
  const { name, status } = Object.fromEntries(new FormData(filter));
  for (const row of rows) {
    const [type, state] = [row.cells[2].textContent, row.cells[1].textContent];
    const text = `${row.cells[0].textContent} ${type}`.toLowerCase();
    row.hidden = !text.includes(name.trim().toLowerCase()) || (status !== '' && status !== state);
  }
  shown.textContent = `${rows.filter((row) => !row.hidden).length} of 1,320 devices`;
});

filter.addEventListener('submit', (event) => event.preventDefault());

policy.addEventListener('submit', (event) => {
  event.preventDefault();
  const { application, from, to } = Object.fromEntries(new FormData(policy));
  policy.querySelector('.saved').textContent = `Saved: ${application} restarts between ${from} and ${to}.`;
});
