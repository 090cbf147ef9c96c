import { spawnSync } from 'node:child_process';

/** Whether this machine has a Redis to try things with: the service needs none, and neither do its tests. */
export const redisInstalled = spawnSync('redis-server', ['--version']).status === 0;
