import type { Plan } from '../plan';
import { bracketed, indented, type Brackets } from './layout';
import { pascalName } from './plan-name';
import { isJsonObject, type Json } from './policy-value';
import { quoted } from './quoted';
import {
  isReferredTo,
  resourcesOf,
  type CloudFormationResource,
  type Fields,
  type PropertyValue,
} from './resources';

/**
 * A plan as a stack of the CDK in TypeScript. By first-level constructs: a plan names tables, subnets and groups by
 * their ids, which is what they take; `GatewayVpcEndpoint` takes no route tables, and `InterfaceVpcEndpoint` makes a
 * group of its own and wants the VPC looked up.
 * @see https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_ec2.CfnVPCEndpoint.html
 * @see https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_ec2.CfnInstanceConnectEndpoint.html
 * @see https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_ec2.CfnVPCEndpointService.html
 */
export function toCdkTypeScript(plan: Plan): string {
  const made = resourcesOf(plan);
  const body = [
    'super(scope, id, props);\n',
    ...made.notes.map((note) => `// ${note}`),
    ...made.resources.map((resource) => construct(resource, isReferredTo(resource.id, made))),
  ];
  return [
    "import { aws_ec2 as ec2, Stack, type StackProps } from 'aws-cdk-lib';",
    "import type { Construct } from 'constructs';",
    '',
    `export class ${pascalName(plan)}Stack extends Stack {`,
    '  constructor(scope: Construct, id: string, props?: StackProps) {',
    indented(body.join('\n'), '    '),
    '  }',
    '}',
    '',
  ].join('\n');
}

function construct({ type, id, properties }: CloudFormationResource, named: boolean): string {
  const made = `new ec2.Cfn${type}(this, ${literal(id)}, {\n${indented(entries(properties).join(',\n'), '  ')},\n});`;
  return named ? `const ${camel(id)} = ${made}` : made;
}

const LIST: Brackets = { open: '[', close: ']', padding: '', indent: '  ' };
const OBJECT: Brackets = { open: '{', close: '}', padding: ' ', indent: '  ' };

function entries(fields: Fields): readonly string[] {
  return Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : `${camel(name)}: ${expression(value)}`,
  );
}

function expression(value: PropertyValue): string {
  if (typeof value === 'string') return literal(value);
  if (typeof value === 'boolean') return String(value);
  if (!('kind' in value)) return bracketed(value.map(expression), LIST);
  switch (value.kind) {
    case 'structure':
      return bracketed(entries(value.fields), OBJECT);
    case 'document':
      return json(value.value);
    case 'reference':
      return `${camel(value.id)}.ref`;
  }
}

function json(value: Json): string {
  if (typeof value === 'string') return literal(value);
  if (isJsonObject(value)) {
    return bracketed(
      Object.entries(value).map(([key, one]) => `${propertyName(key)}: ${json(one)}`),
      OBJECT,
    );
  }
  return typeof value === 'object' && value !== null ? bracketed(value.map(json), LIST) : String(value);
}

/** In brackets, `__proto__` is a property like others. */
function propertyName(key: string): string {
  if (key === '__proto__') return `[${literal(key)}]`;
  return /^[a-z]\w*$/i.test(key) ? key : literal(key);
}

function literal(text: string): string {
  return quoted(text, "'", 'surrogates');
}

/** `VpcId` is `vpcId` to the CDK. */
function camel(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
