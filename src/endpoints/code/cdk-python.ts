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
  type ResourceType,
} from './resources';

/**
 * A plan as a stack of the CDK in Python, by first-level constructs as in TypeScript.
 * @see https://docs.aws.amazon.com/cdk/api/v2/python/aws_cdk.aws_ec2/CfnVPCEndpoint.html
 * @see https://docs.aws.amazon.com/cdk/api/v2/python/aws_cdk.aws_ec2/CfnInstanceConnectEndpoint.html
 * @see https://docs.aws.amazon.com/cdk/api/v2/python/aws_cdk.aws_ec2/CfnVPCEndpointService.html
 */
export function toCdkPython(plan: Plan): string {
  const made = resourcesOf(plan);
  const tagged = made.resources.some(({ properties }) => properties['Tags'] !== undefined);
  const body = [
    'super().__init__(scope, construct_id, **kwargs)\n',
    ...made.notes.map((note) => `# ${note}`),
    ...made.resources.map((resource) => construct(resource, isReferredTo(resource.id, made))),
  ];
  return [
    `from aws_cdk import ${tagged ? 'CfnTag, ' : ''}Stack`,
    'from aws_cdk import aws_ec2 as ec2',
    'from constructs import Construct',
    '',
    '',
    `class ${pascalName(plan)}Stack(Stack):`,
    '    def __init__(self, scope: Construct, construct_id: str, **kwargs) -> None:',
    indented(body.join('\n'), '        '),
    '',
  ].join('\n');
}

const INDENT = '    ';

function construct({ type, id, properties }: CloudFormationResource, named: boolean): string {
  const args = ['self', literal(id), ...keywords(properties, type)];
  const made = `ec2.Cfn${type}(\n${indented(args.join(',\n'), INDENT)},\n)`;
  return named ? `${snake(id)} = ${made}` : made;
}

const LIST: Brackets = { open: '[', close: ']', padding: '', indent: INDENT };
const DICTIONARY: Brackets = { open: '{', close: '}', padding: '', indent: INDENT };

function keywords(fields: Fields, within: ResourceType): readonly string[] {
  return Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : `${snake(name)}=${expression(value, within)}`,
  );
}

function expression(value: PropertyValue, within: ResourceType): string {
  if (typeof value === 'string') return literal(value);
  if (typeof value === 'boolean') return json(value);
  if (!('kind' in value)) {
    return bracketed(
      value.map((one) => expression(one, within)),
      LIST,
    );
  }
  switch (value.kind) {
    case 'structure': {
      const type = value.type === 'Tag' ? 'CfnTag' : `ec2.Cfn${within}.${value.type}Property`;
      const call: Brackets = { open: `${type}(`, close: ')', padding: '', indent: INDENT };
      return bracketed(keywords(value.fields, within), call);
    }
    case 'document':
      return json(value.value);
    case 'reference':
      return `${snake(value.id)}.ref`;
  }
}

function json(value: Json): string {
  if (typeof value === 'string') return literal(value);
  if (isJsonObject(value)) {
    return bracketed(
      Object.entries(value).map(([key, one]) => `${literal(key)}: ${json(one)}`),
      DICTIONARY,
    );
  }
  if (typeof value === 'object') return value === null ? 'None' : bracketed(value.map(json), LIST);
  return typeof value === 'boolean' ? (value ? 'True' : 'False') : String(value);
}

function literal(text: string): string {
  return quoted(text, '"', '\\U');
}

/** `VpcId` is `vpc_id` to the CDK in Python. */
function snake(name: string): string {
  return name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_').toLowerCase();
}
