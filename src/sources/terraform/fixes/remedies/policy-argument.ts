import { hclJson, hclString } from '../../../../endpoints/code/hcl';
import { policyValue } from '../../../../endpoints/code/policy-value';
import type { EndpointPolicy } from '../../../../endpoints/plan';
import type { Argument } from '../text/set-argument';

/** @returns the argument `policy`; nothing for full access, which is the default */
export function policyArgument(policy: EndpointPolicy, indent: string): readonly Argument[] {
  if (policy === 'full') return [];
  const value = policyValue(policy.document);
  const text = value === undefined ? hclString(policy.document) : `jsonencode(${hclJson(value)})`;
  return [
    { name: 'policy', value: text.replace(/^(?: {2})+/gm, (blanks) => indent.repeat(blanks.length / 2)) },
  ];
}
