/** Migrated once per run; every test file works on copies of them. */
export const templates = { app: 'template_app', keys: 'template_keys' };
