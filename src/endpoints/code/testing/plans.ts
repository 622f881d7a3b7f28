import fc from 'fast-check';
import type { EndpointServicePlan, GatewayPlan, InstanceConnectPlan, InterfacePlan, Plan } from '../../plan';

const SCOPE = { account: '123456789012', region: 'us-east-1', partition: 'aws' };
const VPC = { id: 'vpc-1', scope: SCOPE };

export const GATEWAY: GatewayPlan = {
  kind: 'gateway',
  vpc: VPC,
  service: 'com.amazonaws.us-east-1.s3',
  routeTableIds: ['rtb-1', 'rtb-2'],
  policy: {
    document: JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: '*',
          Action: ['s3:GetObject', 's3:PutObject'],
          Resource: 'arn:aws:s3:::b/${aws:PrincipalAccount}/*',
        },
      ],
    }),
  },
  tags: new Map([
    ['Name', 's3'],
    ['cost-center', "O'Brien"],
  ]),
};

export const INTERFACE: InterfacePlan = {
  kind: 'interface',
  vpc: VPC,
  service: 'com.amazonaws.us-east-1.s3',
  subnets: [{ subnetId: 'subnet-a', ipv4: '10.0.1.10' }, { subnetId: 'subnet-b' }],
  securityGroupIds: ['sg-1'],
  privateDns: true,
  inboundResolverOnly: true,
  ipAddressType: 'ipv4',
  dnsRecordIpType: 'ipv4',
  policy: 'full',
  tags: new Map(),
};

export const INSTANCE_CONNECT: InstanceConnectPlan = {
  kind: 'instance-connect',
  vpc: VPC,
  subnetId: 'subnet-a',
  securityGroupIds: ['sg-1'],
  preserveClientIp: false,
  ipAddressType: 'dualstack',
  tags: new Map([['Name', 'eice']]),
};

export const SERVICE: EndpointServicePlan = {
  kind: 'endpoint-service',
  scope: SCOPE,
  networkLoadBalancerArns: ['arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/net/a/1'],
  gatewayLoadBalancerArns: [],
  acceptanceRequired: true,
  privateDnsName: 'api.example.com',
  supportedIpAddressTypes: ['ipv4'],
  allowedPrincipals: ['arn:aws:iam::210987654321:root'],
  tags: new Map(),
};

const LATTICE = { vpc: VPC, subnets: [{ subnetId: 'subnet-a' }], securityGroupIds: [], privateDns: false };

export const PLANS: readonly Plan[] = [
  GATEWAY,
  INTERFACE,
  INSTANCE_CONNECT,
  SERVICE,
  { ...GATEWAY, policy: { document: 'not JSON "${x}' }, routeTableIds: [] },
  { ...INTERFACE, service: 'com.amazonaws.us-west-2.ecr.api', serviceRegion: 'us-west-2', subnets: [] },
  {
    kind: 'gateway-load-balancer',
    vpc: VPC,
    service: 'com.amazonaws.vpce.us-east-1.vpce-svc-1',
    subnetId: 'subnet-a',
    tags: new Map(),
  },
  { kind: 'resource', ...LATTICE, resourceConfigurationArn: 'arn:aws:vpc-lattice:r', tags: new Map() },
  { kind: 'service-network', ...LATTICE, serviceNetworkArn: 'arn:aws:vpc-lattice:n', tags: new Map() },
];

/** What means something to one of the languages. */
const FRAGMENTS = [
  ...[
    '"',
    "'",
    '`',
    '\\',
    '$',
    '$$',
    '${',
    '$${',
    '%{',
    '%%{',
    '}',
    '#{',
    '$(',
    '!',
    '&',
    '<<EOT',
    'EOT',
    '"""',
  ],
  ...[
    "'''",
    '\n',
    '\r',
    '\t',
    '\0',
    '//',
    '*/',
    '#',
    ': ',
    '- ',
    '? ',
    '{{',
    '!!js',
    '&a',
    '*a',
    '@',
    '|',
    '>',
    '%',
  ],
  ...['true', 'NO', 'null', '~', '1e3', '0x1', '2012-10-17', '', ' ', '\u0085', '\u2028', '\u202e', '\u200b'],
  ...['😀', '\u{e0001}', '\ufeff', '\uffff', '\\u0022', '\\N{DIGIT ONE}', 'x', '__proto__', 'for', '--help'],
];

/** Text that somebody wrote who wants out of the literal. */
export const HOSTILE = fc
  .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...FRAGMENTS) }, fc.string({ unit: 'binary' })), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => parts.join(''));

/** Plans with hostile text wherever a plan has text. */
export const HOSTILE_PLAN: fc.Arbitrary<Plan> = fc
  .record({
    a: HOSTILE,
    b: HOSTILE,
    c: HOSTILE,
    tags: fc.array(fc.tuple(HOSTILE, HOSTILE), { maxLength: 3 }),
    kind: fc.constantFrom('gateway', 'interface', 'instance-connect', 'endpoint-service'),
  })
  .map(({ a, b, c, tags: entries, kind }): Plan => {
    const tags = new Map(entries);
    const vpc = { id: a, scope: { ...SCOPE, region: b } };
    switch (kind) {
      case 'gateway': {
        const document = JSON.stringify({ [b]: [c, { [c]: a }], d: { e: true, f: null, g: 1 } });
        return { ...GATEWAY, vpc, service: c, routeTableIds: [b, c], policy: { document }, tags };
      }
      case 'interface':
        return {
          ...INTERFACE,
          vpc,
          service: b,
          subnets: [{ subnetId: b, ipv6: c }],
          policy: { document: c },
          tags,
        };
      case 'instance-connect':
        return { ...INSTANCE_CONNECT, vpc, subnetId: b, securityGroupIds: [c], tags };
      default:
        return {
          ...SERVICE,
          scope: vpc.scope,
          privateDnsName: a,
          networkLoadBalancerArns: [b],
          allowedPrincipals: [c],
          tags,
        };
    }
  });
