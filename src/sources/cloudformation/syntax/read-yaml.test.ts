import * as assert from 'node:assert/strict';
import { entryOf } from './node';
import { readYaml } from './read-yaml';

describe('brackets that close at the column of their key', () => {
  const text = `Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      Policy: {
        "Statement": [
          {"Effect": "Allow"}
      ]}
  Vpc:
    Type: AWS::EC2::VPC
`;

  it('are read, with every place where it was', () => {
    const { root, problems } = readYaml(text);
    assert.deepEqual(problems, []);
    const vpc = entryOf(entryOf(root, 'Resources')?.value, 'Vpc');
    assert.equal(vpc && text.slice(vpc.keySpan.start, vpc.keySpan.end), 'Vpc');
  });

  it('close a policy that is written as a string', () => {
    const quoted = text.replace('Policy: {', "Policy: '{").replace(']}', "]}'");
    assert.deepEqual(readYaml(quoted).problems, []);
  });

  it('are missed where they are missing', () => {
    assert.ok(readYaml(text.replace(']}', '')).problems.length > 0);
    assert.ok(readYaml('Resources:\n  Bad: {\nOutputs: {}\n').problems.length > 0);
  });
});
