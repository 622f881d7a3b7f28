import type { DeclaredResource } from '../../declared/unit';
import type { Value } from '../../declared/value';
import { leavesOf } from '../evaluate/choose';
import { isMap } from '../evaluate/kinds';
import { Arguments } from '../network/arguments';
import { within } from '../network/placement';
import type { Caller } from './callers';
import type { DeclaredIndex } from './declared-index';
import { itemsIn, jsonOf, membersOf } from './json-text';
import { storesIn } from './stores';

/** @returns the buckets and tables that environment variables of something in a VPC name. */
export function storesInEnvironment(
  declared: DeclaredIndex,
  { of, tasks }: Caller,
): readonly DeclaredResource[] {
  const own = variablesOf(of).flatMap((value) => storesIn(declared, value));
  return [...own, ...tasks.flatMap((task) => storesOfContainers(declared, task))];
}

function variablesOf(of: DeclaredResource): readonly Value[] {
  const args = Arguments.of(of);
  switch (of.type) {
    case 'aws_lambda_function':
      return within(args, ['environment']).flatMap(({ args: inner }) =>
        leavesOf(inner.any('variables') ?? null).flatMap(({ value }) =>
          isMap(value) ? [...value.values()] : [],
        ),
      );
    case 'aws_codebuild_project':
      return within(args, ['environment', 'environment_variable']).flatMap(
        ({ args: inner }) => inner.any('value') ?? [],
      );
    default:
      return [];
  }
}

/** Container definitions are JSON: references in it are parts of the text, names that are written stand in it. */
function storesOfContainers(declared: DeclaredIndex, task: DeclaredResource): readonly DeclaredResource[] {
  return leavesOf(Arguments.of(task).any('container_definitions') ?? null).flatMap(({ value }) => [
    ...storesIn(declared, value),
    ...environmentValues(jsonOf(value)).flatMap((text) => storesIn(declared, text)),
  ]);
}

/** @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html */
function environmentValues(containers: unknown): readonly string[] {
  return itemsIn(containers)
    .flatMap((container) => itemsIn(membersOf(container)['environment']))
    .flatMap((variable) => {
      const { value } = membersOf(variable);
      return typeof value === 'string' ? [value] : [];
    });
}
