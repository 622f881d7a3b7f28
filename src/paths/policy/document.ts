import { message, type Message } from '../../network/message';
import { MAX_PATTERN } from './pattern';

/** One element of a statement: what it names, or all but what it names. */
export interface Element {
  /** As the policy calls it: `Action`, `NotResource` … */
  readonly name: string;
  readonly negated: boolean;
  /** Never empty. A principal with its type: `AWS arn:…`; `*` for everybody. */
  readonly values: readonly string[];
}

/** A condition: `StringEquals aws:PrincipalOrgID`. */
export interface Condition {
  readonly operator: string;
  readonly key: string;
}

export interface Statement {
  readonly effect: 'Allow' | 'Deny';
  readonly principal: Element;
  readonly action: Element;
  readonly resource: Element;
  readonly conditions: readonly Condition[];
}

export type PolicyDocument =
  | { readonly ok: true; readonly statements: readonly Statement[] }
  /**
   * @property problem a clause: "statement 2 has no Effect"
   * @property at where, from the outside in: `['Statement', 1]`; empty for the whole
   */
  | { readonly ok: false; readonly problem: Message; readonly at: JsonPath };

/** Members and positions on the way into a JSON value. */
export type JsonPath = readonly (string | number)[];

/** Far more than the 20,480 characters that an endpoint policy may have. */
const MAX_LENGTH = 100_000;

/** Ends the reading; the policy then says nothing. */
class Malformed extends Error {
  constructor(
    readonly problem: Message,
    readonly at: JsonPath = [],
  ) {
    super(problem.template);
  }
}

/**
 * Reads the text of a policy, trusting nothing: a snapshot's are written by people.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export function readPolicy(text: string): PolicyDocument {
  try {
    return { ok: true, statements: statementsOf(parse(text)) };
  } catch (error) {
    if (error instanceof Malformed) return { ok: false, problem: error.problem, at: error.at };
    throw error;
  }
}

function parse(text: string): unknown {
  if (text.length > MAX_LENGTH) throw new Malformed(message('it is longer than a policy may be'));
  try {
    return JSON.parse(text);
  } catch {
    throw new Malformed(message('it is not JSON'));
  }
}

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function statementsOf(document: unknown): readonly Statement[] {
  if (!isFields(document)) throw new Malformed(message('it is not a JSON object'));
  const statement = own(document, 'Statement');
  if (statement === undefined) throw new Malformed(message('it has no Statement'));
  return Array.isArray(statement)
    ? statement.map((each: unknown, i) => readStatement(each, i + 1, ['Statement', i]))
    : [readStatement(statement, 1, ['Statement'])];
}

function readStatement(statement: unknown, n: number, at: JsonPath): Statement {
  if (!isFields(statement)) throw new Malformed(message('statement {n} is not an object', { n }), at);
  const effect = own(statement, 'Effect');
  if (effect !== 'Allow' && effect !== 'Deny') {
    const where = effect === undefined ? at : [...at, 'Effect'];
    throw new Malformed(message('statement {n} has no Effect of Allow or Deny', { n }), where);
  }
  return {
    effect,
    principal: element(statement, 'Principal', { n, at }, principalsOf),
    action: element(statement, 'Action', { n, at }, textsOf),
    resource: element(statement, 'Resource', { n, at }, textsOf),
    conditions: conditionsOf(own(statement, 'Condition'), { n, at }),
  };
}

/** A statement: which it is, from 1, and where it stands. */
interface Place {
  readonly n: number;
  readonly at: JsonPath;
}

function element(
  statement: Fields,
  name: string,
  { n, at }: Place,
  read: (value: unknown) => readonly string[] | undefined,
): Element {
  const plain = own(statement, name);
  const negative = own(statement, `Not${name}`);
  if ((plain === undefined) === (negative === undefined)) {
    throw new Malformed(
      plain === undefined
        ? message('statement {n} has no {element}', { n, element: name })
        : message('statement {n} has both {element} and {not}', { n, element: name, not: `Not${name}` }),
      at,
    );
  }
  const negated = plain === undefined;
  const called = negated ? `Not${name}` : name;
  const values = read(negated ? negative : plain);
  if (!values || values.length === 0 || values.some((value) => value.length > MAX_PATTERN)) {
    const problem = message('{element} of statement {n} cannot be read', { n, element: called });
    throw new Malformed(problem, [...at, called]);
  }
  return { name: called, negated, values };
}

/** One text or a list of them; account ids are sometimes written as numbers. */
function textsOf(value: unknown): readonly string[] | undefined {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const texts = list.flatMap((item) =>
    typeof item === 'string' ? item : typeof item === 'number' ? String(item) : [],
  );
  return texts.length === list.length ? texts : undefined;
}

/** `"*"`, or principals by type; `{"AWS": "*"}` is everybody as well.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html */
function principalsOf(value: unknown): readonly string[] | undefined {
  if (!isFields(value)) return value === '*' ? ['*'] : undefined;
  const principals: string[] = [];
  for (const [type, named] of Object.entries(value)) {
    const texts = textsOf(named);
    if (!texts) return undefined;
    principals.push(...texts.map((text) => (type === 'AWS' && text === '*' ? '*' : `${type} ${text}`)));
  }
  return principals;
}

function conditionsOf(value: unknown, { n, at }: Place): readonly Condition[] {
  if (value === undefined) return [];
  const operators = isFields(value) ? Object.entries(value) : undefined;
  if (!operators?.every((entry): entry is [string, Fields] => isFields(entry[1]))) {
    throw new Malformed(message('Condition of statement {n} cannot be read', { n }), [...at, 'Condition']);
  }
  return operators.flatMap(([operator, keys]) => Object.keys(keys).map((key) => ({ operator, key })));
}

/** A file can say `__proto__`. */
function own(fields: Fields, name: string): unknown {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}
