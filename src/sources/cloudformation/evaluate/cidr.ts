import { message } from '../../../network/message';
import { BITS, type Cidr, formatAddress, parseCidr } from '../../../network/addresses/address';
import type { Value } from '../../declared/value';
import type { Node } from '../syntax/node';
import type { Evaluation } from './evaluation';
import { isLiteral, notKnown, overChoices } from './kinds';
import { malformed } from './malformed';
import { callSymbol } from './symbol';

/** CloudFormation makes up to 256 blocks. */
const MOST_BLOCKS = 256;

/**
 * The first blocks of a given size within a block. The size is said in host bits.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-cidr.html
 */
export function cidr(argument: Node, evaluation: Evaluation): Value {
  const [block, count, bits] = (evaluation.arguments(argument) ?? []).map((item) => evaluation.value(item));
  if (block === undefined || count === undefined) return malformed('Fn::Cidr');
  const many = isLiteral(count) ? Number(count) : Number.NaN;
  if (!(many >= 1 && many <= MOST_BLOCKS))
    return notKnown(message('How many blocks there are is not known.'));
  return overChoices(block, (each) => {
    const whole = isLiteral(each) ? parseCidr(String(each)) : undefined;
    const hostBits =
      bits === undefined && whole ? BITS[whole.family] / 4 : isLiteral(bits) ? Number(bits) : undefined;
    if (whole && hostBits !== undefined && Number.isInteger(hostBits)) return blocks(whole, many, hostBits);
    const from = callSymbol('Cidr', bits === undefined ? [each] : [each, bits]);
    return Array.from({ length: many }, (_, i) =>
      notKnown(
        message('The block that it is cut from is not known before it is created.'),
        from === undefined ? undefined : `${from}[${i}]`,
      ),
    );
  });
}

function blocks({ family, first, last }: Cidr, count: number, hostBits: number): Value {
  const size = 1n << BigInt(Math.max(0, Math.min(hostBits, BITS[family])));
  if (first + size * BigInt(count) - 1n > last) return malformed('Fn::Cidr');
  return Array.from({ length: count }, (_, i) => {
    const address = formatAddress({ family, value: first + size * BigInt(i) });
    return `${address}/${BITS[family] - hostBits}`;
  });
}
