// Reloads the page when the content it shows is no longer the current one.
// The server names the current version at once and after every change, so a
// page is not stale either after the server or the machine has slept.
// A browser opens six connections to a server: only a page in sight keeps one.
const { src, dataset: { version } } = document.currentScript;
let stream;
const listen = () => {
  stream?.close();
  stream = undefined;
  if (document.hidden) return;
  stream = new EventSource(new URL('faq-version', src));
  stream.addEventListener('message', ({ data }) => {
    if (data !== version) location.reload();
  });
};
document.addEventListener('visibilitychange', listen);
addEventListener('pagehide', () => stream?.close());
addEventListener('pageshow', ({ persisted }) => persisted && listen());
listen();
