import assert from 'node:assert/strict';
import { implies, not, type Presence } from '../../../network/presence';
import { addresses, refTo, resourceIn, unitOf, valueOf } from '../testing/declared';

/** @returns the presences of resources that each have one of the conditions. */
function presences(parameters: string, conditions: Record<string, string>): Presence[] {
  const names = Object.keys(conditions);
  const text = `
Parameters:
${parameters}
Conditions:
${names.map((name) => `  ${name}: ${conditions[name] ?? ''}`).join('\n')}
Resources:
${names.map((name, i) => `  R${i}: {Type: AWS::EC2::VPC, Condition: ${name}}`).join('\n')}
`;
  const unit = unitOf(text);
  return names.map((_, i) => resourceIn(unit, `R${i}`).presence);
}

const ENV = '  Env: {Type: String, Default: dev}';
const FLAG = '  Nat: {Type: String, Default: "true", AllowedValues: ["true", "false"]}';

describe('conditions', () => {
  it('hang on a parameter even where it has a default, since it can be set', () => {
    const [nat] = presences(FLAG, { Nat: '!Equals [!Ref Nat, "true"]' });
    assert.deepEqual(nat, { when: 'condition', name: 'Nat = "true"' });
  });

  it('are the same when they say the same', () => {
    const [a, b, c, d] = presences(FLAG, {
      A: '!Equals [!Ref Nat, "true"]',
      B: '!Equals ["true", !Ref Nat]',
      C: '!Not [!Equals [!Ref Nat, "false"]]',
      D: '!And [!Condition A, {Condition: B}]',
    });
    assert.ok(a && b && c && d);
    for (const other of [b, c, d]) {
      assert.equal(implies(a, other), true);
      assert.equal(implies(other, a), true);
    }
  });

  it('exclude each other where one parameter would have to have two values', () => {
    const [prod, test, either] = presences(ENV, {
      Prod: '!Equals [!Ref Env, prod]',
      Test: '!Equals [!Ref Env, test]',
      Either: '!Or [!Condition Prod, !Condition Test]',
    });
    assert.ok(prod && test && either);
    assert.equal(implies(prod, not(test)), true);
    assert.equal(implies(test, not(prod)), true);
    assert.equal(implies(test, either), true);
    assert.equal(implies(either, prod), false);
  });

  it('know the values that a parameter is allowed', () => {
    const [one, two, three, four] = presences('  P: {Type: String, AllowedValues: [a, b, c]}', {
      One: '!Equals [!Ref P, a]',
      Two: '!Equals [!Ref P, b]',
      Three: '!Equals [!Ref P, c]',
      Four: '!Equals [!Ref P, d]',
    });
    assert.ok(one && two && three);
    assert.deepEqual(four, { when: 'never' });
    assert.equal(implies({ when: 'always' }, { when: 'any', of: [one, two, three] }), true);
    assert.equal(implies(three, not(one)), true);
  });

  it('are decided where everything is known', () => {
    const decided = presences(ENV, {
      A: '!Equals [a, a]',
      B: '!Equals [a, b]',
      C: '!Not [!Equals [1, "1"]]',
      D: '!Equals [!Ref Env, !Ref Env]',
    });
    assert.deepEqual(
      decided.map(({ when }) => when),
      ['always', 'never', 'never', 'always'],
    );
  });

  it('see through mappings', () => {
    const text = (condition: string): string => `
Parameters:
  Env: {Type: String, AllowedValues: [dev, prod]}
Mappings:
  Settings:
    dev: {Nat: "no"}
    prod: {Nat: "yes"}
Conditions:
  Nat: ${condition}
Resources:
  R: {Type: AWS::EC2::VPC, Condition: Nat}
`;
    const [byMap, byName] = [
      '!Equals [!FindInMap [Settings, !Ref Env, Nat], "yes"]',
      '!Equals [!Ref Env, prod]',
    ].map((condition) => resourceIn(unitOf(text(condition)), 'R').presence);
    assert.ok(byMap && byName);
    // The names of the two units agree, since both say which value of which parameter is meant.
    const dev: Presence = { when: 'condition', name: 'Env = "dev"' };
    assert.equal(implies(byMap, not(dev)), true);
    assert.equal(implies(not(dev), byMap), true);
  });

  it('are decided by values that are given', () => {
    const text = `
Parameters:
  Nat: {Type: String, Default: "true"}
Conditions:
  Nat: !Equals [!Ref Nat, "true"]
Resources:
  Gateway: {Type: AWS::EC2::NatGateway, Condition: Nat}
`;
    const unit = unitOf(text, { parameters: new Map([['Nat', 'false']]) });
    assert.deepEqual(resourceIn(unit, 'Gateway').presence, { when: 'never' });
  });

  it('that go round in circles, or are not there, are named by themselves', () => {
    const [a, missing] = presences(ENV, { A: '!Not [!Condition A]', B: '!Condition Missing' });
    assert.deepEqual(a, not({ when: 'condition', name: 'A' }));
    assert.deepEqual(missing, { when: 'condition', name: 'Missing' });
  });

  it('of conditions of conditions do not grow without end', () => {
    const many: Record<string, string> = { C0: '!Equals [!Ref Env, prod]' };
    for (let i = 1; i < 40; i++)
      many[`C${i}`] = `!Or [!Condition C${i - 1}, !And [!Condition C${i - 1}, !Condition C${i - 1}]]`;
    const last = presences(ENV, many).at(-1);
    assert.ok(JSON.stringify(last).length < 100_000);
  });

  it('that cannot be worked out are named by what they say', () => {
    const [a, b, c] = presences(ENV, {
      A: '!Equals [!Base64 x, y]',
      B: '!Equals [!Base64   x, y]',
      C: '!Equals [!Base64 z, y]',
    });
    assert.deepEqual(a, b);
    assert.notDeepEqual(a, c);
  });
});

describe('Fn::If', () => {
  const around = `
Parameters:
  Nat: {Type: String, Default: "true", AllowedValues: ["true", "false"]}
  Own: {Type: String, Default: ""}
Conditions:
  Nat: !Equals [!Ref Nat, "true"]
  NoNat: !Equals [!Ref Nat, "false"]
  Always: !Equals [a, a]
`;

  it('is a choice by a condition', () => {
    const condition = { when: 'condition', name: 'Nat = "true"' };
    assert.deepEqual(valueOf('!If [Nat, !Ref RtA, !Ref RtB]', around), {
      kind: 'choice',
      condition,
      then: refTo('RtA'),
      otherwise: refTo('RtB'),
    });
    assert.deepEqual(valueOf('[!Ref RtB, !If [Nat, !Ref RtA, !Ref AWS::NoValue]]', around), [
      refTo('RtB'),
      { kind: 'choice', condition, then: refTo('RtA'), otherwise: null },
    ]);
  });

  it('turns the opposite condition round', () => {
    assert.deepEqual(valueOf('!If [NoNat, a, b]', around), valueOf('!If [Nat, b, a]', around));
  });

  it('is decided by what is around it', () => {
    assert.equal(valueOf('!If [Always, a, b]', around), 'a');
    assert.equal(valueOf('!If [Always, !Ref AWS::NoValue, b]', around), undefined);
    assert.deepEqual(valueOf('!If [Nat, !If [NoNat, a, b], c]', around), valueOf('!If [Nat, b, c]', around));
    assert.equal(valueOf('!If [Nat, same, same]', around), 'same');
  });

  it('goes through the functions that are applied to it', () => {
    assert.deepEqual(
      valueOf('!Join [",", !If [Nat, [a, b], [c]]]', around),
      valueOf('!If [Nat, "a,b", c]', around),
    );
    assert.deepEqual(
      valueOf('!Join [",", [a, !If [Nat, b, !Ref AWS::NoValue]]]', around),
      valueOf('!If [Nat, "a,b", a]', around),
    );
  });
});

describe('parameters', () => {
  const text = `
Parameters:
  Cidr: {Type: String, Default: 10.0.0.0/16}
  VpcId: {Type: "AWS::EC2::VPC::Id"}
  Tables: {Type: CommaDelimitedList, Default: "rtb-1, rtb-2"}
  Image: {Type: "AWS::SSM::Parameter::Value<String>", Default: /aws/image}
Conditions:
  OwnCidr: !Not [!Equals [!Ref Cidr, 10.0.0.0/16]]
Resources:
  A:
    Type: AWS::EC2::VPCEndpoint
    Properties: {VpcId: !Ref VpcId, RouteTableIds: !Ref Tables, Image: !Ref Image, Literal: 1}
  B:
    Type: AWS::EC2::VPC
    Condition: OwnCidr
    Properties: {CidrBlock: !Ref Cidr}
  C:
    Type: AWS::EC2::VPC
    Properties: {CidrBlock: !Ref Cidr, Given: !If [OwnCidr, !Ref Cidr, other]}
`;

  it('are their defaults, and it is told that they are', () => {
    const unit = unitOf(text);
    const a = resourceIn(unit, 'A');
    assert.deepEqual(a.values.get('RouteTableIds'), ['rtb-1', 'rtb-2']);
    assert.deepEqual([...a.assumed], ['RouteTableIds']);
    assert.deepEqual(addresses(unit), ['A', 'B', 'C']);
  });

  it('without a default are unknown by name, as are those that SSM keeps', () => {
    const { values } = resourceIn(unitOf(text), 'A');
    assert.deepEqual(symbol(values.get('VpcId')), 'VpcId');
    assert.deepEqual(symbol(values.get('Image')), 'Image');
  });

  it('are not their defaults where a condition says so', () => {
    const unit = unitOf(text);
    const b = resourceIn(unit, 'B');
    assert.equal(symbol(b.values.get('CidrBlock')), 'Cidr');
    assert.equal(b.assumed.size, 0);
    const c = resourceIn(unit, 'C');
    assert.equal(c.values.get('CidrBlock'), '10.0.0.0/16');
    const given = c.values.get('Given');
    assert.ok(given !== null && typeof given === 'object' && 'kind' in given && given.kind === 'choice');
  });

  it('are what they are given', () => {
    const a = resourceIn(unitOf(text, { parameters: new Map([['VpcId', 'vpc-1']]) }), 'A');
    assert.equal(a.values.get('VpcId'), 'vpc-1');
    assert.ok(!a.assumed.has('VpcId'));
  });

  function symbol(value: unknown): unknown {
    return typeof value === 'object' && value !== null && 'symbol' in value ? value.symbol : undefined;
  }
});
