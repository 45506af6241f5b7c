// In development, the widget's engine is found next to its module.
export default { optimizeDeps: { exclude: ['faq-widget'] } };
