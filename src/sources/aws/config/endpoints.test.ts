import { strict as assert } from 'node:assert';
import { endpointOf, type CalledService, type Environment } from './endpoints';
import type { Section } from './shared-config';

interface Case {
  readonly what: string;
  readonly section?: Section;
  readonly environment?: Environment;
  readonly override?: string;
  readonly profile?: string | undefined;
  readonly service?: CalledService;
  readonly is: string | undefined;
}

const OWN = { endpoint_url: 'http://profile' };
const WITH_SERVICES = { ...OWN, services: 'local' };
const SERVICES = new Map([
  [
    'local',
    {
      'ec2.endpoint_url': 'http://services-ec2',
      'elastic_load_balancing_v2.endpoint_url': 'http://services-elb',
    },
  ],
]);
const GLOBAL = { AWS_ENDPOINT_URL: 'http://env' };
const ALL = { ...GLOBAL, AWS_ENDPOINT_URL_EC2: 'http://env-ec2' };

/** @see https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html */
const cases: readonly Case[] = [
  { what: 'nothing is said: AWS', is: undefined },
  { what: 'the profile says one for all services', section: OWN, is: 'http://profile' },
  { what: 'its services section is more specific', section: WITH_SERVICES, is: 'http://services-ec2' },
  {
    what: 'a service that the services section leaves out has the one for all',
    section: WITH_SERVICES,
    service: 'sts',
    is: 'http://profile',
  },
  { what: 'a services section that is not there says nothing', section: { services: 'gone' }, is: undefined },
  {
    what: 'the environment comes before the files',
    section: WITH_SERVICES,
    environment: GLOBAL,
    is: 'http://env',
  },
  {
    what: 'its variable for the service comes first',
    section: WITH_SERVICES,
    environment: ALL,
    is: 'http://env-ec2',
  },
  {
    what: 'the variable of SSO OIDC has its name with an underscore',
    environment: { AWS_ENDPOINT_URL_SSO_OIDC: 'http://oidc' },
    service: 'sso_oidc',
    is: 'http://oidc',
  },
  {
    what: 'so is that of Elastic Load Balancing, whose current API is its second',
    environment: { AWS_ENDPOINT_URL_ELASTIC_LOAD_BALANCING_V2: 'http://elb' },
    service: 'elastic_load_balancing_v2',
    is: 'http://elb',
  },
  {
    what: 'and its key in a services section',
    section: WITH_SERVICES,
    service: 'elastic_load_balancing_v2',
    is: 'http://services-elb',
  },
  {
    what: 'AWS_IGNORE_CONFIGURED_ENDPOINT_URLS turns all of them off',
    section: WITH_SERVICES,
    environment: { ...ALL, AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'TRUE' },
    is: undefined,
  },
  {
    what: 'so does the profile',
    section: { ...WITH_SERVICES, ignore_configured_endpoint_urls: 'true' },
    environment: ALL,
    is: undefined,
  },
  {
    what: 'the environment can take that back',
    section: { ...OWN, ignore_configured_endpoint_urls: 'true' },
    environment: { AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'false' },
    is: 'http://profile',
  },
  {
    what: 'the user’s own setting wins, over the flags too',
    section: { ...WITH_SERVICES, ignore_configured_endpoint_urls: 'true' },
    environment: ALL,
    override: 'http://setting',
    is: 'http://setting',
  },
  { what: 'an empty setting is none', section: OWN, override: '', is: 'http://profile' },
  {
    what: 'without a profile, that of AWS_PROFILE counts',
    profile: undefined,
    section: OWN,
    environment: { AWS_PROFILE: 'p' },
    is: 'http://profile',
  },
  { what: 'or the default one', profile: undefined, section: OWN, is: 'http://default' },
  { what: 'which a chosen profile does not inherit from', is: undefined },
];

describe('where a service is called', () => {
  for (const { what, section = {}, environment = {}, override, service = 'ec2', is, ...rest } of cases) {
    it(what, () => {
      const profiles = new Map<string, Section>([
        ['default', { endpoint_url: 'http://default' }],
        ['p', section],
      ]);
      const config = { profiles, ssoSessions: new Map<string, Section>(), services: SERVICES };
      const profile = 'profile' in rest ? rest.profile : 'p';
      assert.equal(endpointOf(service, { config, profile, environment, override }), is);
    });
  }
});
