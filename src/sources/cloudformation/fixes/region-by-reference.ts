import { message } from '../../../network/message';
import { parseServiceName } from '../../../network/service-name';
import type { Fix } from '../../declared/fix';
import type { FixRequest } from '../../declared/fix-request';
import { fixIn } from './fix-in';
import { setProperty } from './properties';
import { type Documents, propertyOf, resourceToWrite, type WrittenResource } from './site';
import { styleOf } from './writing/style';
import { call, ref, scalar, type Written, writtenAt } from './writing/written';

/** Has the name of an endpoint's service take its Region from the stack: `!Sub com.amazonaws.${AWS::Region}.s3`. */
export function regionByReference(
  request: FixRequest,
  documents: Documents,
  endpointId: string,
): readonly Fix[] {
  const endpoint = resourceToWrite(request, documents, endpointId);
  const name = endpoint && nameByReference(endpoint);
  if (!name) return [];
  const { site, declared, properties } = endpoint;
  const edits = setProperty(endpoint, 'ServiceName', name, styleOf(site.document, properties));
  const title = message('Take the Region in the service name of {endpoint} from AWS::Region', {
    endpoint: declared.address,
  });
  return fixIn(site.document, title, edits);
}

/** A name that comes from a parameter or a mapping is not written here. */
function nameByReference(endpoint: WrittenResource): Written | undefined {
  const entry = propertyOf(endpoint, 'ServiceName');
  if (!entry || entry === 'foreign') return undefined;
  const written = writtenAt(endpoint.site.document.text, entry.value);
  switch (written?.kind) {
    case 'scalar': {
      const text = withRegion(written.value);
      // A name that is quoted stays so; the quotes of the other texts in `Sub` are for one that is not.
      return text === undefined
        ? undefined
        : call(
            'Fn::Sub',
            written.quote === 'plain' || written.quote === undefined
              ? scalar(text)
              : scalar(text, written.quote),
          );
    }
    case 'call':
      return inCall(endpoint, written.name, written.argument);
    case 'list':
    case 'map':
    case undefined:
      return undefined;
  }
}

function inCall({ declared }: WrittenResource, name: string, argument: Written): Written | undefined {
  if (name === 'Fn::Sub' && argument.kind === 'scalar') {
    const text = withRegion(argument.value);
    return text === undefined ? undefined : call(name, { ...argument, value: text });
  }
  const whole = declared.values.get('ServiceName');
  const region = typeof whole === 'string' ? parseServiceName(whole).region : undefined;
  const [separator, parts, ...rest] = argument.kind === 'list' ? argument.items : [];
  if (name !== 'Fn::Join' || !separator || parts?.kind !== 'list' || rest.length > 0) return undefined;
  const isRegion = (part: Written): boolean => part.kind === 'scalar' && part.value === region;
  if (region === undefined || !parts.items.some(isRegion)) return undefined;
  const items = parts.items.map((part) => (isRegion(part) ? ref('AWS::Region') : part));
  return call(name, { kind: 'list', items: [separator, { ...parts, items }] });
}

function withRegion(text: string | number | boolean | null): string | undefined {
  const { region } = parseServiceName(String(text));
  if (region === undefined) return undefined;
  return String(text)
    .split('.')
    .map((label) => (label === region ? '${AWS::Region}' : label))
    .join('.');
}
