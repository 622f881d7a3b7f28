import { createHash } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import manifest from '../../../package.json';
import type { LintFinding } from '../../lint/finding';
import type { LintResult, SkippedFile } from '../../lint/result';
import { message } from '../../network/message';
import type { Json } from '../../paths/print/json';
import { plain } from '../../paths/print/plain';
import type { FileEdit, Fix } from '../../sources/declared/fix';
import { artifactLocation, physicalLocation, region, SOURCE_ROOT } from './sarif-places';
import { sarifLevel, sarifRuleIndex, sarifRules } from './sarif-rules';

/**
 * @param workingFolder that paths are relative to, absolute
 * @returns findings as a SARIF log.
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 * @see https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
 */
export function sarifLog(
  findings: readonly LintFinding[],
  files: LintResult['files'],
  workingFolder: string,
): Json {
  const fingerprint = fingerprints();
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Endpoint Lens',
            version: manifest.version,
            semanticVersion: manifest.version,
            informationUri: manifest.repository.url.replace(/\.git$/, ''),
            rules: sarifRules(),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [SOURCE_ROOT]: { uri: pathToFileURL(`${workingFolder}/`).href } },
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: [...files.skipped, ...files.partlyRead].map(notification),
          },
        ],
        results: findings.map((finding) => result(finding, fingerprint(finding))),
      },
    ],
  };
}

function result(finding: LintFinding, fingerprint: string): Json {
  const { rule, severity, place, resource, vpc, service, related } = finding;
  const fixes = finding.fixes().filter(({ edits }) => edits.length > 0);
  return {
    ruleId: rule,
    ruleIndex: sarifRuleIndex(rule),
    level: sarifLevel(severity),
    message: { text: plain(finding.message) },
    locations: [
      {
        physicalLocation: physicalLocation(place),
        // A comment is no resource's.
        ...(resource !== '' && { logicalLocations: [{ fullyQualifiedName: resource, kind: 'resource' }] }),
      },
    ],
    relatedLocations: related.flatMap((note, id) =>
      note.place
        ? [{ id, physicalLocation: physicalLocation(note.place), message: { text: plain(note.message) } }]
        : [],
    ),
    partialFingerprints: { 'endpointLens/v1': fingerprint },
    ...(fixes.length > 0 && { fixes: fixes.map(sarifFix) }),
    properties: {
      severity,
      vpc: vpc ?? null,
      service: service ?? null,
      // They stand in no file, where a location has to.
      notes: related.flatMap((note) => (note.place ? [] : [plain(note.message)])),
    },
  };
}

/** One change for each file. */
function sarifFix({ title, edits }: Fix): Json {
  const byFile = new Map<string, FileEdit[]>();
  for (const edit of edits) {
    const known = byFile.get(edit.file);
    if (known) known.push(edit);
    else byFile.set(edit.file, [edit]);
  }
  return {
    description: { text: plain(title) },
    artifactChanges: [...byFile].map(([file, changed]) => ({
      artifactLocation: artifactLocation(file),
      replacements: changed.map(({ range, newText }) => ({
        deletedRegion: region(range),
        insertedContent: { text: newText },
      })),
    })),
  };
}

/**
 * What a finding is recognised by in the next run, wherever the code has moved to: what it is about. Where several are
 * about the same, as in two stacks of one template, they are numbered.
 */
function fingerprints(): (finding: LintFinding) => string {
  const met = new Map<string, number>();
  return ({ rule, resource, vpc, service }) => {
    const about = JSON.stringify([rule, resource, vpc ?? null, service ?? null]);
    const hash = createHash('sha256').update(about).digest('hex').slice(0, 32);
    const n = (met.get(hash) ?? 0) + 1;
    met.set(hash, n);
    return `${hash}:${n}`;
  };
}

function notification({ file, reason }: SkippedFile): Json {
  return {
    level: 'warning',
    message: { text: plain(message('Skipped: {reason}.', { reason: plain(reason) })) },
    locations: [{ physicalLocation: { artifactLocation: artifactLocation(file) } }],
  };
}
