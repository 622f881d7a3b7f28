import * as assert from 'node:assert/strict';
import { account } from '../../../endpoints/testing/plans';
import { S3_LIST } from '../../../network/testing/fixtures';
import type { CreateState, FormView } from '../../../webview/create/protocol';
import { LESSON, lessonState, stateIn, viewOf } from './testing/states';

const STATE = lessonState();

function services(state: CreateState, network = LESSON): NonNullable<FormView['services']> {
  const view = viewOf(network, state).services;
  assert.ok(view);
  return view;
}

function names(state: CreateState, network = LESSON): readonly string[] {
  return services(state, network).rows.map(
    ({ service, badge }) => `${service.split('.').slice(3).join('.')} ${badge}`,
  );
}

describe('the list of services', () => {
  it('has S3 twice, once for each type, and the one that is chosen is selected', () => {
    assert.deepEqual(names(STATE), ['s3 Gateway', 's3 Interface', 's3express Gateway']);
    const { rows, hint } = services(STATE);
    assert.deepEqual(
      rows.map(({ selected, cost, badgeGlyph }) => [selected, cost, badgeGlyph]),
      [
        [true, 'free', 'door'],
        [false, 'per AZ-hour', 'plug'],
        [false, 'free', 'door'],
      ],
    );
    assert.equal(hint, '18 in us-east-1; a service can be listed once for each type');
  });

  it('without a filter has gateway endpoints first, then all by name', () => {
    const all = names({ ...STATE, filter: '  ' });
    assert.deepEqual(all.slice(0, 5), [
      'dynamodb Gateway',
      's3 Gateway',
      's3express Gateway',
      'dynamodb Interface',
      'ec2 Interface',
    ]);
    assert.equal(all.length, 18);
  });

  it('finds by words of name and type; what is called exactly so comes first', () => {
    assert.deepEqual(names({ ...STATE, filter: 'dynamo interface' }), ['dynamodb Interface']);
    assert.deepEqual(names({ ...STATE, filter: 'EC2' }), ['ec2 Interface', 'ec2messages Interface']);
    assert.deepEqual(names({ ...STATE, filter: 'api' }), ['ecr.api Interface']);
    assert.deepEqual(names({ ...STATE, filter: '(*' }), []);
    assert.equal(services({ ...STATE, filter: '(*' }).empty, 'No service here is called (*.');
  });

  it('that was not read says so, and has what prefix lists tell of', () => {
    const network = account({ PrefixLists: [S3_LIST] }, ['ServiceDetails']);
    const state = stateIn(network);
    assert.equal(state.type, 'gateway');
    assert.deepEqual(names(state, network), ['s3 Gateway']);
    assert.match(services(state, network).hint, /prefix lists .* ServiceDetails was not read/);
    const nothing = account({}, ['ServiceDetails', 'PrefixLists']);
    const empty = services(stateIn(nothing), nothing);
    assert.deepEqual(empty.rows, []);
    assert.equal(
      empty.empty,
      'The services of this Region could not be listed: ServiceDetails was not read.',
    );
  });

  it('of other accounts is another category; a name needs no list', () => {
    const foreign = 'com.amazonaws.vpce.us-east-1.vpce-svc-1';
    const network = account({
      ServiceDetails: [{ ServiceName: foreign, ServiceType: [{ ServiceType: 'Interface' }] }],
    });
    const state = stateIn(network, { service: foreign });
    assert.equal(state.category, 'by-name');
    assert.deepEqual(services({ ...state, category: 'aws', filter: '' }, network).rows, []);
    const partner = services({ ...state, category: 'marketplace', filter: '' }, network);
    assert.deepEqual(
      partner.rows.map(({ service }) => service),
      [foreign],
    );
    assert.equal(viewOf(network, state).services, undefined);
  });

  it('by name has the account’s own services', () => {
    const network = account({
      ServiceConfigurations: [
        { ServiceId: 'vpce-svc-2', ServiceName: 'com.amazonaws.vpce.us-east-1.vpce-svc-2' },
      ],
    });
    const state: CreateState = { ...stateIn(network), category: 'by-name', filter: '' };
    assert.deepEqual(
      services(state, network).rows.map(({ badge }) => badge),
      ['Interface'],
    );
  });
});

describe('a service by its name', () => {
  const NAME = 'com.amazonaws.vpce.us-east-1.vpce-svc-1';
  const state: CreateState = { ...STATE, category: 'by-name', type: 'interface', service: NAME };

  it('has the types that a name cannot say', () => {
    const types = viewOf(LESSON, state).byName?.types.map(({ type }) => type);
    assert.deepEqual(types, ['interface', 'gateway-load-balancer', 'resource', 'service-network']);
    assert.equal(viewOf(LESSON, STATE).byName, undefined);
  });

  it('shows what AWS answered', () => {
    const verified = (answer: Parameters<typeof viewOf>[2]): unknown =>
      viewOf(LESSON, state, answer).byName?.verified;
    assert.equal(verified({}), undefined);
    assert.deepEqual(verified({ verified: new Map([[NAME, { state: 'asking' }]]) }), {
      tone: 'none',
      text: 'Asking AWS…',
    });
    const failed = { state: 'failed', problem: { template: 'No such service.', args: {} } } as const;
    assert.deepEqual(verified({ verified: new Map([[NAME, failed]]) }), {
      tone: 'bad',
      text: 'No such service.',
    });
    const [offer] = LESSON.all('offered-service');
    assert.ok(offer);
    const found = {
      state: 'found',
      offers: [{ ...offer, types: ['Interface'], acceptanceRequired: true }],
    } as const;
    assert.deepEqual(verified({ verified: new Map([[NAME, found]]) }), {
      tone: 'private',
      text: 'There is such a service, for Interface endpoints; its owner accepts each endpoint.',
    });
  });

  it('a resource is named by its ARN', () => {
    const resource = viewOf(LESSON, { ...state, type: 'resource' }).byName;
    assert.equal(resource?.label, 'ARN of the resource configuration');
    assert.equal(resource.verified?.tone, 'bad');
  });

  it('a service of another Region is asked for by its name', () => {
    const abroad = viewOf(LESSON, { ...STATE, type: 'interface', serviceRegion: 'eu-west-1' });
    assert.equal(abroad.services, undefined);
    assert.equal(abroad.byName?.hint, 'com.amazonaws.eu-west-1.…');
    assert.equal(abroad.serviceRegion?.selected, 'eu-west-1');
    assert.equal(viewOf(LESSON, STATE).serviceRegion, undefined);
  });
});
