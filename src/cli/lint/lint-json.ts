import type { LintFinding, LocatedNote } from '../../lint/finding';
import type { LintResult } from '../../lint/result';
import type { Json } from '../../paths/print/json';
import { plain } from '../../paths/print/plain';
import type { Fix } from '../../sources/declared/fix';

/** @returns what `lint --format json` prints; contract: cli.md. Keys may be added, never changed. */
export function lintJson(findings: readonly LintFinding[], files: LintResult['files']): Json {
  return {
    version: 1,
    findings: findings.map(findingJson),
    files: {
      found: files.found,
      read: files.read,
      skipped: files.skipped.map(({ file, reason }) => ({ file, reason: plain(reason) })),
    },
  };
}

function findingJson(finding: LintFinding): Json {
  const { rule, severity, message, place, resource, vpc, service, related, documentation } = finding;
  return {
    rule,
    severity,
    message: plain(message),
    file: place.file,
    range: place.range,
    resource,
    vpc: vpc ?? null,
    service: service ?? null,
    related: related.map(noteJson),
    documentation,
    fixes: finding.fixes().map(fixJson),
  };
}

function noteJson({ place, resource, message }: LocatedNote): Json {
  return { file: place?.file ?? null, range: place?.range ?? null, resource, message: plain(message) };
}

function fixJson({ title, edits }: Fix): Json {
  return {
    title: plain(title),
    edits: edits.map(({ file, range, newText }) => ({ file, range, newText })),
  };
}
