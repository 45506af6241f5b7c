// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { masked } from '../shell/mask.js';

/** @type {[text: string, kept: string][]} */
const cases = [
  // identifies somebody
  ['write to jo.doe+shop@example.co.uk please', 'write to [email] please'],
  ['jo@localhost', '[email]'],
  ['jörg@müller.example lost', '[email] lost'],
  ['<jo@example.org>, or ask', '[email] or ask'],
  ['mailto:jo@example.org?subject=x', '[email]'],
  ['"jo doe"@example.org', '[email]'],
  ['jo @ example.org', '[email]'],
  ['jo＠example.org', '[email]'],
  ['jo (at) example (dot) org lost it', '[email] lost it'],
  ['jo [at] example.org', '[email]'],
  ['jo at example dot org', '[email]'],
  ['用户@例子.公司 的订单', '[email] 的订单'],
  ['card 4111 1111 1111 1111 refused', 'card [number] refused'],
  ['card 4111-1111-1111-1111 refused', 'card [number] refused'],
  ['4111.1111.1111.1111', '[number]'],
  ['4111 - 1111 / 1111 _ 1111', '[number]'],
  ['4111111111111111', '[number]'],
  ['call +49 (0)30 / 123 456-78', 'call +[number]'],
  ['call 555-0142', 'call [number]'],
  ['IBAN DE89 3704 0044 0532 0130 00', 'IBAN DE[number]'],
  ['order 123456 is late', 'order [number] is late'],
  ['born 12.05.1980', 'born [number]'],
  ['卡号 ４１１１ １１１１ １１１１', '卡号 [number]'],
  ['رقم ٠١٢٣٤٥٦٧٨٩', 'رقم [number]'],
  ['मेरा नंबर ९८७६५४३२१०', 'मेरा नंबर [number]'],
  ['๐๘๑-๒๓๔-๕๖๗๘', '[number]'],
  ['①②③④⑤⑥', '[number]'],
  ['1\u200b2\u200b3\u200b4\u200b5\u200b6', '[number]'],
  ['1️⃣ 2️⃣ 3️⃣ 4️⃣ 5️⃣ 6️⃣', '[number]\u20e3'.replace('\u20e3', '\ufe0f\u20e3')],
  ['电话一三八〇〇一三八〇〇〇', '电话[number]'],
  ['passport C01X00T47', 'passport [number]'],
  ['key AB-12-CD-34-EF-56', 'key AB-[number]'],
  ['4111x1111x1111', '[number]'],
  ['订单123456什么时候到', '订单[number]什么时候到'],
  // says only what somebody wants
  ['how do I pay', 'how do I pay'],
  ['error 404 in 2026', 'error 404 in 2026'],
  ['windows 11 or 10', 'windows 11 or 10'],
  ['order #4711', 'order #4711'],
  ['1.2.3 or C++20', '1.2.3 or C++20'],
  ['mention @team in a post', 'mention @team in a post'],
  ['meet at the office', 'meet at the office'],
  ['三个月', '三个月'],
  ['50 % or €99.90', '50 % or €99.90'],
  ['two\nlines\tand\u2028more', 'two lines and more'],
  ['', ''],
];
for (const [text, kept] of cases) {
  test(`of ${JSON.stringify(text)} this is kept: ${JSON.stringify(kept)}`, () => assert.equal(masked(text), kept));
}

test('masked twice is masked once', () => {
  for (const [text] of cases) assert.equal(masked(masked(text)), masked(text), text);
});

test('no six digits of any script are kept, with anything between them', () => {
  const digits = /\p{Nd}/gu;
  for (const zero of ['0', '٠', '۰', '०', '০', '๐', '０', '𝟎', '၀']) {
    for (const between of ['', ' ', '-', ' - ', '.', '/', '\u00a0', '\u2009', '\u200d', '–', ')(', 'x']) {
      const first = /** @type {number} */ (zero.codePointAt(0));
      const written = [1, 2, 3, 4, 5, 6, 7].map((n) => String.fromCodePoint(first + n)).join(between);
      assert.equal(masked(`my ${written}`).match(digits), null, `${written} is kept`);
    }
  }
});
