import { message } from '../../../network/message';
import type { UnknownValue } from '../../declared/value';
import { notKnown } from './kinds';

/** What a function makes of arguments that CloudFormation would refuse. */
export function malformed(name: string): UnknownValue {
  return notKnown(message('{name} is not given what it needs.', { name }));
}
