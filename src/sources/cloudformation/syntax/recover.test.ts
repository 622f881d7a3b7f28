import assert from 'node:assert/strict';
import { addresses, resourceIn, unitOf } from '../testing/declared';

/** A template of five resources, with something put into the third. */
function template(third: string, newline = '\n'): string {
  return `AWSTemplateFormatVersion: '2010-09-09'
Parameters:
  Env: {Type: String}
Resources:
  One:
    Type: AWS::EC2::VPC
    Properties:
      CidrBlock: 10.0.0.0/16
  # about two
  Two:
    Type: AWS::EC2::RouteTable
    Properties:
      VpcId: !Ref One
${third}
  Four:
    Type: AWS::EC2::RouteTable
    Properties: {VpcId: !Ref One}
  Five:
    Type: AWS::EC2::RouteTable
    Properties:
      VpcId: !Ref One
Outputs:
  X: {Value: !Ref One}
`.replaceAll('\n', newline);
}

const BROKEN = [
  '  Three',
  '  Three:\n    Type: "AWS::EC2::VPC',
  "  Three:\n    Type: 'AWS::EC2::VPC",
  '  Three:\n    Type: AWS::EC2::VPC\n    Properties: {CidrBlock: [',
  '  Three:\n    Type: AWS::EC2::VPC\n   Properties:\n      A: b',
  '  Three:\n    Type: AWS::EC2::VPC\n    Properties:\n      Tags\n      A: b',
  '  Three:\n    Type: AWS::EC2::VPC\n    Properties:\n      A: b: c',
  '  Three:\n    Type: AWS::EC2::VPC\n    Properties:\n      A: !Sub "x" y',
  '  Three:\n\tType: AWS::EC2::VPC',
  '  Three:\n    Type: AWS::EC2::VPC\n    Properties:\n      A: *\n',
  ' Three:\n  Type: AWS::EC2::VPC',
  '  Three:\n    Type: AWS::EC2::VPC\n    Properties:\n      - ]',
  '  Three:\n    Type: AWS::EC2::VPC\n    Properties:\n      A: @b',
  '  Three: }',
];

describe('a YAML template with an error', () => {
  for (const third of BROKEN) {
    it(`keeps what is before and after ${JSON.stringify(third)}`, () => {
      for (const newline of ['\n', '\r\n']) {
        const unit = unitOf(template(third, newline));
        const names = addresses(unit);
        for (const name of ['One', 'Two', 'Four', 'Five'])
          assert.ok(names.includes(name), `${name} in ${names.join()}`);
        assert.ok(unit.open.length > 0, 'the unit is open');
        const line = unit.open[0]?.place.range.start.line ?? 0;
        assert.ok(
          line >= 14 && line <= 14 + third.split('\n').length,
          `the place is in the third resource, not in line ${line}`,
        );
      }
    });
  }

  it('has the same places and values as without it', () => {
    const whole = unitOf(template('  Three: {Type: AWS::EC2::VPC}'));
    const broken = unitOf(template('  Three: {Type: "AWS::EC2::VPC}'));
    for (const name of ['One', 'Two', 'Four', 'Five'])
      assert.deepEqual(resourceIn(broken, name), resourceIn(whole, name));
  });

  it('in another section keeps the resources', () => {
    const unit = unitOf(template('').replace('  Env: {Type: String}', '  Env: {Type: String'));
    assert.deepEqual(addresses(unit), ['One', 'Two', 'Four', 'Five']);
    assert.equal(unit.open.length > 0, true);
  });

  it('says nothing of a resource whose type is half written', () => {
    const unit = unitOf(template('  Three:\n    Type: AWS::EC2::VPCEndpo\n'));
    assert.deepEqual(addresses(unit), ['One', 'Two', 'Four', 'Five']);
    assert.equal(unit.open.length, 1);
    assert.equal(unitOf(template('  Three:\n    Type: AWS::S3::Bucket\n')).open.length, 0);
  });

  it('is open where the properties of a resource are not written yet', () => {
    const unit = unitOf(template('  Three:\n    Type: AWS::EC2::VPCEndpoint\n    Properties:\n'));
    assert.equal(unit.open.length, 1);
    assert.equal(resourceIn(unit, 'Three').values.size, 0);
  });
});

describe('a JSON template with an error', () => {
  it('keeps what can be read, and is open', () => {
    const text =
      '{"Resources": {"A": {"Type": "AWS::EC2::VPC"}, "B": {"Type": }, "C": {"Type": "AWS::EC2::VPC"}, "D';
    const unit = unitOf(text, {}, 'x.json');
    assert.deepEqual(addresses(unit), ['A', 'C']);
    assert.ok(unit.open.length > 0);
  });
});
