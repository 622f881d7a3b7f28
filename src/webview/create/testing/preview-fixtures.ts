import type {
  CheckRow,
  CodeToken,
  CodeView,
  FooterView,
  MiniView,
  OptionView,
  PathChangeView,
  PreviewView,
} from '../protocol';

type Outcome = CheckRow['outcome'];

function check(outcome: Outcome, what: string, why = '', more: Partial<CheckRow> = {}): CheckRow {
  return { outcome, what, why, hover: '', remedy: undefined, documentation: undefined, ...more };
}

type MiniBox = readonly [column: number, glyph: string, text: string];

function mini(label: string, tone: MiniView['tone'], alt: string, ...boxes: readonly MiniBox[]): MiniView {
  return { label, tone, alt, boxes: boxes.map(([column, glyph, text]) => ({ column, glyph, text })) };
}

const plain = (text: string): CodeToken => ({ text, kind: 'plain' });
const keyword = (text: string): CodeToken => ({ text, kind: 'keyword' });
const string = (text: string): CodeToken => ({ text, kind: 'string' });

const formats: CodeView['formats'] = [
  { id: 'terraform', label: 'Terraform' },
  { id: 'cloudformation', label: 'CloudFormation' },
  { id: 'cloudformation-json', label: 'CloudFormation (JSON)' },
  { id: 'cdk-typescript', label: 'CDK' },
  { id: 'cdk-python', label: 'CDK (Python)' },
  { id: 'cli', label: 'AWS CLI' },
];

export const gatewayPath: PathChangeView = {
  title: 'Path from private-a',
  canCompare: true,
  from: [],
  selected: 'subnet-0a1b2c',
  before: mini(
    'Before: 0.045 USD/GB',
    'nat',
    'Before: private-a, route 0.0.0.0/0, NAT gateway, internet gateway, Amazon S3, at 0.045 USD/GB.',
    [0, 'lock', 'private-a'],
    [1, 'sign', '0.0.0.0/0'],
    [2, 'nat', 'NAT'],
    [3, 'globe', 'IGW'],
    [4, 'bucket', 'Amazon S3'],
  ),
  after: mini(
    'With endpoint: free',
    'private',
    'With the endpoint: private-a, route pl-63a540, the new endpoint, Amazon S3, free.',
    [0, 'lock', 'private-a'],
    [1, 'sign', 'S3 pl-63…'],
    [2, 'door', 'new'],
    [4, 'bucket', 'Amazon S3'],
  ),
  note: 'Price: us-east-1, 2026, AWS VPC pricing. The NAT gateway stays for other traffic.',
};

const gatewayChecks: readonly CheckRow[] = [
  check('passed', 'Offered in us-east-1, and your account may create it', 'DryRun answered: allowed'),
  check(
    'passed',
    'Table private has no S3 endpoint yet and room for the route',
    '5 of 500 routes used afterwards',
  ),
  check(
    'warning',
    'Open TCP connections to S3 from 3 subnets are cut once',
    'The endpoint switches the route.',
  ),
  check(
    'warning',
    'S3 will see private source addresses',
    'Policies on aws:SourceIp stop matching. Use aws:VpcSourceIp or aws:SourceVpce.',
    { documentation: 'https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-s3.html' },
  ),
];

const gatewayRows: NonNullable<PreviewView['routes']>['tables'][number]['rows'] = [
  { kind: 'kept', destination: '10.0.0.0/16', target: 'local', note: '' },
  { kind: 'added', destination: 'pl-63a540', target: 'vpce-(new)', note: 'S3, 4 ranges' },
  { kind: 'loses', destination: '0.0.0.0/0', target: 'nat-0f3a9c', note: 'no longer for S3' },
];

/** As in the design: a gateway endpoint for S3. */
export const gateway: PreviewView = {
  checks: { summary: '2 passed, 2 to know', rows: gatewayChecks },
  path: gatewayPath,
  routes: {
    summary: '1 table, 3 subnets: private-a, private-b, private-c',
    tables: [{ name: 'private', id: 'rtb-0c44e1', count: '4 → 5 routes', rows: gatewayRows, more: '' }],
    text: '',
  },
  cost: undefined,
  code: {
    formats,
    lines: [
      [keyword('resource'), plain(' '), string('"aws_vpc_endpoint" "s3"'), plain(' {')],
      [plain('  vpc_id            = '), string('"vpc-0a12f6"')],
      [plain('  service_name      = '), string('"com.amazonaws.us-east-1.s3"')],
      [plain('  vpc_endpoint_type = '), string('"Gateway"')],
      [plain('  route_table_ids   = ['), string('"rtb-0c44e1"'), plain(']')],
      [plain('}')],
    ],
  },
  missing: undefined,
};

/** As in the design: an interface endpoint for ECR of which much is wrong. */
export const interfaceEndpoint: PreviewView = {
  checks: {
    summary: '4 to fix, 1 to know, 1 passed',
    rows: [
      check(
        'error',
        'DNS hostnames are off in vpc-0a12f6',
        'Private DNS needs both DNS attributes of the VPC.',
        {
          hover: 'InvalidParameter',
          remedy: { id: 'remedy:0', label: 'Turn on…' },
        },
      ),
      check(
        'error',
        'sg-endpoints lets nobody in on TCP 443',
        'Instances in 3 subnets could not reach the endpoint.',
        {
          remedy: { id: 'remedy:1', label: 'Add rule from sg-app…' },
        },
      ),
      check('error', 'The policy is not valid JSON', 'Line 4, column 5', {
        remedy: { id: 'go-to policy', label: 'Go to line' },
      }),
      check('error', 'Tag key aws:team starts with aws:', '', {
        remedy: { id: 'remedy:3', label: 'Remove tag' },
      }),
      check(
        'warning',
        'us-east-1c has no endpoint subnet',
        'Its traffic crosses zones to reach the endpoint.',
      ),
      check('passed', 'Zones, quota and name: no conflict', '7 of 50 interface endpoints used afterwards'),
    ],
  },
  path: {
    ...gatewayPath,
    before: mini(
      'Before: 0.045 USD/GB',
      'nat',
      'Before: private-a, route 0.0.0.0/0, NAT gateway, internet gateway, ECR API.',
      [0, 'lock', 'private-a'],
      [1, 'sign', '0.0.0.0/0'],
      [2, 'nat', 'NAT'],
      [3, 'globe', 'IGW'],
      [4, 'svc', 'ECR API'],
    ),
    after: mini(
      'With endpoint, once fixed: 0.01 USD/GB',
      'private',
      'With the endpoint, once fixed: private-a, local, the new endpoint, ECR API.',
      [0, 'lock', 'private-a'],
      [1, 'sign', 'local'],
      [2, 'plug', 'new'],
      [4, 'svc', 'ECR API'],
    ),
    note: '',
  },
  routes: {
    summary: 'none',
    tables: [],
    text: 'An interface endpoint adds no route. Every subnet that sg-endpoints lets in can use it.',
  },
  cost: {
    parts: [
      { text: '2 zones × 730 h × 0.01 USD = ', strong: false },
      { text: '14.60 USD a month', strong: true },
      { text: ', and 0.01 USD/GB. Cheaper than NAT from about 417 GB a month.', strong: false },
    ],
    source: 'us-east-1, 2026, AWS PrivateLink pricing',
  },
  code: {
    formats,
    lines: [
      [plain('aws ec2 create-vpc-endpoint --vpc-endpoint-type Interface \\')],
      [plain('  --vpc-id vpc-0a12f6 --subnet-ids subnet-0e1a subnet-0e2b \\')],
      [plain('  --service-name com.amazonaws.us-east-1.ecr.api …')],
    ],
  },
  missing: undefined,
};

const subnet = (value: string, label: string): OptionView => ({
  ...{ value, label, detail: value, glyph: 'lock', disabled: undefined },
});
const hostile =
  '<img src=x onerror=alert(1)> a name that somebody made as long as a tag may be, without any reason';

/** Much of everything: all outcomes, many checks that passed, many tables, long and hostile names. */
export const crowded: PreviewView = {
  checks: {
    summary: '1 to fix, 1 to know, 1 for information, 6 passed',
    rows: [
      check(
        'error',
        `Table ${hostile} already routes S3`,
        'AWS refuses a second route for one prefix list.',
        {
          hover: 'RouteAlreadyExists',
          remedy: { id: 'remedy:0', label: 'Leave the table out' },
          documentation: 'https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html',
        },
      ),
      check(
        'warning',
        'The bucket my-bucket is in eu-west-1',
        'A gateway endpoint serves its own Region alone.',
      ),
      check('information', 'The endpoint will be billed to account 1234-5678-9012'),
      check('asking', 'Asking AWS whether your account may create it…'),
      check('not-asked', 'Permission not checked', 'This endpoint may not honour DryRun.'),
      ...Array.from({ length: 6 }, (_, index) =>
        check('passed', `Check ${index + 1} passed`, 'As it should.'),
      ),
    ],
  },
  path: {
    ...gatewayPath,
    title: 'Path from private-a',
    from: [subnet('subnet-0a1b2c', 'private-a'), subnet('subnet-0a1b2d', hostile)],
    before: mini(
      'Before: blocked by the network ACL of private-a',
      'bad',
      'Before: blocked.',
      [0, 'lock', hostile],
      [1, 'sign', '2600:1f18:1234:5600::/56'],
      [2, 'tgw', 'tgw-0123456789abcdef0'],
      [4, 'bucket', 'Amazon S3 in eu-west-1'],
    ),
    after: mini(
      `With endpoint: AWS chooses at random. ${hostile}`,
      'amb',
      'With the endpoint: AWS chooses at random.',
      [0, 'lock', hostile],
      [1, 'sign', 'S3 pl-63a5400a0123'],
      [2, 'door', 'vpce-0911ac00112233445'],
      [4, 'bucket', 'Amazon S3'],
    ),
  },
  routes: {
    summary: '3 tables, 12 subnets',
    tables: [
      {
        name: hostile,
        id: 'rtb-0c44e1ffffffffff0',
        count: '98 → 99 routes',
        rows: [
          ...gatewayRows,
          { kind: 'kept', destination: '2600:1f18:1234:5600::/56', target: 'local', note: '' },
        ],
        more: '+ 94 routes that do not change',
      },
      {
        name: 'rtb-0d71aa',
        id: 'rtb-0d71aa',
        count: '1 → 2 routes',
        rows: gatewayRows.slice(0, 2),
        more: '',
      },
    ],
    text: 'Table data keeps its routes: it already leads to an endpoint.',
  },
  cost: {
    parts: [{ text: 'A gateway endpoint is free.', strong: true }],
    source: 'us-east-1, 2026, AWS pricing',
  },
  code: {
    formats,
    lines: [
      [{ text: '# What somebody wrote in a tag is quoted.', kind: 'comment' }],
      [plain('count = '), { text: '2', kind: 'number' }],
      [plain('Name  = '), string(`"${hostile} ${hostile}"`)],
    ],
  },
  missing: undefined,
};

/** Nothing is chosen yet. */
export const missing: PreviewView = {
  checks: { summary: '', rows: [] },
  path: undefined,
  routes: undefined,
  cost: undefined,
  code: undefined,
  missing: 'Choose a service to see what its endpoint would change.',
};

export const footer: FooterView = {
  profile: 'prod',
  account: '1234-5678-9012',
  region: 'us-east-1',
  hint: 'You will be asked once more.',
  canCreate: true,
  createLabel: 'Create endpoint…',
  canInsert: true,
};

export const footerToFix: FooterView = { ...footer, hint: '4 problems to fix first', canCreate: false };

export const footerMissing: FooterView = {
  ...footer,
  profile: 'Sandbox',
  account: '',
  hint: 'Choose a service first.',
  canCreate: false,
  canInsert: false,
};
