import { sveltekit } from '@sveltejs/kit/vite';
import faq from 'faq-widget/vite';

export default { plugins: [faq({ content: 'faq' }), sveltekit()] };
