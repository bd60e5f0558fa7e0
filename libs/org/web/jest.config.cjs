module.exports = require('../../../tools/jest/web.cjs')('org-web', __dirname);
