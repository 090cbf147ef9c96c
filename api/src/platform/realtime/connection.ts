import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { WebSocket } from 'ws';
import type { Frame } from './frame.ts';

/** A browser that is listening. */
export interface Connection {
  /** Hands a frame to the network. Who does not take in fast enough what is said is let go, to come back and resume. */
  send(frame: Frame): void;
  /** Ends it. @param code an application's close code of RFC 6455 */
  close(code: CloseCode): void;
}

/** Why a connection was ended, from the range that RFC 6455 leaves to applications. */
export const closeCodes = {
  /** The session is over: log in again. */
  session: 4001,
  /** Too slow: come back and go on where you were. */
  resume: 4002,
  /** The server ends or starts anew: come back in a moment. */
  restart: 4003,
} as const;
export type CloseCode = keyof typeof closeCodes;

/** Bytes that may wait for a slow reader; then it is the reader's turn to ask for them again. */
const mostWaiting = 1024 * 1024;

/** @param stream what the socket writes to: frames that are made once are written past `ws` */
export const overWebSocket = (socket: WebSocket, stream: Socket): Connection => ({
  send(frame) {
    if (socket.readyState !== socket.OPEN) return;
    if (stream.writableLength > mostWaiting) this.close('resume');
    else stream.write(frame.bytes);
  },
  close: (code) => closeSocket(socket, code),
});

export function closeSocket(socket: WebSocket, code: CloseCode): void {
  if (socket.readyState > socket.OPEN) return;
  socket.close(closeCodes[code], code);
  // Who reads nothing does not answer the farewell either.
  setTimeout(() => socket.terminate(), 500).unref();
}

/** Server-sent events (WHATWG HTML, 9.2), for whom no WebSocket gets through. */
export const overEvents = (response: ServerResponse): Connection => ({
  send(frame) {
    if (response.writableEnded) return;
    if (response.writableLength > mostWaiting) this.close('resume');
    else response.write(`data: ${frame.json}\n\n`);
  },
  close(code) {
    if (response.writableEnded) return;
    response.end(`data: ${JSON.stringify({ t: 'closed', code: closeCodes[code] })}\n\n`);
    setTimeout(() => response.destroy(), 500).unref();
  },
});
