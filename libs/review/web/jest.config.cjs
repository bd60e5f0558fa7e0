module.exports = require('../../../tools/jest/web.cjs')('review-web', __dirname);
