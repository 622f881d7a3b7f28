import * as assert from 'node:assert/strict';
import { GitIgnored } from './git-ignored';

describe('what git ignores', () => {
  const ignored = new GitIgnored(
    new Map([
      ['/w', 'cdk.out/\n*.auto.tf\nbuild/**\n!keep.auto.tf\nlegacy\n'],
      ['/w/infra', '/local.tf\n!again.auto.tf\n'],
    ]),
  );
  const has = (path: string): boolean => ignored.has(path, '/w');

  it('are files and folders by their names and places', () => {
    assert.equal(has('/w/main.tf'), false);
    assert.equal(has('/w/a/b/x.auto.tf'), true);
    assert.equal(has('/w/a/cdk.out/A.template.json'), true);
    assert.equal(has('/w/infra/local.tf'), true);
    assert.equal(has('/w/infra/deep/local.tf'), false);
    assert.equal(has('/w/legacy/vpc.tf'), true);
  });

  it('are not what is taken back, there or nearer', () => {
    assert.equal(has('/w/keep.auto.tf'), false);
    assert.equal(has('/w/infra/again.auto.tf'), false);
    assert.equal(has('/w/again.auto.tf'), true);
  });

  it('are files of an ignored folder, whatever takes them back', () => {
    assert.equal(has('/w/cdk.out/keep.auto.tf'), true);
    assert.equal(has('/w/legacy/keep.auto.tf'), true);
  });

  it('is nothing without rules, and nothing above the root counts', () => {
    assert.equal(new GitIgnored(new Map()).has('/w/x.tf', '/w'), false);
    assert.equal(new GitIgnored(new Map([['', '*.tf']])).has('/w/x.tf', '/w'), false);
  });
});
