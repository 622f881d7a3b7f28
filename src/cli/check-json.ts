import type { Json } from '../paths/print/json';
import { plain } from '../paths/print/plain';
import type { Finding } from '../rules/finding';
import { remedyJson } from './remedy-json';

/**
 * @returns findings as `check --format json` prints them: the JSON of `lint`, with ids for places in files. Contract:
 * cli.md. Keys may be added, never changed.
 */
export function checkJson(findings: readonly Finding[]): Json {
  return {
    version: 1,
    findings: findings.map(findingJson),
    // No file was looked at: who reads the JSON of `lint` finds the key.
    files: { found: 0, read: 0, skipped: [], partlyRead: [] },
  };
}

function findingJson(finding: Finding): Json {
  const { rule, severity, message, resource, field, vpc, service, related, documentation, remedy } = finding;
  return {
    rule,
    severity,
    message: plain(message),
    resource: resource.id,
    kind: resource.kind,
    field: field ?? null,
    account: resource.scope.account,
    region: resource.scope.region,
    vpc: vpc ?? null,
    service: service ?? null,
    related: related.map((one) => ({ resource: one.resource.id, message: plain(one.message) })),
    documentation,
    // Fixes are edits of files.
    fixes: [],
    remedy: remedy ? remedyJson(remedy) : null,
  };
}
