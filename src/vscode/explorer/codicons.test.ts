import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { CODICONS } from './codicons';

/** The icons of the VS Code named in `engines.vscode`. */
const csv = path.resolve(__dirname, '../../../node_modules/@vscode/codicons/dist/codicon.csv');

describe('codicons', () => {
  it('are all known to the oldest VS Code that is supported', () => {
    const known = new Set(
      fs
        .readFileSync(csv, 'utf8')
        .split('\n')
        .map((line) => line.split(',')[0]),
    );
    const names = Object.values(CODICONS).map((name) => name.replace('~spin', ''));
    assert.deepEqual(
      names.filter((name) => !known.has(name)),
      [],
    );
    assert.ok(names.length > 30);
  });
});
