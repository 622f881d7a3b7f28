import assert from 'node:assert/strict';
import { isUnknown } from '../../../network/resolved';
import type { Value } from '../../declared/value';
import { refTo, valueOf } from '../testing/declared';

const region = refTo('AWS::Region');

describe("the template language's functions", () => {
  it('are the same by short tag, long name and JSON', () => {
    const written = [
      '!GetAtt Vpc.CidrBlock',
      '!GetAtt [Vpc, CidrBlock]',
      'Fn::GetAtt: Vpc.CidrBlock',
      '{"Fn::GetAtt": ["Vpc", "CidrBlock"]}',
      '\n  Fn::GetAtt:\n    - Vpc\n    - CidrBlock',
      '!Sub "${Vpc.CidrBlock}"',
    ];
    for (const text of written) assert.deepEqual(valueOf(text), refTo('Vpc', 'CidrBlock'), text);
  });

  it('refer to resources, and to nothing that is not there', () => {
    assert.deepEqual(valueOf('!Ref Vpc'), refTo('Vpc'));
    assert.ok(isUnknown(valueOf('!Ref Nothing')));
    assert.ok(isUnknown(valueOf('!Ref')));
    assert.ok(isUnknown(valueOf('!GetAtt Nothing.Arn')));
  });

  it('leave a Region by reference within a service name', () => {
    const service: Value = { kind: 'interpolated', parts: ['com.amazonaws.', region, '.s3'] };
    const written = [
      '!Sub com.amazonaws.${AWS::Region}.s3',
      "!Join ['', ['com.amazonaws.', !Ref AWS::Region, '.s3']]",
      "!Join ['.', [com.amazonaws, !Ref 'AWS::Region', s3]]",
      '!Sub ["com.amazonaws.${R}.s3", {R: !Ref AWS::Region}]',
      'Fn::Sub: com.amazonaws.${AWS::Region}.s3',
    ];
    for (const text of written) assert.deepEqual(valueOf(text), service, text);
    assert.equal(valueOf('com.amazonaws.eu-west-1.s3'), 'com.amazonaws.eu-west-1.s3');
  });

  it('keep what Sub is told to leave alone', () => {
    assert.equal(valueOf('!Sub "arn ${!aws:username}"'), 'arn ${aws:username}');
  });

  it('take apart what they put together', () => {
    assert.deepEqual(valueOf('!Split [",", "a,b,c"]'), ['a', 'b', 'c']);
    assert.deepEqual(valueOf('!Split [",", !Join [",", [!Ref RtA, !Ref RtB]]]'), [
      refTo('RtA'),
      refTo('RtB'),
    ]);
    assert.equal(valueOf('!Select [1, !Split ["-", "a-b-c"]]'), 'b');
    assert.deepEqual(valueOf('!Select [0, [!Ref RtA, !Ref RtB]]'), refTo('RtA'));
    assert.ok(isUnknown(valueOf('!Split [":", !GetAtt Vpc.Arn]')), 'an ARN has colons in it');
    assert.ok(isUnknown(valueOf('!Select [7, [a]]')));
  });

  it('cut blocks out of a block', () => {
    assert.deepEqual(valueOf('!Cidr [10.0.0.0/16, 3, 8]'), ['10.0.0.0/24', '10.0.1.0/24', '10.0.2.0/24']);
    assert.deepEqual(valueOf('!Select [2, !Cidr ["192.168.0.0/24", "12", "4"]]'), '192.168.0.32/28');
    assert.deepEqual(valueOf('!Cidr ["2001:db8::/56", 2, 64]'), ['2001:db8::/64', '2001:db8:0:1::/64']);
    assert.ok(isUnknown(valueOf('!Cidr [10.0.0.0/24, 4, 8]')), 'four do not fit');
    const ofVpc = valueOf('!Cidr [!GetAtt Vpc.CidrBlock, 2, 8]');
    assert.ok(Array.isArray(ofVpc) && ofVpc.length === 2 && ofVpc.every(isUnknown));
  });

  it('know zones by their index', () => {
    const zones = (attribute: string): Value => refTo('AWS::Region', attribute);
    assert.deepEqual(valueOf("!GetAZs ''"), { kind: 'each', of: zones('AvailabilityZones') });
    for (const text of [
      "!Select [1, !GetAZs '']",
      '!Select ["1", Fn::GetAZs: !Ref AWS::Region]',
      'Fn::Select: [1, {"Fn::GetAZs": ""}]',
    ]) {
      assert.deepEqual(valueOf(text), zones('AvailabilityZones[1]'), text);
    }
  });

  it('look up mappings, by the Region where it is known', () => {
    const around = 'Mappings:\n  M:\n    eu-west-1: {Nat: yes, Same: x}\n    us-east-1: {Nat: no, Same: x}';
    assert.equal(valueOf('!FindInMap [M, eu-west-1, Nat]', around), 'yes');
    assert.equal(valueOf('!FindInMap [M, !Ref AWS::Region, Nat]', around, { region: 'us-east-1' }), 'no');
    assert.equal(valueOf('!FindInMap [M, !Ref AWS::Region, Same]', around), 'x');
    assert.equal(valueOf('!FindInMap [M, nowhere, Nat, DefaultValue: maybe]', around), 'maybe');
    assert.ok(isUnknown(valueOf('!FindInMap [M, nowhere, Nat]', around)));
    assert.deepEqual(valueOf('!FindInMap [M, !Ref AWS::Region, Nat]', around), {
      kind: 'choice',
      condition: { when: 'condition', name: 'AWS::Region = "eu-west-1"' },
      then: 'yes',
      otherwise: 'no',
    });
  });

  it('say of what another stack exports that it is not known, and that it is the same each time', () => {
    const [one, two, other] = ['net-Vpc', 'net-Vpc', 'net-Other'].map((name) =>
      valueOf(`!ImportValue ${name}`),
    );
    assert.ok(isUnknown(one));
    assert.deepEqual(one, two);
    assert.notDeepEqual(one, other);
  });

  it('are unknown where AWS alone knows them', () => {
    for (const text of [
      '!Base64 text',
      '!Transform {Name: Mine}',
      '!Nonsense x',
      'Fn::Nonsense: x',
      '{A: b, Fn::Transform: {Name: x}}',
    ]) {
      assert.ok(isUnknown(valueOf(text)), text);
    }
  });

  it('are unknown where they are given nonsense', () => {
    const names = [
      'Cidr',
      'FindInMap',
      'GetAtt',
      'If',
      'ImportValue',
      'Join',
      'Length',
      'Select',
      'Split',
      'Sub',
      'Ref',
    ];
    for (const name of names) {
      for (const nonsense of ['', '[]', '[[]]', '{}', '[a]', '[{a: b}, [c], d]', '~']) {
        const value = valueOf(`!${name} ${nonsense}`);
        assert.ok(value !== undefined && value !== null, `${name} ${nonsense}`);
      }
    }
  });

  it('keep a value that is not written yet unknown, and leave out what is null', () => {
    assert.ok(isUnknown(valueOf('')));
    assert.deepEqual(valueOf('[a, ~, !Ref AWS::NoValue, b]'), ['a', 'b']);
    assert.deepEqual(valueOf('{A: !Ref AWS::NoValue, B: c}'), new Map([['B', 'c']]));
    assert.equal(valueOf('!Ref AWS::NoValue'), undefined);
  });

  it('keep numbers as they are written, and booleans', () => {
    assert.equal(valueOf('012345678901'), '012345678901');
    assert.equal(valueOf('1.10'), '1.10');
    assert.equal(valueOf('443'), 443);
    assert.equal(valueOf('true'), true);
    assert.equal(valueOf('"true"'), 'true');
    assert.equal(valueOf('2012-10-17'), '2012-10-17');
  });
});
