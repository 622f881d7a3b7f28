import type { Place } from '../../declared/unit';
import type { Attribute, Body } from '../hcl/file';
import type { CodeFile, Declaration } from './module-code';
import { headerOf, nestedType, placeOf } from './module-code';
import type { Places } from './places';

/** @returns where a resource of the user's own code is written. */
export function ownPlaces(declaration: Declaration): Places {
  const { file, block } = declaration;
  let all: ReadonlyMap<string, Place> | undefined;
  return {
    place: headerOf(declaration),
    body: placeOf(file, block),
    places: () => (all ??= valuePlaces(declaration)),
  };
}

function valuePlaces(declaration: Declaration): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  addArguments(places, '', declaration.arguments());
  addBlocks(places, '', declaration.blocks());
  return places;
}

function addArguments(
  places: Map<string, Place>,
  prefix: string,
  all: readonly { readonly file: CodeFile; readonly attribute: Attribute }[],
): void {
  for (const { file, attribute } of all) places.set(prefix + attribute.name, placeOf(file, attribute));
}

/** The blocks of a type are numbered in the order of the text; a name without a number is the first one's. */
function addBlocks(places: Map<string, Place>, prefix: string, all: ReturnType<Declaration['blocks']>): void {
  const numbers = new Map<string, number>();
  for (const { file, block } of all) {
    const name = prefix + nestedType(block);
    const number = numbers.get(name) ?? 0;
    numbers.set(name, number + 1);
    const place = placeOf(file, block);
    if (number === 0) places.set(name, place);
    places.set(`${name}[${number}]`, place);
    const body: Body =
      block.type === 'dynamic' ? (block.blocks.find(({ type }) => type === 'content') ?? block) : block;
    addArguments(
      places,
      `${name}[${number}].`,
      body.attributes.map((attribute) => ({ file, attribute })),
    );
    addBlocks(
      places,
      `${name}[${number}].`,
      body.blocks.map((inner) => ({ file, block: inner })),
    );
  }
}
