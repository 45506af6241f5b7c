// @ts-check
// Counts and lists what the page's policy has blocked.

let breaches = 0;

document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
  const output = document.querySelector('.breaches');
  if (output) output.textContent = String(++breaches);
  const item = document.createElement('li');
  item.textContent = `${violatedDirective}: ${blockedURI || sourceFile}`;
  document.querySelector('.reports')?.append(item);
});
