import type { Chart } from '../../view/page.ts';
import type { Html } from '../html-text.ts';
import { lines } from './lines.ts';
import { stackedBars } from './stacked-bars.ts';
import { timeline } from './timeline.ts';

/** A chart drawn for a width; the id keeps its title and description apart from those of other drawings. */
export const drawn = (chart: Chart, width: number, id: string): Html => {
  switch (chart.draw) {
    case 'stacked-bars':
      return stackedBars(chart, width, id);
    case 'timeline':
      return timeline(chart, width, id);
    case 'lines':
      return lines(chart, width, id);
  }
};
