import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { RULE_IDS } from '../../rules/rule-id';

interface Manifest {
  readonly contributes: {
    readonly configuration: {
      readonly properties: Readonly<
        Record<string, { readonly properties?: Readonly<Record<string, unknown>> }>
      >;
    };
  };
}

describe('the setting of severities', () => {
  it('knows every rule, and no other', () => {
    const file = path.resolve(import.meta.dirname, '../../../package.json');
    const { contributes } = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
    const known = contributes.configuration.properties['endpointLens.lint.rules']?.properties ?? {};
    assert.deepEqual(Object.keys(known).sort(), [...RULE_IDS].sort());
  });
});
