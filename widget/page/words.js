// @ts-check
// What is needed before any file of a language is loaded: the language of an element,
// and the launcher's name in it. All other words come with the shell, and are English
// until then.

/** The launcher's name in each language that has a file in locales/. */
const names = {
  en: 'Help', ar: 'مساعدة', cs: 'Nápověda', da: 'Hjælp', de: 'Hilfe', es: 'Ayuda', fi: 'Ohje', fr: 'Aide', he: 'עזרה', it: 'Aiuto', ja: 'ヘルプ',
  ko: '도움말', nl: 'Hulp', no: 'Hjelp', pl: 'Pomoc', pt: 'Ajuda', ru: 'Помощь', sv: 'Hjälp', tr: 'Yardım', uk: 'Допомога', zh: '帮助', 'zh-Hant': '說明',
};

/** The languages that have a file. */
export const languages = /* @__PURE__ */ Object.keys(names);

/** @typedef {{ lang: string, dir: string, help: string, close?: string, details?: string, failed: string, retry: string }} Words */

/**
 * language gives the UI language of an element: its lang attribute, the nearest ancestor's, or the browser's.
 * @param {Element} element
 * @returns {string} a BCP 47 tag
 */
export function language(element) {
  for (let at = /** @type {Node | null} */ (element); at; at = at.parentNode ?? /** @type {Partial<ShadowRoot>} */ (at).host ?? null) {
    const lang = at instanceof Element && at.getAttribute('lang');
    if (lang) return lang;
  }
  return navigator.language;
}

/**
 * follow calls tell whenever the language of an element changes: by its own lang attribute, that of an element
 * around it, or a move. It gives a function that looks once more, for an element that was moved.
 * @param {Element} element
 * @param {AbortSignal} signal
 * @param {() => void} tell
 */
export function follow(element, signal, tell) {
  let lang = language(element);
  const look = () => {
    const former = lang;
    lang = language(element);
    for (let at = /** @type {Node | undefined} */ (element); at; at = /** @type {Partial<ShadowRoot>} */ (at).host) {
      at = at.getRootNode();
      observer.observe(at, { subtree: true, attributeFilter: ['lang'] });
    }
    if (lang !== former) tell();
  };
  const observer = new MutationObserver(look);
  look();
  signal.addEventListener('abort', () => observer.disconnect());
  return look;
}

/**
 * nearest gives the language that serves a tag best among those with a file: by
 * script where that matters (zh-TW is zh-Hant), then by language, then English.
 * @param {string} tag BCP 47
 */
export function nearest(tag) {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    const plain = language.replace(/^n[bn]$/, 'no');
    return [`${plain}-${script}`, plain].find((name) => name in names) ?? 'en';
  } catch {
    return 'en'; // not a language tag
  }
}

/**
 * wordsFor gives the words of an element's language that need no file. The direction is "" where
 * English replaces another language: then the page's own applies.
 * @param {Element} element
 * @returns {Words}
 */
export function wordsFor(element) {
  const tag = language(element);
  const lang = nearest(tag);
  const dir = /^(ar|he)/.test(lang) ? 'rtl' : lang === 'en' && !/^en/i.test(tag) ? '' : 'ltr';
  const help = names[/** @type {keyof names} */ (lang)];
  return { lang, dir, help, failed: 'Help couldn’t load. Check your connection and try again.', retry: 'Try again' };
}
