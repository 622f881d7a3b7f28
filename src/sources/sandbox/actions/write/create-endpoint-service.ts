import { invalidParameter } from '../../endpoints/endpoint-type';
import { requireLoadBalancers } from '../../endpoints/load-balancers';
import { requireServiceAddressTypes } from '../../endpoints/service-address-types';
import { privateNameMembers } from '../../endpoints/service-private-dns';
import { textField, type Entity } from '../../entity';
import { missingParameter } from '../../errors';
import { KINDS } from '../../kinds';
import { textOf, textsOf } from '../../protocol/input';
import { requireRoom } from '../../quotas';
import type { AccountState } from '../../state';
import { insert } from '../../store';
import { tagsOnCreate } from '../../tags';
import type { Action } from '../action';

/**
 * A service of the account's own, behind Network Load Balancers or Gateway Load Balancers. The sandbox has none, so
 * that it is offered in all zones of the Region.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVpcEndpointServiceConfiguration.html
 */
export const createVpcEndpointServiceConfiguration: Action = {
  name: 'CreateVpcEndpointServiceConfiguration',
  run(input, account) {
    const network = textsOf(input, 'NetworkLoadBalancerArns') ?? [];
    const gateway = textsOf(input, 'GatewayLoadBalancerArns') ?? [];
    if (network.length === 0 && gateway.length === 0) throw missingParameter('NetworkLoadBalancerArn');
    if (network.length > 0 && gateway.length > 0) {
      throw invalidParameter('Specify either NetworkLoadBalancerArns or GatewayLoadBalancerArns, not both.');
    }
    requireLoadBalancers(account, 'NetworkLoadBalancer', network);
    requireLoadBalancers(account, 'GatewayLoadBalancer', gateway);
    const name = textOf(input, 'PrivateDnsName') ?? '';
    // "Private DNS names are not supported for Gateway Load Balancer endpoints."
    if (name !== '' && gateway.length > 0) {
      throw invalidParameter('PrivateDnsName is not supported for Gateway Load Balancer endpoint services.');
    }
    requireServicePlace(account);
    const { region } = account.scope;
    const id = account.newId(KINDS.endpointService.prefix);
    const configuration = insert(account, KINDS.endpointService.collection, {
      ServiceType: [{ ServiceType: gateway.length > 0 ? 'GatewayLoadBalancer' : 'Interface' }],
      ServiceId: id,
      ServiceName: `com.amazonaws.vpce.${region}.${id}`,
      ServiceState: 'Available',
      ...zonesOf(account),
      AcceptanceRequired: input['AcceptanceRequired'] !== false,
      ManagesVpcEndpoints: false,
      ...(gateway.length > 0 ? { GatewayLoadBalancerArns: gateway } : { NetworkLoadBalancerArns: network }),
      SupportedIpAddressTypes: requireServiceAddressTypes(textsOf(input, 'SupportedIpAddressTypes') ?? []),
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

function zonesOf(account: AccountState): Entity {
  const zones = account
    .entities('AvailabilityZones')
    .filter((zone) => (textField(zone, 'ZoneType') ?? 'availability-zone') === 'availability-zone');
  return {
    AvailabilityZones: zones.flatMap((zone) => textField(zone, 'ZoneName') ?? []),
    AvailabilityZoneIds: zones.flatMap((zone) => textField(zone, 'ZoneId') ?? []),
  };
}
