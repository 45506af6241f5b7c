// Reloads the page when the content it shows is no longer the current one.
// The server names the current version at once and after every change, so a
// page is not stale either after the server or the machine has slept.
const { src, dataset: { version } } = document.currentScript;
new EventSource(new URL('faq-version', src)).addEventListener('message', ({ data }) => {
  if (data !== version) location.reload();
});
