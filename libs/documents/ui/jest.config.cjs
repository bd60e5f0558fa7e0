module.exports = require('../../../tools/jest/web.cjs')('documents-ui', __dirname);
