import assert from 'node:assert/strict';
import { foldedRowsFrom } from './components/folded-rows';
import { keptQuestion } from './kept-question';
import { commandOf } from './page-keys';
import type { PathView, SavedQuestion } from './protocol';
import { Selection } from './selection';
import { blocked, crowded, split } from './testing/fixtures';

const QUESTION: SavedQuestion = {
  root: { kind: 'sandbox', key: 'sandbox' },
  from: '10.0.1.5',
  to: 's3',
  protocol: 'tcp',
  port: 443,
  families: 'ipv4',
  scope: undefined,
  vpc: 'vpc-1',
  zoom: 1.2,
};

describe('what a page keeps over a reload', () => {
  it('is the question with the VPC that it is about', () => {
    assert.equal(keptQuestion(QUESTION, 1.2).vpc, 'vpc-1');
    assert.deepEqual(keptQuestion(QUESTION, 1.2), QUESTION);
  });

  it('is no zoom where the picture is fitted again', () => {
    assert.equal(keptQuestion(QUESTION, undefined).zoom, undefined);
  });
});

describe('a plain letter', () => {
  const pressed = (key: string, more: Partial<KeyboardEvent> = {}): string | undefined =>
    commandOf({ key, ctrlKey: false, metaKey: false, altKey: false, ...more });

  it('is a command, large or small', () => {
    assert.deepEqual(
      ['r', 'N', 'p', 'C', 'f'].map((key) => pressed(key)),
      [...['refresh', 'next-blocker', 'previous-blocker', 'compare', 'fold']],
    );
    assert.equal(pressed('constructor'), undefined);
  });

  it("is the editor's with Ctrl, Alt or the command key", () => {
    assert.equal(pressed('f', { ctrlKey: true }), undefined);
    assert.equal(pressed('f', { metaKey: true }), undefined);
    assert.equal(pressed('f', { altKey: true }), undefined);
  });
});

describe('folded routes', () => {
  it('are paged through six at a time, and never beyond their ends', () => {
    const rows = crowded.picture.table?.folded?.rows.length ?? 0;
    assert.ok(rows > 12);
    assert.equal(foldedRowsFrom(crowded.picture, 0, { pages: 1 }), 6);
    assert.equal(foldedRowsFrom(crowded.picture, 6, { rows: -1 }), 5);
    assert.equal(foldedRowsFrom(crowded.picture, 0, { pages: -1 }), 0);
    assert.equal(foldedRowsFrom(crowded.picture, 0, { pages: 1000 }), rows - 6);
  });
});

describe('what is chosen', () => {
  const selectionOf = (view: PathView): { selection: Selection; drawn: () => number } => {
    let draws = 0;
    const selection = new Selection({ requestUpdate: () => draws++ });
    selection.show(view);
    return { selection, drawn: () => draws };
  };

  it('is first what blocks, and moves along the way to its ends', () => {
    const { selection } = selectionOf(blocked);
    assert.ok((selection.hop(selection.chosen)?.blockers.length ?? 0) > 0);
    assert.equal(selection.beside(1000), blocked.hops.at(-1)?.number);
    assert.equal(selection.beside(-1000), blocked.hops[0]?.number);
  });

  it('is drawn once for each change, and not for none', () => {
    const { selection, drawn } = selectionOf(blocked);
    const before = drawn();
    assert.equal(selection.choose(selection.chosen), false);
    assert.equal(selection.choose(undefined), false);
    assert.equal(drawn(), before);
    assert.equal(selection.choose(blocked.hops.at(-1)?.number), true);
    assert.equal(drawn(), before + 1);
  });

  it('goes around the classes, all of them together among them', () => {
    const { selection } = selectionOf(split);
    const letters = [undefined, ...split.classes.map(({ letter }) => letter)];
    for (const letter of [...letters.slice(1), undefined]) {
      selection.stepClass(1);
      assert.equal(selection.letter, letter);
    }
    selection.stepClass(-1);
    assert.equal(selection.letter, letters.at(-1));
  });

  it('stays over a refresh: class and unfolded routes, where they still exist', () => {
    const { selection } = selectionOf(split);
    selection.stepClass(1);
    selection.toggleFold();
    selection.show({ ...split });
    assert.equal(selection.letter, 'A');
    assert.equal(selection.unfolds, true);
    selection.show(blocked);
    assert.equal(selection.letter, undefined);
  });
});
