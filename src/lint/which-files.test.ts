import * as assert from 'node:assert/strict';
import { isCdkOutput, isSearched, kindOfFile } from './which-files';

describe('kindOfFile', () => {
  for (const [path, kind] of [
    ['main.tf', 'terraform'],
    ['a/b/main.tofu', 'terraform'],
    ['main.tf.json', 'terraform'],
    ['main.tofu.json', 'terraform'],
    ['.main.tf', undefined],
    ['#main.tf', undefined],
    ['.main.tf.json', undefined],
    ['main.tf~', undefined],
    ['main.tf.bak', undefined],
    ['prod.tfvars', 'variables'],
    ['prod.auto.tfvars.json', 'variables'],
    ['terraform.tfstate', undefined],
    ['.terraform.lock.hcl', undefined],
    ['stack.yaml', 'template'],
    ['stack.YML', 'template'],
    ['stack.json', 'template'],
    ['stack.template', 'template'],
    ['stack.template.json', 'template'],
    ['stack.ts', undefined],
    ['yaml', undefined],
    ['cdk.out/Net.template.json', 'template'],
    ['cdk.out/assembly-Prod/Net.template.json', 'template'],
    ['cdk.out/manifest.json', undefined],
    ['cdk.out/Net.assets.json', undefined],
    ['my-cdk.out/manifest.json', 'template'],
    ['cdk.out', undefined],
  ] as const) {
    it(`${path}: ${kind ?? 'nothing'}`, () => {
      assert.equal(kindOfFile(path), kind);
    });
  }
});

describe('isSearched', () => {
  it('leaves out what tools keep, and the assets of the CDK', () => {
    const searched = (path: string): boolean => isSearched(path);
    assert.deepEqual(
      ['a/.terraform', '.git', 'node_modules', 'x/.terragrunt-cache', 'cdk.out/asset.0a1b'].filter(searched),
      [],
    );
    const kept = ['a', 'a/modules', '.github', 'cdk.out', 'cdk.out/assembly-Prod', 'asset.0a1b', 'git'];
    assert.deepEqual(kept.filter(searched), kept);
  });
});

describe('isCdkOutput', () => {
  it('asks for a whole name', () => {
    assert.ok(isCdkOutput('a/cdk.out/b'));
    assert.ok(!isCdkOutput('a/cdk.output/b'));
  });
});
