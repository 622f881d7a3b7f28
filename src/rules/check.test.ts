import * as assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import manifest from '../../package.json';
import { english } from '../network/message';
import { normalise } from '../network/normalise/normalise';
import { answersOf, networkOf, SCOPE, vpc, subnet } from '../network/testing/fixtures';
import { lesson, without } from '../paths/testing/ask';
import { RULES } from './all-rules';
import { check } from './check';
import { ruleDocumentation } from './documentation';
import { RULE_IDS } from './rule-id';
import { isAtLeast, withUnknowns } from './severity';
import { found, lessonWith, line } from './testing/rules';

const DOCS = path.resolve(import.meta.dirname, '../../docs/rules');

describe('the rules', () => {
  it('stand in the order of their ids, each once', () => {
    const ids = RULES.map(({ id }) => id);
    assert.deepEqual(ids, [...new Set(ids)].sort());
    assert.deepEqual(
      ids.filter((id) => !RULE_IDS.includes(id)),
      [],
    );
  });

  it('have a page each, which is called as the rule and says how to switch it off', () => {
    for (const { id, title } of RULES) {
      const file = path.join(DOCS, `${id}.md`);
      assert.ok(existsSync(file), file);
      const text = readFileSync(file, 'utf8');
      assert.equal(text.split('\n')[0], `# ${id}: ${english(title)}`);
      for (const head of ['## What', '## Why', '## Wrong', '## Right', '## Switch it off'])
        assert.ok(text.includes(`\n${head}\n`), `${id}: ${head}`);
      assert.match(text, /https:\/\/docs\.aws\.amazon\.com\//);
    }
  });

  it('link to the repository that the package names', () => {
    const repository = manifest.repository.url.replace(/\.git$/, '');
    assert.equal(ruleDocumentation('GW001'), `${repository}/blob/main/docs/rules/GW001.md`);
  });
});

describe('severities', () => {
  it('are lowered by one unknown and silenced by two', () => {
    assert.equal(withUnknowns('error', 0), 'error');
    assert.equal(withUnknowns('error', 1), 'warning');
    assert.equal(withUnknowns('hint', 1), 'hint');
    assert.equal(withUnknowns('error', 2), undefined);
  });

  it('have an order', () => {
    assert.ok(
      isAtLeast('error', 'warning') && isAtLeast('hint', 'hint') && !isAtLeast('hint', 'information'),
    );
  });
});

describe('check', () => {
  it('tells the gravest first', () => {
    assert.deepEqual(check(lessonWith()).map(line), ['warning GW001 vpc-1 s3', 'hint GW002 vpc-1 dynamodb']);
  });

  it('takes other severities, and leaves out what is off', () => {
    const severities = new Map([
      ['GW001', 'off'],
      ['GW002', 'error'],
    ] as const);
    assert.deepEqual(check(lessonWith(), { severities }).map(line), ['error GW002 vpc-1 dynamodb']);
  });

  it('says of every finding where it is explained, by its rule and by AWS', () => {
    for (const finding of check(lessonWith())) {
      assert.equal(finding.documentation, ruleDocumentation(finding.rule));
      assert.ok(
        finding.related.some(({ message }) => english(message).includes('https://docs.aws.amazon.com/')),
      );
    }
  });

  it('says nothing of an empty network, and nothing twice of what two accounts see', () => {
    assert.deepEqual(check(networkOf({})), []);
    const owner = answersOf(lesson());
    const other = answersOf(
      { Vpcs: [vpc()], Subnets: [subnet()], RouteTables: lesson().RouteTables ?? [], VpcEndpoints: [] },
      { scope: { ...SCOPE, account: '444455556666' } },
    );
    assert.deepEqual(check(normalise([other, owner])).map(line), check(lessonWith()).map(line));
  });

  it('concludes no absence from what was not read or was denied', () => {
    const absence = ['GW001', 'GW002', 'GW003', 'GW004', 'GW009', 'GW010', 'IF001', 'IF009'] as const;
    for (const more of [{}, { denied: new Set(['VpcEndpoints'] as const) }]) {
      const network = networkOf(without(lesson(), 'VpcEndpoints'), more);
      for (const rule of absence) assert.deepEqual(found(network, rule), [], rule);
    }
  });
});
