module.exports = require('../../../tools/jest/node.cjs')('register-domain', __dirname);
