import type { FixRequest } from '../../../declared/fix-request';
import { termIn } from '../names/terms-in';
import type { Draft } from '../text/draft';
import { insertNested } from '../text/insert-nested';
import { insertAfter, type NewBlock } from '../text/new-block';
import type { Argument } from '../text/set-argument';
import { freeName } from './free-name';
import { styleOf, type Direction, type GroupCode } from './group-code';

/** What a rule lets TCP to a port come from, or go to: expressions. */
export interface NewRule {
  readonly direction: Direction;
  readonly port: number;
  readonly ipv4: readonly string[];
  readonly ipv6: readonly string[];
  readonly prefixLists: readonly string[];
}

/** @returns what adds a rule to a group as its others are written */
export function addRule(code: GroupCode, rule: NewRule, request: FixRequest): readonly Draft[] | undefined {
  const style = styleOf(code, rule.direction);
  if (!style) return undefined;
  if (style.style === 'inline') {
    const nested = insertNested(code.holder, inlineRule(rule), [rule.direction]);
    return nested && [nested];
  }
  const group = termIn(code.module, code.instance.address, request);
  if (group === undefined) return undefined;
  const taken = new Set(code.module.code.resources.keys());
  const name = `${code.instance.node.name.split('.')[1] ?? 'group'}_${rule.port === 443 ? 'https' : rule.port}`;
  const blocks =
    style.style === 'aws_security_group_rule'
      ? [oldRule(rule, group, freeName(taken, 'aws_security_group_rule', name))]
      : newRules(rule, group, (type) => freeName(taken, type, name));
  return [insertAfter(style.after.file, style.after.block, blocks)];
}

function inlineRule({ direction, port, ...peers }: NewRule): NewBlock {
  return { header: direction, groups: [[...ports(port), protocol(), ...lists(peers)]] };
}

/** @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/security_group_rule */
function oldRule({ direction, port, ...peers }: NewRule, group: string, name: string): NewBlock {
  return {
    header: `resource "aws_security_group_rule" "${name}"`,
    groups: [
      [
        { name: 'security_group_id', value: group },
        { name: 'type', value: `"${direction}"` },
        ...ports(port),
        protocol(),
        ...lists(peers),
      ],
    ],
  };
}

/**
 * One resource for each peer.
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/vpc_security_group_ingress_rule
 */
function newRules(
  { direction, port, ipv4, ipv6, prefixLists }: NewRule,
  group: string,
  nameFor: (type: string) => string,
): readonly NewBlock[] {
  const type = `aws_vpc_security_group_${direction}_rule`;
  const peers = [
    ...ipv4.map((value) => ({ name: 'cidr_ipv4', value })),
    ...ipv6.map((value) => ({ name: 'cidr_ipv6', value })),
    ...prefixLists.map((value) => ({ name: 'prefix_list_id', value })),
  ];
  return peers.map((peer) => ({
    header: `resource "${type}" "${nameFor(type)}"`,
    groups: [
      [
        { name: 'security_group_id', value: group },
        peer,
        { name: 'ip_protocol', value: '"tcp"' },
        ...ports(port),
      ],
    ],
  }));
}

function ports(port: number): readonly Argument[] {
  return [
    { name: 'from_port', value: String(port) },
    { name: 'to_port', value: String(port) },
  ];
}

function protocol(): Argument {
  return { name: 'protocol', value: '"tcp"' };
}

export function lists({ ipv4, ipv6, prefixLists }: Omit<NewRule, 'direction' | 'port'>): readonly Argument[] {
  const given = [
    ['cidr_blocks', ipv4],
    ['ipv6_cidr_blocks', ipv6],
    ['prefix_list_ids', prefixLists],
  ] as const;
  return given.flatMap(([name, values]) =>
    values.length > 0 ? [{ name, value: `[${values.join(', ')}]` }] : [],
  );
}
