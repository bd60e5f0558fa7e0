// Angular's own application builder with one esbuild plugin more; see narrow-doors.cjs.
const { createBuilder } = require('@angular-devkit/architect');
const { buildApplication } = require('@angular/build');
const { narrowDoors } = require('./narrow-doors.cjs');

module.exports = createBuilder((options, context) =>
  buildApplication(options, context, { codePlugins: [narrowDoors(context.workspaceRoot)] }),
);
