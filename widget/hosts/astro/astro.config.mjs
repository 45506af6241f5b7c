import starlight from '@astrojs/starlight';
import faq from 'faq-widget/vite';

export default {
  integrations: [starlight({ title: 'Hafen', locales: { root: { label: 'Deutsch', lang: 'de' } }, components: { SkipLink: './src/Help.astro' } })],
  vite: { plugins: [faq({ content: 'faq' })] },
};
