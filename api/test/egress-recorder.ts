/**
 * Loaded into a process before all else (`NODE_OPTIONS=--import=…`): notes every way out that it takes, one a line, in
 * the file that EGRESS_FILE names. Where it goes is looked at on the last step that all libraries share.
 */
import childProcess from 'node:child_process';
import dgram from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import net from 'node:net';

const file = process.env['EGRESS_FILE'];
const note = (way: string) => {
  if (file) appendFileSync(file, `${way}\n`);
};

interface Destination {
  readonly path?: string;
  readonly host?: string;
  readonly port?: number | string;
}

/** What `connect` was told: a path, a port with or without a host, or an object (Node itself wraps that in a list). */
function destinationOf(args: readonly unknown[]): string {
  const [first, second] = args;
  const given = Array.isArray(first) ? (first[0] as unknown) : first;
  if (typeof given === 'object' && given !== null) {
    const { path, host, port } = given as Destination;
    return path ?? `${host ?? 'localhost'}:${port}`;
  }
  if (typeof given === 'string' && Number.isNaN(Number(given))) return given;
  return `${typeof second === 'string' ? second : 'localhost'}:${String(given)}`;
}

/** Puts a note before a method, whoever calls it. */
function watch(owner: object, method: string, say: (args: readonly unknown[]) => string): void {
  const methods = owner as Record<string, (...args: unknown[]) => unknown>;
  const real = methods[method];
  if (!real) throw new TypeError(`there is no ${method}`);
  methods[method] = function watched(this: unknown, ...args: unknown[]) {
    note(say(args));
    return real.apply(this, args);
  };
}

watch(net.Socket.prototype, 'connect', (args) => `connect ${destinationOf(args)}`);
watch(dgram.Socket.prototype, 'send', () => 'datagram');
for (const resolver of [dns, dns.promises])
  for (const method of ['lookup', 'resolve', 'resolve4', 'resolve6', 'resolveMx', 'resolveSrv', 'reverse'])
    watch(resolver, method, ([name]) => `name ${String(name)}`);
for (const method of ['spawn', 'exec', 'execFile', 'fork'])
  watch(childProcess, method, ([program]) => `program ${String(program)}`);
