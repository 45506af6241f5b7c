// @ts-check
// Follows the path of a page that navigates without loading, by the Navigation API
// or otherwise by popstate, without touching what the page itself uses for it.

/**
 * follow reports each new path. It gives a function that looks once more, for
 * browsers that announce too little.
 * @param {(path: string) => void} tell
 * @param {AbortSignal} signal
 * @returns {() => void}
 */
export function follow(tell, signal) {
  let path = location.pathname;
  const look = () => {
    if (location.pathname === path) return;
    path = location.pathname;
    tell(path);
  };
  const { navigation } = /** @type {any} */ (window);
  if (navigation) navigation.addEventListener('currententrychange', look, { signal });
  else window.addEventListener('popstate', look, { signal });
  return look;
}
