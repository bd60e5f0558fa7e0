module.exports = require('../../../tools/jest/web.cjs')('identity-web', __dirname);
