// @ts-check
// What readers did not find, from the search box to a patch with its tests.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { expected, journey, ready } from './harness.js';
import { tool } from './tool.js';

const faq = '# Shop\n\n## How do I return goods?\n\nWithin 30 days.\n\n## When do you open?\n\nAt nine.\n\n## Do you deliver abroad?\n\nWe do.\n';

let home = '';
let program = '';
before(() => {
  home = mkdtempSync(join(tmpdir(), 'faq-gaps-'));
  program = tool(home);
});
after(() => rmSync(home, { recursive: true, force: true }));

journey('a gap is asked, remembered, turned into a patch, and closed for good', async ({ page, open, console: lines }) => {
  await page.clock.install();
  const box = page.getByRole('combobox');
  await open('<faq-widget load="eager" src="/faq.md" mode="panel" open insight="local"></faq-widget>', { '/faq.md': faq });
  await ready(page);
  await page.waitForFunction(() => 'report' in /** @type {Element} */ (document.querySelector('faq-widget')));
  for (const [query, then] of [['money back', 'goods'], ['gift voucher', '']]) {
    for (let times = 0; times < 2; times++) {
      await box.fill(query);
      await page.locator('.none').filter({ visible: true }).waitFor();
      await page.clock.runFor(2000);
      await box.fill(then || 'zzzz');
      if (then) {
        await page.getByRole('option').first().click();
        await page.locator('.asked').waitFor();
        await page.getByRole('button', { name: 'Back' }).click();
      }
      await box.fill('');
      await page.clock.runFor(600_000);
    }
  }
  const folder = join(home, 'site');
  mkdirSync(join(folder, 'help'), { recursive: true });
  writeFileSync(join(folder, 'report.json'), await page.evaluate(() => JSON.stringify(/** @type {any} */ (document.querySelector('faq-widget')).report())));
  writeFileSync(join(folder, 'help/faq.md'), faq);
  /** @param {string} command @param {string[]} args */
  const run = (command, ...args) => {
    const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8' });
    assert.equal(status, 0, `${command} ${args.join(' ')}: ${stdout}${stderr}`);
    return stdout;
  };
  const found = (/** @type {string} */ query) => JSON.parse(run(program, 'search', '-json', '-content', 'help', query)).hits[0]?.slug;
  assert.equal(found('money back'), undefined);
  run(program, 'gaps', '-out', 'gaps.patch', 'report.json', 'help');
  run('git', 'init', '--quiet', '.');
  run('git', 'apply', 'gaps.patch');
  assert.match(readFileSync(join(folder, 'help/faq.md'), 'utf8'), /^## How do I return goods\?\n<!-- faq: aliases=money back -->$/m);
  assert.equal(readFileSync(join(folder, 'help/queries.txt'), 'utf8'), 'gift voucher\tgift-voucher\nmoney back\thow-do-i-return-goods\n');
  assert.match(run(program, 'check', 'help'), /^4 questions, 0 errors, 1 warning$/m);
  assert.equal(found('money back'), 'how-do-i-return-goods');
  await page.route('**/faq.md', (route) => route.fulfill({ body: readFileSync(join(folder, 'help/faq.md'), 'utf8') }));
  await page.reload();
  await ready(page);
  await box.fill('money back');
  await page.getByRole('option', { name: 'How do I return goods?' }).first().waitFor();
  expected(lines, (line) => line.endsWith('the question "Gift voucher?" has no answer (write it beneath the heading)'));
});
