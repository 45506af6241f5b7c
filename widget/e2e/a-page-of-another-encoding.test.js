// @ts-check
// A page that names no encoding, or an old one, is read as windows-1252; the widget's own words are not.
import assert from 'node:assert/strict';
import { journey } from './harness.js';

for (const script of ['faq-widget.js', 'faq-widget.offline.js']) {
  for (const encoding of ['', '; charset=windows-1252', '; charset=windows-1251']) {
    journey(`${script} keeps its words in a page of text/html${encoding}`, async ({ page, open, site }) => {
      const body = `<!DOCTYPE html><html lang="uk"><title>Page</title><script src="/${script}" defer></script><body><faq-widget mode="panel"></faq-widget>`;
      await open('', { '/old.html': { type: `text/html${encoding}`, body } });
      await page.goto(`${site.origin}/old.html`);
      assert.notEqual(await page.evaluate(() => document.characterSet), 'UTF-8');
      await page.getByRole('button', { name: 'Допомога' }).click();
      assert.equal(await page.getByRole('combobox').getAttribute('placeholder'), 'Знайти відповідь');
    });
  }
}
