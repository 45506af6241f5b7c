// @ts-check
// The few phrases that must be there before any file of a language is loaded,
// and when none can be: the launcher's name, the close button's, a failed load.

/** @type {Record<string, [help: string, close: string, failed: string, retry: string]>} */
const words = {
  en: ['Help', 'Close', 'The help could not be loaded.', 'Try again'],
  de: ['Hilfe', 'Schließen', 'Die Hilfe konnte nicht geladen werden.', 'Erneut versuchen'],
  es: ['Ayuda', 'Cerrar', 'No se pudo cargar la ayuda.', 'Reintentar'],
  fr: ['Aide', 'Fermer', 'L’aide n’a pas pu être chargée.', 'Réessayer'],
};

/**
 * language is the UI language of an element: its lang attribute or the nearest one.
 * @param {Element} element
 * @returns {string} a BCP 47 tag
 */
export function language(element) {
  for (let at = /** @type {Node | null} */ (element); at; at = at.parentNode ?? hostOf(at)) {
    const lang = at instanceof Element && at.getAttribute('lang');
    if (lang) return lang;
  }
  return navigator.language || 'en';
}

/** @param {Node} node */
function hostOf(node) {
  return node instanceof ShadowRoot ? node.host : null;
}

/** @param {Element} element */
export function wordsFor(element) {
  const [help, close, failed, retry] = words[language(element).split('-')[0].toLowerCase()] ?? words.en;
  return { help, close, failed, retry };
}
