module.exports = require('../../../tools/jest/web.cjs')('org-ui', __dirname);
