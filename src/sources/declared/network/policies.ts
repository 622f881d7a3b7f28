import { message } from '../../../network/message';
import { unknown, type Resolved } from '../../../network/resolved';
import { isEach, isInterpolated, isList, isMap, isReference } from '../kinds';
import type { DeclaredResource } from '../unit';
import type { Value } from '../value';
import type { Assembly } from './assembly';
import type { Part } from './part';
import { itemsOf, variantsOf } from './variants';

/**
 * An endpoint's policy as JSON text. Where parts of it are not known, only what needs none of them is said: a policy of
 * which every statement denies keeps its statements, with places for what is not known.
 * @returns undefined where there is none: AWS's default, which allows all
 */
export function policyOf(
  assembly: Assembly,
  part: Part,
  value: Value | undefined,
): Resolved<string> | undefined {
  const variants = variantsOf(value);
  const [only] = variants;
  if (variants.length !== 1 || !only) return NOT_KNOWN;
  if (only.value === undefined) return undefined;
  if (typeof only.value === 'string') return only.value;
  const reading = new Reading();
  const document = documentOf(assembly, part, only.value, reading);
  if (document === undefined) return NOT_KNOWN;
  return reading.isWhole || deniesAlone(document) ? JSON.stringify(document) : NOT_KNOWN;
}

/** Whether all of a document could be read. */
class Reading {
  isWhole = true;

  place(): string {
    this.isWhole = false;
    return '${}';
  }
}

function documentOf(assembly: Assembly, part: Part, value: Value, reading: Reading): unknown {
  if (isMap(value)) return jsonOf(value, reading);
  if (isInterpolated(value))
    return parsed(value.parts.map((one) => (typeof one === 'string' ? one : reading.place())).join(''));
  if (!isReference(value)) return undefined;
  const unit = assembly.leads.unit(part);
  const found = unit?.resources.find(({ address }) => address === value.to);
  return found?.type === 'aws_iam_policy_document' ? writtenDocument(found, reading) : undefined;
}

function parsed(text: string): unknown {
  try {
    const document: unknown = JSON.parse(text);
    return document;
  } catch {
    return undefined;
  }
}

function jsonOf(value: Value, reading: Reading): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return value.map((item) => jsonOf(item, reading));
  if (isEach(value)) {
    reading.place();
    return [jsonOf(value.of, reading)];
  }
  if (isMap(value)) return Object.fromEntries([...value].map(([key, of]) => [key, jsonOf(of, reading)]));
  return reading.place();
}

/**
 * A document that Terraform puts together: a statement without an effect allows.
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/iam_policy_document
 */
function writtenDocument({ values }: DeclaredResource, reading: Reading): unknown {
  const others = ['source_policy_documents', 'override_policy_documents', 'source_json', 'override_json'];
  if (others.some((name) => values.has(name))) return undefined;
  const written = values.get('statement');
  const statements = itemsOf(written);
  // Of a `dynamic` block nobody may know whether it makes any statement.
  if (isList(written) ? written.some(isEach) : isEach(written)) reading.place();
  if (statements.some(({ value, under }) => !isMap(value) || under.when !== 'always')) return undefined;
  return {
    Version: '2012-10-17',
    Statement: statements.flatMap(({ value }) => (isMap(value) ? [statementOf(value, reading)] : [])),
  };
}

const ELEMENTS: readonly (readonly [string, string])[] = [
  ['actions', 'Action'],
  ['not_actions', 'NotAction'],
  ['resources', 'Resource'],
  ['not_resources', 'NotResource'],
];

function statementOf(block: ReadonlyMap<string, Value>, reading: Reading): unknown {
  const effect = block.get('effect');
  const elements = ELEMENTS.flatMap(([written, name]) => {
    const value = block.get(written);
    return value === undefined || value === null ? [] : [[name, jsonOf(value, reading)] as const];
  });
  // Principals and conditions are blocks of their own, which nothing that is said here needs.
  if (['principals', 'not_principals', 'condition'].some((name) => block.has(name))) reading.place();
  return {
    Effect: effect === undefined || effect === null ? 'Allow' : jsonOf(effect, reading),
    Principal: '*',
    ...Object.fromEntries(elements),
  };
}

function deniesAlone(document: unknown): boolean {
  if (typeof document !== 'object' || document === null || !('Statement' in document)) return false;
  const { Statement } = document;
  const statements: readonly unknown[] = Array.isArray(Statement) ? Statement : [Statement];
  return (
    statements.length > 0 &&
    statements.every(
      (one) => typeof one === 'object' && one !== null && 'Effect' in one && one.Effect === 'Deny',
    )
  );
}

const NOT_KNOWN = unknown(message('the code does not say all of the policy'));
