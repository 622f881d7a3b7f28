/**
 * What the keys of creations that were begun start with: one for each, since windows that write at once would overwrite
 * a list. It stands apart from the journal, which knows plans and is loaded only where there is such a key.
 */
export const CREATION_KEY = 'endpointLens.creation.';
