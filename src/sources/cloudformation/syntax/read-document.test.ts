import assert from 'node:assert/strict';
import { english } from '../../../network/message';
import { readTemplate } from '../read-template';
import { addresses, documentOf, refTo, resourceIn, unitOf } from '../testing/declared';
import { readDocument } from './read-document';

const VPC = 'Resources:\n  Vpc:\n    Type: AWS::EC2::VPC\n';

describe('a file', () => {
  it('is a template when it looks like one', () => {
    const templates = [
      VPC,
      `AWSTemplateFormatVersion: '2010-09-09'\nResources: {}\n`,
      `"AWSTemplateFormatVersion" : 2010-09-09\n`,
      'Transform: AWS::Serverless-2016-10-31\nResources:\n  F: {Type: "AWS::Serverless::Function"}\n',
      '{"Resources": {"Vpc": {"Type": "AWS::EC2::VPC"}}}',
      '{\n  "AWSTemplateFormatVersion": "2010-09-09"\n}',
      '# a comment first\n---\nDescription: x\n' + VPC,
    ];
    for (const text of templates) assert.ok(readDocument('x.yaml', text), text);
  });

  it('is left alone when it is something else', () => {
    const others = [
      '',
      'apiVersion: v1\nkind: ConfigMap\ndata:\n  t: |\n    AWSTemplateFormatVersion: 2010-09-09\n    Resources: {}\n',
      'Resources:\n  - a\n  - b\n',
      'resources:\n  Resources:\n    Vpc:\n      Type: AWS::EC2::VPC\n',
      '{"name": "x", "version": "1.0.0"}',
      '[1, 2]',
      'a\0b AWSTemplateFormatVersion: x',
    ];
    for (const text of others) assert.equal(readDocument('x.yaml', text), undefined, text);
  });

  it('that is too large for a template is passed over with a reason', () => {
    const unit = unitOf(`${VPC}# ${'x'.repeat(10_000_000)}\n`);
    assert.deepEqual(unit.resources, []);
    assert.match(english(unit.open[0]?.why ?? ''), /larger than any template/);
  });

  it('is read the same with a byte order mark, with either line ending and with documents before it', () => {
    const text = `${VPC}    Properties:\n      CidrBlock: 10.0.0.0/16\n      Name: |\n        a\n        b\n`;
    const values = resourceIn(unitOf(text), 'Vpc').values;
    assert.deepEqual(resourceIn(unitOf(`\uFEFF${text}`), 'Vpc'), resourceIn(unitOf(text), 'Vpc'));
    assert.deepEqual(resourceIn(unitOf(text.replaceAll('\n', '\r\n')), 'Vpc').values, values);
    assert.deepEqual(resourceIn(unitOf(`a: b\n---\n${text}`), 'Vpc').values, values);
  });

  it('has the exact places of names and values', () => {
    const text = `${VPC}    Properties:\n      CidrBlock:   "10.0.0.0/16" # why\n      Name: !Sub >-\n        a\n        b\n      R: !Ref Vpc\n`;
    const document = documentOf(text);
    const { unit } = readTemplate(document);
    const vpc = resourceIn(unit, 'Vpc');
    const slice = (name: string): string => {
      const range = vpc.places.get(name)?.range;
      assert.ok(range && range.start.line === range.end.line);
      return (
        text.split('\n')[range.start.line - 1]?.slice(range.start.column - 1, range.end.column - 1) ?? ''
      );
    };
    assert.equal(slice('CidrBlock'), '"10.0.0.0/16"');
    assert.equal(slice('R'), '!Ref Vpc');
    assert.deepEqual(vpc.place.range, { start: { line: 2, column: 3 }, end: { line: 2, column: 6 } });
    assert.equal(vpc.body.range.start.line, 2);
    assert.deepEqual(vpc.places.get('Name')?.range.start, { line: 6, column: 13 });
  });

  it('keeps its comments with their places, and what only looks like one is none', () => {
    const text = `${VPC}    # endpoint-lens:ignore GW003 reason\n    Properties:\n      A: "x # no"\n      B: a#b # yes\n      C: |\n        # no\n      D: 'x' # too\n`;
    const { comments } = documentOf(text);
    assert.deepEqual(
      comments.map((each) => each.text),
      ['# endpoint-lens:ignore GW003 reason', '# yes', '# too'],
    );
    for (const each of comments) assert.equal(text.slice(each.start, each.end), each.text);
    const json = documentOf('{ // one\n "Resources": {"V": {"Type": "AWS::EC2::VPC"}} /* two */ }', 'x.json');
    assert.deepEqual(
      json.comments.map((each) => each.text),
      ['// one', '/* two */'],
    );
  });

  it('may use anchors, aliases and merges', () => {
    const text = `
Common: &common
  VpcId: &vpc !Ref Vpc
  Name: x
Resources:
  Vpc: {Type: AWS::EC2::VPC}
  A:
    Type: AWS::EC2::RouteTable
    Properties: *common
  B:
    Type: AWS::EC2::RouteTable
    Properties:
      <<: *common
      Name: own
  C:
    Type: AWS::EC2::RouteTable
    Properties: {VpcId: *vpc}
`;
    const unit = unitOf(text);
    for (const name of ['A', 'B', 'C'])
      assert.deepEqual(resourceIn(unit, name).values.get('VpcId'), refTo('Vpc'));
    assert.equal(resourceIn(unit, 'B').values.get('Name'), 'own');
    assert.deepEqual(unit.open, []);
  });

  it('with aliases of aliases of aliases costs no more than its size allows', () => {
    const levels = Array.from({ length: 12 }, (_, i) =>
      i === 0
        ? 'a0: &a0 [x, x, x, x, x, x, x, x, x]'
        : `a${i}: &a${i} [${Array(9)
            .fill(`*a${i - 1}`)
            .join(', ')}]`,
    );
    const start = performance.now();
    const unit = unitOf(`${levels.join('\n')}\n${VPC}    Properties: {P: *a11}\n`);
    assert.ok(performance.now() - start < 2000);
    assert.equal(unit.open.length, 1);
  });

  it('with an alias of itself, or of nothing, has unknown values there', () => {
    const unit = unitOf(`${VPC}    Properties: &p {A: *p, B: *nothing}\n`);
    assert.equal(unit.resources.length, 1);
  });

  it('that is nested deeply is passed over with a reason, and soon', () => {
    const deep = [
      '['.repeat(100_000),
      '{a: '.repeat(50_000),
      '- '.repeat(50_000),
      '[\n'.repeat(5000),
      Array.from({ length: 600 }, (_, i) => `${' '.repeat(i)}a:`).join('\n      '),
    ];
    for (const text of deep) {
      const start = performance.now();
      const unit = unitOf(`${VPC}    Properties:\n      A: ${text}\n`);
      assert.ok(performance.now() - start < 2000, text.slice(0, 10));
      assert.ok(unit.open.length > 0 || addresses(unit).length === 1, text.slice(0, 10));
    }
    const json = unitOf(`{"AWSTemplateFormatVersion": ${'['.repeat(100_000)}`, {}, 'x.json');
    assert.equal(json.open.length, 1);
  });

  it('in which a name is there twice is open there', () => {
    const unit = unitOf(`${VPC}  Vpc:\n    Type: AWS::EC2::VPC\n`);
    assert.equal(unit.open[0]?.place.range.start.line, 4);
  });
});
