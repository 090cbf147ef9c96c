import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { Type } from 'typebox';
import { asSystem } from '../../platform/access/context.ts';
import { Instant, iso, type Routes } from '../../platform/http/routes.ts';
import type { PrivacyHandlers } from '../../platform/privacy.ts';
import { logFile } from '../../platform/proof/log-file.ts';
import { publicBytes } from '../../platform/proof/note.ts';
import { newestHead, originOf } from '../../platform/proof/proof-log.ts';
import { rememberedStatus } from './status.ts';

const Proof = Type.Object({
  now: Instant,
  /** The name of the log in its notes and receipts. */
  origin: Type.String(),
  /** Ed25519 public key, base64. */
  key: Type.String(),
  head: Type.Union([
    Type.Object({
      size: Type.Integer(),
      at: Instant,
      /** The signed note, for a witness to keep. */
      note: Type.String(),
    }),
    Type.Null(),
  ]),
  lastPass: Type.Union([Type.Object({ at: Instant, complete: Type.Boolean() }), Type.Null()]),
  sentences: Type.Array(
    Type.Object({
      statement: Type.String(),
      label: Type.String(),
      heldAtLeast: Type.Integer(),
      dueNext: Type.Union([Type.String(), Type.Null()]),
      overdue: Type.Integer(),
    }),
  ),
});

const verifier = resolve(import.meta.dirname, '../../../../verify.mjs');

/** `/proof`: what everybody can check of the promises, and the log to check it by. */
export const proofRoutes =
  (handlers: PrivacyHandlers): Routes =>
  (platform) =>
  async (app) => {
    const { db, clock, keys } = platform;
    const status = rememberedStatus(platform, handlers);
    const everybody = { config: { access: 'service.read' as const } };
    const head = () => db.transaction(asSystem('sealing', clock.now()), newestHead);
    const file = (all: boolean) => Readable.from(logFile(platform, { all }));
    const attachment = (name: string) => `attachment; filename="${name}"`;

    app.get('/proof', { ...everybody, schema: { response: { 200: Proof } } }, async () => {
      const [{ sentences, lastPass }, newest] = await Promise.all([status(), head()]);
      return {
        now: iso(clock.now()),
        origin: originOf(platform),
        key: publicBytes(keys.proofSigning).toString('base64'),
        head: newest ? { size: newest.treeSize, at: iso(newest.at), note: newest.note } : null,
        lastPass: lastPass && { ...lastPass, at: iso(lastPass.at) },
        sentences: [...sentences],
      };
    });

    app.get('/proof/log', everybody, (_request, reply) =>
      reply
        .header('content-disposition', attachment('nachweis.jsonl'))
        .type('application/jsonl')
        .send(file(false)),
    );

    app.get('/proof/full-log', { config: { access: 'retention.read' } }, (_request, reply) =>
      reply
        .header('content-disposition', attachment('nachweis-vollstaendig.jsonl'))
        .type('application/jsonl')
        .send(file(true)),
    );

    app.get('/proof/verify.mjs', everybody, (_request, reply) =>
      reply
        .header('content-disposition', attachment('verify.mjs'))
        .type('text/javascript; charset=utf-8')
        .send(readFileSync(verifier)),
    );
  };
