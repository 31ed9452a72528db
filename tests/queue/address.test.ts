import { describe, expect, it } from 'vitest';
import { readAddress } from '../../src/queue/address.ts';

const read = (word: string, password?: string) => readAddress(word, password);

describe('the address of a queue', () => {
  it('is a host of Redis, with a port and a database if need be', () => {
    expect(read('redis://host')).toMatchObject({
      ok: true,
      value: { name: 'redis://host:6379/0', options: { host: 'host', port: 6379, db: 0 } },
    });
    expect(read('redis://10.0.0.7:7000/3')).toMatchObject({
      ok: true,
      value: { name: 'redis://10.0.0.7:7000/3', options: { host: '10.0.0.7', port: 7000, db: 3 } },
    });
    expect(read('redis://[::1]')).toMatchObject({ ok: true, value: { options: { host: '::1' } } });
  });

  it('asks for TLS, and for a certificate of that name, by rediss', () => {
    expect(read('rediss://host')).toMatchObject({ ok: true, value: { options: { tls: { servername: 'host' } } } });
    expect(JSON.stringify(read('redis://host'))).not.toContain('tls');
  });

  it('holds no password: that comes from the environment, and is not part of the name', () => {
    expect(read('redis://me:secret@host')).toEqual({
      ok: false,
      error: { code: 'queue/secret', at: '', values: {} },
    });
    const given = read('redis://me@host', 'secret');
    expect(given).toMatchObject({ ok: true, value: { options: { username: 'me', password: 'secret' } } });
    expect(given.ok && given.value.name).toBe('redis://me@host:6379/0');
  });

  it.each([
    '',
    'host',
    'http://host',
    'redis://',
    'redis://host/x',
    'redis://host/0/1',
    'redis://host?db=1',
    'redis://h#1',
  ])('is not "%s"', (word) => {
    expect(read(word)).toMatchObject({ ok: false, error: { code: 'queue/address' } });
  });
});
