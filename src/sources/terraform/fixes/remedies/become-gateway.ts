import { message, type Message } from '../../../../network/message';
import type { FixRequest } from '../../../declared/fix-request';
import type { RemedyOf, Write } from '../fix-of';
import { siblingsOf } from '../names/instances';
import { listOf } from '../names/term';
import { termsIn } from '../names/terms-in';
import { usesOf } from '../names/uses';
import { changeArguments } from '../text/change-arguments';
import { indentOf } from '../text/layout';
import { endpointCode, type EndpointCode } from './endpoint-code';
import { labelOf, serviceOf } from './service';
import { dropsConnections, tablesWanted } from './tables';

type Become = RemedyOf<'become-gateway'>;

/**
 * What an interface endpoint has and a gateway endpoint does not.
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/vpc_endpoint
 */
const OF_INTERFACES = [
  'subnet_ids',
  'security_group_ids',
  'private_dns_enabled',
  'dns_options',
  'ip_address_type',
  'subnet_configuration',
  'subnet_configurations',
];

/** Attributes that lead nowhere once the endpoint has no network interfaces. */
const OF_INTERFACES_ONLY: ReadonlySet<string | number | undefined> = new Set([
  'dns_entry',
  'network_interface_ids',
]);

/** Resources of their own that give an interface endpoint what a gateway endpoint does not have. */
const COMPANIONS = [
  'aws_vpc_endpoint_subnet_association',
  'aws_vpc_endpoint_security_group_association',
  'aws_vpc_endpoint_private_dns',
];

/** Makes a gateway endpoint of an interface endpoint, which Terraform does by replacing it. */
export const becomeGateway: Write<Become> = (remedy, request) => {
  const code = endpointCode(request, remedy.endpointId);
  const tables = code && termsIn(code.module, tablesWanted(request, remedy.routeTableIds), request);
  if (!tables || tables.length === 0 || isUsedAsInterface(code)) return undefined;
  if (code.kind === 'resource' && siblingsOf(request, code.instance).length > 1) return undefined;
  const type = code.kind === 'resource' ? 'vpc_endpoint_type' : 'service_type';
  const drafts = changeArguments(code.holder, {
    set: [
      { name: type, value: '"Gateway"' },
      { name: 'route_table_ids', value: listOf(tables, indentOf(code.holder.file.hcl)) },
    ],
    drop: OF_INTERFACES,
    after: [type, 'service_name', 'service', 'vpc_id'],
  });
  return { title: titleOf(remedy, request, code), drafts };
};

function isUsedAsInterface({ module, kind, declaration, instance }: EndpointCode): boolean {
  const own = { file: declaration.file, span: declaration.block };
  if (kind === 'entry') {
    const path = ['module', declaration.block.labels[0]?.value ?? '', 'endpoints'];
    return usesOf(module, path, own).some(({ reference: { steps } }) =>
      steps.some((step) => step.kind === 'attribute' && OF_INTERFACES_ONLY.has(step.name)),
    );
  }
  const name = instance.node.name.split('.');
  const isCompanion = [...module.code.resources].some(
    ([address, { file, block }]) =>
      COMPANIONS.some((type) => address.startsWith(`${type}.`)) &&
      usesOf(module, name, own).some(
        (use) => use.file === file && use.reference.start > block.start && use.reference.end < block.end,
      ),
  );
  return (
    isCompanion ||
    usesOf(module, name, own).some(({ reference: { steps } }) =>
      steps.some((step) => step.kind === 'attribute' && OF_INTERFACES_ONLY.has(step.name)),
    )
  );
}

function titleOf(
  { endpointId, routeTableIds }: Become,
  request: FixRequest,
  { instance }: EndpointCode,
): Message {
  const service = labelOf(serviceOf(instance));
  const endpoint = endpointId;
  return service !== undefined && dropsConnections(request, routeTableIds)
    ? message('Make {endpoint} a gateway endpoint (replaces it, drops open connections to {service})', {
        endpoint,
        service,
      })
    : message('Make {endpoint} a gateway endpoint (replaces it)', { endpoint });
}
