import { COLLECTION_FUNCTIONS } from './collections';
import { CONVERSION_FUNCTIONS } from './conversions';
import { FILE_FUNCTIONS } from './files';
import type { FunctionTable } from './function';
import { JSON_FUNCTIONS } from './json';
import { NETWORK_FUNCTIONS } from './networks';
import { NUMBER_FUNCTIONS } from './numbers';
import { SET_FUNCTIONS } from './sets';
import { TEXT_FUNCTIONS } from './texts';

/** Functions by name whose arguments are all evaluated. */
export const FUNCTIONS: FunctionTable = new Map([
  ...COLLECTION_FUNCTIONS,
  ...CONVERSION_FUNCTIONS,
  ...FILE_FUNCTIONS,
  ...JSON_FUNCTIONS,
  ...NETWORK_FUNCTIONS,
  ...NUMBER_FUNCTIONS,
  ...SET_FUNCTIONS,
  ...TEXT_FUNCTIONS,
]);
