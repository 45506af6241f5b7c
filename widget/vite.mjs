// @ts-check
// The plugin for Vite: a folder of Markdown in, the FAQ of every <faq-widget> out.
// It writes the FAQ's address into the package's scripts, as `faq build` does.
import { statSync } from 'node:fs';
import { dirname, extname, isAbsolute, join, relative, resolve } from 'node:path';
import { compile, problem, sentence } from './compile.mjs';

/** The module that has the FAQ's address in each language. Nothing in the package's scripts changes, because a browser caches them during development. */
const listName = 'virtual:faq-widget';
const list = `\0${listName}`;

/** The path of the compiled files on Vite's server, below its base. */
const served = '@faq-widget/';

/** The marks in the package's scripts for the addresses of an author's FAQs and of the engine. */
const corporaMark = '"faq:corpora,".slice(12)';
const engineMark = 'new URL("./faq.wasm",import.meta.url)';
const scripts = /\/faq-(?:shell\.js|widget\.mjs)(?:\?|$)/;

/** whole reports whether an address does not depend on the page's. @param {string} address */
const whole = (address) => /^(\/|https?:)/.test(address);

/** Content types of files that a browser does not recognise by their bytes. @type {Record<string, string>} */
const types = { '.wasm': 'application/wasm', '.svg': 'image/svg+xml' };

/** Files that belong to content in a single file. */
const besides = ['vars.yml', 'synonyms.txt', 'queries.txt'];

/** @type {typeof import('./vite.d.mts').default} */
export default function faq({ content, base, publish = [], audience = [] }) {
  /** @type {import('vite').ResolvedConfig} */
  let config;
  /** @type {import('./compile.mjs').Compilation | undefined} the last without errors */
  let made;
  /** @type {ReturnType<typeof problem>} what is wrong with the present content */
  let wrong;
  /** @type {{ at: string, done: Promise<void> } | undefined} the last compilation, and the address it was for */
  let attempted;

  const building = () => config.command === 'build';
  const source = () => resolve(config.root, content);

  /** parts gives the files of the content, or its folder. */
  function parts() {
    if (!statSync(source(), { throwIfNoEntry: false })?.isFile()) return [source()];
    return [source(), ...besides.map((name) => join(dirname(source()), name))];
  }

  /** at gives the address of the compiled files, relative to the page in a build whose base is relative. */
  function at() {
    if (!building()) return config.base + served;
    const root = base ?? (whole(config.base) ? config.base : '');
    return `${root}${root && !root.endsWith('/') ? '/' : ''}${config.build.assetsDir}/`;
  }

  /** attempt compiles, and keeps the result. */
  async function attempt() {
    try {
      const latest = await compile(source(), at(), publish, audience);
      for (const fault of latest.faults) if (fault.warning) config.logger.warn(`faq-widget: ${sentence(fault, config.root)}`);
      wrong = problem(latest.faults, config.root);
      if (!wrong) made = latest;
    } catch (error) {
      wrong = { message: /** @type {Error} */ (error).message, plugin: 'faq-widget', id: source(), stack: '' };
    }
    if (wrong && !building()) config.logger.error(`faq-widget: ${wrong.message}`);
  }

  /** compiled waits for the compilation. It compiles again where a plugin that has served an app then builds it, as in Astro. */
  function compiled() {
    if (attempted?.at !== at()) again();
    return attempted?.done;
  }

  /** again compiles the present content. */
  function again() {
    attempted = { at: at(), done: attempt() };
    return attempted.done;
  }

  /** concerns reports whether a file belongs to the content. @param {string} file */
  const concerns = (file) => parts().some((part) => {
    const inside = relative(part, file);
    return !inside.startsWith('..') && !isAbsolute(inside);
  });

  /** show makes a server's pages show the present content. @param {import('vite').ViteDevServer} server */
  function show(server) {
    if (wrong) return server.ws.send({ type: 'error', err: wrong });
    const graph = server.environments?.client?.moduleGraph ?? server.moduleGraph;
    const module = graph.getModuleById(list);
    if (module) graph.invalidateModule(/** @type {any} */ (module));
    server.ws.send({ type: 'full-reload' });
  }

  return {
    name: 'faq-widget',
    enforce: 'pre',

    config: () => ({ optimizeDeps: { exclude: ['faq-widget'] } }),

    configResolved(resolved) {
      config = resolved;
    },

    async buildStart() {
      await compiled();
      if (wrong && building()) this.error(wrong);
    },

    configureServer(server) {
      let waiting = 0; // saves since the tool was called
      const saved = async (/** @type {string} */ file) => {
        if (!concerns(resolve(file)) || waiting++) return;
        for (let seen = 0; seen !== waiting; ) {
          seen = waiting;
          await again();
        }
        waiting = 0;
        show(server);
      };
      server.watcher.add(parts());
      for (const event of /** @type {const} */ (['add', 'change', 'unlink'])) server.watcher.on(event, saved);
      server.ws.on('connection', () => wrong && server.ws.send({ type: 'error', err: wrong }));
      server.middlewares.use((request, response, next) => {
        const [path] = (request.url ?? '').split('?');
        const data = made?.files.get(decode(path.split(`/${served}`)[1] ?? ''));
        if (!data) return next();
        const type = types[extname(path)];
        if (type) response.setHeader('Content-Type', type);
        response.setHeader('Cache-Control', 'no-cache');
        response.end(data);
      });
    },

    resolveId: (id) => (id === listName ? list : undefined),

    async load(id) {
      if (id !== list) return undefined;
      await compiled();
      if (!made) return this.error(wrong ?? 'nothing was compiled');
      const { corpora, linked, files } = made;
      const emit = (/** @type {string} */ name) => this.emitFile({ type: 'asset', name, source: files.get(name) });
      const addresses = corpora.map(({ file }) => (building() ? `import.meta.ROLLUP_FILE_URL_${emit(file)}` : `at + ${JSON.stringify(file)}`));
      if (building()) for (const name of linked) this.emitFile({ type: 'asset', fileName: `${config.build.assetsDir}/${name}`, source: files.get(name) });
      if (building() && linked.length && !whole(at())) {
        config.logger.warn(`faq-widget: answers lead to files, such as ${linked[0]}, and Vite's base is relative: pages in subfolders find them only with faq({ base: '/where/the/app/is/' })`);
      }
      const items = corpora.map(({ lang = '' }, i) => `${JSON.stringify(lang)} + ' ' + new URL(${addresses[i]}, import.meta.url).href.replaceAll(',', '%2C')`);
      return `const at = ${JSON.stringify(at())};\nexport default [${items.join(', ')}].join();\n`;
    },

    async transform(code, id, options) {
      if (options?.ssr || !scripts.test(id)) return undefined;
      let text = code;
      if (text.includes(corporaMark)) text = `import faqCorpora from ${JSON.stringify(listName)};\n${text.replace(corporaMark, 'faqCorpora')}`;
      if (building() && made?.engine && text.includes(engineMark)) {
        const engine = this.emitFile({ type: 'asset', name: made.engine, source: made.files.get(made.engine) });
        text = text.replaceAll(engineMark, `new URL(import.meta.ROLLUP_FILE_URL_${engine}, import.meta.url)`);
      }
      return { code: text, map: null };
    },
  };
}

/** decode gives a path without escapes, "" for a malformed one. @param {string} path */
function decode(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
}
