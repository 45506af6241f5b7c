import { FAQWidget } from 'faq-widget/react';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

function Page() {
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState('');
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>Fragen</button>
      <output>{open ? 'offen' : 'zu'} {asked}</output>
      <FAQWidget mode="panel" src="/faq.md" limit="5" vars={{ preis: '12 €' }} style={{ '--faq-accent': '#06c' }} open={open}
        onOpen={() => setOpen(true)} onClose={() => setOpen(false)} onSearch={({ detail }) => setAsked(detail.query)} />
    </>
  );
}

createRoot(document.getElementById('root')!).render(<Page />);
