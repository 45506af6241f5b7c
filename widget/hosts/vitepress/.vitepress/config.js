import faq from 'faq-widget/vite';

export default {
  lang: 'de', title: 'Hafen', head: [['link', { rel: 'icon', href: 'data:,' }]],
  srcExclude: ['faq/**'],
  vite: { plugins: [faq({ content: 'faq' })] },
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag === 'faq-widget' } } },
};
