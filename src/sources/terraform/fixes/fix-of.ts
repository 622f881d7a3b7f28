import type { Message } from '../../../network/message';
import type { FixRequest } from '../../declared/fix-request';
import type { Fix } from '../../declared/fix';
import type { HclFile } from '../hcl/file';
import type { Draft } from './text/draft';
import { fileEdits } from './text/file-edits';

/** What a remedy comes to in the files, before it is laid out. */
export interface Proposal {
  readonly title: Message;
  readonly drafts: readonly Draft[];
}

/** Writes a remedy of one kind. Undefined where it cannot be written with references that resolve. */
export type Write<R extends FixRequest['remedy']> = (remedy: R, request: FixRequest) => Proposal | undefined;

/** A remedy of one kind. */
export type RemedyOf<K extends FixRequest['remedy']['kind']> = Extract<
  FixRequest['remedy'],
  { readonly kind: K }
>;

/** @returns a proposal as edits; nothing where there is none, or one of its edits cannot be made */
export function fixOf(
  proposal: Proposal | undefined,
  request: FixRequest,
  current: (file: string) => HclFile | undefined,
): readonly Fix[] {
  if (!proposal) return [];
  const edits = fileEdits(proposal.drafts, request, current);
  return edits ? [{ title: proposal.title, edits }] : [];
}
