import type { Socket } from 'node:net';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyRequest } from 'fastify';
import type { Redis } from 'ioredis';
import { Type } from 'typebox';
import { watchSessions } from '../../../identity/sessions/index.ts';
import { common } from '../../../platform/errors.ts';
import { closed, Id } from '../../../platform/http/routes.ts';
import { failure } from '../../../platform/log.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type Connection, overEvents, overWebSocket } from '../../../platform/realtime/connection.ts';
import { relayOverRedis, relayOverSignals } from '../../../platform/realtime/relay.ts';
import { holdNothing, letGoOfRequest, takeSockets } from '../../../platform/realtime/sockets.ts';
import { problem } from '../problems.ts';
import { type Pace, usualPace, Visit } from './gateway.ts';
import { longestText, parseSaid, type Refusal, Say } from './protocol.ts';
import { Rooms } from './rooms.ts';

export interface LiveOptions {
  readonly redis?: Redis;
  readonly pace?: Pace;
}

const stillThereMs = 20_000;
/** Text of the longest kind in the widest script, and what goes around it. */
const longestFrame = longestText * 4 + 1024;

/** Who only says something listens elsewhere. */
const nowhere: Connection = { send: () => {}, close: () => {} };

/**
 * `/live`: the one connection on which a browser hears at once what happens and says what it has to say. For who gets no
 * WebSocket through, the same as server-sent events and POST.
 */
export const liveRoutes =
  (platform: Platform, { redis, pace = usualPace }: LiveOptions): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { policy, signals, publicUrl, log } = platform;
    const relay = redis
      ? relayOverRedis(redis, `sprechraum:${policy.service.id}:chat`)
      : relayOverSignals(signals, 'chat_said');
    const rooms = new Rooms(platform, relay);
    const sessions = watchSessions(platform);
    await takeSockets(app, longestFrame);
    app.addHook('onClose', async () => {
      sessions.close();
      await rooms.close();
    });

    function begin({ session }: FastifyRequest, connection: Connection) {
      if (!session) throw common('login-required');
      const watched = sessions.add(session, connection);
      const visit = new Visit(platform, rooms, session, connection, pace);
      return {
        take(...said: Parameters<Visit['take']>) {
          sessions.used(watched);
          return visit.take(...said);
        },
        end() {
          sessions.remove(watched);
          visit.end();
        },
      };
    }

    /** What could not be answered is asked again, by who comes back and goes on where they were. */
    const lost = (connection: Connection) => (error: unknown) => {
      log.error({ job: 'live', ...failure(error) }, 'a word on a connection could not be answered');
      connection.close('resume');
    };

    app.route({
      method: 'GET',
      url: '/live',
      config: { access: 'live.connect' },
      schema: {
        hide: true,
        querystring: Type.Object(
          { room: Type.Optional(Id), after: Type.Optional(Type.String({ pattern: '^\\d{1,15}$' })) },
          closed,
        ),
      },
      preHandler: async (request, reply) => {
        if (!request.ws) return;
        // A socket sends its cookie from whatever page opens it: only our own may.
        if (request.headers.origin !== publicUrl) throw common('foreign-origin');
        letGoOfRequest(reply, log);
      },
      handler: (request, reply) => {
        const { room, after = '0' } = request.query;
        if (!room) throw common('not-found');
        reply.hijack();
        const response = reply.raw;
        for (const [name, value] of Object.entries(reply.getHeaders()))
          if (value !== undefined) response.setHeader(name, value);
        response.writeHead(200, { 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' });
        const connection = overEvents(response);
        const visit = begin(request, connection);
        const beat = setInterval(() => response.write(':\n\n'), stillThereMs).unref();
        response.on('close', () => {
          clearInterval(beat);
          visit.end();
        });
        visit.take({ t: 'enter', room, after: Number(after) }).catch(lost(connection));
      },
      wsHandler: (socket, request) => {
        holdNothing(socket);
        const stream: Socket = request.raw.socket;
        stream.setNoDelay(true);
        const connection = overWebSocket(socket, stream);
        const visit = begin(request, connection);
        socket.on('message', (data, isBinary) => {
          const said = isBinary ? null : parseSaid(String(data));
          // Nobody who uses our page says what we do not know.
          if (said) visit.take(said).catch(lost(connection));
          else socket.close(1008, 'invalid');
        });
        socket.on('close', () => visit.end());
      },
    });

    app.post(
      '/live',
      {
        config: { access: 'live.connect' },
        schema: { hide: true, body: Say, response: { 200: Type.Object({ n: Type.Integer() }) } },
      },
      async (request) => {
        const visit = begin(request, nowhere);
        try {
          const result = await new Promise<number | Refusal>((resolve, reject) => {
            visit.take(request.body, resolve).catch(reject);
          });
          if (typeof result === 'string') throw problem(result);
          return { n: result };
        } finally {
          visit.end();
        }
      },
    );
  };
