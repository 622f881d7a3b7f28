import { message, type Message } from '../../../../network/message';
import type { GatewayPlan } from '../../../../endpoints/plan';
import type { FixRequest } from '../../../declared/fix-request';
import type { Module } from '../../modules/module';
import type { ResourceInstance } from '../../modules/resource-instance';
import type { Proposal, RemedyOf, Write } from '../fix-of';
import { instanceOf, ownModulesAround } from '../names/instances';
import { beside } from '../names/place-of-creation';
import { regionName } from '../names/region';
import { listOf } from '../names/term';
import { termsIn } from '../names/terms-in';
import { indentOf } from '../text/layout';
import { insertAfter, type NewBlock } from '../text/new-block';
import type { Argument } from '../text/set-argument';
import { anchorFor } from './anchor';
import { endpointEntry } from './endpoint-entry';
import { freeName } from './free-name';
import { policyArgument } from './policy-argument';
import { labelOf, shortServiceName } from './service';
import { dropsConnections, tablesWanted } from './tables';
import { vpcIn } from './vpc-in';
import { tagsBeside } from './tags';

/** Declares a gateway endpoint in the module that has names for its VPC and for all of its tables. */
export const createEndpoint: Write<RemedyOf<'create-endpoint'>> = ({ plan }, request) => {
  if (plan.kind !== 'gateway' || plan.routeTableIds.length === 0) return undefined;
  const vpc = instanceOf(request, plan.vpc.id);
  const table = instanceOf(request, plan.routeTableIds[0] ?? '');
  if (!vpc || !table) return undefined;
  const modules = new Set([...ownModulesAround(vpc.node.module), ...ownModulesAround(table.node.module)]);
  for (const module of modules) {
    const proposal = createdIn(module, vpc, plan, request);
    if (proposal) return proposal;
  }
  return undefined;
};

function createdIn(
  module: Module,
  vpc: ResourceInstance,
  plan: GatewayPlan,
  request: FixRequest,
): Proposal | undefined {
  const vpcId = vpcIn(module, vpc, request);
  const tables = termsIn(module, tablesWanted(request, plan.routeTableIds), request);
  if (!vpcId || !tables) return undefined;
  const service = shortServiceName(plan.service);
  const entry = endpointEntry(module, vpc, { service, tables, policy: plan.policy });
  if (entry) return { title: titleOf(entry.name, service, plan, request), drafts: entry.drafts };
  const place = beside(vpc, module);
  const anchor = anchorFor(
    module,
    vpc,
    plan.routeTableIds.flatMap((id) => instanceOf(request, id) ?? []),
  );
  if (!place || !anchor) return undefined;
  const region = regionName(module, place);
  const name = freeName(
    new Set(module.code.resources.keys()),
    'aws_vpc_endpoint',
    service.replace(/\W+/g, '_'),
  );
  const given = (argument: string, value: string | undefined): readonly Argument[] =>
    value === undefined ? [] : [{ name: argument, value }];
  const indent = indentOf(anchor.file.hcl);
  const block: NewBlock = {
    header: `resource "aws_vpc_endpoint" "${name}"`,
    groups: [
      [
        ...given('count', vpcId.count),
        ...given('provider', place.provider),
        ...given('region', place.region),
      ],
      [
        { name: 'vpc_id', value: vpcId.text },
        { name: 'service_name', value: `"${servicePrefix(plan.service)}${region.text}.${service}"` },
        { name: 'vpc_endpoint_type', value: '"Gateway"' },
        { name: 'route_table_ids', value: listOf(tables, indent) },
      ],
      policyArgument(plan.policy, indent),
      given('tags', tagsBeside(module, vpc)),
    ],
  };
  return {
    title: titleOf(`aws_vpc_endpoint.${name}`, service, plan, request),
    drafts: [insertAfter(anchor.file, anchor.block, [...region.declared, block])],
  };
}

/** `com.amazonaws.` of `com.amazonaws.us-east-1.s3`, and of what has no Region */
function servicePrefix(name: string): string {
  return /^(?:[a-z]+\.)*?com\.amazonaws\./.exec(name)?.[0] ?? 'com.amazonaws.';
}

function titleOf(name: string, service: string, plan: GatewayPlan, request: FixRequest): Message {
  const args = { name, service: labelOf(service) ?? service };
  return dropsConnections(request, plan.routeTableIds)
    ? message('Add the gateway endpoint {name} (drops open connections to {service})', args)
    : message('Add the gateway endpoint {name} for {service}', args);
}
