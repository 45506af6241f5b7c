import type {} from 'faq-widget/react';

export default function Page() {
  return <><script src="/help/faq-widget.js" defer /><faq-widget mode="panel" base="/help/" /></>;
}
