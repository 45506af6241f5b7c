// @ts-check
// Defines <faq-widget>: the only module with a side effect, and the only one that a page loads.
import { FAQWidget } from './page/faq-widget.js';

FAQWidget.define();

export { FAQWidget };
