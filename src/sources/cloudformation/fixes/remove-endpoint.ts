import { message } from '../../../network/message';
import type { Fix } from '../../declared/fix';
import type { FixRequest } from '../../declared/fix-request';
import type { Entry } from '../syntax/node';
import { fixIn } from './fix-in';
import { endOf } from './insert-resource';
import { attributesUsed } from './uses-of';
import { labelOf } from './service';
import { type Documents, resourceToWrite, type Site } from './site';
import { ownEntries } from './writing/elements';
import { before, lineEnd, lineStart, nextLine, skipBlankLines } from './writing/lines';
import { removeEntries } from './writing/remove';
import type { Edits } from './writing/text-edit';

/** Removes an endpoint that nothing in its template refers to, with the comment above it. */
export function removeEndpoint(
  request: FixRequest,
  documents: Documents,
  endpointId: string,
): readonly Fix[] {
  const endpoint = resourceToWrite(request, documents, endpointId);
  if (endpoint?.declared.type !== 'AWS::EC2::VPCEndpoint') return [];
  const { site, declared, entry, id } = endpoint;
  if (ownEntries(site.section).length < 2 || attributesUsed(site.document, id).length > 0) return [];
  const edits = site.section.isFlow
    ? removeEntries(site.document, site.section, [entry])
    : fromBlock(site, entry);
  const title = message('Remove {endpoint} (drops open connections to {service} through it)', {
    endpoint: declared.address,
    service: labelOf(declared.values.get('ServiceName')),
  });
  return fixIn(site.document, title, edits);
}

/** A blank line stays between what was before it and what was after it, where there was one. */
function fromBlock({ document, section }: Site, entry: Entry): Edits {
  const { text } = document;
  if (before(text, entry.keySpan.start).trim() !== '') return undefined;
  const start = startOf(text, entry);
  const end = endOf(document, entry);
  if (ownEntries(section).at(-1) !== entry)
    return [{ start, end: skipBlankLines(text, nextLine(text, end)), text: '' }];
  const last = text.slice(0, start).trimEnd().length;
  return [{ start: lineEnd(text, last), end, text: '' }];
}

/** The start of the remarks right above an entry that stand no further in or out. */
function startOf(text: string, { keySpan }: Entry): number {
  const indent = before(text, keySpan.start);
  let start = lineStart(text, keySpan.start);
  while (start > 0) {
    const above = lineStart(text, start - 1);
    if (!text.startsWith(`${indent}#`, above)) break;
    start = above;
  }
  return start;
}
