// @ts-check
// The looks of a widget by a few controls, applied to all widgets of the page and
// written as a tag and a style sheet to copy.

/** @typedef {import('../widget/faq-widget.mjs').FAQWidget} Widget */
/** @typedef {Record<'mode' | 'label' | 'placement' | 'theme' | 'accent' | 'radius' | 'font' | 'size', string>} Looks the values of the controls by their names */

/**
 * themeEditor follows the controls of a form.
 * @param {object} parts
 * @param {HTMLFormElement} parts.form
 * @param {Element} parts.tag where the tag is written
 * @param {Element} parts.rules where the style sheet is written
 * @param {Element} parts.contrast where the contrast of the colour is reported
 * @param {Widget} parts.floating opens as the controls say
 */
export function themeEditor({ form, tag, rules, contrast, floating }) {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const controls = /** @type {HTMLInputElement[]} */ ([...form.elements].filter((control) => /** @type {HTMLInputElement} */ (control).name));
  const open = /** @type {HTMLButtonElement} */ (form.querySelector('[data-mode]'));
  const show = () => {
    const looks = /** @type {Looks} */ (Object.fromEntries(controls.map(({ name, value }) => [name, value])));
    const floats = looks.mode !== 'inline';
    for (const control of controls) control.disabled = !floats && ['label', 'placement'].includes(control.name);
    open.hidden = !floats;
    open.dataset.mode = looks.mode;
    if (floats) Object.assign(floating, { mode: looks.mode, label: looks.label.trim() || null, placement: looks.placement });
    for (const widget of document.querySelectorAll('faq-widget')) widget.setAttribute('theme', looks.theme);
    const css = styled(looks);
    sheet.replaceSync(css);
    rules.textContent = css;
    tag.textContent = `<script src="faq-widget.js" defer></script>\n<faq-widget${written(looks)} src="faq.md"></faq-widget>`;
    const ratio = contrastOf(looks.accent, '#ffffff');
    contrast.textContent = ratio < 4.5 ? `In this colour, text on white has a contrast of ${ratio.toFixed(1)} : 1. Readers need 4.5.` : '';
  };
  form.addEventListener('input', show);
  form.addEventListener('submit', (event) => event.preventDefault());
  show();
}

/** written gives, as HTML, the attributes of the tag that differ from the defaults. @param {Looks} looks */
function written({ mode, label, placement, theme }) {
  const floats = mode !== 'inline';
  const set = { mode: floats && mode, label: floats && label.trim(), placement: floats && placement !== 'bottom-end' && placement, theme: theme !== 'auto' && theme };
  return Object.entries(set).map(([name, value]) => value && ` ${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`).filter(Boolean).join('');
}

/** styled gives the style sheet. The colour is lighter in the dark scheme. @param {Looks} looks */
function styled({ accent, radius, font, size }) {
  const on = contrastOf(accent, '#ffffff') >= contrastOf(accent, '#000000') ? '#fff' : '#000';
  const lines = [
    `--faq-accent: light-dark(${accent}, ${lighter(accent)});`,
    `--faq-on-accent: light-dark(${on}, #000);`,
    `--faq-radius: ${radius}px;`,
    font && `--faq-font: ${font};`,
    size !== '16' && `--faq-font-size: ${Number(size) / 16}rem;`,
  ];
  return `faq-widget {\n${lines.filter(Boolean).map((line) => `  ${line}`).join('\n')}\n}`;
}

/** lighter gives a colour of the same hue that is readable as text in the dark scheme, on #1a1f23. @param {string} colour as #rrggbb */
function lighter(colour) {
  const parts = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
  const [low, high] = [Math.min(...parts), Math.max(...parts)];
  const spread = high - low;
  const [red, green, blue] = parts;
  const turn = spread === 0 ? 0 : high === red ? (green - blue) / spread : high === green ? 2 + (blue - red) / spread : 4 + (red - green) / spread;
  const saturation = spread === 0 ? 0 : Math.min(0.55, spread / (1 - Math.abs(high + low - 1)));
  for (let light = Math.max(0.6, (high + low) / 2); ; light += 0.02) {
    const made = `#${[0, 8, 4].map((n) => channel((n + turn * 2 + 12) % 12, saturation, Math.min(light, 1))).join('')}`;
    if (light >= 1 || contrastOf(made, '#1a1f23') >= 7) return made;
  }
}

/** channel gives a channel of an HSL colour as two hexadecimal digits: place is the hue relative to the channel, from 0 to 12. @param {number} place @param {number} saturation @param {number} light */
function channel(place, saturation, light) {
  const part = light - saturation * Math.min(light, 1 - light) * Math.max(-1, Math.min(place - 3, 9 - place, 1));
  return Math.round(part * 255).toString(16).padStart(2, '0');
}

/** contrastOf gives the contrast ratio of two colours by WCAG 2.2, from 1 to 21. @param {string} one as #rrggbb @param {string} other */
function contrastOf(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** luminance gives the relative luminance by WCAG 2.2. @param {string} colour as #rrggbb */
function luminance(colour) {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
