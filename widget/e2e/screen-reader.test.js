// @ts-check
// What a screen reader gets: the accessibility tree by Chromium's protocol, and what
// is written into the live region, and when.
import assert from 'node:assert/strict';
import { journey } from './harness.js';
import { host } from './host.js';
import { enter, inside, modes, states } from './states.js';

/** @typedef {import('playwright-core').Page} Page */

/**
 * tree describes the accessible nodes of the given roles, or all, in order: role, name in quotes, description, and the states that hold.
 * @param {Page} page
 * @param {...string} roles
 * @returns {Promise<string[]>}
 */
async function tree(page, ...roles) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree'); // the session stays open until the page closes: Chromium has crashed on a key after an earlier end
  /** @param {any} property */
  const state = ({ name, value }) => (name === 'activedescendant' ? `active=${value.relatedNodes?.map((/** @type {any} */ n) => n.idref).join()}` : value.value === true ? name : `${name}=${value.value}`);
  const told = ['modal', 'expanded', 'selected', 'focused', 'activedescendant', 'hasPopup', 'live', 'keyshortcuts'];
  return nodes
    .filter((node) => !node.ignored && (!roles.length || roles.includes(node.role?.value)))
    .map((node) => {
      const states = (node.properties ?? []).filter(({ name, value }) => told.includes(name) && value.value !== false && value.value !== 'off').map(state);
      const about = node.description?.value;
      return [node.role?.value, JSON.stringify(node.name?.value ?? ''), ...(about ? [`(${about})`] : []), ...states].join(' ');
    });
}

/**
 * listen records what the live regions of the widget say from now on.
 * @param {Page} page
 */
function listen(page) {
  return page.evaluate(() => {
    const root = /** @type {ShadowRoot} */ (document.querySelector('faq-widget')?.shadowRoot);
    /** @type {string[]} */
    const said = ((/** @type {any} */ (window)).said = []);
    for (const region of root.querySelectorAll('[role=status], [role=alert], [aria-live]')) {
      new MutationObserver(() => region.textContent && said.push(region.textContent)).observe(region, { childList: true, characterData: true, subtree: true });
    }
  });
}

/**
 * hush holds timers of half a second or more until the test runs them. To be called before the page is opened.
 * @param {Page} page
 */
function hush(page) {
  return page.addInitScript(() => {
    const { setTimeout, clearTimeout } = window;
    /** @type {Map<number, () => void>} */
    const waiting = new Map();
    let last = -1;
    Object.assign(window, {
      setTimeout: (/** @type {() => void} */ work, /** @type {number} */ delay, /** @type {unknown[]} */ ...args) => {
        if (!(delay >= 500)) return setTimeout(work, delay, ...args);
        const id = --last; // not one of the browser's, which are positive
        waiting.set(id, work);
        return id;
      },
      clearTimeout: (/** @type {number} */ id) => waiting.delete(id) || clearTimeout(id),
      pause: () => {
        const due = [...waiting.values()];
        waiting.clear();
        for (const work of due) work();
      },
    });
  });
}

/** @param {Page} page @returns {Promise<string[]>} what is said after one pause, and after a second */
async function said(page) {
  for (let i = 0; i < 2; i++) await page.evaluate(() => /** @type {any} */ (window).pause());
  return page.evaluate(() => /** @type {any} */ (window).said);
}

const dialogs = {
  panel: 'dialog "Help"',
  popover: 'dialog "Help"',
  palette: 'dialog "Help" modal',
};

for (const [mode, dialog] of Object.entries(dialogs)) {
  journey(`${mode}: the button says what it opens, the dialog its name, the search box has the focus`, async ({ page, open }) => {
    await enter(page, states.closed, () => open(...host(mode)));
    assert.deepEqual(await tree(page, 'button'), [`button "Help" hasPopup=dialog${mode === 'palette' ? ' keyshortcuts=Control+k' : ''}`]);
    await inside(page, '.launcher').focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('faq-widget')?.shadowRoot?.activeElement?.id === 'input');
    await inside(page, '.question, .group').first().waitFor();
    assert.deepEqual(await tree(page, 'dialog'), [dialog]);
    const [box] = await tree(page, 'combobox');
    assert.match(box, /^combobox "Search for answers" .*focused/);
    assert.ok((await tree(page, 'button')).includes('button "Close"'));
  });
}

for (const mode of modes) {
  journey(`${mode}: the hit that is chosen is the active descendant, and selected`, async ({ page, open }) => {
    await enter(page, states.hits, () => open(...host(mode)));
    const [box] = await tree(page, 'combobox');
    assert.match(box, /focused .*expanded .*active=hit0/);
    const options = await tree(page, 'option');
    assert.match(options[0], /^option "Can I run multiple containers.* selected$/);
    assert.equal(options.filter((option) => option.includes('selected')).length, 1);
    await page.keyboard.press('ArrowDown');
    assert.match((await tree(page, 'combobox'))[0], /active=hit1/);
    assert.match((await tree(page, 'option'))[1], /selected$/);
    assert.deepEqual((await tree(page, 'listbox')).length, 1);
  });

  journey(`${mode}: the number of hits is said once, after typing pauses, and zero too`, async ({ page, open }) => {
    await hush(page);
    await enter(page, states.empty, () => open(...host(mode)));
    await listen(page);
    await inside(page, '.input').focus();
    await page.keyboard.type('static ip');
    const [first, ...more] = await said(page);
    assert.match(first, /^\d+ results?$/);
    assert.deepEqual(more, []);
    await page.evaluate(() => (/** @type {any} */ (window).said.length = 0));
    await inside(page, '.input').fill('zzzzqqqq');
    assert.deepEqual(await said(page), ['No results. Quotation marks find a phrase; a minus before a word leaves it out.']);
    await page.evaluate(() => (/** @type {any} */ (window).said.length = 0));
    await inside(page, '.input').fill('');
    assert.deepEqual(await said(page), [], 'an empty box says nothing');
  });
}

journey('Arabic: the count is said with its plural form, and all is named in Arabic', async ({ page, open }) => {
  await hush(page);
  await enter(page, states.empty, () => open(...host('palette', 'ar')));
  await listen(page);
  assert.deepEqual(await tree(page, 'dialog'), ['dialog "مساعدة" modal']);
  assert.match((await tree(page, 'combobox'))[0], /^combobox "ابحث عن إجابات"/);
  await inside(page, '.input').fill('static ip');
  assert.deepEqual(await said(page), ['نتيجة واحدة']);
});

journey('a failed load is an alert that says what happened and offers to try again', async ({ page, open, console: lines }) => {
  await enter(page, states.failed, () => open(...host('panel')));
  assert.equal((await tree(page, 'alert')).length, 1);
  assert.ok((await tree(page, 'button')).includes('button "Try again" focused'));
  assert.match(await inside(page, '[role=alert]').textContent() ?? '', /^Help couldn’t load\. Check your connection and try again\.Details\s*faq: .*404/);
  lines.splice(0); // the browser itself reports the 404
});

journey('an answer that opens takes the focus to its heading, which names it', async ({ page, open }) => {
  await enter(page, states.answer, () => open(...host('panel')));
  const [heading] = (await tree(page, 'heading')).filter((node) => node.includes('focused'));
  assert.match(heading, /^heading "Can I give my device a static IP address\?" focused$/);
});

journey('popover: the button says by its state, not by another name, that a press closes what is open', async ({ page, open }) => {
  await enter(page, states.empty, () => open(...host('popover')));
  assert.equal((await tree(page, 'button'))[0], 'button "Help" hasPopup=dialog expanded');
  await inside(page, '.launcher').press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  assert.deepEqual(await tree(page, 'button', 'dialog'), ['button "Help" focused hasPopup=dialog']);
});

journey('popover: a label names the button, also while it is open', async ({ page, open }) => {
  await enter(page, states.empty, () => open(...host('popover', 'en', 'label="Ask us"')));
  assert.equal((await tree(page, 'button'))[0], 'button "Ask us" hasPopup=dialog expanded');
});

journey('the tooltip is for the eye: the button itself has name and keys, and nothing has them twice', async ({ page, open }) => {
  await enter(page, states.tip, (attributes) => open(...host('popover', 'en', attributes)));
  assert.deepEqual(await tree(page, 'button', 'tooltip'), ['button "Help" hasPopup=dialog keyshortcuts=Control+k']);
  assert.deepEqual((await tree(page)).filter((node) => /Ctrl|\(/.test(node)), []);
});

journey('the way to a person is a link whose description says what goes along', async ({ page, open }) => {
  await enter(page, states.contact, (attributes) => open(...host('panel', 'en', attributes)));
  assert.deepEqual(await tree(page, 'link'), ['link "Contact us"']);
  assert.ok((await tree(page, 'StaticText')).includes('StaticText "Still need help?"'));
  await inside(page, '.input').fill('zzzzqqqq');
  await inside(page, '.none').waitFor();
  assert.deepEqual(await tree(page, 'link'), ['link "Contact us" (Your message will mention: zzzzqqqq)']);
});

journey('the cause of a failure is behind "Details", which says whether it is open, and is read only then', async ({ page, open, console: lines }) => {
  await enter(page, states.failed, () => open(...host('panel')));
  const fold = async () => [(await tree(page, 'DisclosureTriangle')).find((node) => node.includes('Details')), (await tree(page, 'StaticText')).filter((node) => node.includes('404')).length];
  assert.deepEqual(await fold(), ['DisclosureTriangle "Details"', 0]);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  assert.deepEqual(await fold(), ['DisclosureTriangle "Details" focused expanded', 1]);
  lines.splice(0); // the browser itself reports the 404
});

journey('the grabber of a sheet is for fingers: its head is a heading and a button', async ({ page, open }) => {
  await enter(page, states.empty, () => open(...host('popover')));
  assert.equal(await inside(page, '.header').evaluate((it) => getComputedStyle(it, '::before').position), 'absolute', 'there is one');
  assert.match(await inside(page, '.header').ariaSnapshot(), /^- heading "Help" \[level=2\]\n- button "Close"(:\n  - img)?$/);
}, { isMobile: true, hasTouch: true, viewport: { width: 390, height: 844 } });
