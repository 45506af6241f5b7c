export default {
  title: 'Hafen', url: 'https://hafen.example', baseUrl: '/', favicon: 'data:,', staticDirectories: ['public'],
  i18n: { defaultLocale: 'de', locales: ['de'] },
  scripts: [{ src: '/help/faq-widget.js', defer: true }],
  presets: [['classic', { docs: false, blog: false }]],
};
