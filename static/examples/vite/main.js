import 'faq-widget';

const help = document.querySelector('faq-widget');
document.querySelector('button').addEventListener('click', () => help.show());
help.addEventListener('faq-show', ({ detail }) => (document.title = detail.slug));
