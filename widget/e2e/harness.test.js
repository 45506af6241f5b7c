// @ts-check
// An empty console means something only if the harness hears the page.
import assert from 'node:assert/strict';
import { journey } from './harness.js';

journey('the harness hears logs, errors, breaches of the policy and foreign requests', async ({ page, open, console: lines }) => {
  await open('<p>Mine</p>');
  await page.evaluate(() => {
    console.warn('look out');
    setTimeout(() => {
      throw new Error('lost');
    });
    document.body.append(Object.assign(new Image(), { src: 'https://elsewhere.example/a.png' }));
    try {
      document.body.innerHTML = '<b>raw</b>';
    } catch {}
  });
  const heard = [/^warning: look out$/, /^uncaught: lost$/, /elsewhere\.example\/a\.png/, /TrustedHTML/];
  const missing = () => heard.filter((pattern) => !lines.some((line) => pattern.test(line)));
  while (missing().length) await page.evaluate(() => new Promise(requestAnimationFrame));
  assert.deepEqual(missing(), []);
  lines.splice(0);
});
