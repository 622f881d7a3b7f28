import type { ExportFormat, FromPathPicture } from '../../webview/path/protocol';
import { isFamilies, isPort, isProtocol, isRecord } from './saved-question';

const FORMATS: ReadonlySet<string> = new Set<ExportFormat>(['markdown', 'mermaid', 'json', 'svg', 'png']);

/** What a page says is checked like everything from outside. @returns undefined for what it cannot have said. */
export function pageMessage(value: unknown): FromPathPicture | undefined {
  if (!isRecord(value)) return undefined;
  const { type } = value;
  switch (type) {
    case 'ready':
    case 'refresh':
    case 'copy-hops':
      return { type };
    case 'choose': {
      const { what } = value;
      return what === 'from' || what === 'to' ? { type, what } : undefined;
    }
    case 'set': {
      const { protocol, families, port } = value;
      if (!isProtocol(protocol) || !isFamilies(families) || (port !== undefined && !isPort(port)))
        return undefined;
      return { type, protocol, families, port: protocol === 'icmp' ? undefined : port };
    }
    case 'action': {
      const { id } = value;
      return typeof id === 'string' ? { type, id } : undefined;
    }
    case 'details':
    case 'reveal': {
      const { ref } = value;
      return typeof ref === 'string' ? { type, ref } : undefined;
    }
    case 'open-documentation': {
      const { url } = value;
      return typeof url === 'string' ? { type, url } : undefined;
    }
    case 'export': {
      const { format } = value;
      return isFormat(format) ? { type, format } : undefined;
    }
    case 'picture': {
      const { format, content } = value;
      return (format === 'svg' || format === 'png') && typeof content === 'string'
        ? { type, format, content }
        : undefined;
    }
    default:
      return undefined;
  }
}

function isFormat(value: unknown): value is ExportFormat {
  return typeof value === 'string' && FORMATS.has(value);
}
