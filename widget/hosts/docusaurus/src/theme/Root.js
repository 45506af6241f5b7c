import { useEffect } from 'react';

export default function Root({ children }) {
  useEffect(() => void import('../../help.js'), []);
  return (
    <>
      <button type="button">Fragen</button> <output>zu</output>
      <faq-widget mode="panel" base="/help/" />
      {children}
    </>
  );
}
