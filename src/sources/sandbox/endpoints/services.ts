import { parseServiceName } from '../../../network/service-name';
import { entitiesField, entityField, textField, type Entity } from '../entity';
import { Ec2Error } from '../errors';
import type { AccountState } from '../state';
import { invalidParameter, type EndpointType } from './endpoint-type';

/** A service that endpoints can be made for, for one type of endpoint. */
export interface EndpointService {
  readonly name: string;
  readonly id: string | undefined;
  /** The Region where it is. */
  readonly region: string;
  /** The zones that it is offered in; empty where nobody said. */
  readonly zones: readonly string[];
  /** What stands behind the endpoint's own part of a name: `sqs.us-east-1.vpce.amazonaws.com`. */
  readonly baseName: string;
  readonly privateNames: readonly string[];
  readonly policySupported: boolean;
  readonly acceptanceRequired: boolean;
  readonly addressTypes: readonly string[];
  /** All types that the name is offered for. */
  readonly types: readonly string[];
}

/**
 * What DescribeVpcEndpointServices says: AWS's services and others' that the seed has, and the account's own.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcEndpointServices.html
 */
export function offeredServices(account: AccountState): readonly Entity[] {
  const offered = account.entities('ServiceDetails');
  const names = new Set(offered.map((service) => service['ServiceName']));
  const own = account.entities('ServiceConfigurations').filter((one) => !names.has(one['ServiceName']));
  return [...offered, ...own.map((configuration) => asOffered(configuration, account))];
}

/**
 * The service of that name, for endpoints of that type.
 * @throws Ec2Error InvalidServiceName, InvalidParameter where it is offered for other types only
 */
export function requireService(
  account: AccountState,
  name: string,
  type: EndpointType,
  wantedRegion: string | undefined,
): EndpointService {
  const { region } = account.scope;
  const named = offeredServices(account).filter(
    (service) =>
      service['ServiceName'] === name &&
      (textField(service, 'ServiceRegion') ?? region) === (wantedRegion ?? region),
  );
  if (named.length === 0) {
    throw new Ec2Error('InvalidServiceName', `The Vpc Endpoint Service '${name}' does not exist`);
  }
  const types = named.flatMap(typesOf);
  const found = named.find((service) => typesOf(service).includes(type));
  if (found !== undefined) return endpointService(found, types, region);
  throw invalidParameter(
    `Endpoint type (${type}) does not match available service types ([${types.join(', ')}]).`,
  );
}

function endpointService(service: Entity, types: readonly string[], here: string): EndpointService {
  const name = textField(service, 'ServiceName') ?? '';
  const region = textField(service, 'ServiceRegion') ?? here;
  return {
    name,
    id: textField(service, 'ServiceId'),
    region,
    zones: textsField(service, 'AvailabilityZones'),
    baseName: textsField(service, 'BaseEndpointDnsNames')[0] ?? endpointBaseName(name, region),
    privateNames: privateNamesOf(service),
    policySupported: service['VpcEndpointPolicySupported'] !== false,
    acceptanceRequired: service['AcceptanceRequired'] === true,
    addressTypes: textsField(service, 'SupportedIpAddressTypes').map((type) => type.toLowerCase()),
    types,
  };
}

/** What the names of a service's endpoints end with, as most services have it: `api.ecr` for `ecr.api`. */
export function endpointBaseName(serviceName: string, region: string): string {
  const labels = parseServiceName(serviceName).short.split('.').reverse().join('.');
  return `${labels}.${region}.vpce.amazonaws.com`;
}

/** A name can be used once its owner has proved that the domain is theirs; AWS's own are. */
function privateNamesOf(service: Entity): readonly string[] {
  if ((textField(service, 'PrivateDnsNameVerificationState') ?? 'verified') !== 'verified') return [];
  const names = entitiesField(service, 'PrivateDnsNames').flatMap(
    (one) => textField(one, 'PrivateDnsName') ?? [],
  );
  return names.length > 0 ? names : [textField(service, 'PrivateDnsName') ?? []].flat();
}

function typesOf(service: Entity): readonly string[] {
  return entitiesField(service, 'ServiceType').flatMap((type) => textField(type, 'ServiceType') ?? []);
}

/** A service of the account's own as its consumers see it. */
function asOffered(configuration: Entity, { scope }: AccountState): Entity {
  const name = textField(configuration, 'PrivateDnsName');
  const privateDns =
    name === undefined
      ? {}
      : {
          PrivateDnsName: name,
          PrivateDnsNames: [{ PrivateDnsName: name }],
          PrivateDnsNameVerificationState: entityField(configuration, 'PrivateDnsNameConfiguration')['State'],
        };
  return {
    ServiceName: configuration['ServiceName'],
    ServiceId: configuration['ServiceId'],
    ServiceType: configuration['ServiceType'],
    ServiceRegion: scope.region,
    AvailabilityZones: configuration['AvailabilityZones'],
    Owner: scope.account,
    BaseEndpointDnsNames: configuration['BaseEndpointDnsNames'],
    ...privateDns,
    VpcEndpointPolicySupported: false,
    AcceptanceRequired: configuration['AcceptanceRequired'],
    ManagesVpcEndpoints: false,
    Tags: configuration['Tags'],
    SupportedIpAddressTypes: configuration['SupportedIpAddressTypes'],
  };
}

export function textsField(entity: Entity, member: string): readonly string[] {
  const value = entity[member];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
