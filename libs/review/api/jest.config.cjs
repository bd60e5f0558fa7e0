module.exports = require('../../../tools/jest/node.cjs')('review-api', __dirname);
