module.exports = require('../../../tools/jest/web.cjs')('planning-web', __dirname);
