import * as assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import type { LintFinding } from '../../lint/finding';
import type { SkippedFile } from '../../lint/result';
import { message } from '../../network/message';
import { RULE_IDS } from '../../rules/rule-id';
import { sarifLog } from './sarif';
import { artifactLocation } from './sarif-places';
import { lintFinding, range } from './testing/findings';

/** What these tests look at. */
interface Log {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly Rule[] } };
      readonly columnKind: string;
      readonly originalUriBaseIds: { readonly '%SRCROOT%': { readonly uri: string } };
      readonly invocations: readonly [{ readonly toolExecutionNotifications: readonly unknown[] }];
      readonly results: readonly Result[];
    },
  ];
}
interface Rule {
  readonly id: string;
  readonly helpUri: string;
  readonly shortDescription: { readonly text: string };
  readonly defaultConfiguration: { readonly level: string };
}
interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly locations: readonly unknown[];
  readonly relatedLocations: readonly unknown[];
  readonly partialFingerprints: { readonly 'endpointLens/v1': string };
  readonly fixes?: readonly unknown[];
  readonly properties: { readonly notes: readonly string[] };
}

const ROOT = path.resolve('/work', 'my code');
const SKIPPED: readonly SkippedFile[] = [{ file: 'a b.tf', reason: message('it is binary') }];

describe('sarifLog', () => {
  const run = (findings: readonly LintFinding[], skipped = SKIPPED): Log['runs'][0] => {
    // As it is printed: undefined is left out.
    const text = JSON.stringify(sarifLog(findings, { found: 2, read: 1, skipped, partlyRead: [] }, ROOT));
    return (JSON.parse(text) as Log).runs[0];
  };

  it('keeps to the schema', () => {
    const validate = schemaOfSarif();
    const bare = lintFinding({ vpc: undefined, service: undefined, related: [], fixes: () => [] });
    const vain = lintFinding({ rule: 'ignore', severity: 'hint', resource: '' });
    for (const findings of [[], [lintFinding(), bare, vain]]) {
      assert.deepEqual(
        validate(
          JSON.parse(
            JSON.stringify(
              sarifLog(findings, { found: 2, read: 1, skipped: SKIPPED, partlyRead: SKIPPED }, ROOT),
            ),
          ),
        ),
        [],
      );
    }
    // It is one that can be broken.
    assert.notDeepEqual(validate({ version: '2.1.0', runs: [{}] }), []);
    assert.notDeepEqual(validate({ version: '2.0.0', runs: [] }), []);
  });

  it('describes all rules', () => {
    const { rules } = run([]).tool.driver;
    assert.deepEqual(
      rules.map(({ id }) => id),
      [...RULE_IDS, 'ignore'],
    );
    for (const { id, shortDescription, helpUri, defaultConfiguration } of rules) {
      assert.notEqual(shortDescription.text, id, 'it has no title');
      assert.ok(URL.canParse(helpUri));
      assert.match(defaultConfiguration.level, /^(?:error|warning|note)$/);
    }
  });

  it('says where, and counts as the contract does', () => {
    const { columnKind, results } = run([lintFinding()]);
    assert.equal(columnKind, 'utf16CodeUnits');
    assert.deepEqual(results[0]?.locations, [
      {
        physicalLocation: {
          artifactLocation: { uri: 'net/main.tf', uriBaseId: '%SRCROOT%' },
          region: { startLine: 6, startColumn: 1, endLine: 6, endColumn: 31 },
        },
        logicalLocations: [{ fullyQualifiedName: 'aws_route_table.b', kind: 'resource' }],
      },
    ]);
    assert.deepEqual(results[0].relatedLocations, [
      {
        id: 0,
        physicalLocation: {
          artifactLocation: { uri: 'net/main.tf', uriBaseId: '%SRCROOT%' },
          region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 33 },
        },
        message: { text: 'This endpoint serves other route tables.' },
      },
    ]);
    assert.deepEqual(results[0].properties.notes, ['AWS documents it: https://x']);
  });

  it('names the rule by its place, and the level by the severity', () => {
    const of = (severity: LintFinding['severity']): LintFinding => lintFinding({ severity, rule: 'IF001' });
    const { tool, results } = run([of('error'), of('warning'), of('information'), of('hint')]);
    assert.deepEqual(
      results.map(({ level }) => level),
      ['error', 'warning', 'note', 'note'],
    );
    for (const { ruleId, ruleIndex } of results) assert.equal(tool.driver.rules[ruleIndex]?.id, ruleId);
  });

  it('encodes paths, which lead back to the files', () => {
    const base = run([]).originalUriBaseIds['%SRCROOT%'].uri;
    for (const name of ['a b/ü#?.tf', '100%/x.tf', 'a[0].tf', '名.tf', 'c:d.tf', '../x.tf', "it's.tf"]) {
      const uri = String(artifactLocation(name)['uri']);
      assert.doesNotMatch(uri, /[^\x21-\x7e]|[#?"<>[\]]/);
      assert.equal(fileURLToPath(new URL(uri, base)), path.join(ROOT, name));
    }
    assert.deepEqual(artifactLocation('/a b/x.tf'), { uri: 'file:///a%20b/x.tf' });
    assert.deepEqual(artifactLocation('D:/x y.tf'), { uri: 'file:///D:/x%20y.tf' });
    assert.equal(artifactLocation('a\ud800.tf')['uri'], 'a%EF%BF%BD.tf');
  });

  it('has fingerprints that stay when code moves, and tell findings apart', () => {
    const prints = (...findings: readonly LintFinding[]): readonly string[] =>
      run(findings).results.map(({ partialFingerprints }) => partialFingerprints['endpointLens/v1']);
    const [first] = prints(lintFinding());
    const moved = lintFinding({
      place: { file: 'other.tf', range: range(9, 9, 9) },
      message: message('Else.'),
    });
    assert.deepEqual(prints(moved), [first]);
    const others = [
      lintFinding(),
      lintFinding({ rule: 'GW001' }),
      lintFinding({ resource: 'aws_route_table.c' }),
      lintFinding({ vpc: undefined }),
      lintFinding({ service: 'dynamodb' }),
      lintFinding(),
    ];
    assert.equal(new Set(prints(...others)).size, others.length);
  });

  it('gathers the edits of a fix by file, and leaves out fixes without any', () => {
    const edit = (
      file: string,
      line: number,
    ): { file: string; range: ReturnType<typeof range>; newText: string } => ({
      file,
      range: range(line, 1, 3),
      newText: 'x\n',
    });
    const edits = [edit('a.tf', 1), edit('b.tf', 1), edit('a.tf', 9)];
    const [result] = run([
      lintFinding({
        fixes: () => [
          { title: message('Do it'), edits },
          { title: message('Do nothing'), edits: [] },
        ],
      }),
    ]).results;
    const replacement = (startLine: number): unknown => ({
      deletedRegion: { startLine, startColumn: 1, endLine: startLine, endColumn: 3 },
      insertedContent: { text: 'x\n' },
    });
    const location = (uri: string): unknown => ({ uri, uriBaseId: '%SRCROOT%' });
    assert.deepEqual(result?.fixes, [
      {
        description: { text: 'Do it' },
        artifactChanges: [
          { artifactLocation: location('a.tf'), replacements: [replacement(1), replacement(9)] },
          { artifactLocation: location('b.tf'), replacements: [replacement(1)] },
        ],
      },
    ]);
  });

  it('says what was skipped', () => {
    assert.deepEqual(run([]).invocations[0].toolExecutionNotifications, [
      {
        level: 'warning',
        message: { text: 'Skipped: it is binary.' },
        locations: [{ physicalLocation: { artifactLocation: { uri: 'a%20b.tf', uriBaseId: '%SRCROOT%' } } }],
      },
    ]);
  });
});

/** @returns what is wrong with a log by the schema of SARIF 2.1.0, which is of JSON Schema's draft 4. */
function schemaOfSarif(): (log: unknown) => readonly unknown[] {
  const require = createRequire(import.meta.url);
  const schema = require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json') as Record<
    string,
    unknown
  >;
  // Only a draft that it does not know keeps this Ajv from reading it.
  const { definitions, properties, required, additionalProperties, type } = schema;
  const rest = { definitions, properties, required, additionalProperties, type };
  const ajv = new Ajv({
    strict: false,
    // A pattern of the schema has a bracket too many.
    unicodeRegExp: false,
    allErrors: true,
    formats: {
      uri: (text: string) => URL.canParse(text),
      'uri-reference': (text: string) => !/\s/.test(text) && URL.canParse(text, 'file:///'),
      'date-time': (text: string) => !Number.isNaN(Date.parse(text)),
    },
  });
  const validate = ajv.compile(rest);
  return (log) => (validate(log) ? [] : (validate.errors ?? []));
}
