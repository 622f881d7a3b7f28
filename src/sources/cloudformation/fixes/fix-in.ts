import type { Message } from '../../../network/message';
import type { Fix } from '../../declared/fix';
import type { TemplateDocument } from '../syntax/document';
import { type Edits, fileEdits } from './writing/text-edit';

/** @returns a fix in a file, or nothing where it cannot be written or would change nothing. */
export function fixIn(document: TemplateDocument, title: Message, edits: Edits): readonly Fix[] {
  const done = edits && fileEdits(document, edits);
  return done && done.length > 0 ? [{ title, edits: done }] : [];
}
