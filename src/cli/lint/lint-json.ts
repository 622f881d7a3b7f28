import type { LintFinding, LocatedNote } from '../../lint/finding';
import type { LintResult, SkippedFile } from '../../lint/result';
import type { Json } from '../../paths/print/json';
import { plain } from '../../paths/print/plain';
import type { Fix } from '../../sources/declared/fix';
import type { Place } from '../../sources/declared/unit';

/** @returns what `lint --format json` prints; contract: cli.md. Keys may be added, never changed. */
export function lintJson(findings: readonly LintFinding[], files: LintResult['files']): Json {
  return {
    version: 1,
    findings: findings.map(findingJson),
    files: {
      found: files.found,
      read: files.read,
      skipped: files.skipped.map(reasonJson),
      partlyRead: files.partlyRead.map(reasonJson),
    },
  };
}

function reasonJson({ file, reason }: SkippedFile): Json {
  return { file, reason: plain(reason) };
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
    related: related.map((note) => noteJson(note, place)),
    documentation,
    fixes: finding.fixes().map(fixJson),
  };
}

/** What stands in no file, AWS's documentation, is said of the place that is shown. */
function noteJson({ place, resource, message }: LocatedNote, shown: Place): Json {
  const { file, range } = place ?? shown;
  return { file, range, resource, message: plain(message) };
}

function fixJson({ title, edits }: Fix): Json {
  return {
    title: plain(title),
    edits: edits.map(({ file, range, newText }) => ({ file, range, newText })),
  };
}
