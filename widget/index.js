// @ts-check
// Defines <faq-widget>. The only module with a side effect, and the only one a page loads.
import { FAQWidget } from './page/faq-widget.js';

FAQWidget.define();

export { FAQWidget };
