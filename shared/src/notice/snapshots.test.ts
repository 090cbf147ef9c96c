import { expect, it } from 'vitest';
import { serviceIds, services } from '../services/index.ts';
import { composeNotice } from './compose.ts';
import { renderMarkdown } from './render.ts';

const everyNotice = serviceIds.flatMap((id) =>
  services[id].service.registers.map((register) => ({ id, register })),
);

// A changed period shows as a changed sentence in review. `vitest -u` writes the files anew.
it.each(everyNotice)(
  'docs/notices/$id.$register.md is what the policy says today',
  async ({ id, register }) => {
    const notice = renderMarkdown(composeNotice(services[id], register));
    await expect(notice).toMatchFileSnapshot(`../../../docs/notices/${id}.${register}.md`);
  },
);
