import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { english, message } from '../../network/message';
import { unknown } from '../../network/resolved';
import { endpointOf, interfaceEndpointOf } from '../testing/traces';
import { endpointPolicy } from './endpoint-policy';

const ANY = { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' };
const BUCKET = 'arn:aws:s3:::data';

function said(statement: unknown, resourceArn?: string): readonly [verdict: string, explanation: string] {
  const endpoint = endpointOf({ PolicyDocument: JSON.stringify({ Statement: statement }) });
  const { verdict, explanation } = endpointPolicy(
    endpoint,
    resourceArn === undefined ? undefined : { resourceArn },
  );
  return [verdict, english(explanation)];
}

describe('rule 48: an endpoint policy is authorisation', () => {
  for (const [what, statement, verdict, explanation] of [
    ['the default policy', [ANY], 'allowed', 'The policy of vpce-1 allows full access.'],
    ['one statement without a list', ANY, 'allowed', 'The policy of vpce-1 allows full access.'],
    [
      'lists, and everybody as an AWS principal',
      { ...ANY, Principal: { AWS: ['*'] }, Action: ['s3:GetObject', '*'], Resource: ['*'] },
      'allowed',
      'The policy of vpce-1 allows full access.',
    ],
    [
      'all actions of the service',
      { ...ANY, Action: 'S3:*' },
      'allowed',
      'The policy of vpce-1 allows full access.',
    ],
    ['an empty condition', { ...ANY, Condition: {} }, 'allowed', 'The policy of vpce-1 allows full access.'],
    ['no statement', [], 'denied', 'The policy of vpce-1 allows no call.'],
    [
      'only a denial',
      { ...ANY, Effect: 'Deny', Action: 's3:Put*' },
      'denied',
      'The policy of vpce-1 allows no call.',
    ],
    [
      'a denial of everything',
      [ANY, { ...ANY, Effect: 'Deny' }],
      'denied',
      'The policy of vpce-1 denies every call.',
    ],
    [
      'only actions of another service',
      { ...ANY, Action: 'dynamodb:*' },
      'denied',
      'The policy of vpce-1 allows no call.',
    ],
    [
      'a denial that takes away what is allowed',
      [
        { ...ANY, Action: 's3:GetObject' },
        { ...ANY, Effect: 'Deny', Action: 's3:Get*' },
      ],
      'denied',
      'The policy of vpce-1 allows no call.',
    ],
    [
      'some actions',
      { ...ANY, Action: ['s3:GetObject', 's3:ListBucket'] },
      'depends',
      'The policy of vpce-1 allows only: Action s3:GetObject, s3:ListBucket.',
    ],
    [
      'a principal, also as a number',
      { ...ANY, Principal: { AWS: 111122223333 } },
      'depends',
      'The policy of vpce-1 allows only: Principal AWS 111122223333.',
    ],
    [
      'a resource and a condition',
      { ...ANY, Resource: `${BUCKET}/*`, Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } } },
      'depends',
      `The policy of vpce-1 allows only: Resource ${BUCKET}/* · Condition StringEquals aws:PrincipalOrgID.`,
    ],
    [
      'everything but some',
      [ANY, { ...ANY, Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': false } } }],
      'depends',
      'The policy of vpce-1 allows all calls but those it denies: Condition Bool aws:SecureTransport.',
    ],
    [
      'some, less some',
      [
        { ...ANY, Action: 's3:Get*' },
        { ...ANY, Effect: 'Deny', Resource: BUCKET },
      ],
      'depends',
      `The policy of vpce-1 allows only: Action s3:Get*. It denies: Resource ${BUCKET}.`,
    ],
    [
      'all but actions',
      { Effect: 'Allow', Principal: '*', NotAction: 's3:Delete*', Resource: '*' },
      'depends',
      'The policy of vpce-1 allows only: NotAction s3:Delete*.',
    ],
    [
      'all but actions of another service',
      { Effect: 'Allow', Principal: '*', NotAction: 'dynamodb:*', Resource: '*' },
      'allowed',
      'The policy of vpce-1 allows full access.',
    ],
    [
      'all but everybody',
      { Effect: 'Allow', NotPrincipal: '*', Action: '*', Resource: '*' },
      'denied',
      'The policy of vpce-1 allows no call.',
    ],
    [
      'all but a resource',
      { Effect: 'Allow', Principal: '*', Action: '*', NotResource: BUCKET },
      'depends',
      `The policy of vpce-1 allows only: NotResource ${BUCKET}.`,
    ],
    [
      'many actions',
      { ...ANY, Action: ['s3:A', 's3:B', 's3:C', 's3:D', 's3:E', 's3:F'] },
      'depends',
      'The policy of vpce-1 allows only: Action s3:A, s3:B, s3:C, s3:D (+2).',
    ],
  ] as const) {
    it(`${what}: ${verdict}`, () => {
      assert.deepEqual(said(statement), [verdict, explanation]);
    });
  }

  describe('for one bucket', () => {
    for (const [what, statement, verdict] of [
      ['the bucket and its objects', { ...ANY, Resource: [BUCKET, `${BUCKET}/*`] }, 'allowed'],
      ['all that begins like it', { ...ANY, Resource: 'arn:aws:s3:::da*' }, 'allowed'],
      ['its objects only', { ...ANY, Resource: `${BUCKET}/*` }, 'depends'],
      ['some of its objects', { ...ANY, Resource: `${BUCKET}/public/*` }, 'depends'],
      ['another bucket', { ...ANY, Resource: ['arn:aws:s3:::other', 'arn:aws:s3:::other/*'] }, 'denied'],
      ['a bucket whose name begins alike', { ...ANY, Resource: 'arn:aws:s3:::data2/*' }, 'denied'],
      ['a variable', { ...ANY, Resource: 'arn:aws:s3:::${aws:PrincipalTag/team}' }, 'depends'],
      [
        'all but another bucket',
        { Effect: 'Allow', Principal: '*', Action: '*', NotResource: 'arn:aws:s3:::x' },
        'allowed',
      ],
      [
        'a denial of the others',
        [ANY, { ...ANY, Effect: 'Deny', Resource: 'arn:aws:s3:::other/*' }],
        'allowed',
      ],
      [
        'a denial of all but it',
        [ANY, { Effect: 'Deny', Principal: '*', Action: '*', NotResource: [BUCKET, `${BUCKET}/*`] }],
        'allowed',
      ],
      ['a denial of it', [ANY, { ...ANY, Effect: 'Deny', Resource: [BUCKET, `${BUCKET}/*`] }], 'denied'],
    ] as const) {
      it(`${what}: ${verdict}`, () => {
        const [given, explanation] = said(statement, BUCKET);
        assert.equal(given, verdict);
        assert.match(explanation, /arn:aws:s3:::data/);
      });
    }
  });

  describe('that says nothing', () => {
    for (const [policy, says] of [
      ['{', /cannot be read: it is not JSON\.$/],
      ['[]', /it is not a JSON object/],
      ['{}', /it has no Statement/],
      ['{"Statement": 1}', /statement 1 is not an object/],
      ['{"Statement": {"Principal": "*", "Action": "*", "Resource": "*"}}', /statement 1 has no Effect/],
      ['{"Statement": {"Effect": "allow", "Principal": "*", "Action": "*", "Resource": "*"}}', /no Effect/],
      [
        '{"Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}',
        /statement 1 has no Principal/,
      ],
      [
        '{"Statement": {"Effect": "Allow", "Principal": "*", "Action": [], "Resource": "*"}}',
        /Action of statement 1/,
      ],
      [
        '{"Statement": {"Effect": "Allow", "Principal": "me", "Action": "*", "Resource": "*"}}',
        /Principal of/,
      ],
      [
        '{"Statement": {"Effect": "Allow", "Principal": "*", "Action": "*", "NotAction": "*", "Resource": "*"}}',
        /has both Action and NotAction/,
      ],
      [
        '{"Statement": {"Effect": "Allow", "Principal": "*", "Action": "*", "Resource": "*", "Condition": []}}',
        /Condition of statement 1/,
      ],
    ] as const) {
      it(`is undetermined: ${policy}`, () => {
        const { verdict, explanation } = endpointPolicy(endpointOf({ PolicyDocument: policy }));
        assert.equal(verdict, 'undetermined');
        assert.match(english(explanation), says);
      });
    }

    it('is undetermined where the answer left it out, or it is not known', () => {
      assert.deepEqual(endpointPolicy(endpointOf()).verdict, 'undetermined');
      const declared = {
        ...endpointOf(),
        policy: unknown(message('it comes from {file}', { file: 'a.tf' })),
      };
      const { verdict, explanation } = endpointPolicy(declared);
      assert.deepEqual(
        [verdict, english(explanation)],
        ['undetermined', 'The policy of vpce-1 is not known: it comes from a.tf.'],
      );
    });
  });

  it('is none where an endpoint takes none', () => {
    const verdicts = [
      endpointPolicy(endpointOf({ VpcEndpointType: 'GatewayLoadBalancer' })),
      endpointPolicy(interfaceEndpointOf({ ServiceName: 'com.amazonaws.vpce.us-east-1.vpce-svc-1' })),
      endpointPolicy(interfaceEndpointOf(), { policySupported: false }),
    ].map(({ verdict }) => verdict);
    assert.deepEqual(verdicts, ['none', 'none', 'none']);
  });

  it('has an answer for every JSON', () => {
    fc.assert(
      fc.property(fc.json(), (policy) => {
        const { verdict } = endpointPolicy(endpointOf({ PolicyDocument: policy }));
        assert.ok(['undetermined', 'denied'].includes(verdict));
      }),
    );
  });

  it('with one more denial never lets more through', () => {
    const element = fc.constantFrom('*', 's3:*', 's3:Get*', 's3:GetObject', 'dynamodb:*');
    const statement = fc.record({
      Effect: fc.constantFrom('Allow', 'Deny'),
      Principal: fc.constantFrom('*', { AWS: '111122223333' }),
      Action: element,
      Resource: fc.constantFrom('*', BUCKET, `${BUCKET}/*`),
    });
    const rank = ['denied', 'depends', 'allowed'];
    fc.assert(
      fc.property(fc.array(statement, { maxLength: 4 }), statement, (statements, added) => {
        const [before] = said(statements);
        const [after] = said([...statements, { ...added, Effect: 'Deny' }]);
        assert.ok(rank.indexOf(after) <= rank.indexOf(before));
      }),
    );
  });
});
