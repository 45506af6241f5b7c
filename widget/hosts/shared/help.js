// The script of the pages without a framework: properties and listeners.
const help = document.querySelector('faq-widget');
const state = document.querySelector('output');
let asked = '';
const tell = () => (state.textContent = `${help.open ? 'offen' : 'zu'} ${asked}`);
help.vars = { preis: '12 €' };
document.querySelector('button').addEventListener('click', () => (help.open = true));
document.addEventListener('faq-open', tell);
document.addEventListener('faq-close', tell);
document.addEventListener('faq-search', ({ detail }) => {
  asked = detail.query;
  tell();
});
