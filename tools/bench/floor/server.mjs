// The floor: node:http, pg and named statements, answering in JSON what the same database says. No framework, no
// signed-in person, no validation, no trail. Started by ../run.mjs with DATABASE_URL; prints its port.
import http from 'node:http';
import { require } from '../../lib/paths.mjs';
import { floorStatements } from './statements.mjs';

const pg = require('pg');
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
const pool = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  max: 10,
  options: '-c app.wide=all -c jit=off',
});
const statements = await floorStatements();

async function answer(request) {
  const { pathname, searchParams } = new URL(request.url, 'http://localhost');
  const facts = JSON.parse(searchParams.get('f') ?? '{}');
  const results = await Promise.all(statements[pathname.slice(1)](facts).map((statement) => pool.query(statement)));
  return JSON.stringify(
    results.length === 1 ? { items: results[0].rows } : { items: results[0].rows, also: results[1].rows },
  );
}

const server = http.createServer((request, response) => {
  answer(request).then(
    (body) => {
      response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) });
      response.end(body);
    },
    (error) => {
      response.writeHead(500);
      response.end(error.message);
    },
  );
});
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
process.once('disconnect', () => process.exit(0));
