import * as assert from 'node:assert/strict';
import { english } from '../../network/message';
import { networkOf, SCOPE, type Collections } from '../../network/testing/fixtures';
import { blockPublicAccess, type PublicAccess } from './block-public-access';

const SUBNET = { id: 'subnet-1', vpcId: 'vpc-1', scope: SCOPE };

function mode(InternetGatewayBlockMode: string): Collections {
  return {
    VpcBlockPublicAccessOptions: [{ InternetGatewayBlockMode, State: 'update-complete' }],
    VpcBlockPublicAccessExclusions: [],
  };
}

function excluding(resource: string, exclusion: string, State = 'create-complete'): Collections {
  return {
    VpcBlockPublicAccessExclusions: [
      {
        ExclusionId: 'vpcbpa-exclude-1',
        InternetGatewayExclusionMode: exclusion,
        ResourceArn: `arn:aws:ec2:us-east-1:111122223333:${resource}`,
        State,
      },
    ],
  };
}

type Way = readonly ['out' | 'in', Parameters<typeof blockPublicAccess>[3]];

const WAYS: readonly Way[] = [
  ['out', 'internet-gateway'],
  ['in', 'internet-gateway'],
  ['out', 'nat-gateway'],
  ['out', 'egress-only-internet-gateway'],
];

const judge = (collections: Collections, [direction, through]: Way): PublicAccess =>
  blockPublicAccess(networkOf(collections), SUBNET, direction, through);

/** Which of the four ways are blocked. */
const blocked = (collections: Collections): readonly boolean[] =>
  WAYS.map((way) => judge(collections, way).blockers.length > 0);

describe('VPC Block Public Access (rule 25)', () => {
  it('off, or read and never switched on: nothing to say', () => {
    for (const collections of [mode('off'), { VpcBlockPublicAccessOptions: [] }]) {
      for (const way of WAYS) {
        assert.deepEqual(judge(collections, way), { checks: [], blockers: [], missing: [], assumptions: [] });
      }
    }
  });

  it('block-bidirectional blocks everything', () => {
    assert.deepEqual(blocked(mode('block-bidirectional')), [true, true, true, true]);
    const [blocker] = judge(mode('block-bidirectional'), ['out', 'nat-gateway']).blockers;
    assert.equal(blocker?.code, 'VPC_BLOCK_PUBLIC_ACCESS_ENABLED');
  });

  it('block-ingress leaves NAT gateways and egress-only gateways', () => {
    assert.deepEqual(blocked(mode('block-ingress')), [true, true, false, false]);
  });

  it('an exclusion of the subnet or of its VPC allows both ways', () => {
    for (const resource of ['subnet/subnet-1', 'vpc/vpc-1']) {
      for (const each of ['block-bidirectional', 'block-ingress']) {
        const collections = { ...mode(each), ...excluding(resource, 'allow-bidirectional') };
        assert.deepEqual(blocked(collections), [false, false, false, false]);
      }
    }
    const other = { ...mode('block-bidirectional'), ...excluding('subnet/subnet-11', 'allow-bidirectional') };
    assert.deepEqual(blocked(other), [true, true, true, true]);
  });

  it('an exclusion that allows egress lets everything out, and counts only where both ways are blocked', () => {
    const egress = excluding('subnet/subnet-1', 'allow-egress');
    assert.deepEqual(blocked({ ...mode('block-bidirectional'), ...egress }), [false, true, false, false]);
    assert.deepEqual(blocked({ ...mode('block-ingress'), ...egress }), [true, true, false, false]);
  });

  it('an exclusion that is not in force yet, or no longer, is none', () => {
    for (const state of ['create-in-progress', 'create-failed', 'delete-in-progress', 'delete-complete']) {
      const collections = {
        ...mode('block-bidirectional'),
        ...excluding('vpc/vpc-1', 'allow-bidirectional', state),
      };
      assert.deepEqual(blocked(collections), [true, true, true, true], state);
    }
  });

  it('not read: taken to be off, and said so; denied: not known', () => {
    const unread = judge({}, ['out', 'internet-gateway']);
    assert.deepEqual(unread.assumptions.map(english), [
      'Block Public Access was not read; it is off unless somebody switched it on.',
    ]);
    assert.deepEqual(unread.missing, []);
    const refused = networkOf({}, { denied: new Set(['VpcBlockPublicAccessOptions']) });
    const denied = blockPublicAccess(refused, SUBNET, 'out', 'internet-gateway');
    assert.equal(denied.checks[0]?.outcome, 'unknown');
    assert.deepEqual(denied.missing.map(english), [
      'whether Block Public Access is on is not known: ec2:DescribeVpcBlockPublicAccessOptions was denied',
    ]);
  });

  it('on, and its exclusions not read: not known', () => {
    const collections = {
      VpcBlockPublicAccessOptions: mode('block-bidirectional').VpcBlockPublicAccessOptions ?? [],
    };
    const vague = judge(collections, ['out', 'internet-gateway']);
    assert.deepEqual(vague.missing.map(english), ['VpcBlockPublicAccessExclusions was not read']);
    assert.deepEqual(vague.blockers, []);
  });

  it('a mode that is not known says nothing', () => {
    assert.equal(judge(mode('block-sometimes'), ['out', 'internet-gateway']).missing.length, 1);
  });
});
