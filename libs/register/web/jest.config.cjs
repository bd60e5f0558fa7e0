module.exports = require('../../../tools/jest/web.cjs')('register-web', __dirname);
