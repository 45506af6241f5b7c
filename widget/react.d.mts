// Types of <faq-widget> in the JSX of React 19, which passes properties and
// listens to events as they are: import type {} from 'faq-widget/react'.
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { FAQWidget, FAQWidgetEventMap } from './faq-widget.mjs';

/** The element's own properties. `open` is a method, which React would write over: call it through a ref. */
type Properties = {
  [Name in keyof FAQWidget as Name extends keyof HTMLElement | 'ready' ? never : FAQWidget[Name] extends (...args: never[]) => unknown ? never : Name]?: FAQWidget[Name];
};

/** Listeners: `onfaq-search`, `onfaq-show` and so on. */
type Listeners = { [Name in keyof FAQWidgetEventMap as `on${Name}`]?: (event: FAQWidgetEventMap[Name]) => void };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'faq-widget': DetailedHTMLProps<HTMLAttributes<FAQWidget>, FAQWidget> & Properties & Listeners;
    }
  }
}
