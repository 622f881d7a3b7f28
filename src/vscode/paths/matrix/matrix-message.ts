import type { FromMatrix, SavedMatrix, SavedLook } from '../../../webview/matrix/protocol';
import { WAYS } from '../../../webview/matrix/protocol';
import { isRecord } from '../saved-question';

/** What a page says is checked like everything from outside. @returns undefined for what it cannot have said. */
export function matrixMessage(value: unknown): FromMatrix | undefined {
  if (!isRecord(value)) return undefined;
  const { type, subnet, service, format } = value;
  switch (type) {
    case 'ready':
    case 'services':
    case 'refresh':
    case 'cancel':
      return { type };
    case 'select':
    case 'open':
    case 'create':
      return typeof subnet === 'string' && typeof service === 'string'
        ? { type, subnet, service }
        : undefined;
    case 'export':
      return format === 'csv' || format === 'markdown' || format === 'json' ? { type, format } : undefined;
    default:
      return undefined;
  }
}

/** Whatever a page kept is from another day and another version. @returns undefined for what is no matrix. */
export function savedMatrix(value: unknown): SavedMatrix | undefined {
  if (!isRecord(value)) return undefined;
  const { root, services, look } = value;
  if (!isRecord(root) || typeof root['kind'] !== 'string' || typeof root['key'] !== 'string')
    return undefined;
  if (!Array.isArray(services) || !services.every((service) => typeof service === 'string')) return undefined;
  const kept = savedLook(look);
  return { root: { kind: root['kind'], key: root['key'] }, services, ...(kept && { look: kept }) };
}

function savedLook(value: unknown): SavedLook | undefined {
  if (!isRecord(value)) return undefined;
  const { text, ways, sort, selected } = value;
  if (typeof text !== 'string' || !Array.isArray(ways)) return undefined;
  return {
    text,
    ways: WAYS.filter((way) => ways.includes(way)),
    sort:
      isRecord(sort) &&
      typeof sort['service'] === 'string' &&
      (sort['order'] === 'worst' || sort['order'] === 'best')
        ? { service: sort['service'], order: sort['order'] }
        : undefined,
    selected:
      isRecord(selected) && typeof selected['subnet'] === 'string' && typeof selected['service'] === 'string'
        ? { subnet: selected['subnet'], service: selected['service'] }
        : undefined,
  };
}
