// The stand-in for import.meta.url in a classic script. It must be read while
// the script first runs: document.currentScript is null ever after.
// A script loaded with type=module has no currentScript and is found by name.
export const scriptURL = /* @__PURE__ */ (() =>
  document.currentScript?.src ||
  [...document.scripts].find((script) => /\/faq-widget(\.offline)?\.js([?#]|$)/.test(script.src))?.src ||
  document.baseURI)();
