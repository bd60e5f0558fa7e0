// Jest environment of tests through the API: the bundled server is there as `congtacServer`, loaded once per worker.
const path = require('node:path');
const { TestEnvironment } = require('jest-environment-node');

process.setSourceMapsEnabled(true);

module.exports = class ServerEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.needsServer = path.basename(path.dirname(context.testPath)) === 'test';
  }

  async setup() {
    await super.setup();
    if (!this.needsServer) return;
    const { apiDir, error } = JSON.parse(process.env.CONGTAC_TEST ?? '{}');
    if (!apiDir || error) return;
    this.global.congtacServer = require(path.join(apiDir, 'server-parts.mjs')).parts;
  }
};
