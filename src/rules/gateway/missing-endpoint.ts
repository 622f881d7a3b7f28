import { PAGES } from '../../endpoints/preconditions/pages';
import { counted, message } from '../../network/message';
import type { Network } from '../../network/network';
import { allOf, ALWAYS, anyOf, type Presence } from '../../network/presence';
import type { RouteTable } from '../../network/resources/route-table';
import type { Vpc } from '../../network/resources/vpc';
import { targetResource } from '../../network/routing/route-target';
import { serviceLabel, type GatewayService } from '../../network/service-name';
import { because } from '../../paths/because';
import { awsSays } from '../text/aws-says';
import { finding, type Finding, type Related } from '../finding';
import { hasGatewayEndpoint } from '../known/coverage';
import { takesNames } from '../known/endpoints';
import { ownVpcs } from '../known/own';
import { isTransit, isUsed, subnetsOf, tablesOf, targetName, wayTo, type ServiceWay } from '../known/tables';
import { sendersIn } from '../known/workloads';
import type { EvidenceOfUse, RuleContext } from '../rule';
import type { RuleId } from '../rule-id';
import { withUnknowns, type FindingSeverity } from '../severity';
import { natCost } from '../text/cost';
import { createGatewayEndpoint } from './gateway-plan';

/** A rule about VPCs that reach a service through NAT and have no gateway endpoint for it. */
interface Missing {
  readonly rule: RuleId;
  readonly service: GatewayService;
  /** Where nothing shows that the service is used; undefined: then nothing is said. */
  readonly withoutEvidence: FindingSeverity | undefined;
  /** Whether something that sends is evidence enough: nearly everything that runs reads from S3. */
  readonly isUsedByAll: boolean;
}

interface NatTable extends ServiceWay {
  readonly table: RouteTable;
  readonly isUsed: boolean | undefined;
}

/** @returns a finding for each VPC with a table that sends traffic to the service through NAT, and no endpoint. */
export function missingEndpoint(
  network: Network,
  context: RuleContext,
  missing: Missing,
): readonly Finding[] {
  return ownVpcs(network).flatMap((vpc) => {
    const tables = natTables(network, vpc, missing.service);
    if (tables.length === 0) return [];
    const need = anyOf(...tables.map((one) => presenceOf(network, one)));
    if (hasGatewayEndpoint(network, vpc, missing.service, need) !== 'no') return [];
    // The traffic goes there instead, whatever the tables say: that is another rule's matter.
    if (takesNames(network, vpc, missing.service)) return [];
    const evidence = evidenceOf(network, vpc, tables, missing, context);
    const severity = severityOf(network, vpc, tables, evidence, missing);
    return severity ? [findingOf(network, vpc, tables, evidence, missing, severity)] : [];
  });
}

function natTables(network: Network, vpc: Vpc, service: GatewayService): readonly NatTable[] {
  return tablesOf(network, vpc).flatMap((table) => {
    const way = wayTo(network, table, service);
    return way.way === 'nat' ? [{ table, ...way, isUsed: isUsed(network, table) }] : [];
  });
}

/** A NAT gateway under a condition is the table's condition too. */
function presenceOf(network: Network, { table, routes, presence }: NatTable): Presence {
  const targets = routes.flatMap((route) => targetResource(network, table, route)?.presence ?? []);
  // Of two gateways under opposite conditions one is there.
  const there = targets.length === 0 ? ALWAYS : anyOf(...targets);
  return allOf(table.presence, presence ?? ALWAYS, there);
}

function evidenceOf(
  network: Network,
  vpc: Vpc,
  tables: readonly NatTable[],
  { service, isUsedByAll }: Missing,
  context: RuleContext,
): readonly EvidenceOfUse[] {
  const told = context.evidence(vpc, service);
  // Code does not say what will run.
  if (!isUsedByAll || vpc.origin.seen === 'file') return told;
  const subnets = tables.flatMap(({ table }) => subnetsOf(network, table));
  const seen = [...sendersIn(network, vpc, subnets)].map(([resource, n]) => ({
    resource,
    message: counted(
      n,
      '{n} network interface in this subnet sends through NAT.',
      '{n} network interfaces in this subnet send through NAT.',
    ),
  }));
  return [...told, ...seen.sort((a, b) => (a.resource.id < b.resource.id ? -1 : 1))];
}

function severityOf(
  network: Network,
  vpc: Vpc,
  tables: readonly NatTable[],
  evidence: readonly EvidenceOfUse[],
  { withoutEvidence }: Missing,
): FindingSeverity | undefined {
  // A table that no subnet uses carries nothing.
  if (tables.every((one) => one.isUsed === false)) return withoutEvidence && 'hint';
  const severity = evidence.length > 0 ? 'warning' : withoutEvidence;
  const isSure = tables.some((one) => one.isUsed === true);
  const isForOthers = tables.every(({ table }) => isTransit(network, vpc, table));
  return severity && withUnknowns(severity, isSure && !isForOthers ? 0 : 1);
}

function findingOf(
  network: Network,
  vpc: Vpc,
  tables: readonly NatTable[],
  evidence: readonly EvidenceOfUse[],
  { rule, service }: Missing,
  severity: FindingSeverity,
): Finding {
  const args = { vpc: vpc.id, service: serviceLabel(service), n: tables.length };
  const template =
    tables.length === 1
      ? 'VPC {vpc} has no gateway endpoint for {service}, and {n} of its route tables sends that traffic through NAT:'
      : 'VPC {vpc} has no gateway endpoint for {service}, and {n} of its route tables send that traffic through NAT:';
  return finding(rule, {
    severity,
    message: because(template, args, natCost(vpc.scope.region)),
    resource: vpc,
    vpc: vpc.id,
    service,
    related: [
      ...tables.map(({ table, routes }): Related => {
        const target = [...new Set(routes.map(targetName))].sort().join(', ');
        const text = message('This table sends traffic to {service} to {target}.', { ...args, target });
        return { resource: table, message: text };
      }),
      ...evidence,
      ...tables.flatMap(({ table }) =>
        isTransit(network, vpc, table) ? transitNote(table, args.service) : [],
      ),
      sideEffect(vpc, args.service),
      awsSays(vpc, PAGES.createGateway),
    ],
    remedy: createGatewayEndpoint(network, vpc, service),
  });
}

/** What an endpoint on the table of a transit gateway's subnets would do to other VPCs. */
export function transitNote(table: RouteTable, service: string): Related {
  return {
    resource: table,
    message: message(
      'A transit gateway is attached to the subnets of {table}: traffic of other VPCs to {service} that comes by it would take the endpoint’s route, and gateway endpoints serve their own VPC alone. Give the attachment subnets of its own first.',
      { table: table.id, service },
    ),
  };
}

/** @see https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html */
function sideEffect(vpc: Vpc, service: string): Related {
  return {
    resource: vpc,
    message: message(
      'Creating the endpoint drops open connections to {service}, and policies with the condition aws:SourceIp stop matching: {service} then sees private addresses.',
      { service },
    ),
  };
}
