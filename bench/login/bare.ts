/** The limit: nothing but checking passwords, as many at once as ours does. Tells how many a second when it is asked. */
import argon2 from 'argon2';

const password = 'vier ruhige elche im nebel 27 sahen';
const secret = Buffer.alloc(32, 7);
const hash = await argon2.hash(password, {
  type: argon2.argon2id,
  memoryCost: 19_456,
  timeCost: 2,
  parallelism: 1,
  secret,
});

process.on('message', async ({ seconds, atOnce }: { seconds: number; atOnce: number }) => {
  const until = performance.now() + seconds * 1000;
  let checked = 0;
  const check = async () => {
    while (performance.now() < until) if (await argon2.verify(hash, password, { secret })) checked++;
  };
  await Promise.all(Array.from({ length: atOnce }, check));
  process.send?.(checked / seconds);
});
process.on('disconnect', () => process.exit(0));
process.send?.('ready');
