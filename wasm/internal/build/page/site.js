// @ts-check
// What a built page does by itself: light or dark as the reader chose, the search
// of the header, copies of code, and links of earlier days to a question that has
// another name. It runs before the page is drawn, so that no other colours are seen
// first; and once, where a page that may be at any address asks for it by several.
if (!document.documentElement.dataset.scripted) {
  const at = new URL('..', /** @type {HTMLScriptElement} */ (document.currentScript).src).pathname; // of the site
  const key = 'faq-site-theme';
  const root = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)');

  const stored = () => {
    try {
      return localStorage.getItem(key) ?? '';
    } catch {
      return ''; // a reader who keeps nothing
    }
  };

  /** @param {string} theme */
  const store = (theme) => {
    try {
      if (theme) localStorage.setItem(key, theme);
      else localStorage.removeItem(key);
    } catch {
      // it holds for this page
    }
  };

  for (const type of ['faq-ready', 'faq-error']) document.addEventListener(type, ({ target }) => {
    if (!(/** @type {Element} */ (target).hasAttribute('mode'))) root.dataset.help = type;
  });

  const isDark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : dark.matches);

  const show = () => {
    for (const button of document.querySelectorAll('[data-theme-switch]')) button.setAttribute('aria-pressed', String(isDark()));
    for (const meta of document.querySelectorAll('meta[name="theme-color"]')) {
      const own = meta.getAttribute('data-own') ?? meta.getAttribute('media') ?? '';
      meta.setAttribute('data-own', own);
      const chosen = root.dataset.theme ? own.includes(root.dataset.theme) : own;
      meta.setAttribute('media', chosen === true ? 'all' : chosen || 'not all');
    }
  };

  root.dataset.scripted = 'true';
  if (stored()) root.dataset.theme = stored();
  dark.addEventListener('change', show);

  /** What an address names after its sign, as it is where that cannot be decoded. */
  const named = () => {
    const name = location.hash.slice(1);
    try {
      return decodeURIComponent(name);
    } catch {
      return name;
    }
  };

  /** copy puts code on the clipboard, and says so on its button and to screen readers. @param {Element} button @param {Element} said */
  const copy = async (button, said) => {
    const name = button.textContent;
    const code = button.parentElement?.querySelector('code')?.textContent ?? '';
    const done = await navigator.clipboard?.writeText(code).then(() => true, () => false);
    said.textContent = button.textContent = (done ? document.body.dataset.copied : document.body.dataset.notCopied) ?? '';
    setTimeout(() => (said.textContent = '', button.textContent = name), 2500);
  };

  document.addEventListener('DOMContentLoaded', () => {
    for (const name of ['href', 'src', 'base']) {
      for (const element of document.querySelectorAll(`[${name}^="/./"]`)) element.setAttribute(name, at + element.getAttribute(name)?.slice(3));
    }
    const said = document.createElement('p');
    said.className = 'external';
    said.role = 'status';
    document.body.append(said);
    document.addEventListener('click', ({ target }) => {
      const button = /** @type {Element} */ (target).closest('[data-copy]');
      if (button) copy(button, said);
    });
    for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll('[data-theme-switch]'))) {
      button.hidden = false;
      button.addEventListener('click', () => {
        const next = isDark() ? 'light' : 'dark';
        const usual = (next === 'dark') === dark.matches; // what the system says needs no choice
        if (usual) delete root.dataset.theme;
        else root.dataset.theme = next;
        store(usual ? '' : next);
        show();
      });
    }
    const palette = /** @type {(HTMLElement & { show: () => void }) | null} */ (document.querySelector('faq-widget[mode="palette"]'));
    for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll('[data-find]'))) {
      button.hidden = !palette;
      button.addEventListener('click', () => palette?.show());
    }
    const here = document.querySelector('.rail [aria-current]');
    const rail = here?.closest('ul');
    if (here && rail) { // on a phone it is a row and partly seen; only the row moves, not the page
      const [topic, row] = [here, rail].map((part) => part.getBoundingClientRect());
      rail.scrollBy({ left: topic.left + topic.width / 2 - row.left - row.width / 2, top: topic.top + topic.height / 2 - row.top - row.height / 2, behavior: 'instant' });
    }
    const former = named();
    const moved = former && document.querySelector(`link[data-was~="${CSS.escape(former)}"]`);
    if (moved) location.replace(moved.getAttribute('href') ?? '');
    show();
  });
}
