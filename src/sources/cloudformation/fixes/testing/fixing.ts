import assert from 'node:assert/strict';
import type { CodeRemedy, Remedy } from '../../../../endpoints/remedy';
import { english } from '../../../../network/message';
import { Network } from '../../../../network/network';
import type { FileEdit } from '../../../declared/fix';
import type { DeclaredUnit } from '../../../declared/unit';
import { readTemplate } from '../../read-template';
import type { Surroundings } from '../../stack/around';
import type { TemplateDocument } from '../../syntax/document';
import { readDocument } from '../../syntax/read-document';
import { cloudformationFixes } from '../fixes';

/** What a remedy makes of templates. */
export interface Fixed {
  readonly title: string;
  /** The text of the file that is edited. */
  readonly text: string;
  readonly file: string;
  /** What is declared afterwards. */
  readonly unit: DeclaredUnit;
  readonly edits: readonly FileEdit[];
}

/** Templates by file, the first of which is the one that is deployed. */
type Templates = Readonly<Record<string, string>>;

/**
 * Mends templates, and reads them again: they still parse, nothing is edited twice, and no remark is lost but with what
 * it stands in.
 * @returns undefined where there is no fix
 */
export function fixed(templates: string | Templates, remedy: Remedy | CodeRemedy): Fixed | undefined {
  const texts: Templates = typeof templates === 'string' ? { 'template.yaml': templates } : templates;
  const units = unitsOf(texts);
  const [fix, ...more] = cloudformationFixes(
    {
      remedy,
      network: new Network([], []),
      declared: (id) => {
        const unit = units.find(({ name }) => id.startsWith(`${name}#`)) ?? units[0];
        const address = id.startsWith(`${unit?.name ?? ''}#`) ? id.slice(id.indexOf('#') + 1) : id;
        // What is not declared has the place of something that refers to it, as in a network of code.
        const resource = unit?.resources.find((each) => each.address === address) ?? unit?.resources[0];
        return unit && resource ? { resource, unit } : undefined;
      },
      text: (file) => texts[file],
      isOwn: (file) => !file.startsWith('fetched/'),
    },
    (file) => documentIn(texts, file),
  );
  assert.equal(more.length, 0);
  if (!fix) return undefined;
  const [first] = fix.edits;
  assert.ok(first, 'a fix has edits');
  const after = applied(texts[first.file] ?? '', fix.edits);
  const document = readDocument(first.file, after);
  assert.deepEqual(document?.problems, [], after);
  const [unit] = unitsOf({ ...texts, [first.file]: after });
  assert.ok(unit);
  return { title: english(fix.title), text: after, file: first.file, unit, edits: fix.edits };
}

function unitsOf(texts: Templates): readonly DeclaredUnit[] {
  const around: Surroundings = { nested: (_, url) => documentIn(texts, url) };
  const files = Object.keys(texts);
  return files.map((file) => {
    const document = documentIn(texts, file);
    assert.ok(document, `${file} is a template`);
    return readTemplate(document, around).unit;
  });
}

function documentIn(texts: Templates, file: string): TemplateDocument | undefined {
  const text = texts[file];
  return text === undefined ? undefined : readDocument(file, text);
}

/** Applies edits that are in order and do not overlap, as an editor does. */
function applied(text: string, edits: readonly FileEdit[]): string {
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  const body = text.slice(mark.length);
  const starts = [0, ...[...body.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const offset = ({ line, column }: FileEdit['range']['start']): number =>
    (starts[line - 1] ?? 0) + column - 1;
  let after = mark;
  let at = 0;
  for (const { range, newText } of edits) {
    const start = offset(range.start);
    assert.ok(start >= at, 'edits are in order and do not overlap');
    after += body.slice(at, start) + newText;
    at = offset(range.end);
  }
  return after + body.slice(at);
}
