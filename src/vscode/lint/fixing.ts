import { Position, Range, WorkspaceEdit, workspace, type Uri } from 'vscode';
import type { LintFinding } from '../../lint/finding';
import type { Fix } from '../../sources/declared/fix';
import { LineIndex } from '../../sources/declared/line-index';
import type { RuleId } from '../../rules/rule-id';
import { editorRange } from './editor-range';
import { fileUri } from './file-uri';
import type { LintService } from './lint-service';
import { difference, edited } from './text-edits';

/** As many findings as one file may have of one rule before it is mended in several goes. */
const MOST_AT_ONCE = 200;

/** @returns what a fix does, for the editor; undefined where a file is not as it was when the fix was worked out. */
export function workspaceEdit(service: LintService, fix: Fix): WorkspaceEdit | undefined {
  const edit = new WorkspaceEdit();
  for (const { file, range, newText } of fix.edits) {
    const uri = currentUri(service, file);
    if (!uri) return undefined;
    edit.replace(uri, editorRange(range), newText);
  }
  return edit;
}

/**
 * Mends all findings of a rule in a file, one after the other: what mends one may be beside, or instead of, what mends
 * the next.
 * @returns the whole as one change; undefined where nothing can be mended
 */
export async function fixAll(
  service: LintService,
  file: string,
  rule: RuleId,
): Promise<WorkspaceEdit | undefined> {
  const texts = await service.trial((lintWith) => mended(service, file, rule, lintWith));
  const edit = new WorkspaceEdit();
  for (const [path, after] of texts) {
    const before = service.files.read(path);
    const uri = currentUri(service, path);
    if (before === undefined || !uri) return undefined;
    const change = difference(before, after);
    if (!change) continue;
    const index = new LineIndex(before);
    edit.replace(uri, editorRange(index.range(change)), change.newText);
  }
  return edit.size > 0 ? edit : undefined;
}

function mended(
  service: LintService,
  file: string,
  rule: RuleId,
  lintWith: (texts: ReadonlyMap<string, string>) => void,
): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const tried = new Set<string>();
  while (tried.size < MOST_AT_ONCE) {
    const next = service.findingsIn(file).find((one) => one.rule === rule && !tried.has(keyOf(one)));
    if (!next) break;
    tried.add(keyOf(next));
    const [fix] = next.fixes();
    if (!fix) continue;
    for (const [path, text] of afterFix(service, fix)) texts.set(path, text);
    lintWith(texts);
  }
  return texts;
}

function afterFix(service: LintService, { edits }: Fix): ReadonlyMap<string, string> {
  const files = [...new Set(edits.map(({ file }) => file))];
  return new Map(
    files.map((file) => [
      file,
      edited(
        service.files.read(file) ?? '',
        edits.filter((one) => one.file === file),
      ),
    ]),
  );
}

/** What a finding is about, wherever it stands: lines above it move it. */
export function keyOf({ rule, resource, vpc, service, message, place }: LintFinding): string {
  return JSON.stringify([rule, place.file, resource, vpc, service, message]);
}

/** @returns a finding as it is now. */
export function sameFinding(service: LintService, finding: LintFinding): LintFinding | undefined {
  const key = keyOf(finding);
  const same = service.findingsIn(finding.place.file).filter((one) => keyOf(one) === key);
  return same.find((one) => one.place.range.start.line === finding.place.range.start.line) ?? same[0];
}

/** @returns a comment above a finding's resource; undefined where the file is another now. */
export function insertion(
  service: LintService,
  file: string,
  line: number,
  text: string,
): WorkspaceEdit | undefined {
  const uri = currentUri(service, file);
  if (!uri) return undefined;
  const edit = new WorkspaceEdit();
  const at = new Position(line - 1, 0);
  edit.replace(uri, new Range(at, at), text);
  return edit;
}

function currentUri(service: LintService, file: string): Uri | undefined {
  const uri = fileUri(file);
  const open = workspace.textDocuments.find((one) => one.uri.toString() === uri?.toString());
  return open && !service.isCurrent(open) ? undefined : uri;
}
