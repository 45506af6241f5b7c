// @ts-check
// Runs in the page: types a word as soon as there is a box for it, and notes
// when the first answer can be read, in milliseconds since the navigation began.
{
  const word = new URLSearchParams(location.search).get('q') ?? '';
  const widget = document.querySelector('faq-widget');
  const input = () => /** @type {HTMLInputElement | null} */ ((widget?.shadowRoot ?? document).querySelector(widget ? '#input' : 'pagefind-input input'));
  const hit = () => (widget?.shadowRoot ?? document).querySelector(widget ? '#results [role=option]' : 'pagefind-results .pf-result');
  let longest = 0;
  new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => (longest = Math.max(longest, duration)))).observe({ type: 'longtask', buffered: true });
  let typed = false;
  const look = () => {
    const box = input();
    if (box && !typed) {
      box.value = word;
      box.dispatchEvent(new Event('input', { bubbles: true }));
      typed = true;
    }
    if (hit()?.textContent) {
      const readable = performance.now();
      setTimeout(() => Object.assign(window, { started: { readable, longest } }), 100);
    } else {
      setTimeout(look, 4);
    }
  };
  look();
}
