// @ts-check
// Starts Chromium. Where Debian's chromium-headless-shell is installed, journeys run
// in it: the same engine at less than half the CPU time of the full browser.
import { existsSync } from 'node:fs';
import process from 'node:process';
import { chromium } from 'playwright-core';

const browser = process.env.CHROMIUM ?? '/usr/bin/chromium';
const shell = '/usr/bin/chromium-headless-shell';
const quiet = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** launch starts the browser for journeys. */
export const launch = () => start(!process.env.CHROMIUM && existsSync(shell) ? shell : browser);

/**
 * launchBrowser starts the full browser, for what the headless shell lacks.
 * @param {import('playwright-core').LaunchOptions} [options]
 */
export const launchBrowser = (options) => start(browser, options);

/** @param {string} executablePath @param {import('playwright-core').LaunchOptions} [options] */
function start(executablePath, { args = [], ...options } = {}) {
  return chromium.launch({ ...options, executablePath, args: [...quiet, ...args] });
}
