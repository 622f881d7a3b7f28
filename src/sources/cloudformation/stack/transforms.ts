import { message } from '../../../network/message';
import { entryOf, type Node, textOf } from '../syntax/node';
import type { Stack } from './stack';
import type { Around } from './around';

/** Transforms that add nothing which a network is made of. */
const HARMLESS = /^AWS::(?:Serverless|LanguageExtensions|SecretsManager|CodeDeployBlueGreen)\b/;

/** @returns whether the template is one of SAM. */
export function isServerless(stack: Stack): boolean {
  return transformsOf(stack).some((node) => textOf(node)?.startsWith('AWS::Serverless-') === true);
}

/** A macro that is given the whole template may make anything of it. */
export function openMacros(stack: Stack, around: Around): void {
  for (const node of transformsOf(stack)) {
    const name = textOf(node) ?? textOf(entryOf(node, 'Name')?.value);
    if (name !== undefined && HARMLESS.test(name)) continue;
    around.opens(
      stack.document,
      node,
      message('The transform {name} may add resources.', { name: name ?? '?' }),
    );
  }
}

function transformsOf({ document }: Stack): readonly Node[] {
  const nodes = ['Transform', 'Fn::Transform'].flatMap((key) => entryOf(document.root, key)?.value ?? []);
  return nodes.flatMap((node) => (node.kind === 'sequence' ? node.items : [node]));
}
