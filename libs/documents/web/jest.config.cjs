module.exports = require('../../../tools/jest/web.cjs')('documents-web', __dirname);
