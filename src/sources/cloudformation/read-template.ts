import { message } from '../../network/message';
import type { DeclaredUnit } from '../declared/unit';
import { Around, type Surroundings } from './stack/around';
import { resourcesOf } from './stack/resources';
import { Stack } from './stack/stack';
import type { TemplateDocument } from './syntax/document';

/** What a template declares, and the files that it was read from, to be written to. */
export interface ReadTemplate {
  readonly unit: DeclaredUnit;
  /** The template and those that it nests, by file. */
  readonly documents: ReadonlyMap<string, TemplateDocument>;
}

/**
 * Works out what a CloudFormation or SAM template declares, with the stacks that it nests. Never throws: what cannot be
 * worked out is unknown, and where something may be there that cannot be seen the unit is open.
 *
 * @param document a template as `readDocument` reads it; `surroundings.nested` gives the others.
 */
export function readTemplate(document: TemplateDocument, surroundings: Surroundings = {}): ReadTemplate {
  const documents = new Map([[document.file, document]]);
  const around = new Around({
    ...surroundings,
    nested: (from, url) => {
      const found = surroundings.nested?.(from, url);
      if (found) documents.set(found.file, found);
      return found;
    },
  });
  const resources = resourcesOf(new Stack(document, around, undefined), around);
  if (around.isSpent) {
    around.opens(document, { start: 0, end: 0 }, message('The template holds more than is worked out here.'));
  }
  const unit: DeclaredUnit = {
    name: document.file,
    files: [...documents.keys()],
    resources,
    open: around.open,
    isLibrary: false,
  };
  return { unit, documents };
}
