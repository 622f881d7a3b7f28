import type { CreateState, EndpointType, FormView, OptionView, PolicyView, ServiceRow } from '../protocol';

/** What is asked for, and what can be chosen for it: the left side of the page in one situation. */
export interface FormFixture {
  readonly form: FormView;
  readonly state: CreateState;
}

const state: CreateState = {
  root: { kind: 'profile', key: 'prod' },
  scope: { account: '123456789012', region: 'us-east-1', partition: 'aws' },
  category: 'aws',
  filter: 's3',
  service: 'com.amazonaws.us-east-1.s3',
  type: 'gateway',
  serviceRegion: undefined,
  vpc: 'vpc-0a12f6',
  routeTables: ['rtb-0c44e1'],
  subnets: [],
  securityGroups: [],
  privateDns: false,
  inboundResolverOnly: false,
  ipAddressType: undefined,
  dnsRecordIpType: undefined,
  policy: 'full',
  policyText: '',
  tags: [{ key: 'Name', value: 's3-gateway' }],
  preserveClientIp: false,
  loadBalancers: [],
  acceptanceRequired: true,
  privateName: '',
  principals: [],
  supportedIpAddressTypes: ['ipv4'],
  code: 'terraform',
  pathFrom: undefined,
};

const badges: Readonly<Record<EndpointType, readonly [string, string, string]>> = {
  gateway: ['Gateway', 'door', 'free'],
  interface: ['Interface', 'plug', 'per AZ-hour'],
  'gateway-load-balancer': ['Gateway Load Balancer', 'filter', 'per AZ-hour'],
  resource: ['Resource', 'link', 'per AZ-hour'],
  'service-network': ['Service network', 'link', 'per AZ-hour'],
};

function service(name: string, type: EndpointType, selected = false): ServiceRow {
  const [badge, badgeGlyph, cost] = badges[type];
  const glyph = name.startsWith('s3') ? 'bucket' : 'svc';
  return { service: `com.amazonaws.us-east-1.${name}`, type, glyph, badge, badgeGlyph, cost, selected };
}

const option = (value: string, label: string, glyph: string, detail = value): OptionView => ({
  value,
  label,
  detail,
  glyph,
  disabled: undefined,
});

const policy: PolicyView = {
  hint: 'Everyone in the VPC may use the service. IAM and bucket policies still apply.',
  isOffered: true,
  counter: '',
  isTooLong: false,
  errors: [],
  actions: ['s3:DeleteObject', 's3:GetObject', 's3:GetObjectAcl', 's3:ListBucket', 's3:PutObject'],
  generators: [
    { id: 'only-resources', label: 'Only these buckets…' },
    { id: 'only-organisation', label: 'Only my organisation…' },
  ],
};

const form: FormView = {
  title: 'Create VPC endpoint',
  subtitle: 'A private way from your subnets to a service.',
  categories: [
    { id: 'aws', label: 'AWS services', hint: 'Services of AWS in this Region' },
    { id: 'by-name', label: 'Find service by name', hint: "Another account's service" },
    { id: 'marketplace', label: 'Marketplace and partner', hint: '' },
    { id: 'instance-connect', label: 'Instance Connect', hint: '' },
    { id: 'provider', label: 'PrivateLink provider', hint: '' },
  ],
  services: {
    label: 'Service name',
    hint: '257 in us-east-1; a service can be listed once for each type',
    rows: [service('s3', 'gateway', true), service('s3', 'interface'), service('s3express', 'gateway')],
    empty: 'No service of this name.',
  },
  byName: undefined,
  serviceRegion: undefined,
  vpc: {
    label: 'VPC',
    hint: '',
    options: [
      option('vpc-0a12f6', 'prod', 'cloud', 'vpc-0a12f6 · 10.0.0.0/16'),
      option('vpc-0b7781', 'legacy', 'cloud', 'vpc-0b7781 · 172.31.0.0/16'),
      { ...option('vpc-0c1111', 'shared', 'cloud'), disabled: 'It belongs to account 210987654321.' },
    ],
    selected: 'vpc-0a12f6',
  },
  routeTables: {
    label: 'Route tables',
    hint: 'the endpoint serves the subnets of the tables you choose',
    rows: [
      {
        id: 'rtb-0c44e1',
        name: 'private',
        checked: true,
        subnets: ['a', 'b', 'c'].map((zone) => ({
          id: `subnet-${zone}`,
          name: `private-${zone}`,
          glyph: 'lock',
        })),
        note: '',
        disabled: undefined,
      },
      {
        id: 'rtb-0d71aa',
        name: 'public',
        checked: false,
        subnets: ['a', 'b'].map((zone) => ({
          id: `subnet-p${zone}`,
          name: `public-${zone}`,
          glyph: 'unlock',
        })),
        note: '',
        disabled: undefined,
      },
      {
        id: 'rtb-0f0012',
        name: 'main',
        checked: false,
        subnets: [{ id: 'subnet-i', name: 'isolated-a', glyph: 'slash' }],
        note: 'by default: it is the main table',
        disabled: undefined,
      },
      {
        id: 'rtb-0b7709',
        name: 'data',
        checked: false,
        subnets: [],
        note: '',
        disabled: 'already routes S3 to vpce-0911ac',
      },
    ],
  },
  zones: undefined,
  securityGroups: undefined,
  privateDns: undefined,
  inboundResolverOnly: undefined,
  preserveClientIp: undefined,
  ipAddressType: undefined,
  dnsRecordIpType: undefined,
  provider: undefined,
  policy,
  tags: { rows: [{ keyError: undefined, valueError: undefined }], left: '49 of 50 left', canAdd: true },
};

const ipTypes = (selected: string): FormView['ipAddressType'] => ({
  label: 'IP address type',
  hint: '',
  options: [option('ipv4', 'IPv4', 'dot', ''), option('dualstack', 'Dualstack', 'dot', '')],
  selected,
});

const zones: NonNullable<FormView['zones']> = {
  label: 'Subnets',
  hint: 'at most one in each zone; each gets one network interface',
  one: false,
  rows: [
    {
      zone: 'us-east-1a',
      checked: true,
      subnets: [option('subnet-0e1a', 'endpoints-a', 'lock', '10.0.11.0/24')],
      subnet: 'subnet-0e1a',
      free: '243 free',
      disabled: undefined,
      addresses: [{ family: 'ipv4', label: 'IPv4', value: '', error: undefined }],
    },
    {
      zone: 'us-east-1b',
      checked: true,
      subnets: [option('subnet-0e2b', 'endpoints-b', 'lock', '10.0.12.0/24')],
      subnet: 'subnet-0e2b',
      free: '240 free',
      disabled: undefined,
      addresses: [{ family: 'ipv4', label: 'IPv4', value: '', error: undefined }],
    },
    {
      zone: 'us-east-1e',
      checked: false,
      subnets: [],
      subnet: undefined,
      free: '',
      disabled: 'service not offered in this zone',
      addresses: [],
    },
  ],
};

const securityGroups: NonNullable<FormView['securityGroups']> = {
  label: 'Security groups',
  hint: 'up to 5; none means the VPC’s default group',
  max: 5,
  options: [
    option('sg-08d1f2', 'sg-endpoints', 'shield'),
    option('sg-0aa110', 'sg-app', 'shield'),
    option('sg-0000de', 'default', 'shield'),
  ],
};

const wrongPolicy = [
  '{ "Statement": [{',
  '    "Effect": "Allow", "Principal": "*",',
  '    "Action": "ecr:*"',
  '    "Resource": "*"',
  '}] }',
].join('\n');

/** A gateway endpoint, as at the start. */
export const gateway: FormFixture = { form, state };

/** An interface endpoint with an error in its policy and one in its tags. */
export const interfaceEndpoint: FormFixture = {
  form: {
    ...form,
    services: {
      label: 'Service name',
      hint: '257 in us-east-1; a service can be listed once for each type',
      rows: [service('ecr.api', 'interface', true), service('ecr.dkr', 'interface')],
      empty: '',
    },
    routeTables: undefined,
    zones,
    securityGroups,
    privateDns: {
      label: 'Private DNS:',
      name: 'api.ecr.us-east-1.amazonaws.com',
      after: 'gives private addresses',
      checked: true,
      hint: '',
      disabled: undefined,
    },
    policy: {
      ...policy,
      counter: '105 of 20,480 characters',
      errors: [{ line: 4, column: 5, length: 10, text: 'a comma is missing before "Resource".' }],
      actions: ['ecr:BatchGetImage', 'ecr:GetAuthorizationToken', 'ecr:GetDownloadUrlForLayer'],
    },
    tags: {
      rows: [
        { keyError: undefined, valueError: undefined },
        { keyError: 'A key cannot start with aws:', valueError: undefined },
      ],
      left: '48 of 50 left',
      canAdd: true,
    },
  },
  state: {
    ...state,
    filter: 'ecr',
    service: 'com.amazonaws.us-east-1.ecr.api',
    type: 'interface',
    routeTables: [],
    subnets: [{ id: 'subnet-0e1a' }, { id: 'subnet-0e2b' }],
    securityGroups: ['sg-08d1f2'],
    privateDns: true,
    policy: 'custom',
    policyText: wrongPolicy,
    tags: [
      { key: 'Name', value: 'ecr-api' },
      { key: 'aws:team', value: 'platform' },
    ],
  },
};

/** S3 by an interface endpoint: a picker in a zone, fixed addresses, address types, the inbound resolver. */
export const dualstack: FormFixture = {
  form: {
    ...interfaceEndpoint.form,
    services: form.services,
    zones: {
      ...zones,
      rows: zones.rows.map((row, at) =>
        at === 0
          ? {
              ...row,
              subnets: [
                ...row.subnets,
                option('subnet-0e9a', 'private-a', 'lock', '10.0.1.0/24'),
                { ...option('subnet-0e8a', 'full-a', 'lock', '10.0.9.0/28'), disabled: 'no free address' },
              ],
              addresses: [
                { family: 'ipv4', label: 'IPv4', value: '10.0.99.4', error: 'It is not in 10.0.11.0/24.' },
                { family: 'ipv6', label: 'IPv6', value: '', error: undefined },
              ],
            }
          : row,
      ),
    },
    inboundResolverOnly: {
      label: 'Only for inbound resolver endpoints',
      name: '',
      after: '',
      checked: true,
      hint: 'Traffic of the VPC keeps the gateway endpoint, which is free.',
      disabled: undefined,
    },
    ipAddressType: ipTypes('dualstack'),
    dnsRecordIpType: {
      label: 'DNS record type',
      hint: '',
      options: [
        option('ipv4', 'IPv4', 'dot', ''),
        option('ipv6', 'IPv6', 'dot', ''),
        option('dualstack', 'Dualstack', 'dot', ''),
        option('service-defined', 'As the service defines', 'dot', ''),
      ],
      selected: 'dualstack',
    },
    policy,
    tags: form.tags,
  },
  state: {
    ...interfaceEndpoint.state,
    filter: 's3',
    service: 'com.amazonaws.us-east-1.s3',
    subnets: [{ id: 'subnet-0e1a', ipv4: '10.0.99.4' }, { id: 'subnet-0e2b' }],
    securityGroups: ['sg-08d1f2', 'sg-0aa110'],
    inboundResolverOnly: true,
    ipAddressType: 'dualstack',
    policy: 'full',
    policyText: '',
    tags: state.tags,
  },
};

/** A service that somebody else offers, found by its name. */
export const byName: FormFixture = {
  form: {
    ...interfaceEndpoint.form,
    services: undefined,
    byName: {
      label: 'Service name',
      hint: 'as its provider gave it to you',
      verified: { tone: 'private', text: 'Found: Interface, in us-east-1a and us-east-1b.' },
      types: [
        { type: 'interface', label: 'Interface' },
        { type: 'gateway-load-balancer', label: 'Gateway Load Balancer' },
      ],
    },
    serviceRegion: {
      label: 'Region of the service',
      hint: '',
      options: [
        option('', 'us-east-1, as the VPC', 'globe', ''),
        option('us-west-2', 'us-west-2', 'globe', ''),
      ],
      selected: '',
    },
    privateDns: undefined,
    policy: { ...policy, isOffered: false, hint: 'Endpoints to services of others have no policy of yours.' },
    tags: form.tags,
  },
  state: {
    ...interfaceEndpoint.state,
    category: 'by-name',
    service: 'com.amazonaws.vpce.us-east-1.vpce-svc-0e123abc123198abc',
    policy: 'full',
    tags: state.tags,
  },
};

/** A Gateway Load Balancer endpoint: one subnet, no groups, no policy. */
export const loadBalancer: FormFixture = {
  form: {
    ...byName.form,
    zones: { ...zones, hint: 'exactly one', one: true },
    securityGroups: undefined,
  },
  state: {
    ...byName.state,
    type: 'gateway-load-balancer',
    subnets: [{ id: 'subnet-0e1a' }],
    securityGroups: [],
  },
};

/** An EC2 Instance Connect Endpoint. */
export const instanceConnect: FormFixture = {
  form: {
    ...form,
    title: 'Create EC2 Instance Connect Endpoint',
    subtitle: 'SSH and RDP to instances without public addresses.',
    services: undefined,
    routeTables: undefined,
    zones: { ...zones, label: 'Subnet', hint: 'exactly one', one: true },
    securityGroups,
    preserveClientIp: {
      label: 'Preserve client IP',
      name: '',
      after: '',
      checked: false,
      hint: '',
      disabled: 'Only where instance and client are in one VPC.',
    },
    ipAddressType: ipTypes('ipv4'),
    policy: undefined,
  },
  state: {
    ...state,
    category: 'instance-connect',
    service: '',
    type: 'interface',
    subnets: [{ id: 'subnet-0e1a' }],
    tags: [],
  },
};

/** The provider's side of PrivateLink, with errors. */
export const provider: FormFixture = {
  form: {
    ...form,
    title: 'Create endpoint service',
    subtitle: 'Others reach your load balancer by PrivateLink.',
    services: undefined,
    vpc: undefined,
    routeTables: undefined,
    provider: {
      label: 'Load balancers',
      hint: 'all Network or all Gateway Load Balancers',
      loadBalancers: [
        { ...option('arn:nlb', 'payments', 'nat', 'network · us-east-1a, us-east-1b'), checked: true },
        {
          ...option('arn:gwlb', 'firewall', 'filter'),
          checked: false,
          disabled: 'another kind than payments',
        },
      ],
      problem: undefined,
      privateNameError: 'A private name needs a domain: pay.example.com.',
      principalErrors: ['', 'This is no ARN and not *.'],
    },
    policy: undefined,
  },
  state: {
    ...state,
    category: 'provider',
    service: '',
    loadBalancers: ['arn:nlb'],
    privateName: 'pay',
    principals: ['arn:aws:iam::210987654321:root', 'everybody'],
    tags: [],
  },
};

/** As many services as a Region offers, and one whose names are hostile. */
export const long: FormFixture = {
  form: {
    ...form,
    services: {
      label: 'Service name',
      hint: '300 in us-east-1',
      rows: Array.from({ length: 300 }, (_, at) =>
        service(
          at === 1 ? '<img src=x onerror=alert(1)>' : `service-${at}.with-a-rather-long-name`,
          at % 2 === 0 ? 'interface' : 'gateway',
        ),
      ),
      empty: '',
    },
  },
  state: { ...state, filter: '', service: '' },
};
