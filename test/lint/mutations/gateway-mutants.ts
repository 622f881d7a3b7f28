import type { Label } from '../score';
import type { Base, BaseEndpoint } from './base';
import { append, inTurn, swap, swapMatch, twice, within, withoutBlock, withoutItem, type Edit } from './edit';
import { lacking, missed, type Mutant } from './mutant';
import { wordingOf } from './wording';

/** @returns what can be made of a right case with gateway endpoints, each with what is to be found then. */
export function gatewayMutants(base: Base): readonly Mutant[] {
  return [
    ...base.endpoints.flatMap((endpoint) => [
      ...base.tables.map((table) =>
        mutant(
          base,
          `${endpoint.service}-without-${table.address}`,
          within(endpoint.header, withoutItem(table.item)),
          [missed(table.address, endpoint.service, table.way)],
        ),
      ),
      ...ofEndpoint(base, endpoint),
    ]),
    ...ofNetwork(base),
  ];
}

function ofEndpoint(base: Base, endpoint: BaseEndpoint): readonly Mutant[] {
  const { header, address, service } = endpoint;
  const { vpc, tables, subnets, region } = base;
  const words = wordingOf(base);
  const of = (rule: string, severity: string, resource = address): Label => ({
    rule,
    resource,
    service,
    severity,
  });
  const inside = (name: string, edit: Edit, expect: readonly Label[], allow?: readonly Label[]): Mutant =>
    mutant(base, `${service}-${name}`, within(header, edit), expect, allow);
  // What becomes of the tables when their endpoint is none for them is another rule's matter: both may be said.
  const bare = tables.map((table): Label => ({ rule: 'GW003', resource: table.address, service }));
  const gone = { ...lacking(vpc, service) };
  return [
    mutant(base, `${service}-endpoint-gone`, withoutBlock(header), [gone]),
    inside('no-tables', swapMatch(words.tables, ''), [of('GW004', 'error')], bare),
    inside(
      'other-vpc',
      swapMatch(words.vpc, words.otherVpc.named),
      [of('GW005', 'error')],
      [...bare, { rule: gone.rule, resource: vpc, service }],
    ),
    inside(
      'region-literal',
      swapMatch(words.serviceName, words.writeServiceName(region ?? 'eu-west-1', service)),
      [of('GW006', 'information')],
    ),
    ...(region === undefined
      ? []
      : [
          inside(
            'region-of-another',
            swapMatch(words.serviceName, words.writeServiceName('us-east-1', service)),
            [of('GW006', 'error')],
            [...bare, { rule: gone.rule, resource: vpc, service }],
          ),
        ]),
    mutant(base, `${service}-twice`, twice(header, swap(header, again(header))), [
      of('GW007', 'error', again(address)),
    ]),
    inside('deny-only', swapMatch(words.tables, `${tablesText(base)}${words.denyOnly}`), [
      of('PO002', 'error'),
    ]),
    inside(
      'interface',
      swapMatch(words.tables, words.writeInterface(subnets)),
      hasWayIn(base) ? [] : [of('IF001', 'warning')],
      // The VPC's default group lets in its own members alone; and there still is NAT without a gateway endpoint.
      [
        { rule: 'IF005', resource: address },
        { rule: gone.rule, resource: vpc, service },
      ],
    ),
    mutant(base, `${service}-maybe`, inTurn(within(header, conditional(base)), declareMaybe(base)), []),
  ].map((one) => (one.name.endsWith('-other-vpc') ? withDeclared(base, one, words.otherVpc.declared) : one));
}

function ofNetwork(base: Base): readonly Mutant[] {
  const { newTable, newUnusedTable, unseen } = wordingOf(base);
  const services = base.endpoints.map(({ service }) => service);
  return [
    mutant(
      base,
      'new-table',
      append(newTable.declared),
      services.map((service) => missed(newTable.address, service, 'isolated')),
    ),
    mutant(
      base,
      'new-unused-table',
      append(newUnusedTable.declared),
      services.map((service) => missed(newUnusedTable.address, service, 'unused')),
    ),
    mutant(
      base,
      'endpoints-perhaps-elsewhere',
      inTurn(...base.endpoints.map(({ header }) => withoutBlock(header)), append(unseen)),
      [],
    ),
    mutant(base, 'windows-line-ends', (text) => text.replaceAll('\n', '\r\n'), []),
    mutant(
      base,
      'no-endpoints',
      inTurn(...base.endpoints.map(({ header }) => withoutBlock(header))),
      services.map((service) => lacking(base.vpc, service)),
    ),
  ];
}

function mutant(
  { case: of, file }: Base,
  name: string,
  edit: Edit,
  expect: readonly Label[],
  allow: readonly Label[] = [],
): Mutant {
  return { of, name, edits: { [file]: edit }, expect, allow };
}

function withDeclared({ file }: Base, one: Mutant, declared: string): Mutant {
  const edit = one.edits[file];
  return edit ? { ...one, edits: { [file]: inTurn(edit, append(declared)) } } : one;
}

/** The name of the copy: `aws_vpc_endpoint.s3_again`, `resource "aws_vpc_endpoint" "s3_again"`, `S3EndpointAgain`. */
function again(name: string): string {
  if (name.endsWith('"')) return `${name.slice(0, -1)}_again"`;
  return name.includes('.') ? `${name}_again` : `${name}Again`;
}

function tablesText(base: Base): string {
  const items = base.tables.map(({ item }) => item).join(', ');
  return base.language === 'terraform'
    ? `  route_table_ids = [${items}]\n`
    : `      RouteTableIds: [${items}]\n`;
}

/** Callers from beyond a transit gateway may need an interface endpoint. */
function hasWayIn({ tables }: Base): boolean {
  return tables.some(({ way }) => way === 'central');
}

function conditional(base: Base): Edit {
  const { attribute } = wordingOf(base).maybe;
  return (block) => block.replace('\n', () => `\n${attribute}`);
}

function declareMaybe(base: Base): Edit {
  const { declared } = wordingOf(base).maybe;
  return base.language === 'terraform' ? append(declared) : swap('Resources:\n', `${declared}Resources:\n`);
}
