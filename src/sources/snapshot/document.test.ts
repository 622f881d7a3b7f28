import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { readDocument } from './document';

describe('a snapshot document', () => {
  it('has the collections that it names, empty ones, too; other keys are passed over', () => {
    const { collections, metadata, problems } = readDocument({
      Vpcs: [{}],
      Subnets: [],
      NextToken: 'x',
      constructor: [],
    });
    assert.deepEqual(
      [...collections],
      [
        ['Vpcs', [{}]],
        ['Subnets', []],
      ],
    );
    assert.equal(metadata, undefined);
    assert.deepEqual(problems, []);
  });

  it('says which key is no list', () => {
    const { collections, problems } = readDocument({
      Vpcs: 'none',
      Subnets: {},
      RouteTables: null,
      NatGateways: [],
    });
    assert.deepEqual([...collections.keys()], ['NatGateways']);
    assert.deepEqual(
      problems.map(({ key, message }) => `${key} ${message.template}`),
      ['Vpcs is not a list', 'Subnets is not a list', 'RouteTables is not a list'],
    );
  });

  it('takes the one answer that is no list', () => {
    const options = { InternetGatewayBlockMode: 'off' };
    const { collections } = readDocument({ VpcBlockPublicAccessOptions: options });
    assert.deepEqual(collections.get('VpcBlockPublicAccessOptions'), [options]);
  });

  it('reads what EndpointLens says', () => {
    const { metadata, problems } = readDocument({
      EndpointLens: {
        version: 1,
        account: '111122223333',
        region: 'us-east-1',
        partition: 'aws',
        takenAt: '2026-01-15T09:00:00Z',
        denied: ['ec2:DescribeVpcEndpoints', 7],
      },
    });
    assert.deepEqual(metadata, {
      account: '111122223333',
      region: 'us-east-1',
      partition: 'aws',
      takenAt: new Date('2026-01-15T09:00:00Z'),
      denied: ['ec2:DescribeVpcEndpoints'],
    });
    assert.deepEqual(problems, []);
  });

  it('takes what it can of other versions and types, and says so', () => {
    const { metadata, problems } = readDocument({
      EndpointLens: { version: 2, account: 111122223333, region: '', takenAt: 'yesterday', denied: 'all' },
    });
    assert.deepEqual(metadata, {
      account: undefined,
      region: undefined,
      partition: undefined,
      takenAt: undefined,
      denied: [],
    });
    assert.deepEqual(
      problems.map(({ key }) => key),
      ['EndpointLens.version'],
    );
    assert.deepEqual(
      readDocument({ EndpointLens: [] }).problems.map(({ key }) => key),
      ['EndpointLens'],
    );
  });

  it('throws for no JSON object whatever', () => {
    const keys = fc.constantFrom('Vpcs', 'EndpointLens', 'VpcBlockPublicAccessOptions', '__proto__', 'x');
    fc.assert(
      fc.property(fc.dictionary(keys, fc.jsonValue() as fc.Arbitrary<unknown>), (json) => {
        for (const entries of readDocument(json).collections.values()) assert.ok(Array.isArray(entries));
      }),
    );
  });
});
