import type { FromCreateForm } from '../../webview/create/protocol';
import { isRecord } from '../paths/saved-question';
import { readState } from './form/read-state';

/** What a page says is checked like everything from outside. @returns undefined for what it cannot have said. */
export function pageMessage(value: unknown): FromCreateForm | undefined {
  if (!isRecord(value)) return undefined;
  const { type } = value;
  switch (type) {
    case 'ready':
      return { type };
    case 'edit': {
      const { revision } = value;
      const state = readState(value['state']);
      return state && typeof revision === 'number' && Number.isSafeInteger(revision)
        ? { type, revision, state }
        : undefined;
    }
    case 'act': {
      const { id } = value;
      return typeof id === 'string' ? { type, id } : undefined;
    }
    case 'open-documentation': {
      const { url } = value;
      return typeof url === 'string' ? { type, url } : undefined;
    }
    default:
      return undefined;
  }
}
