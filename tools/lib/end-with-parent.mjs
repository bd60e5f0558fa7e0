// Loaded into the server by --import: when the process that started it is gone (kill -9 included), stop as on SIGTERM,
// so that no server stays behind that nobody looks after.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
