export default {
  title: 'Hafen', url: 'https://hafen.example', baseUrl: '/', favicon: 'data:,', staticDirectories: ['public'],
  i18n: { defaultLocale: 'de', locales: ['de'] },
  presets: [['classic', { docs: false, blog: false }]],
};
