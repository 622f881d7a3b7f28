import type { Value } from '../../declared/value';
import type { Node } from '../syntax/node';
import { cidr } from './cidr';
import type { Evaluation } from './evaluation';
import { findInMap } from './find-in-map';
import { getAtt } from './get-att';
import { getAzs } from './get-azs';
import { choiceOf } from './if';
import { importValue } from './import-value';
import { join } from './join';
import { length } from './length';
import { ref } from './ref';
import { select } from './select';
import { split } from './split';
import { sub } from './sub';

/** Works out a function by its argument. */
export type Apply = (argument: Node, evaluation: Evaluation) => Value;

/**
 * The functions whose results can be worked out; what others make is unknown.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html
 */
export const FUNCTIONS: ReadonlyMap<string, Apply> = new Map<string, Apply>([
  ['Ref', ref],
  ['Fn::Cidr', cidr],
  ['Fn::FindInMap', findInMap],
  ['Fn::GetAtt', getAtt],
  ['Fn::GetAZs', getAzs],
  ['Fn::If', choiceOf],
  ['Fn::ImportValue', importValue],
  ['Fn::Join', join],
  ['Fn::Length', length],
  ['Fn::Select', select],
  ['Fn::Split', split],
  ['Fn::Sub', sub],
]);
