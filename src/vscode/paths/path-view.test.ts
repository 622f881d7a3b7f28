import assert from 'node:assert/strict';
import { english } from '../../network/message';
import { normalise } from '../../network/normalise/normalise';
import type { Network } from '../../network/network';
import {
  associated,
  gatewayEndpoint,
  instance,
  LOCAL,
  named,
  networkInterface,
  networkOf,
  route,
  routeTable,
  S3_LIST,
  securityGroup,
  subnet,
  vpc,
  type Collections,
  type Entry,
} from '../../network/testing/fixtures';
import { readQuestion, type AskedQuestion } from '../../paths/read-question';
import { tracePath } from '../../paths/trace-path';
import { classicLesson } from '../../sources/sandbox/seed/classic-lesson';
import type { PathView } from '../../webview/path/protocol';
import { pathView, type MadePathView } from './path-view';

const LESSON = normalise([classicLesson()]);

function made(network: Network, asked: AskedQuestion): MadePathView {
  const read = readQuestion(network, asked);
  assert.ok(read.ok, read.ok ? '' : english(read.problem));
  return pathView({
    network,
    trace: tracePath(network, read.question),
    origin: { kind: 'sandbox', label: 'Sandbox' },
    render: english,
    canRead: false,
    notes: [],
  });
}

function view(network: Network, asked: AskedQuestion): PathView {
  return made(network, asked).view;
}

function idOf(network: Network, kind: 'subnet' | 'instance', name: string): string {
  const found = network.all(kind).find((resource) => resource.name === name);
  assert.ok(found, name);
  return found.id;
}

const OPEN_GROUP: Entry = {
  IpPermissionsEgress: [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
};

const ALLOW_ALL = [true, false].map((egress) => ({
  Egress: egress,
  CidrBlock: '0.0.0.0/0',
  Protocol: '-1',
  RuleAction: 'allow',
  RuleNumber: 100,
}));

function acl(entries: readonly Entry[], subnets: readonly string[] = ['subnet-1', 'subnet-2']): Entry {
  return {
    NetworkAclId: 'acl-1',
    VpcId: 'vpc-1',
    IsDefault: true,
    Entries: entries,
    Associations: subnets.map((SubnetId) => ({ SubnetId, NetworkAclId: 'acl-1' })),
  };
}

/** A VPC with an instance in a subnet, and a NAT gateway in another one in another zone. */
function office(routes: readonly Entry[], more: Collections = {}): Network {
  return networkOf({
    Vpcs: [vpc(named('prod'))],
    VpcAttributes: [{ VpcId: 'vpc-1', EnableDnsSupport: true, EnableDnsHostnames: true }],
    Subnets: [
      subnet(named('private-a')),
      subnet({
        SubnetId: 'subnet-2',
        CidrBlock: '10.0.101.0/24',
        AvailabilityZone: 'us-east-1b',
        ...named('public-b'),
      }),
      subnet({ SubnetId: 'subnet-3', CidrBlock: '10.0.3.0/24', AvailabilityZone: 'us-east-1b' }),
      subnet({ SubnetId: 'subnet-4', CidrBlock: '10.0.4.0/24', AvailabilityZone: 'us-east-1c' }),
    ],
    RouteTables: [
      routeTable(routes, { Associations: [{ Main: true }, associated('subnet-1')], ...named('private') }),
      routeTable([route('0.0.0.0/0', { GatewayId: 'igw-1' })], {
        RouteTableId: 'rtb-2',
        Associations: [associated('subnet-2')],
        ...named('public'),
      }),
    ],
    InternetGateways: [{ InternetGatewayId: 'igw-1', Attachments: [{ VpcId: 'vpc-1', State: 'available' }] }],
    NatGateways: [
      {
        NatGatewayId: 'nat-1',
        VpcId: 'vpc-1',
        SubnetId: 'subnet-2',
        State: 'available',
        ConnectivityType: 'public',
        NatGatewayAddresses: [
          { PublicIp: '54.80.112.7', PrivateIp: '10.0.101.9', NetworkInterfaceId: 'eni-9' },
        ],
      },
    ],
    VpcEndpoints: [],
    VpcPeeringConnections: [],
    EgressOnlyInternetGateways: [],
    PrefixLists: [S3_LIST],
    ManagedPrefixLists: [
      {
        PrefixListId: 'pl-s3',
        PrefixListName: 'com.amazonaws.us-east-1.s3',
        OwnerId: 'AWS',
        State: 'create-complete',
      },
    ],
    NetworkInterfaces: [
      networkInterface({ Attachment: { InstanceId: 'i-1', DeviceIndex: 0 } }),
      networkInterface({
        NetworkInterfaceId: 'eni-9',
        SubnetId: 'subnet-2',
        InterfaceType: 'nat_gateway',
        PrivateIpAddress: '10.0.101.9',
        PrivateIpAddresses: [{ PrivateIpAddress: '10.0.101.9', Primary: true }],
        Groups: [],
      }),
    ],
    Reservations: [{ Instances: [instance({ ...named('app-1'), IamInstanceProfile: undefined })] }],
    SecurityGroups: [securityGroup(OPEN_GROUP)],
    NetworkAcls: [acl(ALLOW_ALL)],
    VpcBlockPublicAccessOptions: [{ InternetGatewayBlockMode: 'off' }],
    VpcBlockPublicAccessExclusions: [],
    ...more,
  });
}

const NAT = route('0.0.0.0/0', { NatGatewayId: 'nat-1' });
const S3: AskedQuestion = { from: 'i-1', to: 's3', region: 'us-east-1' };

describe('the view of a path through a NAT gateway', () => {
  const shown = view(office([NAT]), S3);
  const { picture } = shown;

  it('says the answer first, with buttons that do something', () => {
    assert.equal(shown.verdict.tone, 'nat');
    assert.equal(shown.verdict.glyph, 'nat');
    assert.match(shown.verdict.sentence, /^10\.0\.1\.5 reaches S3 \(us-east-1\) through NAT gateway nat-1/);
    assert.deepEqual(
      shown.verdict.actions.map(({ id }) => id),
      ['compare', 'create-endpoint'],
    );
    assert.deepEqual(shown.classes, []);
  });

  it('lists every hop in words, with ids on the right', () => {
    assert.deepEqual(
      shown.hops.map(({ number, title, id }) => `${number} ${title} ${id}`),
      [
        '1 Instance app-1 10.0.1.5',
        '2 Name lookup ',
        '3 Route table private rtb-1',
        '4 NAT gateway nat-1',
        '5 Route table public rtb-2',
        '6 Internet gateway igw-1',
        '7 Amazon S3 us-east-1',
      ],
    );
    assert.ok(shown.hops.every(({ tone, hollow }) => tone === 'nat' && !hollow));
    assert.ok(shown.hops.every(({ card }) => card.documentation.startsWith('https://docs.aws.amazon.com/')));
  });

  it('draws source, table, far subnet, door and end with the numbers of their hops', () => {
    assert.deepEqual(
      [picture.source.title, picture.source.lines, picture.source.hop],
      ['app-1', ['10.0.1.5', 'i-1'], 1],
    );
    assert.equal(picture.sourceSubnet?.title, 'private-a');
    assert.equal(picture.lookup?.hop, 2);
    assert.equal(picture.table?.hop, 3);
    const [far] = picture.far;
    assert.equal(far?.place, 'lower');
    assert.equal(far.subnet.title, 'public-b');
    assert.equal(far.crossesZones, 'crosses zones');
    assert.deepEqual([far.node.title, far.node.lines, far.node.hop], ['NAT gateway', ['nat-1'], 4]);
    assert.deepEqual([far.route?.title, far.route?.lines, far.route?.hop], ['0.0.0.0/0 →', ['igw-1'], 5]);
    const door = picture.doors.find(({ onPath }) => onPath);
    assert.deepEqual([door?.kind, door?.node.hop], ['internet-gateway', 6]);
    assert.equal(picture.end.node.hop, 7);
    assert.equal(picture.end.sees?.address, '54.80.112.7');
    assert.deepEqual(
      picture.end.ranges.map(({ text }) => text),
      ['3.5.0.0/20', '52.216.0.0/15'],
    );
  });

  it('draws one line, from the matching row through the far subnet and the door to the end', () => {
    assert.deepEqual(picture.lines, [
      {
        style: 'way',
        tone: 'nat',
        row: 1,
        through: 'lower',
        door: picture.doors.findIndex(({ onPath }) => onPath),
        privateLink: false,
        reachesEnd: true,
      },
    ]);
  });

  it('shows the rows of the table in their order, the matching one with its mark', () => {
    assert.deepEqual(
      picture.table?.rows.map(({ destination, target, mark, matches, tone }) => [
        destination,
        target,
        mark,
        matches,
        tone,
      ]),
      [
        ['10.0.0.0/16', 'local', '', false, undefined],
        ['0.0.0.0/0', 'nat-1', '✓ /0', true, 'nat'],
      ],
    );
    assert.notEqual(picture.table.reason, '');
  });

  it('draws a gate for each filter where it acts', () => {
    const gates = picture.gates.map(({ place, outcome, label }) => `${place} ${label} ${outcome}`);
    assert.ok(gates.includes('source-group SG passes'), gates.join());
    assert.ok(gates.includes('source-acl NACL passes'), gates.join());
    assert.ok(gates.includes('far-acl-in NACL passes'), gates.join());
  });

  it('draws the missing free endpoint as a dashed door', () => {
    const [missing] = picture.doors.filter((door) => door.missing);
    assert.deepEqual(missing?.missing, { label: 'Create S3 endpoint', detail: 'free' });
    assert.equal(picture.doors.indexOf(missing), 0, 'gateway endpoints stand on top');
  });

  it('tells of other zones in a line and in words', () => {
    assert.equal(picture.zone, 'us-east-1a');
    assert.deepEqual(
      picture.otherZones.map(({ zone, subnets }) => [zone, subnets.length]),
      [['us-east-1b', 2]],
    );
    assert.equal(picture.moreZones, '+ us-east-1c: 1 subnet not on this path');
  });

  it('compares it with the path that a gateway endpoint would give', () => {
    const { comparison } = shown;
    assert.ok(comparison);
    assert.match(comparison.verdict.sentence, /^With a gateway endpoint, 10\.0\.1\.5 reaches S3/);
    assert.equal(comparison.verdict.tone, 'private');
    const added = comparison.after.table?.rows.filter(({ isNew }) => isNew);
    assert.deepEqual(
      added?.map(({ destination, target, matches }) => [destination, target, matches]),
      [['S3 pl-s3', 'endpoint (new)', true]],
    );
    assert.ok(comparison.after.doors.some(({ node, onPath }) => node.state === 'new' && onPath));
    const styles = comparison.after.lines.map(({ style, through }) => [style, through]);
    assert.deepEqual(styles, [
      ['way', 'none'],
      ['ghost', 'lower'],
    ]);
    const rows = new Map(comparison.rows.map(({ label, before, after }) => [label, [before, after]]));
    assert.deepEqual(rows.get('Way out'), ['NAT gateway, internet gateway', 'gateway endpoint']);
    assert.deepEqual(rows.get('Public IP'), ['needed', 'not needed']);
    assert.deepEqual(rows.get('Routes'), ['2', '3 (1 added)']);
    assert.deepEqual(rows.get('S3 (us-east-1) sees'), ['54.80.112.7', '10.0.1.5']);
    assert.equal(comparison.warnings.length, 2);
  });

  it('refers to what the tree has, and to nothing else', () => {
    const { view: again, refs } = made(office([NAT]), S3);
    for (const { ref, title } of again.hops) {
      if (ref !== undefined) assert.ok(refs.resource(ref), title);
    }
    const nat = again.hops.find(({ title }) => title === 'NAT gateway');
    assert.equal(nat?.ref === undefined ? '' : refs.resource(nat.ref)?.id, 'nat-1');
    assert.equal(refs.resource('subnet subnet-1 nowhere'), undefined);
  });
});

describe('the view of a path through a gateway endpoint', () => {
  const shown = view(
    office([NAT, route('pl-s3', { GatewayId: 'vpce-1' })], { VpcEndpoints: [gatewayEndpoint()] }),
    S3,
  );

  it('is private, and offers to open the endpoint', () => {
    assert.deepEqual([shown.verdict.tone, shown.verdict.glyph], ['private', 'check']);
    assert.deepEqual(
      shown.verdict.actions.map(({ id }) => id),
      ['open-endpoint'],
    );
    assert.equal(shown.comparison, undefined);
    assert.ok(shown.picture.doors.every(({ missing }) => !missing));
  });

  it('shows the list by its service, with its ranges, and the shorter route below', () => {
    const rows = shown.picture.table?.rows.map(({ destination, mark, ranges }) => [
      destination,
      mark,
      ranges.length,
    ]);
    assert.deepEqual(rows, [
      ['10.0.0.0/16', '', 0],
      ['S3 pl-s3', '✓ /15–20', 2],
      ['0.0.0.0/0', 'shorter', 0],
    ]);
    assert.deepEqual(
      shown.picture.lines.map(({ row, through }) => [row, through]),
      [[1, 'none']],
    );
    const door = shown.picture.doors[shown.picture.lines[0]?.door ?? -1];
    assert.equal(door?.kind, 'gateway-endpoint');
  });

  it('keeps the other gateways in the wall, in grey', () => {
    const grey = shown.picture.doors.filter(({ onPath }) => !onPath);
    assert.deepEqual(
      grey.map(({ kind, node }) => [kind, node.tone, node.hop]),
      [['internet-gateway', 'none', undefined]],
    );
  });
});

describe('the view of a path that is split', () => {
  const shown = view(
    office([NAT, route('pl-s3', { GatewayId: 'vpce-1' }), route('3.5.0.0/20', { NatGatewayId: 'nat-1' })], {
      VpcEndpoints: [gatewayEndpoint()],
    }),
    S3,
  );

  it('has a chip for each way, and one picture of each', () => {
    assert.deepEqual(shown.classes.map(({ letter, what, way, tone }) => [letter, what, way, tone]).sort(), [
      ['A', '52.216.0.0/15', 'gateway endpoint', 'private'],
      ['B', '3.5.0.0/20', 'NAT gateway', 'nat'],
    ]);
    assert.deepEqual(
      shown.classes.map(({ count }) => count),
      ['131,072 addresses', '4,096 addresses'],
    );
  });

  it('numbers what is common once, and says whose the rest is', () => {
    assert.deepEqual(
      shown.hops.map(({ title, classes }) => [title, classes.join()]),
      [
        ['Instance app-1', ''],
        ['Name lookup', ''],
        ['Route table private', ''],
        ['A · Gateway endpoint', 'A'],
        ['B · NAT gateway', 'B'],
        ['B · Route table public', 'B'],
        ['B · Internet gateway', 'B'],
        ['Amazon S3', ''],
      ],
    );
    assert.match(shown.hops[2]?.text ?? '', /A: .*B: /);
  });

  it('marks the rows with the letters, and draws the second line as one', () => {
    const marks = shown.picture.table?.rows.map(({ destination, mark }) => `${destination} ${mark}`);
    assert.deepEqual(marks, ['10.0.0.0/16 ', '3.5.0.0/20 ✓ B', 'S3 pl-s3 ✓ A', '0.0.0.0/0 shorter']);
    assert.deepEqual(
      shown.picture.lines.map(({ style, tone }) => [style, tone]),
      [
        ['way', 'private'],
        ['second-way', 'nat'],
      ],
    );
  });

  it('keeps every place in the picture of one class, and takes the colour from the other', () => {
    // B goes through NAT, A through the endpoint.
    const [b, a] = shown.classes;
    assert.ok(a && b);
    assert.equal(b.picture.doors.length, shown.picture.doors.length);
    assert.equal(b.picture.far.length, 1, 'the NAT gateway stays where it is');
    assert.equal(b.picture.far[0]?.node.hop, undefined);
    assert.equal(b.picture.far[0]?.node.tone, 'none');
    assert.deepEqual(
      b.picture.lines.map(({ through }) => through),
      ['none'],
    );
    assert.equal(a.picture.lines[0]?.through, 'lower');
  });
});

describe('the view of a path that is blocked', () => {
  const shown = view(
    office([NAT], {
      SecurityGroups: [securityGroup()],
      NetworkAcls: [acl([{ ...ALLOW_ALL[0], RuleAction: 'deny' }, { ...ALLOW_ALL[1] }])],
      VpcBlockPublicAccessOptions: [{ InternetGatewayBlockMode: 'block-bidirectional' }],
    }),
    S3,
  );

  it('shows all blockers at once, to be stepped through', () => {
    assert.deepEqual([shown.verdict.tone, shown.verdict.glyph], ['bad', 'x']);
    assert.deepEqual(
      shown.verdict.actions.map(({ id }) => id),
      ['previous-blocker', 'next-blocker'],
    );
    const codes = shown.hops.flatMap(({ blockers }) => blockers.map(({ code }) => code));
    assert.ok(codes.includes('SG_HAS_NO_RULES') || codes.includes('ENI_SG_RULES_MISMATCH'), codes.join());
    assert.ok(codes.includes('SUBNET_ACL_RESTRICTION'), codes.join());
    assert.ok(codes.includes('VPC_BLOCK_PUBLIC_ACCESS_ENABLED'), codes.join());
  });

  it('links each blocker to what has to be opened', () => {
    const links = shown.hops.flatMap(({ blockers }) => blockers.flatMap(({ reveal }) => reveal?.label ?? []));
    assert.ok(links.includes('Open app'), links.join());
    assert.ok(links.includes('Open acl-1'), links.join());
  });

  it('draws red gates with callouts, three at most, and a line that would continue', () => {
    const red = shown.picture.gates.filter(({ outcome }) => outcome === 'blocks');
    assert.ok(red.some(({ place }) => place === 'source-group'));
    assert.ok(red.some(({ place }) => place === 'source-acl'));
    const callouts = red.flatMap(({ callout }) => callout ?? []);
    assert.equal(callouts.length, 3);
    assert.equal(callouts[0]?.title, 'Security group app');
    assert.deepEqual(
      shown.picture.lines.map(({ style, tone, reachesEnd }) => [style, tone, reachesEnd]),
      [['would-continue', 'none', true]],
    );
    assert.equal(shown.picture.end.sees, undefined);
    assert.ok(shown.hops.every(({ wouldContinue }) => wouldContinue));
  });
});

describe('the view of an interface endpoint', () => {
  const network = office([NAT], {
    VpcEndpoints: [
      gatewayEndpoint({
        VpcEndpointId: 'vpce-2',
        VpcEndpointType: 'Interface',
        ServiceName: 'com.amazonaws.us-east-1.sqs',
        RouteTableIds: [],
        SubnetIds: ['subnet-3'],
        Groups: [{ GroupId: 'sg-1', GroupName: 'app' }],
        NetworkInterfaceIds: ['eni-7'],
        PrivateDnsEnabled: true,
        DnsEntries: [
          { DnsName: 'vpce-2-x.sqs.us-east-1.vpce.amazonaws.com', HostedZoneId: 'Z1' },
          { DnsName: 'sqs.us-east-1.amazonaws.com', HostedZoneId: 'Z2' },
        ],
      }),
    ],
    SecurityGroups: [
      securityGroup({
        ...OPEN_GROUP,
        IpPermissions: [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '10.0.0.0/8' }] }],
      }),
    ],
    NetworkAcls: [acl(ALLOW_ALL, ['subnet-1', 'subnet-2', 'subnet-3'])],
    NetworkInterfaces: [
      networkInterface({ Attachment: { InstanceId: 'i-1', DeviceIndex: 0 } }),
      networkInterface({
        NetworkInterfaceId: 'eni-7',
        SubnetId: 'subnet-3',
        InterfaceType: 'vpc_endpoint',
        PrivateIpAddress: '10.0.3.31',
        PrivateIpAddresses: [{ PrivateIpAddress: '10.0.3.31', Primary: true }],
      }),
    ],
  });
  const shown = view(network, { ...S3, to: 'sqs' });

  it('leads to an interface in the far subnet, and from there through PrivateLink', () => {
    assert.equal(shown.verdict.tone, 'private', shown.verdict.sentence);
    const [far] = shown.picture.far;
    assert.equal(far?.place, 'upper');
    assert.equal(far.subnet.title, 'subnet-3');
    const [line] = shown.picture.lines;
    assert.deepEqual(
      [line?.through, line?.door, line?.privateLink, line?.reachesEnd],
      ['upper', undefined, true, true],
    );
    assert.equal(shown.picture.end.rangesLabel, 'through PrivateLink');
    assert.equal(shown.picture.end.node.title, 'Amazon SQS');
  });

  it('has the gates of the endpoint at its interface and at its subnet', () => {
    const gates = shown.picture.gates.map(({ place, label }) => `${place} ${label}`);
    assert.ok(gates.includes('far-group SG'), gates.join());
    assert.ok(gates.includes('far-acl-in NACL'), gates.join());
  });
});

describe('the view of a path within the VPC', () => {
  it('ends at the interface that is reached', () => {
    const shown = view(office([NAT]), { from: 'subnet-3', to: '10.0.1.5', region: 'us-east-1' });
    const [far] = shown.picture.far;
    assert.equal(far?.place, 'upper');
    assert.equal(far.subnet.title, 'private-a');
    assert.equal(shown.picture.end.inside, true);
    assert.deepEqual(
      shown.picture.lines.map(({ through, door }) => [through, door]),
      [['upper', undefined]],
    );
  });
});

describe('any view', () => {
  it('folds the rows of a long table that do not matter', () => {
    const many = Array.from({ length: 40 }, (_, i) =>
      route(`10.${i + 1}.0.0/16`, { VpcPeeringConnectionId: 'pcx-1' }),
    );
    const { picture } = view(office([...many, NAT]), S3);
    assert.equal(picture.table?.rows.length, 4);
    assert.equal(picture.table.folded?.label, '+ 38 routes that do not match');
    assert.equal(picture.table.folded.rows.length, 38);
    assert.ok(picture.table.rows.some(({ target }) => target === 'local'));
    assert.equal(picture.table.rows[picture.lines[0]?.row ?? -1]?.destination, '0.0.0.0/0');
  });

  it('counts grey doors beyond what the wall has room for', () => {
    const peerings = Array.from({ length: 9 }, (_, i) => ({
      VpcPeeringConnectionId: `pcx-${i}`,
      RequesterVpcInfo: { VpcId: 'vpc-1', OwnerId: '111122223333', Region: 'us-east-1' },
      AccepterVpcInfo: { VpcId: `vpc-x${i}`, OwnerId: '444455556666', Region: 'us-east-1' },
      Status: { Code: 'active' },
    }));
    const { picture } = view(office([NAT], { VpcPeeringConnections: peerings }), S3);
    assert.equal(picture.doors.length, 5);
    assert.equal(picture.moreDoors, '+ 6 gateways');
  });

  it('takes the hostile out of names', () => {
    const network = office([NAT], {
      Reservations: [{ Instances: [instance(named('app\u202Eexe\n<script>'))] }],
    });
    const { picture, question } = view(network, S3);
    for (const text of [picture.source.title, question.from.label]) {
      assert.doesNotMatch(text, /[\u202E\n]/);
    }
  });

  it('says that a VPC has no way where no route matches', () => {
    const { verdict, picture } = view(office([]), S3);
    assert.equal(verdict.tone, 'bad');
    assert.deepEqual(
      picture.lines.map(({ row, door, reachesEnd }) => [row, door, reachesEnd]),
      [[undefined, undefined, false]],
    );
  });

  it('answers for a snapshot that holds nothing but subnets and a VPC, and guesses nothing', () => {
    const network = networkOf({ Vpcs: [vpc()], Subnets: [subnet()] });
    const { verdict, picture } = view(network, { from: 'subnet-1', to: 's3', region: 'us-east-1' });
    assert.equal(verdict.tone, 'warn');
    assert.equal(picture.table, undefined);
    assert.ok(picture.doors.every(({ onPath }) => !onPath));
  });

  it('is made for every subnet and instance of the lesson, and is data that can be posted', () => {
    const sources = [...LESSON.all('subnet'), ...LESSON.all('instance')];
    for (const { id } of sources) {
      for (const to of ['s3', 'dynamodb', 'sqs', '1.1.1.1', '10.1.0.10', 'example.com']) {
        const shown = view(LESSON, { from: id, to });
        assert.deepEqual(structuredClone(shown), shown);
        const numbers = shown.hops.map(({ number }) => number);
        assert.deepEqual(
          numbers,
          Array.from(numbers.keys(), (i) => i + 1),
        );
        for (const line of shown.picture.lines) {
          if (line.door !== undefined) assert.ok(shown.picture.doors[line.door]?.onPath, `${id} ${to}`);
          if (line.row !== undefined) assert.ok(shown.picture.table?.rows[line.row]?.matches, `${id} ${to}`);
        }
      }
    }
  });

  it('names a subnet as the source of any interface in it', () => {
    const { picture } = view(LESSON, { from: idOf(LESSON, 'subnet', 'private-a'), to: 's3' });
    assert.equal(picture.source.title, 'Any interface');
    assert.equal(picture.sourceSubnet?.title, 'private-a');
  });

  it('draws what leaves through an internet gateway with no far subnet', () => {
    const { picture, verdict } = view(LESSON, { from: idOf(LESSON, 'subnet', 'public-a'), to: 's3' });
    assert.equal(verdict.tone, 'net');
    assert.deepEqual(picture.far, []);
    assert.equal(picture.lines[0]?.through, 'none');
  });
});

describe('the local route', () => {
  it('is called so, and matches nothing outside', () => {
    assert.equal(LOCAL['GatewayId'], 'local');
    const [local] = view(office([NAT]), S3).picture.table?.rows ?? [];
    assert.deepEqual([local?.target, local?.matches], ['local', false]);
  });
});
