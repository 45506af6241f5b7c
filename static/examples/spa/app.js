// A router of a few lines. A host of such an app sends index.html for every route.
const heading = document.querySelector('h1');

document.querySelector('nav').addEventListener('click', (event) => {
  const link = event.target.closest('a');
  if (!link) return;
  event.preventDefault();
  history.pushState(null, '', link.href);
  route();
});
addEventListener('popstate', route);

function route() {
  const name = location.pathname.split('/').pop();
  heading.textContent = { orders: 'Orders', invoices: 'Invoices' }[name] ?? 'Home';
}
