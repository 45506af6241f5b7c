import { FAQWidget } from 'faq-widget/react';
import { useState } from 'react';

export default function Root({ children }) {
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState('');
  return (
    <>
      {children}
      <button type="button" onClick={() => setOpen(true)}>Fragen</button>
      <output>{open ? 'offen' : 'zu'} {asked}</output>
      <FAQWidget mode="panel" src="/faq.md" vars={{ preis: '12 €' }} open={open}
        onOpen={() => setOpen(true)} onClose={() => setOpen(false)} onSearch={({ detail }) => setAsked(detail.query)} />
    </>
  );
}
