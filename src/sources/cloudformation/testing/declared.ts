import assert from 'node:assert/strict';
import type { DeclaredResource, DeclaredUnit } from '../../declared/unit';
import type { Value } from '../../declared/value';
import { readTemplate } from '../read-template';
import type { Surroundings } from '../stack/around';
import type { TemplateDocument } from '../syntax/document';
import { readDocument } from '../syntax/read-document';

/** @returns a template's document; fails for what is none. */
export function documentOf(text: string, file = 'template.yaml'): TemplateDocument {
  const document = readDocument(file, text);
  assert.ok(document, 'the text is read as a template');
  return document;
}

export function unitOf(text: string, surroundings: Surroundings = {}, file = 'template.yaml'): DeclaredUnit {
  return readTemplate(documentOf(text, file), surroundings).unit;
}

export function resourceIn(unit: DeclaredUnit, address: string): DeclaredResource {
  const resource = unit.resources.find((each) => each.address === address);
  assert.ok(resource, `${address} is declared`);
  return resource;
}

/** @returns what a template makes of a value: `value` is written under the property `P` of a resource. */
export function valueOf(value: string, around = '', surroundings: Surroundings = {}): Value | undefined {
  const indented = (value.startsWith('Fn::') ? `\n${value}` : value).replace(/\n/g, '\n        ');
  const text = `${around}
Resources:
  Vpc: {Type: AWS::EC2::VPC}
  RtA: {Type: AWS::EC2::RouteTable}
  RtB: {Type: AWS::EC2::RouteTable}
  Probe:
    Type: AWS::EC2::VPCEndpoint
    Properties:
      P: ${indented}
`;
  const unit = unitOf(text, surroundings);
  assert.deepEqual(unit.open, [], 'the template is read without errors');
  return resourceIn(unit, 'Probe').values.get('P');
}

/** @returns what `!Ref` makes of a resource. */
export function refTo(to: string, attribute = 'Ref'): Value {
  return { kind: 'reference', to, attribute };
}

/** @returns the addresses of a unit's resources. */
export function addresses(unit: DeclaredUnit): readonly string[] {
  return unit.resources.map(({ address }) => address);
}
