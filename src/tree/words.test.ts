import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { named, networkOf, only, S3_LIST, securityGroup, subnet, vpc } from '../network/testing/fixtures';
import { byName, cleaned, harmless, idBeside, listWords, nameOf } from './words';

const HOSTILE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

describe('what people typed', () => {
  for (const [typed, shown] of [
    ['prod', 'prod'],
    ['  a \t b\r\nc ', 'a b c'],
    ['\u202egpj.exe\u202c', 'gpj.exe'],
    ['pay\u200bpal', 'pay pal'],
    ['a\u0000b\u001b[31mc', 'a b [31mc'],
    ['a\u2028b', 'a b'],
    ['$(alert) [x](command:y) <b>', '$(alert) [x](command:y) <b>'],
    ['日本語 😀', '日本語 😀'],
    ['\ud800', undefined],
    [' \u200b\n', undefined],
    ['', undefined],
    [undefined, undefined],
  ] as const) {
    it(`${JSON.stringify(typed)} becomes ${JSON.stringify(shown)}`, () => {
      assert.equal(cleaned(typed), shown);
    });
  }

  it('is one line without control characters, at most 256 long, of whole characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (typed) => {
        const shown = cleaned(typed) ?? '';
        assert.ok(shown.length <= 256);
        assert.doesNotMatch(shown, HOSTILE);
        assert.equal(shown, shown.trim());
      }),
    );
    assert.equal(cleaned(`${'x'.repeat(255)}😀`), 'x'.repeat(255));
  });

  it('of a megabyte takes no time', () => {
    const started = performance.now();
    assert.equal(cleaned('a\n'.repeat(500_000))?.length, 256);
    assert.equal((harmless('\u202e'.repeat(1_000_000)) as string).length, 1);
    assert.ok(performance.now() - started < 1000);
  });
});

describe('nameOf', () => {
  const vpcNamed = (name: string): string => nameOf(only(networkOf({ Vpcs: [vpc(named(name))] }).all('vpc')));

  it('is the Name tag, else the id', () => {
    assert.equal(vpcNamed('prod'), 'prod');
    assert.equal(vpcNamed(''), 'vpc-1');
    assert.equal(vpcNamed(' \u200b '), 'vpc-1');
  });

  it('is the name that its kind has, where there is no tag', () => {
    const network = networkOf({
      SecurityGroups: [securityGroup({ GroupName: 'a\u202eb' })],
      PrefixLists: [S3_LIST],
      ManagedPrefixLists: [{ PrefixListId: 'pl-own', PrefixListName: 's3', OwnerId: '111122223333' }],
    });
    assert.equal(nameOf(only(network.all('security-group'))), 'a b');
    const [s3, own] = network.all('prefix-list');
    assert.ok(s3 && own);
    assert.equal(listWords(s3), 'S3 pl-s3');
    // What somebody calls their own list is not AWS’s service.
    assert.equal(listWords(own), 's3 pl-own');
  });

  it('is beside the id, unless it is the id', () => {
    const [a, b] = networkOf({ Subnets: [subnet(named('a')), subnet({ SubnetId: 'subnet-2' })] }).all(
      'subnet',
    );
    assert.ok(a && b);
    assert.deepEqual([idBeside(a), idBeside(b)], ['subnet-1', undefined]);
  });
});

describe('byName', () => {
  it('counts numbers by value, and the id where names are the same', () => {
    const network = networkOf({
      Subnets: [
        subnet({ SubnetId: 's-3', ...named('private-10') }),
        subnet({ SubnetId: 's-2', ...named('private-2') }),
        subnet({ SubnetId: 's-1', ...named('private-10') }),
      ],
    });
    const ids = byName(network.all('subnet')).map(({ id }) => id);
    assert.deepEqual(ids, ['s-2', 's-1', 's-3']);
    assert.deepEqual(
      byName([...network.all('subnet')].reverse()).map(({ id }) => id),
      ids,
    );
  });
});
