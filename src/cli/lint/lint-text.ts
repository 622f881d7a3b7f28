import type { LintFinding, LocatedNote } from '../../lint/finding';
import { counted, message } from '../../network/message';
import { plain } from '../../paths/print/plain';
import type { Place } from '../../sources/declared/unit';
import { amounts } from '../amounts';
import { codeFrame } from './code-frame';
import type { Paint } from './colours';

/** What findings are shown with. */
export interface Shown {
  readonly findings: readonly LintFinding[];
  /** How many files were read. */
  readonly read: number;
  /** @returns the text of a file */
  readonly text: (file: string) => string | undefined;
  readonly paint: Paint;
}

/** @returns findings for a terminal, with the code that they are about; whatever that holds, nothing steers the terminal. */
export function lintText(shown: Shown): string {
  const blocks = shown.findings.map((finding) => block(finding, shown));
  return `${[...blocks, summary(shown)].join('\n\n')}\n`;
}

function block(finding: LintFinding, { text, paint }: Shown): string {
  const { place, severity, rule, resource, related, documentation } = finding;
  const frame = codeFrame(text(place.file) ?? '', place.range, paint, severity);
  return [
    `${paint('bold', at(place))} ${paint(severity, severity)} ${rule} ${plain(resource)}`.trimEnd(),
    `  ${plain(finding.message)}`,
    ...frame.map((row) => `  ${row}`),
    ...related.map((note) => `    ${noteText(note, place)}`),
    `  ${paint('dim', documentation)}`,
  ].join('\n');
}

function noteText(note: LocatedNote, shown: Place): string {
  const { place, resource } = note;
  const text = plain(note.message);
  // What is said of the code that is shown needs no place.
  if (!place || at(place) === at(shown)) return text;
  return plain(message('{place} {resource}: {text}', { place: at(place), resource, text }));
}

/** In the form that terminals and editors make a link of. */
function at({ file, range }: Place): string {
  return plain(`${file}:${range.start.line}:${range.start.column}`);
}

function summary({ findings, read }: Shown): string {
  if (findings.length === 0)
    return plain(counted(read, 'Nothing found in {n} file.', 'Nothing found in {n} files.'));
  const files = new Set(findings.map(({ place }) => place.file)).size;
  return plain(
    counted(
      files,
      'Found {amounts} in {n} file; {read} read.',
      'Found {amounts} in {n} files; {read} read.',
      {
        amounts: amounts(findings),
        read,
      },
    ),
  );
}
