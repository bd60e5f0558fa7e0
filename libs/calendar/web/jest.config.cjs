module.exports = require('../../../tools/jest/web.cjs')('calendar-web', __dirname);
