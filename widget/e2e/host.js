// @ts-check
// A page with the widget for tests and screenshots: in English or, from right to
// left, in Arabic, light and dark.

const style = `html { color-scheme: light dark; background: light-dark(#fbfaf8, #101215); color: light-dark(#20242a, #e6e4df); }
body { margin: 0 auto; max-width: 44rem; padding: 2rem 1rem 4rem; font: 17px/1.65 Inter, "Noto Sans Arabic", system-ui, sans-serif; }
h1 { line-height: 1.15; letter-spacing: -.02em; } p { color: light-dark(#4b525c, #b4b2ac); }
faq-widget { --faq-font: Inter, "Noto Sans Arabic", system-ui, sans-serif; }`;

const english = {
  text: '<h1>Set up a device</h1><p>Flash the image, connect the device to the network and wait for it to appear in the dashboard. It takes about ten minutes, most of which the device spends on its own.</p>',
  fallback: '<details><summary>How do I reach a person?</summary><p>Write to help@example.org.</p></details>',
};

const arabic = {
  text: '<h1>إعداد الجهاز</h1><p>اتبع الخطوات التالية لتوصيل الجهاز بالشبكة، ثم افتح لوحة التحكم للتحقق من حالته.</p>',
  fallback: '<p>راسلنا على help@example.org</p>',
};

const corpus = `# الشبكة

## كيف أعطي الجهاز عنوان IP ثابتًا؟
<!-- faq: aliases=static ip -->
افتح الملف \`system-connections\` وأضف السطر التالي:

\`\`\`ini
[ipv4]
address1=192.168.1.10/24
\`\`\`

ثم أعد تشغيل الجهاز، و[تحقق من المنافذ](https://example.org/ports).

## ما المنافذ التي يجب فتحها؟
المنفذ \`443\` للاتصال الآمن.

# التطبيقات

## هل يمكن تشغيل عدة حاويات؟
<!-- faq: aliases=multiple containers -->
نعم، بواسطة ملف \`docker-compose.yml\`.
`;

/**
 * host gives the body of a page and the files that it loads.
 * @param {string} mode of the widget
 * @param {'en' | 'ar'} [lang]
 * @param {string} [attributes] more attributes of the widget
 * @returns {[html: string, files: Record<string, string>]}
 */
export function host(mode, lang = 'en', attributes = '') {
  const { text, fallback } = lang === 'ar' ? arabic : english;
  const src = lang === 'ar' ? 'src="/faq-ar.md"' : '';
  const head = '<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/host.css">';
  const widget = `<faq-widget lang="${lang}" mode="${mode}" ${src} ${attributes}>${fallback}</faq-widget>`;
  const direction = lang === 'ar' ? 'rtl' : 'ltr';
  // Inline, the widget is part of the text; otherwise it is next to the text, where it must have no effect.
  const body = mode === 'inline' ? `<main dir="${direction}">${text}${widget}</main>` : `<main dir="${direction}">${text}${text.replace(/h1/g, 'h2').repeat(2)}</main><aside dir="${direction}" aria-label="Help">${widget}</aside>`;
  return [head + body, { '/host.css': style, '/faq-ar.md': corpus }];
}
