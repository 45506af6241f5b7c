// The component for React 19, and the types of <faq-widget> in its JSX, which
// passes properties and listens to events as they are.
import type { CSSProperties, DetailedHTMLProps, HTMLAttributes, JSX, Ref } from 'react';
import type { FAQWidget as Widget, FAQWidgetEventMap } from './faq-widget.mjs';

/** The element's own properties that are not methods. */
type Name = { [Key in keyof Widget]-?: Key extends keyof HTMLElement | 'ready' | 'vars' | 'limit' ? never : Widget[Key] extends (...args: never[]) => unknown ? never : Key }[keyof Widget];

/** The properties, with the types that each accepts besides the one it returns. */
type Properties = { [Key in Name]?: Widget[Key] } & {
  vars?: string | object;
  limit?: number | string;
  style?: CSSProperties & { [Custom in `--${string}`]?: string | number };
};

/** Listeners of the element in JSX: `onfaq-search`, `onfaq-show` and so on. */
type Listeners = { [Type in keyof FAQWidgetEventMap as `on${Type}`]?: (event: FAQWidgetEventMap[Type]) => void };

/** Listeners of the component: `onSearch`, `onShow` and so on. */
type Handlers = { [Type in keyof FAQWidgetEventMap as Type extends `faq-${infer Word}` ? `on${Capitalize<Word>}` : never]?: (event: FAQWidgetEventMap[Type]) => void };

/** The component's props: `open`, controlled by the page or left to the reader; all events; any HTML attribute. */
export type FAQWidgetProps = Omit<HTMLAttributes<Widget>, keyof Properties | keyof Handlers> & Properties & Handlers & { ref?: Ref<Widget> };

/** `<faq-widget>` as a component. A ref is the element. */
export function FAQWidget(props: FAQWidgetProps): JSX.Element;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'faq-widget': Omit<DetailedHTMLProps<HTMLAttributes<Widget>, Widget>, keyof Properties> & Properties & Listeners;
    }
  }
}
