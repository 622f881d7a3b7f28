import { strict as assert } from 'node:assert';
import { neverConnected } from './never-connected';

function failing(code: string, syscall?: string): Error {
  return Object.assign(new Error(code), { code }, syscall === undefined ? {} : { syscall });
}

describe('an error of a connection', () => {
  for (const error of [
    failing('ECONNREFUSED', 'connect'),
    failing('ETIMEDOUT', 'connect'),
    failing('ENOTFOUND', 'getaddrinfo'),
    failing('CERT_HAS_EXPIRED'),
    failing('DEPTH_ZERO_SELF_SIGNED_CERT'),
    failing('ERR_TLS_CERT_ALTNAME_INVALID'),
    new AggregateError([failing('ECONNREFUSED', 'connect'), failing('EHOSTUNREACH', 'connect')]),
  ]) {
    it(`that says that there never was one: ${error.name} ${error.message}`, () => {
      assert.equal(neverConnected(error), true);
    });
  }

  for (const error of [
    failing('ECONNRESET'),
    failing('ECONNRESET', 'read'),
    failing('ETIMEDOUT', 'read'),
    failing('EPIPE', 'write'),
    failing('EPROTO', 'write'),
    failing('EHOSTUNREACH', 'read'),
    Object.assign(new Error('no answer'), { name: 'TimeoutError' }),
    new AggregateError([failing('ECONNREFUSED', 'connect'), failing('ECONNRESET', 'read')]),
    new AggregateError([]),
  ]) {
    it(`that leaves it open: ${error.name} ${error.message}`, () => {
      assert.equal(neverConnected(error), false);
    });
  }

  it('is none where it is no error', () => {
    assert.equal(neverConnected('ECONNREFUSED'), false);
  });
});
