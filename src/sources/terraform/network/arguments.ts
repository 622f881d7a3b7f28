import { message } from '../../../network/message';
import { unknown } from '../../../network/resolved';
import type { DeclaredResource } from '../../declared/unit';
import type { UnknownValue, Value } from '../../declared/value';
import { mapLeaves } from '../evaluate/choose';
import { isEach, isList, isMap } from '../evaluate/kinds';
import { restOf } from '../evaluate/maps';
import { asNumber, asText } from '../evaluate/text';
import type { Blocks } from './blocks';
import { blocksOf } from './blocks';

const ONLY_AWS_KNOWS: UnknownValue = unknown(message('It is looked up, and only AWS knows it.'));
const NOT_WRITTEN_HERE: UnknownValue = unknown(message('It may be written in another place.'));
const OF_NO_USE: UnknownValue = unknown(
  message('What is written here is of another type than is asked for.'),
);

/**
 * The arguments of a resource, or of a block in it, converted as Terraform converts them. What is not written, `null` or
 * an empty text is undefined; what has the wrong type is not known.
 * @see https://developer.hashicorp.com/terraform/language/expressions/types#type-conversion
 */
export class Arguments {
  private constructor(
    private readonly values: ReadonlyMap<string, Value>,
    /** What a value is that is not written. */
    private readonly missing: UnknownValue | undefined,
  ) {}

  /** @returns the arguments of a resource: what a data source does not ask for may be anything. */
  static of({ values, isReadOnly }: DeclaredResource): Arguments {
    return new Arguments(values, isReadOnly ? ONLY_AWS_KNOWS : undefined);
  }

  /** @returns the arguments of a block: what is merged with something that is not known may have more of them. */
  static ofBlock(values: ReadonlyMap<string, Value>): Arguments {
    return new Arguments(values, restOf(values).length > 0 ? NOT_WRITTEN_HERE : undefined);
  }

  isWritten(name: string): boolean {
    return this.values.has(name);
  }

  text(name: string): Value | undefined {
    return this.read(name, asOneText);
  }

  number(name: string): Value | undefined {
    return this.read(name, (leaf) => asNumber(leaf) ?? unlessKnown(leaf));
  }

  flag(name: string): Value | undefined {
    return this.read(name, asFlag);
  }

  /** A list or a set. */
  list(name: string): Value | undefined {
    return this.read(name, asList);
  }

  /** As it is written: for documents, which may be text or a reference to a data source. */
  any(name: string): Value | undefined {
    return this.read(name, (leaf) => leaf);
  }

  blocks(name: string): Blocks {
    return blocksOf(this.values.get(name), this.missing !== undefined);
  }

  private read(name: string, as: (leaf: Value) => Value): Value | undefined {
    const value = this.values.get(name);
    if (value === undefined || value === null || value === '') return this.missing;
    return mapLeaves(value, (leaf) => (leaf === null || leaf === '' ? null : as(leaf))) ?? undefined;
  }
}

function asOneText(leaf: Value): Value {
  return asText(leaf) ?? (isList(leaf) || isMap(leaf) || isEach(leaf) ? OF_NO_USE : leaf);
}

function asFlag(leaf: Value): Value {
  if (leaf === 'true' || leaf === '1') return true;
  if (leaf === 'false' || leaf === '0') return false;
  return typeof leaf === 'boolean' ? leaf : unlessKnown(leaf);
}

function asList(leaf: Value): Value {
  if (isList(leaf)) return leaf.map((item) => mapLeaves(item, asItem));
  return typeof leaf !== 'object' || leaf === null || isMap(leaf) ? OF_NO_USE : leaf;
}

function asItem(item: Value): Value {
  return item === null || isEach(item) ? item : asOneText(item);
}

/** What is not known yet may turn out right; what is known did not. */
function unlessKnown(leaf: Value): Value {
  const isKnown = typeof leaf !== 'object' || isList(leaf) || isMap(leaf) || (leaf !== null && isEach(leaf));
  return isKnown ? OF_NO_USE : leaf;
}
