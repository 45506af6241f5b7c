export default {
  lang: 'de', title: 'Hafen', head: [['link', { rel: 'icon', href: 'data:,' }]],
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag === 'faq-widget' } } },
};
