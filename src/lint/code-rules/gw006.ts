import { message } from '../../network/message';
import { isRegionName } from '../../network/partition';
import { known } from '../../network/resolved';
import type { VpcEndpoint } from '../../network/resources/vpc-endpoint';
import { finding, type Finding } from '../../rules/finding';
import { awsSays } from '../../rules/text/aws-says';
import { shortName } from '../../rules/known/endpoints';
import type { CodeOfUnits } from './code';

const PAGE = 'https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html';

/**
 * A Region that is written into a service's name binds the code to it, and where the endpoint is created in another one,
 * EC2 knows no such service.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html
 */
export function gw006({ network, originOf, textAt }: CodeOfUnits): readonly Finding[] {
  return network.all('vpc-endpoint').flatMap((endpoint): readonly Finding[] => {
    const origin = originOf(endpoint);
    const place = origin?.placeOf('serviceName');
    if (!origin || !place || endpoint.requesterManaged || endpoint.serviceRegion !== undefined) return [];
    const written = literalRegion(textAt(place));
    if (written === undefined || hasOwnProvider(textAt(origin.declared.body))) return [];
    const region = known(origin.declared.region);
    // Of a name that hangs on a condition nobody knows which one it is.
    const name = known(endpoint.serviceName);
    // A Region that a variable gives may be another one.
    const isSure = !origin.declared.assumed.has('region');
    const isOther =
      isSure && region !== undefined && region !== written && name?.includes(`.${written}.`) === true;
    const args = { endpoint: endpoint.id, written, region: region ?? '' };
    return [
      finding('GW006', {
        // Where the VPC is named by its id, the code is for one Region anyway.
        severity: isOther ? 'error' : isByIds(endpoint) ? 'hint' : 'information',
        message: isOther
          ? message('{endpoint} is created in {region}, and names a service of {written}.', args)
          : message(
              'The service of {endpoint} is named with the Region {written}: the code works there alone.',
              args,
            ),
        resource: endpoint,
        field: 'serviceName',
        vpc: known(endpoint.vpcId),
        service: shortName(endpoint),
        related: [awsSays(endpoint, PAGE)],
        remedy: { kind: 'region-by-reference', endpointId: endpoint.id },
      }),
    ];
  });
}

/**
 * The Region in a name that is written out: what comes from a variable or a lookup has none, and names for several
 * Regions bind the code to none.
 */
function literalRegion(text: string): string | undefined {
  const regions = new Set(
    [...text.matchAll(/\bcom\.amazonaws\.([a-z0-9-]+)\./g)].map(([, region]) => region),
  );
  const [region, ...others] = regions;
  return region !== undefined && others.length === 0 && isRegionName(region) ? region : undefined;
}

/** A provider of its own is chosen for a Region: the name goes with it. */
function hasOwnProvider(text: string): boolean {
  return /^\s*provider\s*=/m.test(text);
}

function isByIds({ vpcId }: VpcEndpoint): boolean {
  return /^vpc-[0-9a-f]{8,17}$/.test(known(vpcId) ?? '');
}
