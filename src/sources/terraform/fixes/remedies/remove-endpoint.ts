import { message } from '../../../../network/message';
import type { RemedyOf, Write } from '../fix-of';
import { siblingsOf } from '../names/instances';
import { usesOf } from '../names/uses';
import { withComment } from '../text/leading-comment';
import { dropLines, dropNamed } from '../text/remove';
import { isOnOneLine } from '../text/layout';
import { endpointCode } from './endpoint-code';
import { labelOf, serviceOf } from './service';
import { objectAround } from './object-around';

/** Removes an endpoint with the comment above it, unless something refers to it. */
export const removeEndpoint: Write<RemedyOf<'remove-endpoint'>> = ({ endpointId }, request) => {
  const code = endpointCode(request, endpointId);
  if (
    !code ||
    siblingsOf(request, code.instance).some((one) => one !== code.instance && code.kind === 'resource')
  ) {
    return undefined;
  }
  const { declaration, module } = code;
  const { file, block } = declaration;
  const label = labelOf(serviceOf(code.instance));
  const title =
    label === undefined
      ? message('Remove {endpoint}', { endpoint: endpointId })
      : message('Remove {endpoint} (drops open connections to {service} through it)', {
          endpoint: endpointId,
          service: label,
        });
  const path =
    code.kind === 'resource'
      ? code.instance.node.name.split('.')
      : ['module', block.labels[0]?.value ?? '', 'endpoints'];
  if (usesOf(module, path, { file, span: block }).length > 0) return undefined;
  if (code.kind === 'resource') {
    return {
      title,
      drafts: [dropLines(file, { start: withComment(file.hcl, block.start), end: block.end })],
    };
  }
  const { item } = code;
  const around = objectAround(file, block, item);
  if (around && isOnOneLine(file.hcl.text, around.open, around.close)) {
    return { title, drafts: dropNamed(around, [item.key.kind === 'string' ? item.key.value : '']) };
  }
  const start = withComment(file.hcl, item.start);
  return {
    title,
    drafts: [dropLines(file, { start: start + leadingBlanks(file.hcl.text, start), end: item.end })],
  };
};

function leadingBlanks(text: string, from: number): number {
  return /^[ \t]*/.exec(text.slice(from))?.[0].length ?? 0;
}
