import { message } from '../../network/message';
import { allOf, implies, not } from '../../network/presence';
import { known } from '../../network/resolved';
import { finding, type Finding, type Related } from '../../rules/finding';
import { shortName } from '../../rules/known/endpoints';
import { isLeftToOthers, presenceOf } from '../../sources/declared/network/assembly';
import { itemsOf } from '../../sources/declared/network/variants';
import type { CodeOfUnits } from './code';

const PAGE =
  'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/vpc_endpoint_route_table_association';

/**
 * An endpoint that lists its route tables and has associations too: each apply takes away what the other way has given.
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/vpc_endpoint_route_table_association
 */
export function gw008({ network, originOf, assembly }: CodeOfUnits): readonly Finding[] {
  return network.all('vpc-endpoint').flatMap((endpoint): readonly Finding[] => {
    const origin = originOf(endpoint);
    const part = assembly.leads.part(endpoint.id);
    if (endpoint.type !== 'gateway' || part?.kind !== 'endpoint' || !origin?.placeOf('routeTableIds'))
      return [];
    // Told to leave them, Terraform takes away no other tables than those of its list.
    if (isLeftToOthers(part, 'routeTableIds')) return [];
    const listed = itemsOf(part.tables, endpoint.presence);
    const associations = assembly
      .contributors(endpoint.id)
      .filter(({ kind }) => kind === 'endpoint-table')
      .filter((one) => listed.some(({ under }) => implies(under, not(presenceOf(one))) !== true));
    if (associations.length === 0) return [];
    const isSure = associations.some((one) =>
      listed.some(({ under }) => implies(endpoint.presence, allOf(under, presenceOf(one))) === true),
    );
    return [
      finding('GW008', {
        severity: isSure ? 'warning' : 'information',
        message: message(
          '{endpoint} lists route tables and has associations beside: Terraform takes away with the one what the other has given.',
          { endpoint: endpoint.id },
        ),
        resource: endpoint,
        field: 'routeTableIds',
        vpc: known(endpoint.vpcId),
        service: shortName(endpoint),
        related: [
          ...associations.map((part): Related => ({
            resource: {
              id: part.of.address,
              name: undefined,
              scope: endpoint.scope,
              origin: assembly.origin(part),
            },
            message: message('This association gives {endpoint} a route table.', { endpoint: endpoint.id }),
          })),
          {
            resource: endpoint,
            message: message('HashiCorp documents it: {page}', { page: PAGE }),
            isDocumentation: true,
          },
        ],
        remedy: { kind: 'one-association-style', endpointId: endpoint.id },
      }),
    ];
  });
}
