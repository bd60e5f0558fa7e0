module.exports = require('../../../tools/jest/node.cjs')('notification-domain', __dirname);
