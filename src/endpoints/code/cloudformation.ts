import type { Plan } from '../plan';
import type { Json, JsonObject } from './policy-value';
import { jsonText } from './quoted';
import { resourcesOf, type Fields, type PropertyValue } from './resources';
import { yaml } from './yaml';

/** @returns a plan as a CloudFormation template in YAML. */
export function toCloudFormationYaml(plan: Plan): string {
  return yaml(template(plan));
}

/** @returns a plan as a CloudFormation template in JSON. */
export function toCloudFormationJson(plan: Plan): string {
  return `${jsonText(template(plan))}\n`;
}

/**
 * JSON has no comments: what the template cannot say stands in its metadata, in YAML too.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-anatomy.html
 */
function template(plan: Plan): JsonObject {
  const { resources, notes } = resourcesOf(plan);
  return {
    AWSTemplateFormatVersion: '2010-09-09',
    ...(notes.length > 0 && { Metadata: { Notes: notes } }),
    Resources: Object.fromEntries(
      resources.map(({ type, id, properties }) => [
        id,
        { Type: `AWS::EC2::${type}`, Properties: fields(properties) },
      ]),
    ),
  };
}

function fields(all: Fields): JsonObject {
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, json(value)]])),
  );
}

function json(value: PropertyValue): Json {
  if (typeof value !== 'object') return value;
  if (!('kind' in value)) return value.map(json);
  switch (value.kind) {
    case 'structure':
      return fields(value.fields);
    case 'document':
      return value.value;
    case 'reference':
      return { Ref: value.id };
  }
}
