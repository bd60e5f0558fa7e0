module.exports = require('../../../tools/jest/node.cjs')('notification-api', __dirname);
