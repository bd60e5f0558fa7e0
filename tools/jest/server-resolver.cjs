// Jest resolver: files of test folders get the bundled server (server-parts.mjs) where they import its sources.
const path = require('node:path');

const root = path.resolve(__dirname, '../..');
const folder = /^(apps\/api|tools|libs\/[a-z]+\/api)\/(test|jest)(\/|$)/;

/** From source to stub; empty in runs without a database. */
const stubs = () => (process.env.CONGTAC_TEST ? (JSON.parse(process.env.CONGTAC_TEST).stubs ?? {}) : {});

module.exports = (request, options) => {
  const found = options.defaultResolver(request, options);
  return folder.test(path.relative(root, options.basedir)) ? (stubs()[found] ?? found) : found;
};
