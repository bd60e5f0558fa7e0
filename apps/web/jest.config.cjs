module.exports = require('../../tools/jest/web.cjs')('web', __dirname);
