import { invalidParameter } from '../../endpoints/endpoint-type';
import {
  requireAddressTypesOf,
  requireLoadBalancers,
  zonesOfLoadBalancers,
} from '../../endpoints/load-balancers';
import { requireServiceAddressTypes } from '../../endpoints/service-address-types';
import { privateNameMembers } from '../../endpoints/service-private-dns';
import { textField, type Entity } from '../../entity';
import { KINDS } from '../../kinds';
import { textOf, textsOf } from '../../protocol/input';
import { requireRoom } from '../../quotas';
import type { AccountState } from '../../state';
import { insert } from '../../store';
import { tagsOnCreate } from '../../tags';
import type { Action } from '../action';

/**
 * A service of the account's own, behind Network Load Balancers or Gateway Load Balancers, in whose zones it is
 * offered; where nothing is known of them, in all zones of the Region.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVpcEndpointServiceConfiguration.html
 */
export const createVpcEndpointServiceConfiguration: Action = {
  name: 'CreateVpcEndpointServiceConfiguration',
  run(input, account) {
    const network = textsOf(input, 'NetworkLoadBalancerArns') ?? [];
    const gateway = textsOf(input, 'GatewayLoadBalancerArns') ?? [];
    if (network.length > 0 === gateway.length > 0) {
      // EC2's words (aws-load-balancer-controller#1859)
      throw invalidParameter(
        'exactly one of network_load_balancer_arn or gateway_load_balancer_arn is a required member',
      );
    }
    requireLoadBalancers(account, 'NetworkLoadBalancer', network);
    requireLoadBalancers(account, 'GatewayLoadBalancer', gateway);
    const name = textOf(input, 'PrivateDnsName') ?? '';
    // "Private DNS names are not supported for Gateway Load Balancer endpoints."
    if (name !== '' && gateway.length > 0) {
      throw invalidParameter('PrivateDnsName is not supported for Gateway Load Balancer endpoint services.');
    }
    const types = requireServiceAddressTypes(textsOf(input, 'SupportedIpAddressTypes') ?? []);
    requireAddressTypesOf(account, [...network, ...gateway], types);
    requireServicePlace(account);
    const { region } = account.scope;
    const id = account.newId(KINDS.endpointService.prefix);
    const configuration = insert(account, KINDS.endpointService.collection, {
      ServiceType: [{ ServiceType: gateway.length > 0 ? 'GatewayLoadBalancer' : 'Interface' }],
      ServiceId: id,
      ServiceName: `com.amazonaws.vpce.${region}.${id}`,
      ServiceState: 'Available',
      ...zonesOf(account, [...network, ...gateway]),
      AcceptanceRequired: input['AcceptanceRequired'] !== false,
      ManagesVpcEndpoints: false,
      ...(gateway.length > 0 ? { GatewayLoadBalancerArns: gateway } : { NetworkLoadBalancerArns: network }),
      SupportedIpAddressTypes: types,
      BaseEndpointDnsNames: [`${id}.${region}.vpce.amazonaws.com`],
      ...(name === '' ? {} : privateNameMembers(account, id, name)),
      Tags: tagsOnCreate(account, input, KINDS.endpointService.type),
      SupportedRegions: [region, ...(textsOf(input, 'SupportedRegions') ?? [])].map((one) => ({
        Region: one,
        ServiceState: 'Available',
      })),
      RemoteAccessEnabled: (textsOf(input, 'SupportedRegions') ?? []).some((one) => one !== region),
    });
    return { ServiceConfiguration: configuration, ClientToken: textOf(input, 'ClientToken') };
  },
};

function requireServicePlace(account: AccountState): void {
  requireRoom(
    account.entities('ServiceConfigurations').length + 1,
    account.quotas.endpointServicesPerRegion,
    'VpcEndpointServiceLimitExceeded',
    'The maximum number of VPC endpoint services has been reached.',
  );
}

function zonesOf(account: AccountState, arns: readonly string[]): Entity {
  const own = zonesOfLoadBalancers(account, arns);
  const zones = account
    .entities('AvailabilityZones')
    .filter((zone) => (textField(zone, 'ZoneType') ?? 'availability-zone') === 'availability-zone')
    .filter((zone) => own.length === 0 || own.includes(textField(zone, 'ZoneName') ?? ''));
  return {
    AvailabilityZones: zones.flatMap((zone) => textField(zone, 'ZoneName') ?? []),
    AvailabilityZoneIds: zones.flatMap((zone) => textField(zone, 'ZoneId') ?? []),
  };
}
