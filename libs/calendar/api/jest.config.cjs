module.exports = require('../../../tools/jest/node.cjs')('calendar-api', __dirname);
