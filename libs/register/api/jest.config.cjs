module.exports = require('../../../tools/jest/node.cjs')('register-api', __dirname);
