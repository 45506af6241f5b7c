// @ts-check
// Waits for the parser. A script that does not wait for the page meets an element
// whose children are still arriving: over a slow line, only a part of a text is
// there, or none of it.

/**
 * parsed resolves once the parser has left an element behind, with all its children.
 * @param {Element} element
 */
export function parsed(element) {
  return when(element, () => isRead(element.ownerDocument) || isFollowed(element));
}

/**
 * complete resolves once the parser has read an element's document to its end.
 * @param {Element} element
 */
export function complete(element) {
  return when(element, () => isRead(element.ownerDocument));
}

/**
 * when resolves once a condition that the parser brings about holds.
 * @param {Element} element
 * @param {() => boolean} holds
 * @returns {Promise<void>}
 */
function when(element, holds) {
  return new Promise((resolve) => {
    if (holds()) return resolve();
    const document = element.ownerDocument;
    const look = () => {
      if (!holds()) return;
      observer.disconnect();
      document.removeEventListener('readystatechange', look);
      resolve();
    };
    const observer = new MutationObserver(look);
    document.addEventListener('readystatechange', look);
    for (let root = element.getRootNode(); ; root = root.host.getRootNode()) {
      observer.observe(root, { childList: true, subtree: true });
      if (!(root instanceof ShadowRoot)) break;
    }
  });
}

/** @param {Document} document */
function isRead(document) {
  return document.readyState !== 'loading';
}

/**
 * isFollowed reports whether the parser has read on past an element, or past one that contains it.
 * @param {Element} element
 */
function isFollowed(element) {
  for (let at = /** @type {Node | null} */ (element); at; at = at.parentNode ?? /** @type {Partial<ShadowRoot>} */ (at).host ?? null) {
    if (at.nextSibling) return true;
  }
  return false;
}
