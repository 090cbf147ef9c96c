import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  LinearScale,
  type Plugin,
} from 'chart.js';
import { broken, type Row } from './rows.ts';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

/** Lying bars compare values, standing ones show a course. */
export type Bars = 'lying' | 'standing';

interface Look {
  readonly bar: string;
  readonly ink: string;
  readonly soft: string;
  readonly font: string;
}

/** The colours and the font as the style sheet has them at this moment, light or dark. */
function lookOf(canvas: HTMLCanvasElement): Look {
  const frame = getComputedStyle(canvas.parentElement ?? canvas);
  const own = getComputedStyle(canvas);
  return { bar: own.color, soft: own.borderTopColor, ink: frame.color, font: frame.fontFamily };
}

const size = 16;
const line = 20;
const gap = 8;

/** Writes at each bar what its table says: what it is, and how many. */
const words = (rows: readonly Row[], bars: Bars, { ink, soft, font }: Look): Plugin<'bar'> => ({
  id: 'words',
  afterDatasetsDraw(chart) {
    const { ctx, width } = chart;
    const lying = bars === 'lying';
    ctx.save();
    ctx.font = `${size}px ${font}`;
    for (const [index, bar] of chart.getDatasetMeta(0).data.entries()) {
      const row = rows[index];
      if (!row) continue;
      ctx.fillStyle = row.people === null ? soft : ink;
      ctx.textAlign = lying ? 'left' : 'center';
      ctx.textBaseline = lying ? 'middle' : 'bottom';
      // A hidden number has no bar to stand at the end of.
      const x = lying && row.people !== null ? bar.x + gap : bar.x;
      ctx.fillText(row.words, x, lying ? bar.y : bar.y - gap / 2);
      if (!lying) continue;
      ctx.fillStyle = ink;
      ctx.textBaseline = 'bottom';
      // Names stand above their bars, so that a long one needs no more width than a phone has.
      const lines = broken(row.label, Math.floor(width / (size / 2)));
      for (const [place, text] of lines.entries())
        ctx.fillText(text, 0, bar.y - thickness / 2 - (lines.length - 1 - place) * line - gap / 2);
    }
    ctx.restore();
  },
});

const thickness = 16;

function configurationOf(rows: readonly Row[], bars: Bars, look: Look): ChartConfiguration<'bar'> {
  const lying = bars === 'lying';
  const bare = { display: false, beginAtZero: true } as const;
  const names = {
    grid: { display: false },
    border: { display: false },
    ticks: { color: look.ink, font: { size, family: look.font }, maxRotation: 0 },
  };
  const longest = Math.max(...rows.map((row) => row.words.length));
  return {
    type: 'bar',
    data: {
      labels: rows.map(({ label }) => broken(label, 8)),
      datasets: [
        {
          data: rows.map(({ people }) => people ?? 0),
          backgroundColor: look.bar,
          maxBarThickness: lying ? thickness : 56,
          borderRadius: 3,
        },
      ],
    },
    options: {
      indexAxis: lying ? 'y' : 'x',
      // Nothing moves and nothing reacts: a picture of the table, for everybody alike.
      animation: false,
      events: [],
      responsive: true,
      maintainAspectRatio: false,
      layout: { padding: lying ? { right: gap * 2 + longest * (size / 1.9), top: line / 2 } : { top: 28 } },
      scales: lying ? { x: bare, y: bare } : { x: names, y: bare },
    },
    plugins: [words(rows, bars, look)],
  };
}

/** Draws rows as bars. @returns how to take it away again */
export function drawBars(canvas: HTMLCanvasElement, rows: readonly Row[], bars: Bars): () => void {
  const chart = new Chart(canvas, configurationOf(rows, bars, lookOf(canvas)));
  return () => chart.destroy();
}
