import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TestApi } from '../../src/extension';
import { LESSON } from '../../src/sources/sandbox/testing/account';
import type { OpenRoot } from '../../src/vscode/explorer/roots';
import {
  act,
  Between,
  closeForms,
  endpointsOf,
  formFrom,
  newEndpoint,
  opened,
  person,
  rowOf,
  tablesTo,
} from './create-seam';
import { closeAll } from './seam';

/** What becomes of an endpoint after it was created, in the sandbox. */
describe('an endpoint that is there', () => {
  const between = new Between();
  let it_: TestApi;
  let root: OpenRoot;
  let endpointId: string;

  before(async () => {
    it_ = await closeAll();
    root = await opened(it_, between.source(it_.sourceOf({ kind: 'sandbox' })));
    const before_ = await endpointsOf(root);
    const somebody = person(it_);
    await act(await formFrom(it_, LESSON.privateSubnet), 'create');
    somebody.leave();
    ({ id: endpointId } = await newEndpoint(root, before_));
    await closeForms(it_);
  });

  afterEach(() => {
    between.sent.splice(0);
  });

  after(async () => {
    await closeForms(it_);
    await closeAll();
  });

  it('gets other route tables', async () => {
    const titles: string[] = [];
    const somebody = person(it_, {
      choose: (title, items) => {
        titles.push(title);
        return Promise.resolve(items.find(({ label }) => label.startsWith('Route tables')));
      },
      chooseSome: (_title, items) =>
        Promise.resolve(items.filter(({ description }) => description !== LESSON.publicTable)),
    });
    await vscode.commands.executeCommand('endpointLens.modifyEndpoint', rowOf(it_, endpointId));
    somebody.leave();
    assert.deepEqual(somebody.told, []);
    assert.match(titles[0] ?? '', new RegExp(endpointId));
    assert.match(somebody.asked[0] ?? '', new RegExp(`Add ${LESSON.mainTable} to ${endpointId}`));
    assert.deepEqual(tablesTo(root, endpointId), [LESSON.mainTable, LESSON.privateTable].sort());
  });

  it('stays where what was typed is not its id', async () => {
    for (const typed of [undefined, '', endpointId.slice(0, -1)]) await deleted(endpointId, typed);
    assert.deepEqual(between.sent, []);
    assert.ok((await endpointsOf(root)).some(({ id }) => id === endpointId));
  });

  it('is deleted once its id is typed, and can be had again', async () => {
    const { asked, told } = await deleted(endpointId, endpointId, 'Create It Again…');
    assert.match(asked[0] ?? '', new RegExp(`Delete the endpoint ${endpointId}`));
    assert.deepEqual(told, [`${endpointId} is deleted.`]);
    assert.ok((await endpointsOf(root)).every(({ id }) => id !== endpointId));
    assert.deepEqual(tablesTo(root, endpointId), []);
    const again = (await it_.create.commands()).panels.all.at(-1);
    assert.deepEqual(
      [...(again?.shown.state.routeTables ?? [])].sort(),
      [LESSON.mainTable, LESSON.privateTable].sort(),
    );
    assert.equal(again?.shown.footer?.canCreate, true, again?.shown.footer?.hint);
  });

  async function deleted(
    id: string,
    typed: string | undefined,
    button?: string,
  ): Promise<{ readonly asked: readonly string[]; readonly told: readonly string[] }> {
    const told: string[] = [];
    const somebody = person(it_, {
      input: () => Promise.resolve(typed),
      information: (sentence) => {
        told.push(sentence);
        return Promise.resolve(button);
      },
    });
    await vscode.commands.executeCommand('endpointLens.deleteEndpoint', rowOf(it_, id));
    somebody.leave();
    assert.deepEqual(somebody.told, []);
    return { asked: somebody.asked, told };
  }
});
