import { id, REGION } from './names';
import { ZONES, type Zone } from './zones';

type EndpointType = 'Gateway' | 'Interface';

interface OfferedService {
  /** The short name: `ecr.api`. */
  readonly name: string;
  /** Private DNS names before `.us-east-1.amazonaws.com`; the short name where absent. */
  readonly dns?: readonly string[];
  readonly zones?: readonly Zone[];
}

const GATEWAY: readonly OfferedService[] = [{ name: 's3' }, { name: 'dynamodb' }, { name: 's3express' }];

const INTERFACE: readonly OfferedService[] = [
  { name: 's3', dns: ['s3', '*.s3', 's3-accesspoint', '*.s3-accesspoint', 's3-control', '*.s3-control'] },
  { name: 'dynamodb' },
  { name: 'ec2' },
  // Not every service is in every zone; a lesson should be able to meet that.
  { name: 'ec2messages', zones: ZONES.filter((zone) => zone !== 'us-east-1e') },
  { name: 'ecr.api', dns: ['api.ecr'] },
  { name: 'ecr.dkr', dns: ['*.dkr.ecr'] },
  { name: 'kms' },
  { name: 'logs' },
  { name: 'monitoring' },
  { name: 'secretsmanager' },
  { name: 'sns' },
  { name: 'sqs' },
  { name: 'ssm' },
  { name: 'ssmmessages' },
  { name: 'sts' },
];

/** Some of the services that us-east-1 offers. One of both types stands here twice, with two ids, as in EC2. */
export function offeredServices(): readonly unknown[] {
  return [
    ...GATEWAY.map((service, index) => offered(service, 'Gateway', `9a7e${index}`)),
    ...INTERFACE.map((service, index) =>
      offered(service, 'Interface', `1f${index.toString(16).padStart(2, '0')}`),
    ),
  ];
}

function offered({ name, dns, zones = ZONES }: OfferedService, type: EndpointType, which: string): unknown {
  return {
    ServiceName: `com.amazonaws.${REGION}.${name}`,
    ServiceId: id('vpce-svc', 0, which),
    ServiceType: [{ ServiceType: type }],
    ServiceRegion: REGION,
    AvailabilityZones: zones,
    Owner: 'amazon',
    BaseEndpointDnsNames: [baseName(type, dns?.[0] ?? name)],
    ...(type === 'Gateway' ? {} : privateNames(dns ?? [name])),
    VpcEndpointPolicySupported: true,
    AcceptanceRequired: false,
    ManagesVpcEndpoints: false,
    Tags: [],
    SupportedIpAddressTypes: ['ipv4'],
  };
}

/** Endpoints' own names end as the private ones begin: `api.ecr.us-east-1.vpce.amazonaws.com`. */
function baseName(type: EndpointType, prefix: string): string {
  const zone = type === 'Gateway' ? 'amazonaws.com' : 'vpce.amazonaws.com';
  return `${prefix.replace(/^\*\./, '')}.${REGION}.${zone}`;
}

function privateNames(prefixes: readonly string[]): object {
  const names = prefixes.map((prefix) => `${prefix}.${REGION}.amazonaws.com`);
  return {
    PrivateDnsName: names[0],
    PrivateDnsNames: names.map((name) => ({ PrivateDnsName: name })),
    PrivateDnsNameVerificationState: 'verified',
  };
}
