import { composeNotice, renderMarkdown } from '@sprechraum/shared/notice';
import { services } from '@sprechraum/shared/services';
import { expect, it } from 'vitest';
import { linesOf } from './markdown-lines.ts';

it('gives back every heading and every statement of a kept notice as they were said', () => {
  const notice = composeNotice(services.enz, 'sie');
  const said = notice.sections.flatMap(({ heading, statements }) => [
    heading,
    ...statements.map(({ text }) => text),
  ]);
  expect(linesOf(renderMarkdown(notice)).map(({ text }) => text)).toEqual(said);
});
