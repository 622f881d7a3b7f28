import type { Value } from '../../declared/value';
import type { Node } from '../syntax/node';
import type { Evaluation } from './evaluation';
import { isReference } from '../../declared/kinds';
import { isLiteral } from './kinds';
import { malformed } from './malformed';

/** The zones of a Region: several, of which each has an index. An empty Region is the stack's own. */
export function getAzs(argument: Node, evaluation: Evaluation): Value {
  const region = evaluation.value(argument);
  const isOwn =
    region === '' ||
    (isReference(region) && region.to === 'AWS::Region') ||
    region === evaluation.names.region;
  const to = isOwn ? 'AWS::Region' : isLiteral(region) ? String(region) : undefined;
  if (to === undefined) return malformed('Fn::GetAZs');
  return { kind: 'each', of: { kind: 'reference', to, attribute: 'AvailabilityZones' } };
}
