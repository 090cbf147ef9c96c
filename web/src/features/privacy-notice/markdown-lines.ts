/** One line of a notice as it was kept: a heading, a point of a list, or a paragraph. */
export interface Line {
  readonly kind: 'heading' | 'item' | 'text';
  readonly text: string;
}

const plain = (text: string) =>
  text.replaceAll(/\[((?:\\.|[^\]\\])*)\]\([^)]*\)/g, '$1').replaceAll(/\\(.)/g, '$1');

/** The lines of a kept notice for people to read; its first one, the title, stands on the page already. */
export const linesOf = (markdown: string): Line[] =>
  markdown
    .split('\n')
    .slice(1)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      if (line.startsWith('## ')) return { kind: 'heading', text: plain(line.slice(3)) };
      return line.startsWith('- ')
        ? { kind: 'item', text: plain(line.slice(2)) }
        : { kind: 'text', text: plain(line) };
    });
