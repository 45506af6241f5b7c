// @ts-check
// Third-party libraries, as published, that journeys run next to the widget.
import { readFileSync } from 'node:fs';

const builds = {
  'vue.js': 'vue/dist/vue.runtime.global.prod.js',
  'vue-router.js': 'vue-router/dist/vue-router.global.prod.js',
  'turbo.js': '@hotwired/turbo/dist/turbo.es2017-umd.js',
  'htmx.js': 'htmx.org/dist/htmx.min.js',
  'gridstack.js': 'gridstack/dist/gridstack-all.js',
  'gridstack.css': 'gridstack/dist/gridstack.min.css',
};

/**
 * library gives the file of a library.
 * @param {keyof typeof builds} name
 */
export function library(name) {
  return readFileSync(new URL(`../node_modules/${builds[name]}`, import.meta.url), 'utf8');
}
