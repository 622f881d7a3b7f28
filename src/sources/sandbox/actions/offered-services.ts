import { offeredServices } from '../endpoints/services';
import { textField, type Entity } from '../entity';
import { Ec2Error } from '../errors';
import { TAG_FILTERS } from '../filters';
import { UP_TO_1000_CLAMPED } from '../paging';
import { textsOf, type Input } from '../protocol/input';
import type { Action } from './action';
import { select } from './describe';

/**
 * The services that endpoints can be made for. A service stands here once for each type that it offers.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcEndpointServices.html
 */
export const describeVpcEndpointServices: Action = {
  name: 'DescribeVpcEndpointServices',
  run(input, account) {
    const listing = {
      name: this.name,
      paging: UP_TO_1000_CLAMPED,
      filters: {
        ...TAG_FILTERS,
        owner: 'Owner',
        'service-name': 'ServiceName',
        'service-region': (service: Entity) => [service['ServiceRegion'] ?? account.scope.region],
        'service-type': 'ServiceType.ServiceType',
        'supported-ip-address-types': 'SupportedIpAddressTypes',
      },
    };
    const named = inRegions(byNames(offeredServices(account), input), input, account.scope.region);
    const { items, nextToken } = select(listing, input, named);
    const names = new Set(items.flatMap((service) => textField(service, 'ServiceName') ?? []));
    return { ServiceNames: [...names], ServiceDetails: items, NextToken: nextToken };
  },
};

function byNames(services: readonly Entity[], input: Input): readonly Entity[] {
  const names = textsOf(input, 'ServiceNames') ?? [];
  if (names.length === 0) return services;
  const found = services.filter((service) => names.includes(textField(service, 'ServiceName') ?? ''));
  const absent = names.find((name) => !found.some((service) => service['ServiceName'] === name));
  if (absent === undefined) return found;
  throw new Ec2Error('InvalidServiceName', `The Vpc Endpoint Service '${absent}' does not exist`);
}

/** A service's Region is its own; without `ServiceRegions` only those of this Region are offered. */
function inRegions(services: readonly Entity[], input: Input, region: string): readonly Entity[] {
  const regions = textsOf(input, 'ServiceRegions') ?? [];
  if (regions.length === 0) return services;
  return services.filter((service) => regions.includes(textField(service, 'ServiceRegion') ?? region));
}
