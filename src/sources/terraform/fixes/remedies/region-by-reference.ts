import { message } from '../../../../network/message';
import { isRegionName } from '../../../../network/partition';
import type { RemedyOf, Write } from '../fix-of';
import { beside } from '../names/place-of-creation';
import { regionName } from '../names/region';
import { replacement, textOf } from '../text/draft';
import { entryNamed } from '../text/holder';
import { insertBefore } from '../text/new-block';
import { endpointCode } from './endpoint-code';

/** Has the name of an endpoint's service take the Region from what the module calls it by. */
export const regionByReference: Write<RemedyOf<'region-by-reference'>> = ({ endpointId }, request) => {
  const code = endpointCode(request, endpointId);
  const name = code && entryNamed(code.holder, 'service_name');
  const place = code && beside(code.instance, code.module);
  if (!name || !place) return undefined;
  const { file } = code.holder;
  const { value } = name;
  if (value.kind !== 'string' && !(value.kind === 'template' && value.form === 'quoted')) return undefined;
  const written = textOf(file, value);
  const region = written
    .split('.')
    .find((label) => isRegionName(label.replace(/"/g, '')))
    ?.replace(/"/g, '');
  if (region === undefined) return undefined;
  const { text, declared } = regionName(code.module, place);
  if (text === region) return undefined;
  const start = value.start + written.indexOf(region);
  return {
    title: message('Take the Region in the service name of {endpoint} from {name}', {
      endpoint: endpointId,
      name: text.replace(/^\$\{|\}$/g, ''),
    }),
    drafts: [
      replacement(file, { start, end: start + region.length }, text),
      ...(declared.length > 0 ? [insertBefore(file, code.declaration.block, declared)] : []),
    ],
  };
};
