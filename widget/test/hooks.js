// @ts-check
// Lets Node import what only a build provides: style sheets as text, the compiler's
// glue (see glue.js), a version, and the content of an offline script (nothing).
import { register } from 'node:module';

const glue = new URL('./glue.js', import.meta.url).href;

const hooks = `
  const virtual = new Map([['faq:wasm_exec', ${JSON.stringify(glue)}], ['faq:embedded', 'data:text/javascript,export const engine = "", markdown = "", join = "", corpora = "";'], ['faq:parts', 'data:text/javascript,export const build = "b", engine = () => "", query = "%3Fb", shell = "./faq-shell.js%3Fb";'], ['faq:version', 'data:text/javascript,export const version = "1.2.3";']]);
  export function resolve(specifier, context, next) {
    const language = specifier.startsWith('faq:locale/') && specifier.slice(11);
    if (language) return { url: new URL(language + '.json', ${JSON.stringify(new URL('../locales/', import.meta.url).href)}).href, importAttributes: { type: 'json' }, shortCircuit: true };
    const url = virtual.get(specifier);
    return url ? { url, shortCircuit: true } : next(specifier, context);
  }
  export function load(url, context, next) {
    return url.endsWith('.css') ? { format: 'module', source: 'export default ""', shortCircuit: true } : next(url, context);
  }`;

register(`data:text/javascript,${encodeURIComponent(hooks)}`);
