module.exports = require('../../../tools/jest/node.cjs')('calendar-domain', __dirname);
