import * as assert from 'node:assert/strict';
import { english, message } from '../network/message';
import { normalise } from '../network/normalise/normalise';
import { answersOf, named, networkOf, SCOPE, subnet, vpc } from '../network/testing/fixtures';
import { line, linesBelow, nodeAt, treesOf, walk } from './testing/trees';

describe('the roots', () => {
  it('are one for each account and Region, with whose they are and when they were read', () => {
    const trees = treesOf(
      normalise([
        answersOf({}, { takenAt: new Date('2026-01-15T09:00:00Z') }),
        answersOf({}, { scope: { account: '', region: '', partition: '' } }),
      ]),
    );
    assert.deepEqual(trees.map(line), [
      'test · us-east-1  1111-2222-3333 · snapshot of 2026-01-15',
      'test  account not known · snapshot',
    ]);
    assert.deepEqual(
      trees.map(({ open }) => open),
      [false, false],
    );
    assert.equal(treesOf(networkOf({}))[0]?.open, true);
  });

  it('say of nothing that was read nothing, and claim no absence', () => {
    assert.deepEqual(linesBelow(treesOf(networkOf({}))), [
      'VPCs  not read',
      'Transit gateways  not read',
      'Endpoint services  not read',
      'Prefix lists  not read',
    ]);
  });

  it('say that there is nothing where everything was read', () => {
    const network = networkOf({
      Vpcs: [],
      TransitGateways: [],
      ServiceConfigurations: [],
      ManagedPrefixLists: [],
    });
    assert.deepEqual(linesBelow(treesOf(network)), ['VPCs  none in this Region']);
  });

  it('say what was denied, and what failed', () => {
    const network = networkOf(
      { ManagedPrefixLists: [], ServiceConfigurations: [] },
      {
        denied: new Set(['Vpcs']),
        failed: new Map([
          ['TransitGateways', message('{name}: {text}', { name: 'Throttled', text: 'slow' })],
        ]),
      },
    );
    const trees = treesOf(network);
    assert.deepEqual(linesBelow(trees), ['VPCs  not permitted', 'Transit gateways  failed']);
    const sentences = walk(trees).flatMap(({ subject }) =>
      subject.kind === 'notice' ? [english(subject.sentence)] : [],
    );
    assert.deepEqual(sentences, [
      'IAM does not allow ec2:DescribeVpcs.',
      'ec2:DescribeTransitGateways failed: Throttled: slow.',
    ]);
  });

  it('say what could not be taken, of files and of answers', () => {
    const network = networkOf({ Vpcs: [vpc(), { VpcId: 7 }] });
    const trees = treesOf(network, [{ label: 'a.json', sentence: message('a.json is empty.') }]);
    const problems = nodeAt(trees, 'problems');
    assert.ok(problems);
    assert.equal(line(problems), 'Not readable  2');
    assert.deepEqual(linesBelow(trees, 'problems'), ['a.json  left out', 'Vpcs[1].VpcId  left out']);
    const none = treesOf(networkOf({ Vpcs: [{ VpcId: 7 }] }));
    assert.ok(linesBelow(none).includes('VPCs  1 not readable'));
  });

  it('have the default VPC last', () => {
    const network = networkOf({
      Vpcs: [vpc({ VpcId: 'vpc-d', IsDefault: true }), vpc({ VpcId: 'vpc-z' }), vpc(named('a'))],
    });
    assert.deepEqual(linesBelow(treesOf(network)).slice(0, 3), [
      'a  vpc-1 · 10.0.0.0/16',
      'vpc-z  10.0.0.0/16',
      'vpc-d  10.0.0.0/16 · default',
    ]);
  });

  it('count the blocks of a VPC that are in force', () => {
    const network = networkOf({
      Vpcs: [
        vpc({
          Ipv6CidrBlockAssociationSet: [
            { Ipv6CidrBlock: '2600:1f18::/56', Ipv6CidrBlockState: { State: 'disassociated' } },
          ],
        }),
        vpc({
          VpcId: 'vpc-2',
          Ipv6CidrBlockAssociationSet: [
            { Ipv6CidrBlock: '2600:1f18::/56', Ipv6CidrBlockState: { State: 'associated' } },
          ],
        }),
      ],
    });
    assert.deepEqual(linesBelow(treesOf(network)).slice(0, 2), [
      'vpc-1  10.0.0.0/16',
      'vpc-2  10.0.0.0/16 · +1',
    ]);
  });

  it('show a VPC that is only named, and why it is', () => {
    const unread = networkOf({ Subnets: [subnet()] });
    assert.ok(linesBelow(treesOf(unread)).includes('vpc-1  Vpcs not read'));
    const notThere = networkOf({ Vpcs: [], Subnets: [subnet()] });
    assert.ok(linesBelow(treesOf(notThere)).includes('vpc-1  not described'));
    assert.ok(!linesBelow(treesOf(notThere)).some((text) => text.includes('none in this Region')));
    const byGateway = networkOf({
      VpnGateways: [{ VpnGatewayId: 'vgw-1', VpcAttachments: [{ VpcId: 'vpc-8', State: 'attached' }] }],
    });
    assert.ok(linesBelow(treesOf(byGateway)).includes('vpc-8  Vpcs not read'));
  });

  it('show Block Public Access where it blocks, in the words of its mode', () => {
    const words = (mode: string): string | undefined =>
      linesBelow(
        treesOf(networkOf({ VpcBlockPublicAccessOptions: [{ InternetGatewayBlockMode: mode }] })),
      ).find((text) => text.startsWith('VPC Block Public Access'));
    assert.match(String(words('block-bidirectional')), / {2}blocks both directions$/);
    assert.match(String(words('block-ingress')), / {2}blocks inbound$/);
    assert.match(String(words('block-something-new')), / {2}block-something-new$/);
    assert.equal(words('off'), undefined);
  });

  it('keep accounts apart', () => {
    const scope = { ...SCOPE, account: '444455556666' };
    const trees = treesOf(
      normalise([answersOf({ Vpcs: [vpc()] }), answersOf({ Vpcs: [vpc({ VpcId: 'vpc-2' })] }, { scope })]),
    );
    const vpcs = trees.map((tree) => linesBelow([tree]).filter((text) => text.startsWith('vpc-')));
    assert.deepEqual(vpcs, [['vpc-1  10.0.0.0/16'], ['vpc-2  10.0.0.0/16 · shared by 111122223333']]);
  });
});
