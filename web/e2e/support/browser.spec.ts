import { expect, test } from '@playwright/test';

test('the browser draws German text with the font it brought along', async ({ page }) => {
  test.skip(!!process.env['CHROME_PATH'], 'another browser uses the fonts of its system');
  await page.goto('about:blank');
  await page.setContent('<p style="font-family: sans-serif">Größe, Übermut, Straße, „Löschung“</p>');
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'p' });
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
  expect(fonts.map((font) => font.familyName)).toEqual(['Open Sans']);
});
