import * as assert from 'node:assert/strict';
import path from 'node:path';
import { TestFolder } from '../../sources/snapshot/testing/folders';
import { excludedHere, repositoryRoot } from './repository';

describe('a repository', () => {
  let folder: TestFolder;
  beforeEach(() => {
    folder = new TestFolder();
  });
  afterEach(() => {
    folder.remove();
  });
  const at = (name: string): string => path.join(folder.path, name);

  it('is found from the folders in it', () => {
    folder.write('repo/.git/HEAD', '');
    folder.write('repo/a/b/x.tf', '');
    folder.write('other/x.tf', '');
    assert.equal(repositoryRoot(at('repo/a/b')), at('repo'));
    assert.equal(repositoryRoot(at('repo')), at('repo'));
    assert.equal(repositoryRoot(at('other')), undefined);
  });

  it('excludes what its info says, and nothing where that says nothing', () => {
    folder.write('repo/.git/info/exclude', 'x.tf');
    folder.write('bare/.git/HEAD', '');
    assert.equal(excludedHere(at('repo')), 'x.tf');
    assert.equal(excludedHere(at('bare')), '');
  });

  it('shares what it excludes with its working trees', () => {
    folder.write('repo/.git/info/exclude', 'x.tf');
    folder.write('repo/.git/worktrees/tree/commondir', '../..\n');
    folder.write('tree/.git', `gitdir: ${at('repo/.git/worktrees/tree')}\n`);
    assert.equal(repositoryRoot(at('tree')), at('tree'));
    assert.equal(excludedHere(at('tree')), 'x.tf');
  });

  it('excludes what it says as a submodule', () => {
    folder.write('repo/.git/modules/sub/info/exclude', 'y.tf');
    folder.write('repo/sub/.git', 'gitdir: ../.git/modules/sub\n');
    assert.equal(excludedHere(at('repo/sub')), 'y.tf');
  });
});
