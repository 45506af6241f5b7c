import react from '@vitejs/plugin-react';

export default {
  plugins: [react()],
  // in development, the widget's engine and languages are found next to its module
  optimizeDeps: { exclude: ['faq-widget'] },
};
