// @ts-check
// Opens a page in each of the three browser engines and drives it by the few steps
// that a journey needs: Chromium by its own protocol, Firefox by WebDriver BiDi,
// WebKitGTK by W3C WebDriver.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import puppeteer from 'puppeteer-core';

/**
 * @typedef {object} Driver
 * @property {(url: string) => Promise<void>} goto
 * @property {(script: string) => Promise<any>} evaluate runs the body of an async function
 * @property {(text: string) => Promise<void>} type types into the focused element
 * @property {(key: string) => Promise<void>} press one key, named as in KeyboardEvent.key, or Control and a key: "Control+k"
 * @property {(width: number, height: number) => Promise<void>} resize the page
 * @property {string[]} lines of the page's console and errors, where the protocol reports them
 * @property {() => Promise<Buffer>} screenshot PNG
 * @property {() => Promise<void>} close
 */

/** @typedef {{ executable: string, launch: () => Promise<Driver> }} Engine */

const quiet = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const miniBrowser = ['4.1', '4.0', '6.0'].map((v) => `/usr/lib/x86_64-linux-gnu/webkit2gtk-${v}/MiniBrowser`).find((path) => existsSync(path)) ?? '';

/** @type {Record<string, Engine>} */
export const engines = {
  chromium: { executable: '/usr/bin/chromium', launch: () => byPuppeteer('chrome', '/usr/bin/chromium', quiet) },
  firefox: { executable: '/usr/bin/firefox-esr', launch: () => byPuppeteer('firefox', '/usr/bin/firefox-esr', []) },
  webkit: { executable: '/usr/bin/WebKitWebDriver', launch: byWebDriver },
};

/**
 * absent gives the reason for skipping an engine's tests, if any; continuous integration skips none.
 * @param {Engine} engine
 */
export const absent = ({ executable }) => !existsSync(executable) && process.env.CI !== 'true' && `there is no ${executable}`;

/**
 * @param {'chrome' | 'firefox'} browser
 * @param {string} executablePath
 * @param {string[]} args
 * @returns {Promise<Driver>}
 */
async function byPuppeteer(browser, executablePath, args) {
  const launched = await puppeteer.launch({ browser, executablePath, args, headless: true });
  const page = await launched.newPage();
  /** @type {string[]} */
  const lines = [];
  page.on('console', (message) => lines.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => lines.push(`uncaught: ${error instanceof Error ? error.message : error}`));
  return {
    goto: async (url) => void (await page.goto(url)),
    evaluate: (script) => page.evaluate(`(async () => { ${script} })()`),
    type: (text) => page.keyboard.type(text),
    press: async (keys) => {
      const [key, ...held] = /** @type {import('puppeteer-core').KeyInput[]} */ (keys.split('+').reverse());
      for (const modifier of held) await page.keyboard.down(modifier);
      await page.keyboard.press(key);
      for (const modifier of held) await page.keyboard.up(modifier);
    },
    resize: (width, height) => page.setViewport({ width, height }),
    lines,
    screenshot: async () => Buffer.from(await page.screenshot()),
    close: () => launched.close(),
  };
}

/** WebDriver's code points for keys that type nothing. */
const codes = /** @type {Record<string, string>} */ ({ Control: '\uE009', Tab: '\uE004', Enter: '\uE007', Escape: '\uE00C', ArrowUp: '\uE013', ArrowDown: '\uE015' });

/** @returns {Promise<Driver>} */
async function byWebDriver() {
  const port = await freePort();
  const driver = spawn('xvfb-run', ['-a', 'WebKitWebDriver', `--port=${port}`], { stdio: 'ignore', detached: true });
  const root = `http://127.0.0.1:${port}`;
  await listening(`${root}/status`);
  const options = { binary: miniBrowser, args: ['--automation'] };
  const { sessionId } = await send(`${root}/session`, { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } } });
  const session = `${root}/session/${sessionId}`;
  const act = (/** @type {{ type: string, value: string }[]} */ actions) => send(`${session}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions }] });
  const down = (/** @type {string} */ key) => ({ type: 'keyDown', value: codes[key] ?? key });
  const up = (/** @type {string} */ key) => ({ type: 'keyUp', value: codes[key] ?? key });
  return {
    goto: (url) => send(`${session}/url`, { url }),
    evaluate: (script) => send(`${session}/execute/sync`, { script: `return (async () => { ${script} })()`, args: [] }),
    type: (text) => act([...text].flatMap((letter) => [down(letter), up(letter)])),
    press: (keys) => act([...keys.split('+').map(down), ...keys.split('+').reverse().map(up)]),
    resize: async (width, height) => {
      await send(`${session}/window/rect`, { width, height });
      const [wide, high] = await send(`${session}/execute/sync`, { script: 'return [innerWidth, innerHeight]', args: [] });
      await send(`${session}/window/rect`, { width: 2 * width - wide, height: 2 * height - high }); // the window has borders
    },
    lines: [], // this protocol does not report the console
    screenshot: async () => Buffer.from(await send(`${session}/screenshot`), 'base64'),
    close: async () => {
      await send(session, undefined, 'DELETE');
      if (driver.pid) process.kill(-driver.pid);
    },
  };
}

/**
 * send sends a WebDriver command and gives the value of its response.
 * @param {string} url
 * @param {object} [body]
 * @param {string} [method]
 */
async function send(url, body, method = body ? 'POST' : 'GET') {
  const response = await fetch(url, { method, body: body && JSON.stringify(body) });
  const { value } = /** @type {any} */ (await response.json());
  if (!response.ok) throw new Error(`${method} ${url}: ${value.error}: ${value.message}`);
  return value;
}

/** @param {string} url */
async function listening(url) {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const answered = await fetch(url).then(() => true, () => false);
    if (answered) return;
    if (Date.now() > deadline) throw new Error(`${url} does not answer`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}
