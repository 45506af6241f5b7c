// @ts-check
// Pictures of every mode in every state, light and dark, at three widths, and
// from right to left, with a contact sheet to look at them side by side.
// Usage: node e2e/screenshots.js FOLDER [only names that contain this]
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { serve } from './site.js';
import { enter, modes, states } from './states.js';

const [folder = 'screenshots', only = ''] = process.argv.slice(2);
const schemes = /** @type {const} */ (['light', 'dark']);

/** Each view is one page, which is resized and recoloured for its pictures. */
const views = [
  { lang: 'en', hasTouch: true, sizes: [[320, 640]] },
  { lang: 'en', hasTouch: false, sizes: [[768, 900], [1440, 900]] },
  { lang: 'ar', hasTouch: false, sizes: [[768, 900]] },
];

const style = `html { color-scheme: light dark; background: light-dark(#fbfaf8, #101215); color: light-dark(#20242a, #e6e4df); }
body { margin: 0 auto; max-width: 44rem; padding: 2rem 1rem 4rem; font: 17px/1.65 Inter, "Noto Sans Arabic", system-ui, sans-serif; }
h1 { line-height: 1.15; letter-spacing: -.02em; } p { color: light-dark(#4b525c, #b4b2ac); }
faq-widget { --faq-font: Inter, "Noto Sans Arabic", system-ui, sans-serif; }`;

/** @param {string} mode @param {string} lang */
function host(mode, lang) {
  const rtl = lang === 'ar';
  const text = rtl
    ? '<h1>إعداد الجهاز</h1><p>اتبع الخطوات التالية لتوصيل الجهاز بالشبكة، ثم افتح لوحة التحكم للتحقق من حالته.</p>'
    : '<h1>Set up a device</h1><p>Flash the image, connect the device to the network and wait for it to appear in the dashboard. It takes about ten minutes, most of which the device spends on its own.</p>';
  const fallback = rtl ? '<p>راسلنا على help@example.org</p>' : '<details><summary>How do I reach a person?</summary><p>Write to help@example.org.</p></details>';
  const src = rtl ? ' src="/faq-ar.md"' : '';
  const page = `<main>${text}${mode === 'inline' ? '' : text.repeat(2)}</main>`;
  return `<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/host.css"><link rel="icon" href="/favicon.ico">${page}<faq-widget lang="${lang}" mode="${mode}"${src}>${fallback}</faq-widget>`;
}

const arabic = `# الشبكة\n\n## كيف أعطي الجهاز عنوان IP ثابتًا؟\n<!-- faq: aliases=static ip, stat -->\nافتح الملف \`system-connections\` وأضف السطر التالي:\n\n\`\`\`ini\n[ipv4]\naddress1=192.168.1.10/24\n\`\`\`\n\nثم أعد تشغيل الجهاز.\n\n## ما المنافذ التي يجب فتحها؟\nالمنفذ \`443\` للاتصال الآمن.\n\n## هل يمكن تشغيل عدة حاويات؟\n<!-- faq: aliases=multiple containers -->\nنعم، بواسطة ملف \`docker-compose.yml\`.\n`;

const site = await serve();
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--hide-scrollbars'] });
mkdirSync(folder, { recursive: true });
/** @type {Map<string, string[]>} names of pictures by what they show */
const rows = new Map();
try {
  for (const mode of modes) {
    for (const [state, entry] of Object.entries(states)) {
      if (!(entry.closed && mode === 'inline') && `${mode}-${state}`.includes(only)) await picture(mode, state);
    }
  }
  if (!only) writeFileSync(join(folder, 'index.html'), sheet());
} finally {
  await browser.close();
  site.close();
}

/** @param {string} mode @param {string} state */
async function picture(mode, state) {
  for (const { lang, hasTouch, sizes } of views) {
    const context = await browser.newContext({ hasTouch, reducedMotion: 'reduce', viewport: { width: sizes[0][0], height: sizes[0][1] } });
    const page = await context.newPage();
    const address = site.page(host(mode, lang), { '/host.css': style, '/faq-ar.md': arabic });
    try {
      await enter(page, states[state], () => page.goto(address));
    } catch (error) {
      console.error(`${mode}, ${state}, ${lang}: ${error}`);
      process.exitCode = 1;
    }
    for (const [width, height] of sizes) {
      await page.setViewportSize({ width, height });
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme });
        const name = [mode, state, lang === 'ar' ? 'rtl' : width, colorScheme].join('-');
        await page.screenshot({ path: join(folder, `${name}.png`) });
        const row = `${mode}, ${state}, ${colorScheme}`;
        rows.set(row, [...(rows.get(row) ?? []), name]);
      }
    }
    await context.close();
  }
}

function sheet() {
  const figures = [...rows].map(([title, names]) => `<h2>${title}</h2><div>${names.map((name) => `<a href="${name}.png"><img loading="lazy" src="${name}.png" alt="${name}"></a>`).join('')}</div>`);
  return `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Screenshots</title>
<style>body { margin: 1.5rem; background: #888; font: 1rem system-ui; } h2 { margin: 2rem 0 .5rem; font-size: 1rem; } div { display: flex; gap: 1rem; align-items: flex-start; overflow-x: auto; } img { height: 28rem; display: block; }</style>
<h1>faqwidget: every mode and state</h1>${figures.join('\n')}`;
}
