import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { CODICONS } from './codicons';

/** The icons of the VS Code named in `engines.vscode`. */
const csv = path.resolve(__dirname, '../../../node_modules/@vscode/codicons/dist/codicon.csv');

function known(): ReadonlySet<string | undefined> {
  return new Set(
    fs
      .readFileSync(csv, 'utf8')
      .split('\n')
      .map((line) => line.split(',')[0]),
  );
}

describe('codicons', () => {
  it('are all known to the oldest VS Code that is supported', () => {
    const names = Object.values(CODICONS).map((name) => name.replace('~spin', ''));
    assert.deepEqual(
      names.filter((name) => !known().has(name)),
      [],
    );
    assert.ok(names.length > 30);
  });

  it('of the manifest and of the pickers are known to it, too', () => {
    const root = path.resolve(__dirname, '../../..');
    const files = [
      path.join(root, 'package.json'),
      ...fs
        .readdirSync(path.join(root, 'src/vscode/paths'))
        .filter((name) => name.endsWith('.ts'))
        .map((name) => path.join(root, 'src/vscode/paths', name)),
    ];
    const named = files.flatMap((file) =>
      [...fs.readFileSync(file, 'utf8').matchAll(/\$\(([a-z][a-z-]*)\)/g)].flatMap(([, name]) => name ?? []),
    );
    assert.ok(named.length > 10);
    assert.deepEqual(
      named.filter((name) => !known().has(name)),
      [],
    );
  });
});
