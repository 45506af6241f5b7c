export default (config) => {
  config.addPassthroughCopy({ '../node_modules/faq-widget': 'faq-widget', 'help.js': 'help.js', 'faq.md': 'faq.md' });
  return { dir: { input: 'pages', output: 'out' } };
};
