import { execFileSync } from 'node:child_process';
import path from 'node:path';

interface Piece {
  name: string;
  file: string;
  import: string;
}

const wrong: Piece[] = [
  { name: 'web → api', file: 'libs/planning/web/src/probe.ts', import: '@congtac/planning-api' },
  { name: 'web → web of another context', file: 'libs/review/web/src/probe.ts', import: '@congtac/planning-web' },
  { name: 'web → NestJS', file: 'libs/planning/web/src/probe.ts', import: '@nestjs/common' },
  { name: 'domain → typeorm', file: 'libs/planning/domain/src/probe.ts', import: 'typeorm' },
  { name: 'domain → api', file: 'libs/planning/domain/src/probe.ts', import: '@congtac/planning-api' },
  { name: 'planning → review', file: 'libs/planning/domain/src/probe.ts', import: '@congtac/review-domain' },
  { name: 'api → Angular', file: 'libs/planning/api/src/probe.ts', import: '@angular/core' },
];

const right: Piece[] = [
  { name: 'web → domain', file: 'libs/planning/web/src/probe.ts', import: '@congtac/planning-domain' },
  { name: 'api → typeorm', file: 'libs/planning/api/src/probe.ts', import: 'typeorm' },
  { name: 'review → planning', file: 'libs/review/domain/src/probe.ts', import: '@congtac/planning-domain' },
];

/** Rules broken by each piece, linted by the real configuration with a fresh project graph. */
function lint(pieces: Piece[]): string[][] {
  const code = (piece: Piece): string => `import * as probe from '${piece.import}';\nexport const probed = probe;\n`;
  const sources = pieces.map((piece) => ({ file: piece.file, code: code(piece) }));
  const script = path.join(__dirname, '../lint-probe.mjs');
  const output = execFileSync(process.execPath, [script, JSON.stringify(sources)], { encoding: 'utf8' });
  return JSON.parse(output.slice(output.lastIndexOf('[['))) as string[][];
}

describe('import rules', () => {
  let broken: string[][];

  beforeAll(() => {
    broken = lint([...wrong, ...right]);
  }, 60_000);

  it.each(wrong.map((piece, index) => ({ ...piece, index })))('refuse $name', ({ index }) => {
    expect(broken[index]).toContain('@nx/enforce-module-boundaries');
  });

  it.each(right.map((piece, index) => ({ ...piece, index })))('allow $name', ({ index }) => {
    expect(broken[wrong.length + index]).toEqual([]);
  });
});
