import { message } from '../../../../network/message';
import type { FixRequest } from '../../../declared/fix-request';
import { isReference } from '../../evaluate/kinds';
import type { Module } from '../../modules/module';
import type { ResourceInstance } from '../../modules/resource-instance';
import { VPC_ENDPOINTS } from '../../modules/summaries/vpc-endpoints';
import type { RemedyOf, Write } from '../fix-of';
import { instanceOf } from '../names/instances';
import { namedValues } from '../names/named-values';
import type { Draft } from '../text/draft';
import { blockHolder, objectHolder } from '../text/holder';
import { indentOf } from '../text/layout';
import { addArguments } from '../text/set-argument';
import { addRule, lists, type NewRule } from './add-rule';
import { groupCode } from './group-code';

type Allow = RemedyOf<'allow-ingress'>;

/** Lets a port in from some blocks, in the way that the group's rules are written. */
export const allowIngress: Write<Allow> = ({ groupId, port, cidrs }, request) => {
  const group = instanceOf(request, groupId);
  if (!group || cidrs.length === 0) return undefined;
  const ruleIn = (module: Module): NewRule => ({
    direction: 'ingress',
    port,
    ipv4: cidrs.filter((cidr) => !cidr.includes(':')).map((cidr) => cidrText(module, group, cidr, request)),
    ipv6: cidrs.filter((cidr) => cidr.includes(':')).map((cidr) => `"${cidr}"`),
    prefixLists: [],
  });
  const code = groupCode(request, groupId);
  const drafts = code ? addRule(code, ruleIn(code.module), request) : inEndpointsModule(group, ruleIn);
  return (
    drafts && {
      title: message('Let TCP {port} into {group} from {cidrs}', {
        port: String(port),
        group: groupId,
        cidrs: cidrs.join(', '),
      }),
      drafts,
    }
  );
};

/** A block by what names it, where it is the VPC's own. */
function cidrText(module: Module, group: ResourceInstance, cidr: string, request: FixRequest): string {
  const id = group.values.get('vpc_id');
  const vpc = id !== undefined && id !== null && isReference(id) ? instanceOf(request, id.to) : undefined;
  if (vpc?.values.get('cidr_block') !== cidr || vpc.presence.when !== 'always') return `"${cidr}"`;
  if (vpc.node.module === module) return `${vpc.address.slice(module.addressOf('').length)}.cidr_block`;
  const output = namedValues(module, [vpc.address]).find(
    ({ text, value }) => value === cidr && /vpc\w*cidr/.test(text),
  );
  return output?.text ?? `"${cidr}"`;
}

/** The group that the module `vpc-endpoints` makes takes its rules by an argument. */
function inEndpointsModule(
  { node: { module } }: ResourceInstance,
  ruleIn: (module: Module) => NewRule,
): readonly Draft[] | undefined {
  const { called } = module;
  const source = called?.call.declaration.argument('source')?.attribute.value;
  if (!called || called.parent.called?.isForeign === true || source?.kind !== 'string') return undefined;
  if (!VPC_ENDPOINTS.matches(source.value, undefined)) return undefined;
  const { declaration } = called.call;
  const { file } = declaration;
  const indent = indentOf(file.hcl);
  const rule = ruleIn(called.parent);
  const port = rule.port === 443 ? [] : [`from_port = ${rule.port}`, `to_port = ${rule.port}`];
  const lines = [...port, ...lists(rule).map(({ name, value }) => `${name} = ${value}`)];
  const entry = `{\n${lines.map((line) => indent + line).join('\n')}\n}`;
  const name = rule.port === 443 ? 'ingress_https' : `ingress_${rule.port}`;
  const written = declaration.argument('security_group_rules');
  if (!written) {
    const value = `{\n${indent}${name} = ${entry.replaceAll('\n', `\n${indent}`)}\n}`;
    return addArguments(
      blockHolder(file, declaration.block),
      [{ name: 'security_group_rules', value }],
      ['create_security_group'],
    );
  }
  const { value } = written.attribute;
  if (value.kind !== 'object' || value.items.some(({ key }) => key.kind === 'string' && key.value === name)) {
    return undefined;
  }
  return addArguments(objectHolder(written.file, value), [{ name, value: entry }]);
}
