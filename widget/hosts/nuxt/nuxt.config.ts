export default defineNuxtConfig({
  compatibilityDate: '2026-01-01',
  app: { head: { title: 'Hafen', htmlAttrs: { lang: 'de' }, link: [{ rel: 'icon', href: 'data:,' }] } },
  experimental: { payloadExtraction: false },
  nitro: { output: { publicDir: 'out' } },
  vue: { compilerOptions: { isCustomElement: (tag) => tag === 'faq-widget' } },
});
