export default (config) => {
  config.addPassthroughCopy({ help: 'help', 'help.js': 'help.js' });
  return { dir: { input: 'pages', output: 'out' } };
};
