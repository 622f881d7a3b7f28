import * as assert from 'node:assert/strict';
import * as ec2 from '@aws-sdk/client-ec2';
import fc from 'fast-check';
import { ACTIONS } from './actions/table';
import { createSandbox } from './sandbox';
import { classicLesson } from './seed/classic-lesson';
import { clientOf, clientWith, failureOf, post, seedOf, send } from './testing/clients';
import { requiredOf, takes } from './testing/samples';

const VERSION = 'Version=2016-11-15';
const sandbox = createSandbox(classicLesson());

/** An error answer's code and message, as EC2's form of them has it. */
async function refused(form: string, headers?: { authorization: string }): Promise<readonly unknown[]> {
  const { status, body } = await post(sandbox, form, headers);
  const error = '<Response><Errors><Error><Code>(.*)</Code><Message>(.*)</Message></Error></Errors>';
  const [, code, message] =
    new RegExp(`${error}<RequestID>[0-9a-f-]{36}</RequestID></Response>$`).exec(body) ?? [];
  return [status, code, message];
}

describe('EC2’s protocol', () => {
  it('refuses what is no request', async () => {
    const unknown = 'The action X is not valid for this web service.';
    assert.deepEqual(await refused(`Action=X&${VERSION}`), [400, 'InvalidAction', unknown]);
    assert.equal((await refused(VERSION))[1], 'MissingAction');
    assert.equal((await refused(''))[1], 'MissingAction');
    assert.equal((await refused('Action=DescribeVpcs'))[1], 'MissingParameter');
    assert.equal((await refused('Action=DescribeVpcs&Version=2011-01-01'))[1], 'NoSuchVersion');
  });

  it('refuses who does not sign', async () => {
    const form = `Action=DescribeVpcs&${VERSION}`;
    const unsigned = await sandbox.handle({ method: 'POST', query: '', headers: new Map(), body: form });
    assert.equal(unsigned.status, 403);
    assert.match(unsigned.body, /<Code>MissingAuthenticationToken<\/Code>/);
    assert.deepEqual((await refused(form, { authorization: 'Basic eDp5' })).slice(0, 2), [
      401,
      'AuthFailure',
    ]);
    const signed = {
      method: 'GET',
      query: `${form}&X-Amz-Signature=1`,
      headers: new Map<string, string>(),
      body: '',
    };
    assert.equal((await sandbox.handle(signed)).status, 200);
  });

  it('answers a dry run of every action that it serves, and does not run it', async () => {
    const account = createSandbox(classicLesson());
    const client = clientOf(account);
    const before = account.answers().collections;
    for (const action of ACTIONS.keys()) {
      // A few calls have no such member.
      if (!takes(action, 'DryRun')) continue;
      const call = send(client, action, { ...requiredOf(action), DryRun: true });
      assert.equal(
        await failureOf(call),
        'DryRunOperation: Request would have succeeded, but DryRun flag is set.',
        action,
      );
      const status = await call.catch(
        (error: unknown) => (error as ec2.EC2ServiceException).$metadata.httpStatusCode,
      );
      assert.equal(status, 412);
    }
    assert.deepEqual(account.answers().collections, before);
  });

  it('escapes what it repeats', async () => {
    assert.deepEqual(
      (await refused(`Action=%3Cb%3E%26&${VERSION}`))[2],
      'The action &lt;b&gt;&amp; is not valid for this web service.',
    );
  });

  it('never crashes, whatever comes', async () => {
    const names = fc.constantFrom(
      'Action',
      'Version',
      'Filter.1.Name',
      'Filter.1.Value.1',
      'NextToken',
      'MaxResults',
      'VpcId.1',
      'VpcId',
      '__proto__',
      'Filter',
    );
    const values = fc.oneof(
      fc.constantFrom(...ACTIONS.keys(), '2016-11-15', '2011-06-15', '5', 'vpc-id'),
      fc.string({ unit: 'binary' }),
    );
    const pairs = fc.array(fc.tuple(fc.oneof(names, fc.string()), values));
    const bodies = fc.oneof(
      pairs.map((list) => new URLSearchParams(list).toString()),
      pairs.map((list) => `Action=DescribeVpcs&${VERSION}&${new URLSearchParams(list).toString()}`),
      fc.string({ unit: 'binary' }),
    );
    await fc.assert(
      fc.asyncProperty(bodies, async (body) => {
        const { status, body: xml } = await post(sandbox, body);
        assert.ok(status < 500, xml);
        assert.match(xml, /^<\?xml/);
      }),
      { numRuns: 500 },
    );
  });
});

// eslint-disable-next-line no-control-regex -- these are the characters that XML cannot say
const UNSAYABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

describe('hostile values', () => {
  const roundTrip = async (Value: string): Promise<string | undefined> => {
    const { Vpcs } = await clientWith({ Vpcs: [{ Tags: [{ Key: 'k', Value }] }] }).send(
      new ec2.DescribeVpcsCommand({}),
    );
    return Vpcs?.[0]?.Tags?.[0]?.Value;
  };

  for (const value of [
    '</value><item>',
    '&amp;&lt;',
    ']]>',
    '"\'',
    ' x ',
    'a\r\nb\rc\nd\te',
    '😀\u2028',
    '__proto__',
    '',
  ]) {
    it(JSON.stringify(value), async () => {
      assert.equal(await roundTrip(value), value);
    });
  }

  it('any text comes back, but for what XML 1.0 cannot say', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.json(), fc.string({ unit: 'binary' })), async (value) => {
        // The SDK's parser takes white space with a line feed for layout.
        fc.pre(value.trim() !== '' || !/[\r\n]/.test(value));
        const sayable = value.replace(UNSAYABLE, '\ufffd');
        assert.equal(await roundTrip(value), sayable);
      }),
      { numRuns: 300 },
    );
  });
});

describe('GetCallerIdentity', () => {
  const form = 'Action=GetCallerIdentity&Version=2011-06-15';

  it('is answered in STS’s own form', async () => {
    const { status, body } = await post(sandbox, form);
    assert.equal(status, 200);
    assert.match(
      body.replace(/[0-9a-f-]{36}/, 'ID'),
      new RegExp(
        '^<\\?xml version="1.0" encoding="UTF-8"\\?>\\n' +
          '<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>' +
          '<Arn>arn:aws:iam::111122223333:user/sandbox</Arn><UserId>[A-Z]+</UserId><Account>111122223333</Account>' +
          '</GetCallerIdentityResult><ResponseMetadata><RequestId>ID</RequestId></ResponseMetadata>' +
          '</GetCallerIdentityResponse>$',
      ),
    );
  });

  it('and so are its errors', async () => {
    const { status, body } = await post(sandbox, form.replace('GetCallerIdentity', 'AssumeRole'));
    assert.equal(status, 400);
    assert.match(
      body,
      /<ErrorResponse xmlns=".*"><Error><Type>Sender<\/Type><Code>InvalidAction<\/Code><Message>.*<RequestId>/,
    );
  });

  it('names some account even where a snapshot names none', async () => {
    const nameless = createSandbox({ ...seedOf({}), scope: { account: '', region: '', partition: '' } });
    assert.match((await post(nameless, form)).body, /<Arn>arn:aws:iam::000000000000:user/);
    assert.deepEqual((await clientOf(nameless).send(new ec2.DescribeVpcsCommand({}))).Vpcs, []);
  });
});
