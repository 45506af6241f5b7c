import faq from 'faq-widget/vite';

export default { base: '/docs/', plugins: [faq({ content: 'faq' })] };
