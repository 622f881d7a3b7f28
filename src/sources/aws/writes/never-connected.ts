/**
 * Node's codes for a certificate that was not accepted: TLS sends nothing of a request before that.
 * @see https://nodejs.org/api/tls.html#x509-certificate-error-codes
 */
const CERTIFICATE =
  /^(CERT_\w+|UNABLE_TO_\w+|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|ERR_TLS_CERT_ALTNAME_INVALID)$/;

/** What Node does before there is a connection. */
const BEFORE = new Set(['getaddrinfo', 'connect', 'bind']);

/** The SDK gives up waiting for a connection with this text, and no code. */
const NO_CONNECTION = 'did not establish a connection with the server';

/**
 * @returns whether an error says that there never was a connection, so that nothing can have been sent. A connection
 * that breaks (`ECONNRESET`, also a `read ETIMEDOUT`) may have carried the request before.
 */
export function neverConnected(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  // Where a name has several addresses, each attempt fails by itself.
  if (error instanceof AggregateError) return error.errors.length > 0 && error.errors.every(neverConnected);
  if ('syscall' in error && BEFORE.has(String(error.syscall))) return true;
  if ('code' in error && (CERTIFICATE.test(String(error.code)) || error.code === 'ENOTFOUND')) return true;
  return error.name === 'TimeoutError' && error.message.includes(NO_CONNECTION);
}
