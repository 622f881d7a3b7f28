import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TestApi } from '../../src/extension';
import { LESSON } from '../../src/sources/sandbox/testing/account';
import type { EndpointService } from '../../src/network/resources/endpoint-service';
import type { CreatePanel } from '../../src/vscode/create/create-panel';
import type { OpenRoot } from '../../src/vscode/explorer/roots';
import {
  act,
  Between,
  closeForms,
  edit,
  endpointsOf,
  formFrom,
  newEndpoint,
  opened,
  person,
  rowOf,
} from './create-seam';
import { closeAll, until } from './seam';

/** A service of the second VPC, offered and used in the sandbox. */
describe('PrivateLink across two VPCs in the editor', () => {
  const between = new Between();
  let it_: TestApi;
  let root: OpenRoot;
  let service: EndpointService;
  let endpointId: string;

  before(async () => {
    it_ = await closeAll();
    root = await opened(it_, between.source(it_.sourceOf({ kind: 'sandbox' })));
  });

  after(async () => {
    await closeForms(it_);
    await closeAll();
  });

  const created = async (form: CreatePanel): Promise<void> => {
    assert.equal(form.shown.footer?.canCreate, true, form.shown.footer?.hint);
    const somebody = person(it_);
    await act(form, 'create');
    somebody.leave();
    assert.equal(somebody.asked.length, 1);
  };

  const stateOf = async (): Promise<unknown> => {
    await root.read();
    return root.network?.get('endpoint-connection', endpointId)?.state;
  };

  it('begins with a service behind a load balancer that was listed', async () => {
    const form = await formFrom(it_, LESSON.second, 'endpointLens.createEndpointService');
    const web = await until('they are listed', () =>
      form.shown.form?.provider?.loadBalancers.find(({ label }) => label === 'web'),
    );
    await edit(form, { loadBalancers: [web.value], principals: ['arn:aws:iam::111122223333:root'] });
    await created(form);
    assert.match(form.shown.progress?.title ?? '', /^Created: Endpoint service/);
    assert.equal(form.shown.progress?.proof?.tone, 'private', JSON.stringify(form.shown.progress));
    const [made, ...others] = root.network?.all('endpoint-service') ?? [];
    assert.ok(made && others.length === 0);
    assert.match(JSON.stringify(made.allowedPrincipals), /arn:aws:iam::111122223333:root/);
    service = made;
  });

  it('goes on with an endpoint by the name of the service, which waits to be accepted', async () => {
    const before_ = await endpointsOf(root);
    const form = await formFrom(it_, LESSON.privateSubnet);
    await edit(form, { category: 'by-name', type: 'interface', service: service.serviceName, filter: '' });
    await act(form, 'verify');
    assert.equal(form.shown.form?.byName?.verified?.tone, 'private', JSON.stringify(form.shown.form?.byName));
    await edit(form, { privateDns: false, subnets: [{ id: LESSON.privateSubnet }] });
    await created(form);
    assert.match(form.shown.progress?.title ?? '', /^Created, to be accepted/);
    ({ id: endpointId } = await newEndpoint(root, before_));
    assert.equal(await stateOf(), 'pendingacceptance');
  });

  it('ends, or not, with its provider, who is asked once more', async () => {
    for (const [command, asked, end] of [
      ['endpointLens.rejectConnection', /^Reject the connection/, 'rejected'],
      ['endpointLens.acceptConnection', /^Accept the connection/, 'available'],
    ] as const) {
      const nobody = person(it_, { confirm: () => Promise.resolve(false) });
      const count = between.sent.length;
      await vscode.commands.executeCommand(command, rowOf(it_, endpointId, 'endpoint-connection'));
      nobody.leave();
      assert.equal(between.sent.length, count);
      const somebody = person(it_);
      await vscode.commands.executeCommand(command, rowOf(it_, endpointId, 'endpoint-connection'));
      somebody.leave();
      assert.deepEqual(somebody.told, []);
      assert.match(somebody.asked[0] ?? '', asked);
      await until(`it is ${end}`, async () => (await stateOf()) === end, 8000);
    }
  });
});
