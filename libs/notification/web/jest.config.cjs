module.exports = require('../../../tools/jest/web.cjs')('notification-web', __dirname);
