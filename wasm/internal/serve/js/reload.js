// Reloads the page when the content it shows is no longer the current one.
// It asks for the current version, over and over while the page is in sight:
// a browser opens six connections to a server, which pages that each kept one
// would use up. A server that does not answer is asked less often.
const { src, dataset: { version } } = document.currentScript;
const pause = 300, rest = 3000;
let timer;
const ask = async () => {
  clearTimeout(timer);
  if (document.hidden) return;
  let next = rest;
  try {
    const answer = await fetch(new URL('faq-version', src), { cache: 'no-store' });
    if (answer.ok && await answer.text() !== version) return location.reload();
    if (answer.ok) next = pause;
  } catch { /* the server has stopped, or the machine slept */ }
  clearTimeout(timer);
  timer = setTimeout(ask, next);
};
document.addEventListener('visibilitychange', ask);
addEventListener('pageshow', ({ persisted }) => persisted && ask());
ask();
