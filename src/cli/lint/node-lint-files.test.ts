import * as assert from 'node:assert/strict';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { message } from '../../network/message';
import { plain } from '../../paths/print/plain';
import { TestFolder } from '../../sources/snapshot/testing/folders';
import { UsageError } from '../usage-error';
import { NodeLintFiles } from './node-lint-files';
import { readText } from './read-text';

const TEMPLATE = 'Resources:\n  Vpc:\n    Type: AWS::EC2::VPC\n';

describe('NodeLintFiles', () => {
  let folder: TestFolder;
  beforeEach(() => {
    folder = new TestFolder();
  });
  afterEach(() => {
    folder.remove();
  });

  const write = (...names: readonly string[]): void => {
    for (const name of names) folder.write(name, name.endsWith('.tf') ? '# tf' : TEMPLATE);
  };
  const repository = (at = '.'): void => {
    mkdirSync(path.join(folder.path, at, '.git'), { recursive: true });
  };
  const link = (target: string, name: string): void => {
    symlinkSync(target, path.join(folder.path, name));
  };
  const open = (paths: readonly string[] = ['.'], at = '.'): NodeLintFiles =>
    NodeLintFiles.open(paths, path.join(folder.path, at));
  const skipped = (files: NodeLintFiles): readonly string[] =>
    files.skipped().map(({ file, reason }) => `${file}: ${plain(reason)}`);

  describe('paths', () => {
    it('are those of Terraform files and of templates, by their text', () => {
      write('main.tf', 'a/b.tofu', 'a/net.yaml', 'README.md', 'prod.tfvars', '.terraform/modules/x/main.tf');
      folder.write('package.json', { name: 'x' });
      folder.write('net.json', { AWSTemplateFormatVersion: '2010-09-09', Resources: {} });
      assert.deepEqual(open().paths(), ['a/b.tofu', 'a/net.yaml', 'main.tf', 'net.json']);
      assert.deepEqual(skipped(open()), []);
    });

    it('leave out what git ignores, but not the output of the CDK', () => {
      repository();
      folder.write('.gitignore', 'cdk.out\nold/\n');
      folder.write('cdk.out/Net.template.json', { Resources: { A: { Type: 'AWS::EC2::VPC' } } });
      folder.write('cdk.out/manifest.json', { version: '1' });
      folder.write('cdk.out/asset.1/x.template.json', { Resources: { A: { Type: 'AWS::EC2::VPC' } } });
      write('old/x.tf', 'x.tf');
      assert.deepEqual(open().paths(), ['cdk.out/Net.template.json', 'x.tf']);
    });

    it('heed the .gitignore of folders above, up to the repository', () => {
      repository('repo');
      folder.write('.gitignore', '*.tf');
      folder.write('repo/.gitignore', 'old.tf');
      write('repo/env/main.tf', 'repo/env/old.tf');
      assert.deepEqual(open(['env'], 'repo').paths(), ['env/main.tf']);
      assert.deepEqual(open(['.'], 'repo/env').paths(), ['main.tf']);
    });

    it('hold what is named, though git ignores it', () => {
      repository();
      folder.write('.gitignore', 'out/\nx.tf');
      write('out/a.tf', 'out/b/c.tf', 'x.tf', 'y.tf');
      assert.deepEqual(open(['out', 'x.tf']).paths(), ['out/a.tf', 'out/b/c.tf', 'x.tf']);
      assert.deepEqual(open(['x.tf']).list('.'), ['.gitignore', 'x.tf', 'y.tf']);
    });

    it('are one for each file, however it is spelled', () => {
      write('a/x.tf', 'y.tf');
      const spellings = ['a', './a/', 'a/../a/x.tf', path.join(folder.path, 'a'), 'y.tf', 'a/../y.tf'];
      assert.deepEqual(open(spellings).paths(), ['a/x.tf', 'y.tf']);
    });

    it('are relative to the working folder', () => {
      write('a/x.tf');
      mkdirSync(path.join(folder.path, 'b'));
      assert.deepEqual(open(['../a'], 'b').paths(), ['../a/x.tf']);
    });

    it('end where links lead in circles', () => {
      write('a/x.tf');
      link('..', 'a/up');
      link('self', 'a/self');
      link('self.tf', 'a/self.tf');
      const files = open();
      assert.deepEqual(files.paths(), ['a/x.tf']);
      assert.deepEqual(skipped(files), ['a/self.tf: it is a link that leads to no file']);
      assert.equal(files.read('a/up/a/up/a/x.tf'), '# tf');
    });

    it('follow the link that is named, and links of modules to files of others', () => {
      write('shared/common.tf', 'prod/main.tf', 'prod/net.yaml');
      link('../shared/common.tf', 'prod/common.tf');
      link('net.yaml', 'prod/same.yaml');
      link('prod', 'live');
      assert.deepEqual(open(['live', 'shared']).paths(), [
        'prod/common.tf',
        'prod/main.tf',
        'prod/net.yaml',
        'shared/common.tf',
      ]);
    });

    it('refuse what does not exist, or is no file', () => {
      for (const name of ['none', 'none/x.tf'])
        assert.throws(() => open([name]), new UsageError(`${name} does not exist`));
      if (process.platform !== 'win32')
        assert.throws(() => open(['/dev/null']), new UsageError('/dev/null is neither a file nor a folder'));
    });
  });

  describe('skipped', () => {
    it('says why', () => {
      folder.write('large.tf', ' '.repeat(10 * 1024 * 1024 + 1));
      folder.write('binary.tf', Uint8Array.of(0x23, 0, 0x23));
      folder.write('latin.yaml', Uint8Array.of(0x23, 0xe4, 0x0a));
      folder.write('wide.template', Uint8Array.of(0xff, 0xfe, 0x23, 0));
      link('/etc/hostname', 'outside.tf');
      link('gone', 'gone.tf');
      write('fine.tf');
      const files = open();
      assert.deepEqual(files.paths(), ['fine.tf']);
      assert.deepEqual(skipped(files), [
        'binary.tf: it is binary',
        'gone.tf: it is a link that leads to no file',
        'large.tf: it is larger than 10 MB',
        'latin.yaml: it is not UTF-8',
        'outside.tf: it is a link that leads outside of the folders that may be read',
        'wide.template: it is UTF-16, not UTF-8',
      ]);
      for (const { file } of files.skipped()) assert.equal(files.read(file), undefined);
    });

    it('says that a file is none to lint where it is named', () => {
      write('README.md');
      assert.deepEqual(skipped(open(['README.md'])), [
        'README.md: by its name it is neither Terraform nor a template',
      ]);
      assert.deepEqual(skipped(open()), []);
    });

    it('says that permission is missing', function () {
      // The superuser may read everything.
      if (process.platform === 'win32' || process.getuid?.() === 0) this.skip();
      write('closed.tf');
      chmodSync(path.join(folder.path, 'closed.tf'), 0);
      assert.deepEqual(skipped(open()), ['closed.tf: permission to read it was denied']);
    });

    it('says what the system says', () => {
      assert.deepEqual(readText(folder.path), {
        read: false,
        reason: message('it could not be read: {code}', { code: 'EISDIR' }),
      });
    });
  });

  describe('list and read', () => {
    it('reach the repository, and nothing outside of it', () => {
      repository('repo');
      write('repo/env/main.tf', 'repo/modules/net/net.tf', 'other/x.tf');
      link('../../../other', 'repo/env/out');
      link('../../../other/x.tf', 'repo/env/x.tf');
      const files = open(['repo/env']);
      assert.deepEqual(files.list('repo/env/../modules/net'), ['net.tf']);
      assert.equal(files.read('repo/modules/net/net.tf'), '# tf');
      for (const outside of ['other', 'repo/env/out', '/etc', 'none', '..'])
        assert.equal(files.list(outside), undefined);
      for (const outside of ['other/x.tf', 'repo/env/out/x.tf', 'repo/env/x.tf', '/etc/hostname', 'repo/env'])
        assert.equal(files.read(outside), undefined);
    });

    it('reach nothing above a folder of no repository', () => {
      write('a/x.tf', 'b/x.tf');
      const files = open(['a']);
      assert.equal(files.list('b'), undefined);
      assert.equal(files.read('a/../b/x.tf'), undefined);
    });

    it('hold files of variables and fetched modules, which git ignores', () => {
      repository();
      folder.write('.gitignore', '.terraform/\n*.tfvars\noverride.tf\n');
      write('main.tf', 'override.tf', 'prod.tfvars', '.terraform/modules/net/main.tf');
      const files = open();
      assert.deepEqual(files.list('.'), ['.gitignore', 'main.tf', 'prod.tfvars']);
      assert.equal(files.read('prod.tfvars'), TEMPLATE);
      assert.deepEqual(files.list('.terraform/modules/net'), ['main.tf']);
      assert.equal(files.read('.terraform/modules/net/main.tf'), '# tf');
    });

    it('know the working folder by each of its names', () => {
      write('x.tf');
      for (const name of ['', '.', folder.path]) assert.deepEqual(open().list(name), ['x.tf']);
    });

    it('read texts that were given by name', () => {
      write('x.tf');
      const files = NodeLintFiles.open(['.'], folder.path, new Map([['../prod.tfvars', 'a = 1']]));
      assert.equal(files.read('../prod.tfvars'), 'a = 1');
      assert.equal(files.read('../other.tfvars'), undefined);
    });
  });
});
