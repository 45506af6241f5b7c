// @ts-check
// One FAQ in several languages: the element's lang chooses, and missing entries come from the original.
import assert from 'node:assert/strict';
import { journey, ready } from './harness.js';

const files = {
  '/help/faq.md': '# Help\nAsk us.\n\n## Is it free? {#free}\nIt is.\n\n## Is it open? {#open}\nDaily.\n',
  '/help/faq.de.md': '# Hilfe\n## Ist es frei? {#free}\nJa.\n',
};
const src = 'src="/help/faq.md /help/faq.de.md"';

journey('a reader of a translated language has it, and the rest in the original', async ({ page, open }) => {
  await open(`<faq-widget load="eager" lang="de-AT" ${src}></faq-widget>`, files);
  await ready(page);
  await page.getByRole('button', { name: 'Ist es frei?' }).waitFor();
  await page.getByRole('button', { name: 'Is it open?' }).waitFor();
  assert.equal(await page.getByRole('button', { name: 'Is it free?' }).count(), 0);
});

journey('a reader of another language has the original, with its introduction', async ({ page, open }) => {
  await open(`<faq-widget load="eager" lang="fr" ${src}></faq-widget>`, files);
  await ready(page);
  await page.getByText('Ask us.').waitFor();
  await page.getByRole('button', { name: 'Is it open?' }).waitFor();
  assert.equal(await page.getByRole('button', { name: 'Ist es frei?' }).count(), 0);
});

journey('the interface speaks the language that the page has when help is wanted', async ({ page, open }) => {
  await open('<faq-widget mode="panel"></faq-widget>');
  await page.evaluate(() => document.documentElement.setAttribute('lang', 'de'));
  await page.getByRole('button', { name: 'Hilfe' }).click();
  await page.getByRole('dialog', { name: 'Hilfe' }).waitFor();
  await page.getByRole('button', { name: 'Schließen' }).waitFor();
});
