import fc from 'fast-check';

/** A value of a template before it is written down in one of the languages. */
export type Model = string | number | boolean | readonly Model[] | ModelMap | ModelCall;

export interface ModelMap {
  readonly map: readonly (readonly [string, Model])[];
}

export interface ModelCall {
  /** Without `Fn::`; `Ref` and `Condition` as they are. */
  readonly call: string;
  readonly argument: Model;
}

export function call(name: string, argument: Model): ModelCall {
  return { call: name, argument };
}

export function map(entries: Readonly<Record<string, Model>>): ModelMap {
  return { map: Object.entries(entries) };
}

const NAMES = ['Vpc', 'TableA', 'TableB', 'Group'];
const CONDITIONS = ['Nat', 'Prod', 'Both', 'Odd'];

const text = fc.oneof(
  fc.constantFrom(
    'a',
    'b c',
    '10.0.0.0/16',
    'true',
    '',
    'x: y',
    '# no',
    "it's",
    '"q"',
    'two\nlines',
    '012',
    '*',
    '- a',
    'ünï',
  ),
  fc.string({ maxLength: 8 }).filter((each) => !each.includes('${')),
);

const value = fc.letrec<{ any: Model }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    text,
    fc.oneof(fc.integer({ min: -5, max: 70_000 }), fc.boolean()),
    fc
      .constantFrom(...NAMES, 'Cidr', 'Env', 'AWS::Region', 'AWS::NoValue', 'Missing')
      .map((name) => call('Ref', name)),
    fc.constantFrom(...NAMES).map((name) => call('GetAtt', `${name}.Arn`)),
    fc.constantFrom(...NAMES).map((name) => call('GetAtt', [name, 'CidrBlock'])),
    fc
      .constantFrom('com.amazonaws.${AWS::Region}.s3', '${Vpc}-${Env}', '${!Kept}', 'plain')
      .map((each) => call('Sub', each)),
    tie('any').map((each) => call('Sub', ['${X}-${Vpc}', map({ X: each })])),
    fc.array(tie('any'), { maxLength: 3 }).map((items) => call('Join', [',', items])),
    fc
      .tuple(fc.nat(2), fc.array(tie('any'), { minLength: 1, maxLength: 3 }))
      .map(([i, items]) => call('Select', [i, items])),
    tie('any').map((each) => call('Split', [',', each])),
    fc.tuple(fc.constantFrom(...CONDITIONS), tie('any'), tie('any')).map((items) => call('If', items)),
    fc.constantFrom('dev', 'prod', 'none').map((key) => call('FindInMap', ['Sizes', key, 'Size'])),
    fc.constant(call('FindInMap', ['Sizes', call('Ref', 'Env'), 'Size'])),
    fc.constant(call('Cidr', [call('Ref', 'Cidr'), 2, 8])),
    fc.constant(call('GetAZs', call('Ref', 'AWS::Region'))),
    fc.constant(call('ImportValue', call('Sub', '${Env}-vpc'))),
    fc.constant(call('Base64', call('Sub', '${Vpc}'))),
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('Key', 'Value', 'a b', 'C'), tie('any'), { maxKeys: 3 }).map(map),
  ),
})).any;

/** A template with parameters, a mapping, conditions and resources whose properties are anything. */
export const templates: fc.Arbitrary<Model> = fc
  .array(
    fc.tuple(fc.option(fc.constantFrom(...CONDITIONS)), fc.dictionary(fc.constantFrom('P', 'Q', 'R'), value)),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((resources) =>
    map({
      AWSTemplateFormatVersion: '2010-09-09',
      Parameters: map({
        Env: map({ Type: 'String', AllowedValues: ['dev', 'prod'] }),
        Cidr: map({ Type: 'String', Default: '10.0.0.0/16' }),
      }),
      Mappings: map({ Sizes: map({ dev: map({ Size: 1 }), prod: map({ Size: 2 }) }) }),
      Conditions: map({
        Nat: call('Equals', [call('Ref', 'Cidr'), '10.0.0.0/16']),
        Prod: call('Not', [call('Equals', [call('Ref', 'Env'), 'dev'])]),
        Both: call('And', [call('Condition', 'Nat'), call('Condition', 'Prod')]),
        Odd: call('Equals', [call('Base64', 'x'), 'y']),
      }),
      Resources: map({
        ...Object.fromEntries(NAMES.map((name) => [name, map({ Type: 'AWS::EC2::VPC' })])),
        ...Object.fromEntries(
          resources.map(([condition, properties], i) => [
            `R${i}`,
            map({
              Type: 'AWS::EC2::VPCEndpoint',
              ...(condition === null ? {} : { Condition: condition }),
              Properties: map(properties),
            }),
          ]),
        ),
      }),
    }),
  );
