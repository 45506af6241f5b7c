import 'faq-widget';
import type { FAQWidget } from 'faq-widget';
import type {} from 'faq-widget/react'; // <faq-widget> in JSX
import { useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';

function Orders() {
  const help = useRef<FAQWidget>(null);
  const [asked, setAsked] = useState('nothing yet');
  return (
    <>
      <h1>Orders</h1>
      <button type="button" onClick={() => help.current?.show('can-i-return-an-order')}>Can I return this?</button>
      <p>Last question: {asked}</p>
      <faq-widget ref={help} mode="panel" src="/faq.md" limit={5} onfaq-search={({ detail }) => setAsked(detail.query)} />
    </>
  );
}

createRoot(document.getElementById('root')!).render(<Orders />);
