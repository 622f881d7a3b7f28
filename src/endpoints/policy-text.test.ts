import * as assert from 'node:assert/strict';
import { english } from '../network/message';
import { readPolicy } from '../paths/policy/document';
import { checkPolicy, onlyOrganisation, onlyResources } from './policy-text';

const ALLOW = '{"Effect": "Allow", "Principal": "*", "Action": "*", "Resource": "*"}';

function found(text: string): string[] {
  return checkPolicy(text).map(
    ({ line, column, severity, message }) => `${line}:${column} ${severity}: ${english(message)}`,
  );
}

describe('the text of a policy', () => {
  it('is well where it is a policy that allows something', () => {
    assert.deepEqual(found(`{"Version": "2012-10-17", "Statement": [${ALLOW}]}`), []);
    assert.deepEqual(found(`{"Statement": ${ALLOW}}`), []);
  });

  it('says where it is not JSON, every place', () => {
    assert.deepEqual(found('{\r\n  "Statement": [\r\n    {"Effect" "Allow"}\r\n  ],\r\n}'), [
      '3:15 error: The policy is not JSON: a colon is expected here.',
      '5:1 error: The policy is not JSON: a name in double quotes is expected here.',
      '5:1 error: The policy is not JSON: a value is expected here.',
    ]);
    assert.deepEqual(found(''), ['1:1 error: The policy is not JSON: a value is expected here.']);
    assert.deepEqual(found('{"a": 1} // done'), [
      '1:10 error: The policy is not JSON: comments are not allowed.',
    ]);
  });

  it('says where it is not of IAM’s grammar', () => {
    assert.deepEqual(found('[]'), ['1:1 error: The policy is not valid: it is not a JSON object.']);
    assert.deepEqual(found(`{"Statement": [${ALLOW},\n  {"Effect": "allow"}]}`), [
      '2:14 error: The policy is not valid: statement 2 has no Effect of Allow or Deny.',
    ]);
    assert.deepEqual(found('{\n"Statement":\n {"Effect": "Allow", "Action": "*", "Resource": "*"}}'), [
      '3:2 error: The policy is not valid: statement 1 has no Principal.',
    ]);
    assert.deepEqual(found(`{"Statement": [${ALLOW.replace('"Action": "*"', '"Action": {}')}]}`), [
      '1:64 error: The policy is not valid: Action of statement 1 cannot be read.',
    ]);
    assert.deepEqual(found('{"Statement": []}'), ['1:15 error: The policy has no statement.']);
  });

  it('counts white space, and may have 20,480 characters', () => {
    const policy = `{"Statement": ${ALLOW}}`;
    assert.deepEqual(found(policy.padEnd(20_480)), []);
    const tooLong = '1:1 error: The policy has 20,481 characters, white space included: 20,480 are allowed.';
    assert.deepEqual(found(policy.padEnd(20_481)), [tooLong]);
    assert.equal(found('['.repeat(1_000_000)).length, 1);
  });

  it('is not followed into depths where no policy is', () => {
    assert.deepEqual(found('[\n'.repeat(10_000)), [
      '51:1 error: The policy is nested deeper than a policy can be.',
    ]);
    assert.deepEqual(found(JSON.stringify('['.repeat(100))), [
      '1:1 error: The policy is not valid: it is not a JSON object.',
    ]);
    assert.equal(found('x '.repeat(10_000)).length, 20);
  });

  it('warns where it allows nothing', () => {
    assert.deepEqual(found(`{"Statement": ${ALLOW.replace('Allow', 'Deny')}}`), [
      '1:15 warning: The policy has Deny statements alone: no call would pass the endpoint.',
    ]);
  });
});

describe('the generated policies', () => {
  function resources(text: string): readonly string[] | undefined {
    const policy = readPolicy(text);
    return policy.ok ? policy.statements[0]?.resource.values : undefined;
  }

  it('for some buckets and tables take in what is in them', () => {
    const text = onlyResources('com.amazonaws.us-east-1.s3', ['arn:aws:s3:::a', 'arn:aws:s3:::b/*']);
    assert.deepEqual(resources(text), ['arn:aws:s3:::a', 'arn:aws:s3:::a/*', 'arn:aws:s3:::b/*']);
    const table = 'arn:aws:dynamodb:us-east-1:123456789012:table/T';
    assert.deepEqual(resources(onlyResources('dynamodb', [table])), [table, `${table}/*`]);
    assert.deepEqual(resources(onlyResources('sqs', ['arn:aws:sqs:us-east-1:1:q'])), [
      'arn:aws:sqs:us-east-1:1:q',
    ]);
    assert.deepEqual(checkPolicy(text), []);
  });

  it('for an organisation ask for its identities and its resources', () => {
    const text = onlyOrganisation('o-"hostile"');
    assert.deepEqual(checkPolicy(text), []);
    assert.match(text, /"aws:PrincipalOrgID": "o-\\"hostile\\""/);
    assert.match(text, /"aws:ResourceOrgID": "o-\\"hostile\\""/);
  });
});
