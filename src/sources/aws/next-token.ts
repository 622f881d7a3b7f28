/**
 * @param next what an answer says comes next; EC2 also says so with an empty text that nothing does.
 * @param asked the token that was asked for.
 * @throws where the answer leads to itself, as emulators' do that take no notice of tokens: it would never end.
 */
export function nextToken(next: string | undefined, asked: string | undefined): string | undefined {
  if (next === undefined || next === '') return undefined;
  if (next === asked) throw new Error('the same page is answered again and again');
  return next;
}
