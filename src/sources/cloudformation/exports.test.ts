import assert from 'node:assert/strict';
import { isUnknown } from '../../network/resolved';
import type { Value } from '../declared/value';
import { exportIndex, exportsOf } from './exports';
import { documentOf, valueOf } from './testing/declared';

function network(name: string): string {
  return `
Conditions:
  Two: !Equals [!Ref AWS::Region, us-east-1]
Resources:
  Vpc: {Type: AWS::EC2::VPC}
  A: {Type: AWS::EC2::RouteTable}
  B: {Type: AWS::EC2::RouteTable}
Outputs:
  VpcId:
    Value: !Ref Vpc
    Export: {Name: ${name}}
  Tables:
    Value: !Join [",", [!Ref A, !Ref B]]
    Export: {Name: !Sub "\${AWS::StackName}-Tables"}
  Maybe:
    Value: !If [Two, !Ref A, !Ref B]
    Export: {Name: maybe}
  NotExported: {Value: x}
`;
}

const elsewhere = (to: string): Value => ({ kind: 'reference', to, attribute: 'Ref', unit: 'net.yaml' });

describe('exports', () => {
  const index = exportIndex(exportsOf(documentOf(network('net-VpcId'), 'net.yaml')));
  const parameters = 'Parameters:\n  Net: {Type: String, Default: network}\n  Other: {Type: String}';

  it('are found by name', () => {
    assert.deepEqual(valueOf('!ImportValue net-VpcId', '', { exports: index }), elsewhere('Vpc'));
    assert.ok(isUnknown(valueOf('!ImportValue other-VpcId', '', { exports: index })));
  });

  it('are found by what is known of their names', () => {
    for (const name of ['!Sub "${Net}-Tables"', '!Sub "${Other}-Tables"', 'network-Tables']) {
      const value = valueOf(`{"Fn::Split": [",", {"Fn::ImportValue": ${name}}]}`, parameters, {
        exports: index,
      });
      assert.deepEqual(value, [elsewhere('A'), elsewhere('B')], name);
    }
  });

  it('are not guessed where two would do', () => {
    const two = ['a.yaml', 'b.yaml'].flatMap((file) =>
      exportsOf(documentOf(network('"${AWS::StackName}-VpcId"'), file)),
    );
    assert.ok(isUnknown(valueOf('!ImportValue x-Tables', '', { exports: exportIndex(two) })));
  });

  it('keep conditions of their own unit apart from those of others', () => {
    assert.deepEqual(valueOf('!ImportValue maybe', '', { exports: index }), {
      kind: 'choice',
      condition: { when: 'condition', name: 'net.yaml#AWS::Region = "us-east-1"' },
      then: elsewhere('A'),
      otherwise: elsewhere('B'),
    });
  });
});
