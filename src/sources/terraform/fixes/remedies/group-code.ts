import type { FixRequest } from '../../../declared/fix-request';
import { referenceOf } from '../../hcl/references';
import type { Module } from '../../modules/module';
import type { Declaration } from '../../modules/module-code';
import type { ResourceInstance } from '../../modules/resource-instance';
import { instanceOf, isForeign } from '../names/instances';
import { blockHolder, type Holder } from '../text/holder';

export type Direction = 'ingress' | 'egress';

/** A security group that is written in the user's code. */
export interface GroupCode {
  readonly instance: ResourceInstance;
  readonly module: Module;
  readonly declaration: Declaration;
  readonly holder: Holder;
}

/** How the rules of a group are written: in it, or as resources of their own, of which this is the last. */
export type RuleStyle =
  | { readonly style: 'inline' }
  | {
      readonly style: 'aws_security_group_rule' | 'aws_vpc_security_group_rule';
      readonly after: Declaration;
    };

export function groupCode(request: FixRequest, id: string): GroupCode | undefined {
  const instance = instanceOf(request, id);
  if (!instance || isForeign(instance) || instance.isReadOnly) return undefined;
  const { declaration, module } = instance.node;
  const isWhole = [...declaration.arguments(), ...declaration.blocks()].every(
    ({ file }) => file === declaration.file,
  );
  const holder = blockHolder(declaration.file, declaration.block);
  return isWhole ? { instance, module, declaration, holder } : undefined;
}

/** @returns the resources of a module that are rules of a group */
export function rulesOf({ module, instance }: GroupCode): readonly Declaration[] {
  const [type, name] = instance.node.name.split('.');
  return [...module.code.resources].flatMap(([address, declaration]) => {
    if (!/^aws_(?:vpc_)?security_group_(?:ingress_|egress_)?rule\./.test(address)) return [];
    const group = declaration.argument('security_group_id')?.attribute.value;
    const path = (group && referenceOf(group)?.path) ?? [];
    return path[0] === type && path[1] === name ? [declaration] : [];
  });
}

/**
 * @returns how a rule is to be added: as those that are there. A group that has none gets a resource of its own: rules
 * within a group would take those away that are added elsewhere.
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/security_group
 */
export function styleOf(code: GroupCode, direction: Direction): RuleStyle | undefined {
  const { holder, declaration } = code;
  // a list of objects needs all of their attributes, even those that are null
  if (declaration.argument('ingress') ?? declaration.argument('egress')) return undefined;
  const inline = holder.blocks.map(({ type, labels }) => labels[0]?.value ?? type);
  const rules = rulesOf(code).filter(({ file }) => !file.path.endsWith('.json'));
  const alike = rules.filter((rule) => isOf(rule, direction));
  const isInline = inline.includes('ingress') || inline.includes('egress');
  if (inline.includes(direction) || (isInline && alike.length === 0)) return { style: 'inline' };
  const after = (alike.length > 0 ? alike : rules).at(-1);
  if (!after) return { style: 'aws_vpc_security_group_rule', after: declaration };
  const isOld = after.block.labels[0]?.value === 'aws_security_group_rule';
  return { style: isOld ? 'aws_security_group_rule' : 'aws_vpc_security_group_rule', after };
}

function isOf(rule: Declaration, direction: Direction): boolean {
  const type = rule.argument('type')?.attribute.value;
  const named = rule.block.labels[0]?.value === `aws_vpc_security_group_${direction}_rule`;
  return named || (type?.kind === 'string' && type.value === direction);
}
