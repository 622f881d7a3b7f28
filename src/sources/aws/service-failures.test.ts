import { strict as assert } from 'node:assert';
import type { CollectionKey } from '../../network/collections';
import type { DescribeAnswers } from '../../network/describe';
import { english } from '../../network/message';
import { normalise } from '../../network/normalise/normalise';
import { PAGED_KEYS } from './paged-reads';
import { ec2Error, html, stsError, xml } from './testing/answers';
import { failureOfResult, valueOfResult } from './testing/failures';
import { fasterClock } from './testing/faster-clock';
import { KEYS, never, useFixture } from './testing/fixture';
import type { Reply } from './testing/scripted-endpoint';

describe('what a service answers', () => {
  const fixture = useFixture();
  const denied: Reply = () =>
    ec2Error('UnauthorizedOperation', 'You are not authorized to perform this operation.', 403);

  beforeEach(() => {
    fixture.profile();
  });

  function read(): Promise<DescribeAnswers> {
    return valueOfResult(fixture.account().read(never()));
  }

  /** What a collection's failure says. */
  function said(answers: DescribeAnswers, key: CollectionKey): string {
    const why = answers.failed?.get(key);
    return why ? english(why) : 'it did not fail';
  }

  describe('a call that IAM refuses', () => {
    it('leaves the rest standing, and its action is named', async () => {
      fixture.endpoint.script = { DescribeVpcEndpoints: denied };
      const answers = await read();
      assert.deepEqual([...answers.denied], ['VpcEndpoints']);
      assert.equal(answers.collections.size, PAGED_KEYS.length - 1);
      assert.equal(answers.failed?.size, 0);
      const network = normalise([answers]);
      assert.equal(network.all('vpc').length, 2);
      assert.deepEqual(network.region(answers.scope)?.coverage.VpcEndpoints, {
        state: 'denied',
        action: 'ec2:DescribeVpcEndpoints',
      });
      assert.equal(fixture.endpoint.count('DescribeVpcEndpoints'), 1, 'it is not asked again');
    });

    it('with all the others leaves the account alive, each named', async () => {
      fixture.endpoint.script = { '*': denied };
      const answers = await read();
      assert.equal(answers.scope.account, '111122223333');
      assert.deepEqual([...answers.denied].sort(), [...PAGED_KEYS].sort());
      const coverage = normalise([answers]).region(answers.scope)?.coverage;
      for (const key of PAGED_KEYS) assert.equal(coverage?.[key].state, 'denied', key);
    });

    it('is also one on demand', async () => {
      fixture.endpoint.script = { DescribeVpcAttribute: denied };
      const answers = await valueOfResult(fixture.account().readEverything(never()));
      assert.deepEqual([...answers.denied], ['VpcAttributes']);
    });
  });

  describe('a Region that is switched off', () => {
    it('is said so, once', async () => {
      fixture.endpoint.script = { '*': () => ec2Error('OptInRequired', 'You are not subscribed', 401) };
      const { failure, sentence, actions } = await failureOfResult(fixture.account().read(never()));
      assert.equal(failure.reason, 'region-disabled');
      assert.match(sentence, /^The Region us-east-1 is switched off for this account;/);
      assert.deepEqual(actions, ['choose-region', 'try-again']);
    });

    it('may look like wrong credentials, which the sentence owns up to', async () => {
      fixture.endpoint.script = {
        '*': () =>
          ec2Error('AuthFailure', 'AWS was not able to validate the provided access credentials', 401),
      };
      const { failure, sentence } = await failureOfResult(fixture.account().read(never()));
      assert.equal(failure.reason, 'invalid-credentials');
      assert.match(
        sentence,
        /credentials of p in us-east-1: .* or the Region is switched off for the account\.$/,
      );
    });
  });

  describe('an endpoint that cannot be reached', () => {
    const reached = (url: string) => {
      fixture.machine.config(`[profile p]\nregion = us-east-1\nendpoint_url = ${url}\n${KEYS}\n`);
      return failureOfResult(fixture.account().read(never()));
    };

    it('because nobody listens', async () => {
      await fixture.endpoint.close();
      const { failure, sentence, actions } = await reached(fixture.endpoint.url);
      assert.equal(failure.reason, 'unreachable');
      assert.ok(
        sentence.startsWith(`${fixture.endpoint.url} cannot be reached: connect ECONNREFUSED 127.0.0.1:`),
      );
      assert.deepEqual(actions, ['try-again', 'open-config']);
    });

    it('because its name is unknown', async () => {
      const { failure } = await reached('http://ec2.example.test');
      assert.ok(failure.reason === 'unreachable');
      assert.equal(failure.host, 'ec2.example.test');
    });

    it('because it hangs up in the middle', async () => {
      fixture.endpoint.script = { '*': () => Promise.reject(new Error('hang up')) };
      const { failure } = await failureOfResult(fixture.account().read(never()));
      assert.equal(failure.reason, 'unreachable');
    });
  });

  describe('a clock that is wrong', () => {
    const skewed: readonly (readonly [string, string])[] = [
      ['RequestExpired', 'Request has expired.'],
      ['SignatureDoesNotMatch', 'Signature expired: 20260101T000000Z is now earlier than 20261121T000000Z'],
      [
        'SignatureDoesNotMatch',
        'Signature not yet current: 20270101T000000Z is still later than 20261121T000000Z',
      ],
    ];
    for (const [code, text] of skewed) {
      it(`is told from ${code}: ${text.slice(0, 21)}…`, async () => {
        fixture.endpoint.script = { GetCallerIdentity: () => stsError(code, text, 403) };
        const { failure, sentence } = await failureOfResult(fixture.account().read(never()));
        assert.equal(failure.reason, 'clock-skew');
        assert.match(sentence, /the clock of this machine is wrong/);
      });
    }

    it('is corrected by the SDK where the answer tells the time', async () => {
      const fast = new Date(Date.now() + 3_600_000).toUTCString();
      fixture.endpoint.script = {
        GetCallerIdentity: (_call, nth) => {
          if (nth > 1) return undefined;
          const error = stsError('RequestExpired', 'Request has expired.', 403);
          return { ...error, headers: { ...error.headers, date: fast } };
        },
      };
      await read();
      assert.equal(fixture.endpoint.count('GetCallerIdentity'), 2);
    });

    it('is not what another signature error is about', async () => {
      fixture.endpoint.script = {
        GetCallerIdentity: () =>
          stsError('SignatureDoesNotMatch', 'The request signature we calculated does not match', 403),
      };
      const { failure } = await failureOfResult(fixture.account().read(never()));
      assert.equal(failure.reason, 'invalid-credentials');
    });
  });

  describe('a limit that is used up', () => {
    let setRight: () => void;
    beforeEach(() => {
      setRight = fasterClock(500);
    });
    afterEach(() => {
      setRight();
    });
    const limited: Reply = () => ec2Error('RequestLimitExceeded', 'Request limit exceeded.', 503);

    it('is waited for', async () => {
      fixture.endpoint.script = { DescribeVpcs: (_call, nth) => (nth < 3 ? limited(_call, nth) : undefined) };
      const answers = await read();
      assert.equal(answers.collections.get('Vpcs')?.length, 2);
      assert.equal(fixture.endpoint.count('DescribeVpcs'), 3);
    });

    it('for one call leaves the rest standing', async () => {
      fixture.endpoint.script = { DescribeVpcs: limited };
      const answers = await read();
      assert.equal(answers.collections.size, PAGED_KEYS.length - 1);
      assert.equal(
        said(answers, 'Vpcs'),
        'AWS limits how often ec2:DescribeVpcs may be called, and the limit is used up; wait a little and try again.',
      );
      assert.equal(fixture.endpoint.count('DescribeVpcs'), 5, 'after the retries');
    });

    it('for all calls is the account’s', async () => {
      fixture.endpoint.script = { '*': limited };
      const { failure, actions } = await failureOfResult(fixture.account().read(never()));
      assert.equal(failure.reason, 'throttled');
      assert.deepEqual(actions, ['try-again']);
    });

    it('in STS is the account’s too', async () => {
      fixture.endpoint.script = { GetCallerIdentity: () => stsError('Throttling', 'Rate exceeded') };
      const { failure, sentence } = await failureOfResult(fixture.account().read(never()));
      assert.equal(failure.reason, 'throttled');
      assert.match(sentence, /sts:GetCallerIdentity/);
    });
  });

  describe('an answer that is not one of AWS', () => {
    const empty = '<html><body><p>Please sign in</p></body></html>';

    for (const [what, answer, text] of [
      ['a page with 500', html(500), 'the answer (HTTP 500) is not one of AWS'],
      ['a page with 403', html(403), 'the answer (HTTP 403) is not one of AWS'],
      ['a page with 200', html(200), 'the answer (HTTP 200) is not one of AWS'],
      ['a page that happens to be XML', xml(200, empty), 'the answer is not one of EC2'],
      ['nothing', xml(200, ''), 'the answer is not one of EC2'],
      [
        'half an answer',
        xml(200, '<DescribeVpcsResponse><vpcSet><item>'),
        'the answer (HTTP 200) is not one of AWS',
      ],
    ] as const) {
      it(`${what}: no absence is concluded from it`, async () => {
        fixture.endpoint.script = { DescribeVpcs: () => answer };
        const answers = await read();
        assert.equal(said(answers, 'Vpcs'), `ec2:DescribeVpcs failed: ${text}.`);
        assert.equal(answers.collections.has('Vpcs'), false);
        assert.equal(answers.collections.size, PAGED_KEYS.length - 1);
      });
    }

    it('is the account’s failure where all are such', async () => {
      fixture.endpoint.script = { '*': () => html(200) };
      const { failure } = await failureOfResult(fixture.account().read(never()));
      assert.equal(failure.reason, 'unexpected-answer');
    });

    it('is not taken for an account without a number', async () => {
      for (const answer of [html(200), xml(200, empty), xml(200, '')]) {
        fixture.endpoint.script = { GetCallerIdentity: () => answer };
        const { failure, sentence } = await failureOfResult(fixture.account().read(never()));
        assert.equal(failure.reason, 'unexpected-answer');
        assert.match(sentence, /^sts:GetCallerIdentity failed: the answer /);
        assert.doesNotMatch(sentence, /\$response/);
      }
    });

    it('an error that nobody knows is quoted', async () => {
      fixture.endpoint.script = { DescribeVpcs: () => ec2Error('SomethingNew', 'The moon is full.') };
      assert.equal(said(await read(), 'Vpcs'), 'ec2:DescribeVpcs failed: The moon is full.');
    });

    it('a page that leads to itself ends the collection, not the reading', async () => {
      const vpcs = '<vpcSet><item><vpcId>vpc-1</vpcId></item></vpcSet>';
      fixture.endpoint.script = {
        DescribeVpcs: () =>
          xml(200, `<DescribeVpcsResponse>${vpcs}<nextToken>again</nextToken></DescribeVpcsResponse>`),
      };
      const answers = await read();
      assert.equal(
        said(answers, 'Vpcs'),
        'ec2:DescribeVpcs failed: the same page is answered again and again.',
      );
      assert.equal(fixture.endpoint.count('DescribeVpcs'), 2);
    });
  });

  describe('a reading that is cancelled', () => {
    it('before it begins asks nobody', async () => {
      const { failure } = await failureOfResult(fixture.account().read(AbortSignal.abort()));
      assert.equal(failure.reason, 'cancelled');
      assert.equal(fixture.endpoint.calls.length, 0);
    });

    it('midway ends, with calls still open', async () => {
      const stop = new AbortController();
      const open: Reply = () => new Promise(() => undefined);
      fixture.endpoint.script = {
        DescribeSubnets: (call, nth) => {
          stop.abort();
          return open(call, nth);
        },
        DescribeVpcs: open,
      };
      const { failure, sentence } = await failureOfResult(fixture.account().read(stop.signal));
      assert.equal(failure.reason, 'cancelled');
      assert.equal(sentence, 'It was cancelled; try again if that was not meant.');
      await new Promise((resolve) => setTimeout(resolve, 50));
      const under = fixture.endpoint.calls.length - 1;
      assert.ok(under <= 8, `${under} calls: none but those that were under way`);
    });

    it('while it waits to try again does not wait on', async () => {
      const stop = new AbortController();
      fixture.endpoint.script = {
        '*': (_call, nth) => {
          if (nth > 0)
            setTimeout(() => {
              stop.abort();
            }, 20);
          return ec2Error('RequestLimitExceeded', 'x', 503);
        },
      };
      const started = Date.now();
      const { failure } = await failureOfResult(fixture.account().read(stop.signal));
      assert.equal(failure.reason, 'cancelled');
      assert.ok(Date.now() - started < 3000);
    });

    it('can be read again', async () => {
      const account = fixture.account();
      assert.equal((await account.read(AbortSignal.abort())).ok, false);
      assert.equal((await account.read(never())).ok, true);
    });
  });
});
