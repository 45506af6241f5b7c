'use client';
// @ts-check
// <FAQWidget> for React: the element with its events as props. React attaches no
// listeners to a custom element in HTML from a server, so an effect attaches them.
import { createElement, useEffect, useImperativeHandle, useReducer, useRef } from 'react';
import './faq-widget.mjs';

/** The props that listen, and the events they listen to. @type {Record<string, string>} */
const listeners = {
  onReady: 'faq-ready', onOpen: 'faq-open', onClose: 'faq-close', onSearch: 'faq-search', onShow: 'faq-show', onSettled: 'faq-settled', onFeedback: 'faq-feedback', onError: 'faq-error',
};

/** @type {typeof import('./react.d.mts').FAQWidget} */
export function FAQWidget({ ref, vars, ...given }) {
  const element = useRef(/** @type {import('./faq-widget.d.mts').FAQWidget | null} */ (null));
  const props = /** @type {Record<string, any>} */ (given);
  const latest = useRef(props);
  const [, settle] = useReducer((n) => n + 1, 0);

  useImperativeHandle(ref, () => /** @type {import('./faq-widget.d.mts').FAQWidget} */ (element.current));

  // What the reader opens or closes stays so only if the page agrees.
  useEffect(() => {
    latest.current = props;
    if (element.current && props.open !== undefined) element.current.open = props.open;
  });

  useEffect(() => {
    const end = new AbortController();
    for (const [prop, type] of Object.entries(listeners)) {
      const listen = (/** @type {Event} */ event) => {
        latest.current[prop]?.(event);
        settle();
      };
      element.current?.addEventListener(type, listen, { signal: end.signal });
    }
    return () => end.abort();
  }, []);

  const rest = Object.fromEntries(Object.entries(props).filter(([name]) => !(name in listeners)));
  return createElement('faq-widget', { ...rest, vars: typeof vars === 'object' ? JSON.stringify(vars) : vars, ref: element });
}
