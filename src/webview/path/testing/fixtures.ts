import type {
  ClassView,
  DoorView,
  EndView,
  FarView,
  GateView,
  HopView,
  LineView,
  NodeView,
  PathView,
  PictureView,
  RouteRowView,
  TableView,
  Tone,
  VerdictView,
} from '../protocol';

/** Views as the extension makes them, of the network that the design's pictures show. */

export const node = (
  glyph: string,
  title: string,
  lines: readonly string[],
  hop?: number,
  tone: Tone = 'none',
): NodeView => ({ glyph, title, lines, hop, tone });

export const row = (destination: string, target: string, more: Partial<RouteRowView> = {}): RouteRowView => ({
  ...{ destination, target, mark: '', tone: undefined, matches: false, bad: false, isNew: false, ranges: [] },
  ...more,
});

export const line = (more: Partial<LineView>): LineView => ({
  ...{
    style: 'way',
    tone: 'nat',
    row: 3,
    through: 'none',
    door: undefined,
    privateLink: false,
    reachesEnd: true,
  },
  ...more,
});

const gate = (
  place: GateView['place'],
  label: string,
  hop: number,
  outcome: GateView['outcome'] = 'passes',
  callout?: GateView['callout'],
): GateView => ({ place, label, hop, outcome, callout });

const sourceGates = [gate('source-group', 'SG', 1), gate('source-acl', 'NACL', 1)];
const natGates = (hop: number): readonly GateView[] => [
  gate('far-acl-in', 'NACL', hop),
  gate('far-acl-out', 'NACL', hop + 1),
];
const won = (tone: Tone, mark: string): Partial<RouteRowView> => ({ tone, mark, matches: true });
const local = row('10.0.0.0/16', 'local');
const base = [local, row('10.8.0.0/16', 'pcx-07aa'), row('pl-02cd2c', 'vpce-04d1', { mark: 'DynamoDB' })];
const shorter = row('0.0.0.0/0', 'nat-0f3a9c', { mark: 'shorter', matches: true });
const ranges = ['52.216.0.0/15', '54.231.0.0/17', '3.5.0.0/20', '3.5.16.0/21'];
const noted = (notes: Readonly<Record<string, string>> = {}): RouteRowView['ranges'] =>
  ranges.map((cidr) => ({ cidr, note: notes[cidr] ?? '' }));

const table = (rows: readonly RouteRowView[], reason: string, tone: Tone, hop = 3): TableView => ({
  ...{ title: 'private', id: 'rtb-0c44e1', subtitle: 'used by private-a, private-b', folded: undefined },
  ...{ rows, reason, tone, hop },
});

const publicSubnet = (onPath: boolean): FarView['subnet'] => ({
  ...{ glyph: 'unlock', title: 'public-a', cidr: '10.0.101.0/24', onPath },
});

const natFar = (hop: number | undefined, tone: Tone): FarView => ({
  place: 'lower',
  subnet: publicSubnet(hop !== undefined),
  crossesZones: undefined,
  node: node('nat', 'NAT gateway', ['nat-0f3a9c'], hop, tone),
  route: node('sign', '0.0.0.0/0 →', ['igw-0b7e55'], hop && hop + 1, tone),
});

const gatewayDoor = (hop: number | undefined, tone: Tone): DoorView => ({
  kind: 'gateway-endpoint',
  node: node('door', 'vpce-0e9d2f', ['gateway endpoint'], hop, tone),
  onPath: hop !== undefined,
  missing: undefined,
});
const missingDoor: DoorView = {
  kind: 'gateway-endpoint',
  node: node('door', '', []),
  onPath: false,
  missing: { label: 'Add S3 endpoint', detail: 'free' },
};
const internetDoor = (hop: number | undefined, tone: Tone): DoorView => ({
  kind: 'internet-gateway',
  node: node('globe', 'igw-0b7e55', ['internet gateway'], hop, tone),
  onPath: hop !== undefined,
  missing: undefined,
});

const s3 = (hop: number, tone: Tone, sees?: string, chip: Tone = tone): EndView => ({
  node: node('bucket', 'Amazon S3', ['us-east-1'], hop, tone),
  ranges: ['52.216.0.0/15', '3.5.0.0/20', '3.5.16.0/21', '54.231.0.0/17'].map((text) => ({
    text,
    tone: chip,
  })),
  rangesLabel: 'public addresses',
  more: '',
  sees: sees ? { label: 'sees source', address: sees } : undefined,
});

const lockedSubnet = (title: string, cidr: string, onPath = false): FarView['subnet'] => ({
  ...{ glyph: 'lock', title, cidr, onPath },
});

const picture = (more: Partial<PictureView> & Pick<PictureView, 'table' | 'lines' | 'end'>): PictureView => ({
  region: 'Region us-east-1',
  endLabel: 'AWS services',
  vpc: { title: 'prod', detail: 'vpc-0a12f6 · 10.0.0.0/16' },
  zone: 'us-east-1a',
  sourceSubnet: lockedSubnet('private-a', '10.0.1.0/24', true),
  source: node('vm', 'app-1', ['10.0.1.10', 'i-0c1f22ab9'], 1, more.table?.tone ?? 'none'),
  lookup: node('dns', 'Name lookup', ['4 public ranges'], 2, more.table?.tone ?? 'none'),
  sourceNote: '+ 3 instances, same way',
  far: [],
  doors: [],
  moreDoors: '',
  otherZones: [
    {
      zone: 'us-east-1b',
      note: 'Uses the same route table, so the same way out.',
      subnets: [
        lockedSubnet('private-b', '10.0.2.0/24'),
        { glyph: 'unlock', title: 'public-b', cidr: '10.0.102.0/24', onPath: false },
      ],
    },
  ],
  moreZones: '+ us-east-1c: 3 subnets not on this path',
  gates: sourceGates,
  ...more,
});

export const hop = (
  number: number,
  title: string,
  id: string,
  text: string,
  more: Partial<HopView> = {},
): HopView => ({
  ...{ number, title, id, text, tone: 'nat', hollow: false, wouldContinue: false, checks: [], blockers: [] },
  ref: `ref-${number}`,
  card: { rule: text, documentation: 'https://docs.aws.amazon.com/vpc/latest/userguide/' },
  classes: [],
  ...more,
});

const passed = (...texts: readonly string[]): HopView['checks'] =>
  texts.map((text) => ({ outcome: 'passes', text }));
const instanceText = 'TCP to port 443 leaves network interface eni-09fe31 in subnet private-a.';
const instance = (more: Partial<HopView>): HopView =>
  hop(1, 'Instance app-1', '10.0.1.10', instanceText, {
    checks: passed(
      'Security group sg-app lets TCP 443 out',
      'Network ACL acl-01 lets it out, and the answer (1024–65535) in',
    ),
    ...more,
  });
const lookupHop = (more: Partial<HopView>): HopView =>
  hop(2, 'Name lookup', 'IPv4', 's3.us-east-1.amazonaws.com gives public addresses of S3 in 4 ranges.', more);

const natHops = (more: Partial<HopView> = {}): readonly HopView[] => [
  hop(
    4,
    'NAT gateway',
    'nat-0f3a9c',
    'Sends from its public address 54.80.112.7. 0.045 USD for each GB it processes.',
    {
      checks: passed('Network ACL acl-02 lets it in and out'),
      ...more,
    },
  ),
  hop(
    5,
    'Route table public',
    'rtb-0d71aa',
    '0.0.0.0/0 → igw-0b7e55: the NAT gateway’s own subnet decides the next hop.',
    more,
  ),
  hop(
    6,
    'Internet gateway',
    'igw-0b7e55',
    'The way out of the VPC. Traffic to S3 stays on the AWS network.',
    more,
  ),
];
const tableHop = (text: string, more: Partial<HopView> = {}): HopView =>
  hop(3, 'Route table private', 'rtb-0c44e1', text, more);

const verdict = (
  tone: Tone,
  glyph: string,
  sentence: string,
  detail: string,
  actions: VerdictView['actions'] = [],
): VerdictView => ({
  ...{ tone, glyph, sentence, detail, actions },
});

const path = (more: Partial<PathView> & Pick<PathView, 'verdict' | 'picture' | 'hops'>): PathView => ({
  question: {
    from: { glyph: 'vm', label: 'app-1', detail: '10.0.1.10' },
    to: { glyph: 'bucket', label: 'S3', detail: 'us-east-1' },
    protocol: 'tcp',
    port: 443,
    families: 'ipv4',
  },
  origin: { kind: 'live', label: 'Live, 14:02:11' },
  classes: [],
  bothLabel: 'Both ways',
  comparison: undefined,
  notes: ['Computed, not tested: nothing was sent.'],
  commands: ['nc -vz s3.us-east-1.amazonaws.com 443', 'curl -sv https://s3.us-east-1.amazonaws.com'],
  ...more,
});

const natRow = (tone: Tone): RouteRowView => row('0.0.0.0/0', 'nat-0f3a9c', won(tone, '✓ /0'));
const onlyDefault = 'Only 0.0.0.0/0 contains these addresses.';
const natPicture = picture({
  table: table([...base, natRow('nat')], onlyDefault, 'nat'),
  far: [natFar(4, 'nat')],
  doors: [missingDoor, internetDoor(6, 'nat')],
  gates: [...sourceGates, ...natGates(4)],
  lines: [line({ through: 'lower', door: 1, label: 'through NAT' })],
  end: s3(7, 'nat', '54.80.112.7'),
});

const gatewayRow = (mark: string, isNew = false): RouteRowView =>
  row('S3 pl-63a540', isNew ? 'vpce (new)' : 'vpce-0e9d2f', {
    ...won('private', mark),
    isNew,
    ranges: isNew ? [] : noted(),
  });

const small = (view: PictureView): PictureView => ({
  ...view,
  lookup: undefined,
  otherZones: [],
  moreZones: '',
});

const before: PictureView = small({
  ...natPicture,
  table: table([...base, natRow('nat')], '', 'nat', 2),
  far: [natFar(3, 'nat')],
  doors: [internetDoor(5, 'nat')],
  gates: sourceGates,
  lines: [line({ through: 'lower', door: 0 })],
  end: { ...s3(6, 'nat', '54.80.112.7'), ranges: [] },
});
const after: PictureView = small({
  ...natPicture,
  source: node('vm', 'app-1', ['10.0.1.10', 'i-0c1f22ab9'], 1, 'private'),
  table: {
    ...table([...base, gatewayRow('✓ /15–21', true), shorter], '', 'private', 2),
    subtitle: 'private-a, private-b · 1 route added',
  },
  far: [natFar(undefined, 'none')],
  doors: [
    {
      ...gatewayDoor(3, 'private'),
      node: { ...node('door', 'new gateway', ['endpoint'], 3, 'private'), state: 'new' },
    },
    internetDoor(undefined, 'none'),
  ],
  gates: sourceGates,
  lines: [
    line({ style: 'ghost', tone: 'none', row: 4, through: 'lower', door: 1 }),
    line({ tone: 'private', row: 3, door: 0 }),
  ],
  end: { ...s3(4, 'private', '10.0.1.10'), ranges: [] },
});

/** Through a NAT gateway, where a free endpoint is missing; with its comparison. */
export const nat: PathView = path({
  verdict: verdict(
    'nat',
    'nat',
    '10.0.1.10 reaches S3 (us-east-1) through NAT gateway nat-0f3a9c at 0.045 USD/GB. A gateway endpoint would be free.',
    'TCP 443, IPv4 · all 4 address ranges go the same way · no endpoint policy on this path · price: us-east-1, 2026, AWS VPC pricing',
    [
      { id: 'compare', label: 'Compare', primary: false },
      { id: 'create-endpoint', label: 'Create endpoint…', primary: true },
    ],
  ),
  picture: natPicture,
  hops: [
    instance({}),
    lookupHop({}),
    tableHop('0.0.0.0/0 → nat-0f3a9c is the only one of 4 routes that contains the addresses.'),
    ...natHops(),
    hop(7, 'Amazon S3', 'us-east-1', 'Sees the source address 54.80.112.7.'),
  ],
  comparison: {
    verdict: verdict(
      'private',
      'check',
      'With a gateway endpoint, 10.0.1.10 reaches S3 (us-east-1) without the NAT gateway: 0.045 USD/GB becomes 0.',
      'Nothing has been created. The lower picture is what the route tables would say.',
      [
        { id: 'back', label: 'Back to path', primary: false },
        { id: 'create-endpoint', label: 'Create endpoint…', primary: true },
      ],
    ),
    ...{ beforeLabel: 'Before', afterLabel: 'With endpoint', before, after },
    title: 'What changes',
    columns: ['Before', 'With endpoint'],
    rows: [
      {
        label: 'Way out',
        before: 'NAT, internet gateway',
        after: 'gateway endpoint',
        better: true,
        together: false,
      },
      { label: 'Public IP', before: 'needed', after: 'not needed', better: true, together: false },
      { label: 'Per GB', before: '0.045 USD', after: '0', better: true, together: false },
      { label: 'S3 sees', before: '54.80.112.7', after: '10.0.1.10', better: true, together: false },
      { label: 'Routes', before: '4', after: '5 (1 added)', better: false, together: false },
      {
        label: 'Subnets',
        before: 'private-a, private-b change together: they share rtb-0c44e1.',
        after: '',
        better: false,
        together: true,
      },
    ],
    warnings: [
      {
        title: 'Open connections are cut once',
        text: 'Creating the endpoint switches the route and disconnects open TCP connections to S3 from these subnets.',
      },
      {
        title: 'Policies on aws:SourceIp stop matching',
        text: 'S3 will see private addresses. Use aws:VpcSourceIp or aws:SourceVpce.',
      },
    ],
    foot: 'Price: us-east-1, 2026, AWS VPC pricing. Computed, not tested: nothing was sent.',
  },
});

const gatewayPicture = picture({
  table: table(
    [...base, gatewayRow('✓ /15–21'), shorter],
    '2 of 5 routes match; the longest prefix wins.',
    'private',
  ),
  far: [natFar(undefined, 'none')],
  doors: [gatewayDoor(4, 'private'), internetDoor(undefined, 'none')],
  lines: [line({ tone: 'private', door: 0, label: 'gateway endpoint' })],
  end: s3(5, 'private', '10.0.1.10'),
});

/** Through a gateway endpoint. */
export const gateway: PathView = path({
  verdict: verdict(
    'private',
    'check',
    '10.0.1.10 reaches S3 (us-east-1) privately through gateway endpoint vpce-0e9d2f. It costs nothing.',
    'TCP 443, IPv4 · all 4 address ranges go the same way · endpoint policy: full access (checked apart from the route)',
    [{ id: 'open-endpoint', label: 'Open endpoint', primary: false }],
  ),
  picture: gatewayPicture,
  hops: [
    instance({ tone: 'private' }),
    lookupHop({ tone: 'private' }),
    tableHop('pl-63a540 (S3) → vpce-0e9d2f. Its ranges are /15 to /21, longer than 0.0.0.0/0, so it wins.', {
      tone: 'private',
    }),
    hop(
      4,
      'Gateway endpoint',
      'vpce-0e9d2f',
      'A way through the VPC’s border without a public address. Carries TCP.',
      {
        tone: 'private',
        checks: passed('Policy: full access'),
      },
    ),
    hop(5, 'Amazon S3', 'us-east-1', 'Sees the private source 10.0.1.10.', { tone: 'private' }),
  ],
});

const stopped: Partial<HopView> = { tone: 'none', hollow: true, wouldContinue: true };

/** Three blockers on the way through NAT. */
export const blocked: PathView = path({
  origin: { kind: 'snapshot', label: 'Snapshot prod.json, 18 Nov' },
  verdict: verdict(
    'bad',
    'x',
    '10.0.1.10 cannot reach S3 (us-east-1): 3 things block the path through NAT gateway nat-0f3a9c.',
    'TCP 443, IPv4 · the whole path is shown, with every blocker on it · a gateway endpoint would avoid 1 of the 3',
    [
      { id: 'previous-blocker', label: 'Previous', primary: false },
      { id: 'next-blocker', label: 'Next blocker', primary: false },
    ],
  ),
  picture: picture({
    table: table([...base, natRow('none')], onlyDefault, 'none'),
    far: [natFar(4, 'none')],
    doors: [internetDoor(6, 'bad')],
    gates: [
      gate('source-group', 'SG', 1, 'blocks', {
        title: 'Security group sg-app',
        text: 'has no outbound rule for TCP 443',
      }),
      gate('source-acl', 'NACL', 1, 'blocks', {
        title: 'Network ACL acl-01 of private-a',
        text: 'rule 90 denies the answer (TCP 1024–65535 in)',
      }),
      ...natGates(4),
      gate('door', 'BPA', 6, 'blocks', {
        title: 'Block Public Access',
        text: 'the VPC is set to block public traffic both ways',
      }),
    ],
    lines: [line({ style: 'would-continue', tone: 'none', through: 'lower', door: 0 })],
    end: s3(7, 'none'),
  }),
  hops: [
    hop(1, 'Instance app-1', '10.0.1.10', instanceText, {
      ...{ tone: 'bad', wouldContinue: true },
      blockers: [
        {
          code: 'ENI_SG_RULES_MISMATCH',
          text: 'Security group sg-app has no outbound rule for TCP 443 to these addresses.',
          reveal: { label: 'Open sg-app', ref: 'sg-app' },
        },
        {
          code: 'SUBNET_ACL_RESTRICTION',
          text: 'Network ACL acl-01, rule 90, denies TCP 1024–65535 in. The answer cannot come back: network ACLs are stateless.',
          reveal: { label: 'Open acl-01', ref: 'acl-01' },
        },
      ],
    }),
    lookupHop(stopped),
    tableHop('0.0.0.0/0 → nat-0f3a9c is the only one of 4 routes that contains the addresses.', stopped),
    ...natHops(stopped).slice(0, 2),
    hop(6, 'Internet gateway', 'igw-0b7e55', '', {
      ...{ tone: 'bad', wouldContinue: true },
      blockers: [
        {
          code: 'VPC_BLOCK_PUBLIC_ACCESS_ENABLED',
          text: 'Block Public Access is block-bidirectional for this VPC. It overrides every route.',
          reveal: { label: 'Open settings', ref: 'bpa' },
        },
      ],
    }),
    hop(7, 'Amazon S3', 'us-east-1', 'Not reached.', stopped),
  ],
});

const splitLines = [
  line({ tone: 'private', row: 4, door: 0, label: 'A: gateway endpoint' }),
  line({ style: 'second-way', tone: 'nat', row: 3, through: 'lower', door: 1, label: 'B: NAT gateway' }),
];
const splitPicture = picture({
  source: node('vm', 'app-1', ['10.0.1.10', 'i-0c1f22ab9'], 1, 'none'),
  table: table(
    [
      ...base,
      row('54.231.0.0/17', 'nat-0f3a9c', won('nat', '✓ B')),
      { ...gatewayRow('✓ A'), ranges: noted({ '54.231.0.0/17': 'taken by B' }) },
      shorter,
    ],
    'The exact CIDR beats the prefix list.',
    'none',
  ),
  far: [natFar(5, 'nat')],
  doors: [gatewayDoor(4, 'private'), internetDoor(7, 'nat')],
  gates: [...sourceGates, ...natGates(5)],
  lines: splitLines,
  end: {
    ...s3(8, 'none'),
    rangesLabel: '',
    ranges: [
      { text: '52.216.0.0/15', tone: 'private', group: 'A · 3 ranges' },
      { text: '3.5.0.0/20', tone: 'private' },
      { text: '3.5.16.0/21', tone: 'private' },
      { text: '54.231.0.0/17', tone: 'nat', group: 'B · 1 range' },
    ],
  },
});
const splitClasses: readonly ClassView[] = [
  {
    ...{
      letter: 'A',
      what: '3 ranges',
      way: 'gateway endpoint',
      count: '137,216 addresses',
      tone: 'private',
    },
    picture: {
      ...splitPicture,
      lines: splitLines.slice(0, 1),
      far: [natFar(undefined, 'none')],
      gates: sourceGates,
    },
  },
  {
    ...{ letter: 'B', what: '54.231.0.0/17', way: 'NAT gateway', count: '32,768 addresses', tone: 'nat' },
    picture: {
      ...splitPicture,
      lines: splitLines.slice(1),
      doors: [gatewayDoor(undefined, 'none'), internetDoor(7, 'nat')],
    },
  },
];
const inClass = (letter: string, tone: Tone): Partial<HopView> => ({ tone, classes: [letter] });

/** Two classes, two ways. */
export const split: PathView = path({
  origin: { kind: 'code', label: 'Terraform network/' },
  verdict: verdict(
    'amb',
    'nat',
    '10.0.1.10 reaches S3 (us-east-1) in two ways: 3 ranges through gateway endpoint vpce-0e9d2f, 1 range through NAT gateway nat-0f3a9c.',
    'TCP 443, IPv4 · route 54.231.0.0/17 names exactly a range of the prefix list, so it beats the endpoint’s route for that range',
    [{ id: 'open-table', label: 'Open route', primary: false }],
  ),
  classes: splitClasses,
  picture: splitPicture,
  hops: [
    instance({ tone: 'none', hollow: true }),
    lookupHop({ tone: 'none', hollow: true }),
    tableHop(
      'A: pl-63a540 → vpce-0e9d2f. B: 54.231.0.0/17 → nat-0f3a9c, the exact range, wins over the prefix list.',
      {
        ...{ tone: 'none', hollow: true },
      },
    ),
    hop(
      4,
      'A · Gateway endpoint',
      'vpce-0e9d2f',
      '3 ranges, 137,216 addresses. Free.',
      inClass('A', 'private'),
    ),
    hop(5, 'B · NAT gateway', 'nat-0f3a9c', '1 range, 32,768 addresses. 0.045 USD/GB.', inClass('B', 'nat')),
    hop(6, 'B · Route table public', 'rtb-0d71aa', '0.0.0.0/0 → igw-0b7e55.', inClass('B', 'nat')),
    hop(7, 'B · Internet gateway', 'igw-0b7e55', 'The way out of the VPC.', inClass('B', 'nat')),
    hop(
      8,
      'Amazon S3',
      'us-east-1',
      'Sees 10.0.1.10 for A and 54.80.112.7 for B: a bucket policy must allow both.',
      {
        ...{ tone: 'none', hollow: true },
      },
    ),
  ],
});

/** Two prefix lists with the same ranges: AWS chooses. */
export const ambiguous: PathView = path({
  verdict: verdict(
    'amb',
    'ques',
    'AWS chooses at random how 10.0.1.10 reaches S3 (us-east-1): through NAT gateway nat-0f3a9c or gateway endpoint vpce-0e9d2f.',
    'TCP 443, IPv4 · two overlapping prefix lists of table private have different targets; the choice is kept once made, so a test does not tell',
    [{ id: 'open-table', label: 'Open route table', primary: false }],
  ),
  picture: picture({
    source: node('vm', 'app-1', ['10.0.1.10', 'i-0c1f22ab9'], 1, 'none'),
    lookup: node('dns', 'Name lookup', ['4 public ranges'], 2, 'none'),
    table: table(
      [
        ...base,
        row('S3 pl-63a540', 'vpce-0e9d2f', won('amb', '?')),
        row('my pl-0ab34c', 'nat-0f3a9c', won('amb', '?')),
        shorter,
      ],
      'Both lists hold these 4 ranges.',
      'amb',
    ),
    far: [natFar(5, 'amb')],
    doors: [gatewayDoor(4, 'amb'), internetDoor(7, 'amb')],
    gates: [...sourceGates, ...natGates(5)],
    lines: [
      line({ style: 'maybe', tone: 'amb', row: 3, door: 0 }),
      line({ style: 'maybe', tone: 'amb', row: 4, through: 'lower', door: 1 }),
    ],
    end: s3(8, 'none', undefined, 'amb'),
  }),
  hops: [
    instance({ tone: 'none', hollow: true }),
    lookupHop({ tone: 'none', hollow: true }),
    tableHop('pl-63a540 and pl-0ab34c hold the same 4 ranges and have different targets: AWS picks one.', {
      tone: 'amb',
    }),
    hop(4, 'Maybe: gateway endpoint', 'vpce-0e9d2f', 'Free.', { tone: 'none', hollow: true }),
    hop(5, 'Maybe: NAT gateway', 'nat-0f3a9c', '0.045 USD/GB.', { tone: 'none', hollow: true }),
    hop(6, 'Maybe: route table public', 'rtb-0d71aa', '0.0.0.0/0 → igw-0b7e55.', {
      tone: 'none',
      hollow: true,
    }),
    hop(7, 'Maybe: internet gateway', 'igw-0b7e55', 'The way out of the VPC.', {
      tone: 'none',
      hollow: true,
    }),
    hop(8, 'Amazon S3', 'us-east-1', 'Sees 10.0.1.10 or 54.80.112.7.', { tone: 'none', hollow: true }),
  ],
});

const localWins = row('10.0.0.0/16', 'local', won('private', '✓ /16'));
const interfaceFar: FarView = {
  place: 'upper',
  subnet: lockedSubnet('endpoints-a', '10.0.11.0/24', true),
  crossesZones: undefined,
  node: node('plug', 'vpce-0a44c1', ['10.0.11.25', 'eni-05c9d2'], 4, 'private'),
  route: undefined,
};

/** Through an interface endpoint: PrivateLink carries it, no door. */
export const interfaceEndpoint: PathView = path({
  question: { ...nat.question, to: { glyph: 'queue', label: 'SQS', detail: 'us-east-1' } },
  verdict: verdict(
    'private',
    'check',
    '10.0.1.10 reaches SQS (us-east-1) privately through interface endpoint vpce-0a44c1 at 0.01 USD per AZ-hour and 0.01 USD/GB.',
    'TCP 443, IPv4 · private DNS is on · endpoint policy: full access (checked apart from the route) · price: us-east-1, 2026, AWS PrivateLink pricing',
    [{ id: 'open-endpoint', label: 'Open endpoint', primary: false }],
  ),
  picture: picture({
    lookup: node('dns', 'Name lookup', ['2 private IPs'], 2, 'private'),
    table: table(
      [localWins, ...base.slice(1), shorter],
      '2 of 4 routes match; the longest prefix wins.',
      'private',
    ),
    far: [interfaceFar],
    doors: [internetDoor(undefined, 'none')],
    gates: [...sourceGates, gate('far-acl-in', 'NACL', 4), gate('far-group', 'SG', 4)],
    lines: [line({ tone: 'private', row: 0, through: 'upper', privateLink: true, label: 'inside the VPC' })],
    end: {
      ...{ node: node('queue', 'Amazon SQS', ['us-east-1'], 5, 'private'), ranges: [], more: '' },
      ...{ rangesLabel: 'through PrivateLink', sees: undefined },
    },
  }),
  hops: [
    instance({ tone: 'private' }),
    lookupHop({
      tone: 'private',
      id: 'private DNS',
      text: 'sqs.us-east-1.amazonaws.com gives 10.0.11.25 and 10.0.12.31, one for each zone.',
    }),
    tableHop('10.0.0.0/16 → local. An interface endpoint needs no route of its own.', { tone: 'private' }),
    hop(
      4,
      'Interface endpoint',
      'vpce-0a44c1',
      'Network interface eni-05c9d2, 10.0.11.25, in subnet endpoints-a.',
      {
        tone: 'private',
        checks: passed(
          'Network ACL acl-03 lets it in, and the answer out',
          'Security group sg-endpoints lets TCP 443 in from sg-app',
        ),
      },
    ),
    hop(5, 'Amazon SQS', 'us-east-1', 'Reached through PrivateLink, never by a public address.', {
      tone: 'private',
    }),
  ],
});

/** To an address behind a transit gateway, whose attachment is in another zone. */
export const transitGateway: PathView = path({
  origin: { kind: 'sandbox', label: 'Sandbox' },
  verdict: verdict(
    'none',
    'tgw',
    '10.0.1.10 reaches 10.50.3.7 through transit gateway tgw-01ffab.',
    'TCP 443, IPv4 · the other network was not read',
  ),
  picture: picture({
    endLabel: 'Other networks',
    lookup: undefined,
    table: table(
      [
        local,
        row('10.8.0.0/16', 'pcx-07aa'),
        row('10.50.0.0/16', 'tgw-01ffab', won('none', '✓ /16')),
        shorter,
      ],
      'Only 10.50.0.0/16 contains this address.',
      'none',
      2,
    ),
    doors: [
      missingDoor,
      { kind: 'peering', node: node('peer', 'pcx-07aa', ['peering']), onPath: false, missing: undefined },
      {
        kind: 'transit-gateway',
        node: node('tgw', 'tgw-01ffab', ['transit gateway'], 4),
        onPath: true,
        missing: undefined,
      },
      internetDoor(undefined, 'none'),
    ],
    far: [
      {
        place: 'lower',
        subnet: { glyph: 'tgw', title: 'attachments-b', cidr: '10.0.99.16/28', onPath: true },
        crossesZones: 'crosses zones',
        zone: 'us-east-1b',
        node: node('eni', 'Attachment', ['tgw-attach-09'], 3),
        route: undefined,
      },
    ],
    gates: [
      ...sourceGates,
      gate('far-acl-in', 'NACL', 3, 'unknown'),
      gate('far-acl-out', 'NACL', 3, 'unknown'),
    ],
    lines: [line({ tone: 'none', row: 2, through: 'lower', door: 2, label: 'transit gateway' })],
    end: {
      ...{ node: node('cloud', 'vpc-0shared', ['10.50.3.7', 'us-east-1'], 5), ranges: [], more: '' },
      ...{ rangesLabel: '', sees: { label: 'sees source', address: '10.0.1.10' } },
    },
  }),
  hops: [
    instance({ tone: 'none' }),
    hop(2, 'Route table private', 'rtb-0c44e1', '10.50.0.0/16 → tgw-01ffab.', { tone: 'none' }),
    hop(3, 'Attachment', 'tgw-attach-09', 'In subnet attachments-b.', {
      tone: 'none',
      checks: [{ outcome: 'unknown', text: 'NetworkAcls was not read' }],
    }),
    hop(4, 'Transit gateway', 'tgw-01ffab', 'Sends to vpc-0shared.', { tone: 'none' }),
    hop(5, 'vpc-0shared', '10.50.3.7', 'Its route tables are not modelled here.', { tone: 'none' }),
  ],
});

/** To another instance of the same VPC. */
export const withinVpc: PathView = path({
  question: { ...nat.question, to: { glyph: 'vm', label: 'db-1', detail: '10.0.11.40' } },
  verdict: verdict('private', 'check', '10.0.1.10 reaches 10.0.11.40 within the VPC.', 'TCP 5432, IPv4'),
  picture: picture({
    lookup: undefined,
    table: table(
      [localWins, ...base.slice(1), shorter],
      '2 of 4 routes match; the longest prefix wins.',
      'private',
      2,
    ),
    far: [
      {
        ...interfaceFar,
        subnet: lockedSubnet('data-a', '10.0.11.0/24', true),
        node: node('vm', 'db-1', ['10.0.11.40', 'i-0dd1'], 3, 'private'),
      },
    ],
    doors: [internetDoor(undefined, 'none')],
    gates: [...sourceGates, gate('far-acl-in', 'NACL', 3), gate('far-group', 'SG', 3)],
    lines: [line({ tone: 'private', row: 0, through: 'upper', label: 'inside the VPC' })],
    end: {
      ...s3(3, 'private'),
      node: node('vm', 'db-1', ['10.0.11.40'], 3, 'private'),
      ranges: [],
      rangesLabel: '',
      inside: true,
    },
  }),
  hops: [
    instance({ tone: 'private' }),
    hop(2, 'Route table private', 'rtb-0c44e1', '10.0.0.0/16 → local.', { tone: 'private' }),
    hop(3, 'Instance db-1', '10.0.11.40', 'In subnet data-a.', { tone: 'private' }),
  ],
});

/** The route tables were not read. */
export const undetermined: PathView = path({
  verdict: verdict(
    'none',
    'ques',
    'It cannot be said whether 10.0.1.10 reaches S3 (us-east-1): RouteTables was not read.',
    'TCP 443, IPv4 · missing permission ec2:DescribeRouteTables',
    [{ id: 'read-now', label: 'Read it now', primary: true }],
  ),
  picture: picture({
    table: undefined,
    source: node('vm', 'app-1', ['10.0.1.10', 'i-0c1f22ab9'], 1, 'none'),
    gates: [gate('source-group', 'SG', 1), gate('source-acl', 'NACL', 1, 'unknown')],
    lines: [line({ tone: 'none', row: undefined, reachesEnd: false, style: 'would-continue' })],
    end: s3(2, 'none'),
  }),
  hops: [
    instance({
      tone: 'none',
      hollow: true,
      checks: [{ outcome: 'unknown', text: 'NetworkAcls was not read' }],
    }),
    hop(2, 'Amazon S3', 'us-east-1', 'Not known.', { tone: 'none', hollow: true }),
  ],
});

/** A long table, hostile names, eight classes, a blackhole: what no design shows. */
export const crowded: PathView = path({
  verdict: verdict('amb', 'nat', '<b>&amp; ”10.0.1.10“ reaches S3 in eight ways.', 'TCP 443, IPv4'),
  bothLabel: 'All ways',
  classes: ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].map((letter) => ({
    ...{ letter, what: '54.231.0.0/17', way: 'NAT gateway', count: '32,768 addresses', tone: 'nat' as const },
    picture: natPicture,
  })),
  picture: picture({
    vpc: {
      title: '<img src=x onerror=alert(1)> a very long name of a VPC that nobody should have given to it',
      detail: 'vpc-0a12f6789abcdef01 · 10.0.0.0/16 · 2600:1f18:1234::/56',
    },
    source: node(
      'vm',
      'an-instance-with-a-very-long-name\nand a line break',
      ['2600:1f18:1234:5600:1234:5678:9abc:def0', 'i-0c1f22ab9def01234'],
      1,
      'none',
    ),
    table: {
      ...table(
        [
          local,
          row('2600:1f18:1234:5600::/56', 'local'),
          row('54.230.0.0/17', 'eni-0c44e10123456789a', {
            mark: 'blackhole',
            bad: true,
            matches: true,
            tone: 'bad',
          }),
          ...[1, 2, 3, 4].map((n) => row(`54.23${n}.0.0/17`, 'nat-0f3a9c', won('nat', '✓'))),
          shorter,
        ],
        'The exact CIDR beats the prefix list, and this sentence is far too long to fit into the card of a route table.',
        'none',
      ),
      folded: {
        label: '+ 34 routes that do not match',
        rows: Array.from({ length: 34 }, (_, n) => row(`10.${n + 20}.0.0/16`, 'pcx-07aa')),
      },
    },
    far: [natFar(4, 'nat'), interfaceFar],
    doors: [
      gatewayDoor(7, 'private'),
      internetDoor(6, 'nat'),
      {
        kind: 'egress-only',
        node: node('export', 'eigw-0b', ['egress-only'], 8, 'net'),
        onPath: true,
        missing: undefined,
      },
      ...Array.from({ length: 9 }, (_, n): DoorView => ({
        kind: 'peering',
        node: node('peer', `pcx-${n}`, ['peering']),
        onPath: false,
        missing: undefined,
      })),
    ],
    otherZones: Array.from({ length: 5000 }, (_, n) => ({
      zone: `zone-${n}`,
      note: '',
      subnets: [lockedSubnet(`subnet-${n}`, '10.0.0.0/28')],
    })),
    gates: [...sourceGates, ...natGates(4)],
    lines: [
      line({ row: 2, tone: 'bad', reachesEnd: false, style: 'would-continue' }),
      line({ row: 3, through: 'lower', door: 1 }),
      line({ row: 4, through: 'lower', door: 1, style: 'second-way' }),
      line({ row: 5, through: 'upper', privateLink: true, tone: 'private', style: 'second-way' }),
      line({ row: 6, door: 0, tone: 'private', style: 'second-way' }),
      line({ row: 7, door: 1, tone: 'net', style: 'second-way' }),
      line({ row: 7, door: 2, tone: 'net', style: 'second-way' }),
      line({ row: 0, through: 'upper', privateLink: true, tone: 'private', style: 'second-way' }),
    ],
    end: {
      ...s3(9, 'none'),
      ranges: Array.from({ length: 40 }, (_, n) => ({ text: `52.216.${n}.0/24`, tone: 'nat' as const })),
      more: '+ 30 ranges',
    },
  }),
  hops: nat.hops,
});

/** All of them, by the name of the state. */
export const fixtures: Readonly<Record<string, PathView>> = {
  ...{ nat, gateway, blocked, split, ambiguous, undetermined, crowded },
  interface: interfaceEndpoint,
  'transit-gateway': transitGateway,
  local: withinVpc,
};
