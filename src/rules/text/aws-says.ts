import { message } from '../../network/message';
import type { Resource } from '../../network/resource';
import type { Related } from '../finding';

/** @returns where AWS says what a rule rests on, beside the resource that it is said of. */
export function awsSays(resource: Resource, page: string): Related {
  return { resource, message: message('AWS documents it: {page}', { page }), isDocumentation: true };
}
