// While developing, the widget's engine is found beside its module.
export default { optimizeDeps: { exclude: ['faq-widget'] } };
