import * as assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { TestFolder } from '../../sources/snapshot/testing/folders';
import { Folders } from './folders';
import { search } from './search';

/** Files, of which the rules of `.gitignore` files among them say which are left. */
type Tree = Readonly<Record<string, string>>;

describe('IgnoreRules', () => {
  for (const [what, tree, left] of [
    ['a name anywhere', { '.gitignore': 'x.tf', 'x.tf': '', 'a/x.tf': '', 'y.tf': '' }, ['y.tf']],
    [
      'a path from its folder',
      { '.gitignore': '/x.tf\na/b.tf', 'x.tf': '', 'a/x.tf': '', 'a/b.tf': '', 'c/a/b.tf': '' },
      ['a/x.tf', 'c/a/b.tf'],
    ],
    ['a folder only', { '.gitignore': 'x/', 'x/a.tf': '', 'a/x/b.tf': '', 'y/a.tf': '' }, ['y/a.tf']],
    ['comments and blank lines', { '.gitignore': '# x.tf\n\n  \nz.tf', 'x.tf': '', 'z.tf': '' }, ['x.tf']],
    [
      'one taken back',
      { '.gitignore': '*.tf\n!keep.tf', 'keep.tf': '', 'x.tf': '', 'a/keep.tf': '' },
      ['a/keep.tf', 'keep.tf'],
    ],
    ['the last that matches', { '.gitignore': '!x.tf\n*.tf', 'x.tf': '' }, []],
    ['nothing taken back from an ignored folder', { '.gitignore': 'a/\n!a/x.tf', 'a/x.tf': '' }, []],
    [
      'rules of a folder below weigh more',
      { '.gitignore': '*.tf', 'a/.gitignore': '!x.tf', 'a/x.tf': '', 'a/b/x.tf': '', 'x.tf': '' },
      ['a/b/x.tf', 'a/x.tf'],
    ],
    [
      'rules of a folder hold there alone',
      { 'a/.gitignore': 'x.tf\n/y.tf', 'a/b/x.tf': '', 'a/b/y.tf': '', 'a/y.tf': '', 'x.tf': '' },
      ['a/b/y.tf', 'x.tf'],
    ],
    [
      'a folder below that is taken back',
      { '.gitignore': 'b/', 'a/.gitignore': '!b/', 'a/b/x.tf': '', 'b/x.tf': '' },
      ['a/b/x.tf'],
    ],
    [
      'stars',
      {
        '.gitignore': 'a/**/x.tf\n*_override.tf',
        'a/x.tf': '',
        'a/b/c/x.tf': '',
        'b/x.tf': '',
        'my_override.tf': '',
      },
      ['b/x.tf'],
    ],
    [
      'escapes',
      { 'a/.gitignore': '\\!x.tf\n\\#y.tf', 'a/!x.tf': '', 'a/z.tf': '', 'x.tf': '' },
      ['a/z.tf', 'x.tf'],
    ],
    ['blanks at the end', { 'a/.gitignore': 'x.tf  ', 'a/x.tf': '' }, []],
    [
      'lines of Windows',
      { 'a/.gitignore': 'x.tf\r\ny.tf\r\n', 'a/x.tf': '', 'a/y.tf': '', 'a/z.tf': '' },
      ['a/z.tf'],
    ],
    [
      'folders that look like patterns',
      { '[ab]/.gitignore': 'x.tf', '[ab]/x.tf': '', 'a/x.tf': '' },
      ['a/x.tf'],
    ],
    [
      'what the repository excludes',
      { '.git/info/exclude': 'x.tf', 'x.tf': '', '.gitignore': '!a/x.tf', 'a/x.tf': '' },
      ['a/x.tf'],
    ],
    [
      'a repository within has rules of its own',
      { '.gitignore': '*.tf\n!*/', 'sub/.git/HEAD': '', 'sub/x.tf': '', 'x.tf': '' },
      ['sub/x.tf'],
    ],
  ] as const satisfies readonly (readonly [string, Tree, readonly string[]])[]) {
    it(what, () => {
      withTree(tree, (root) => {
        assert.deepEqual(searched(root), left);
      });
    });
  }

  it('agrees with git', function () {
    if (spawnSync('git', ['--version']).status !== 0) this.skip();
    const part = fc.constantFrom('a', 'b', 'x.tf', 'y.tf', '*', '**', '*.tf', '?.tf', '[ab]', 'a*');
    const pattern = fc
      .tuple(
        fc.constantFrom('', '!', '/', '!/'),
        fc.array(part, { minLength: 1, maxLength: 3 }),
        fc.constantFrom('', '/'),
      )
      .map(([before, parts, after]) => before + parts.join('/') + after);
    const rules = fc.array(pattern, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n'));
    const folders = ['a', 'b', 'a/a', 'a/b', 'b/a', 'a/a/b'];
    fc.assert(
      fc.property(rules, fc.dictionary(fc.constantFrom(...folders), rules, { maxKeys: 3 }), (top, below) => {
        const tree: Record<string, string> = { '.gitignore': top };
        for (const folder of ['', ...folders.map((each) => `${each}/`)]) {
          tree[`${folder}x.tf`] = '';
          tree[`${folder}y.tf`] = '';
        }
        for (const [folder, text] of Object.entries(below)) tree[`${folder}/.gitignore`] = text;
        withTree(tree, (root) => {
          spawnSync('git', ['init', '-q'], { cwd: root });
          const { stdout } = spawnSync(
            'git',
            ['ls-files', '-o', '--exclude-per-directory=.gitignore', '*.tf'],
            {
              cwd: root,
              encoding: 'utf8',
            },
          );
          assert.deepEqual(searched(root), stdout.split('\n').filter(Boolean).sort());
        });
      }),
      { numRuns: 40 },
    );
  }).timeout(60_000);
});

function withTree(tree: Tree, use: (root: string) => void): void {
  const folder = new TestFolder();
  try {
    mkdirSync(path.join(folder.path, '.git'));
    for (const [name, text] of Object.entries(tree)) folder.write(name, text);
    use(folder.path);
  } finally {
    folder.remove();
  }
}

function searched(root: string): readonly string[] {
  const found = [...search(root, new Folders([root], new Set()))];
  return found.map(({ folder, name }) => path.relative(root, path.join(folder, name))).sort();
}
