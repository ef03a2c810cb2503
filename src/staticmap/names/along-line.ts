import { cellsOf, isChinese, type LetterStyle, textWidthPx } from '../lettering.ts';
import { distance, type Rect } from '../path.ts';
import type { Px } from '../projection.ts';
import type { Candidate } from './place.ts';

/** Steeper than this, Chinese characters stand upright beside the line (竖排) instead of leaning with it. */
const steepDeg = 56;

/** A line by the px along it. */
interface Track {
  lengthPx: number;
  at(px: number): Px;
}

function trackOf(points: readonly Px[]): Track {
  const stops: number[] = [];
  points.forEach((point, index) => {
    const before = points[index - 1];
    stops.push(before ? (stops[index - 1] ?? 0) + distance(before, point) : 0);
  });
  const lengthPx = stops.at(-1) ?? 0;
  return {
    lengthPx,
    at(px) {
      let [low, high] = [0, stops.length - 1];
      while (high - low > 1) {
        const middle = (low + high) >> 1;
        if ((stops[middle] ?? 0) <= px) low = middle;
        else high = middle;
      }
      const [a, b] = [points[low] ?? [0, 0], points[high] ?? [0, 0]];
      const [from, to] = [stops[low] ?? 0, stops[high] ?? 0];
      const share = to > from ? (px - from) / (to - from) : 0;
      return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
    },
  };
}

/** The same px of the line as a mean of what lies around it, so that letters follow its course and not its kinks. */
function smoothAt(track: Track, px: number, reachPx: number): Px {
  const shares = [-1, -0.5, 0, 0.5, 1];
  const sum = shares
    .map((share) => track.at(Math.min(track.lengthPx, Math.max(0, px + share * reachPx))))
    .reduce<Px>(([x, y], [dx, dy]) => [x + dx, y + dy], [0, 0]);
  return [sum[0] / shares.length, sum[1] / shares.length];
}

function box([x, y]: Px, width: number, height: number): Rect {
  return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 };
}

/** Small boxes along a sloping run of letters. */
function runBoxes([x, y]: Px, angleDeg: number, widthPx: number, sizePx: number): Rect[] {
  if (Math.abs(angleDeg) < 1) return [box([x, y], widthPx, sizePx * 1.15)];
  const angle = (angleDeg * Math.PI) / 180;
  const count = Math.max(2, Math.ceil(widthPx / sizePx));
  const side = sizePx * (1 + 0.25 * Math.abs(Math.sin(2 * angle)));
  return Array.from({ length: count }, (_, index) => {
    const along = ((index + 0.5) / count - 0.5) * widthPx;
    return box([x + Math.cos(angle) * along, y + Math.sin(angle) * along], side, side);
  });
}

interface Wish {
  text: string;
  style: LetterStyle;
  /** From the middle of the line to its edge, ornaments included. */
  halfWidthPx: number;
}

/** The px from which the letters start to run, best first: from the middle outwards. */
function starts(freePx: number): number[] {
  const steps = 8;
  return Array.from({ length: 2 * steps + 1 }, (_, index) => {
    const shift = Math.ceil(index / 2) * (index % 2 ? 1 : -1);
    return freePx * (0.5 + shift / (2 * steps));
  });
}

function turnsBy(from: Px, middle: Px, to: Px): number {
  const first = Math.atan2(middle[1] - from[1], middle[0] - from[0]);
  const second = Math.atan2(to[1] - middle[1], to[0] - middle[0]);
  return Math.abs(((second - first + 3 * Math.PI) % (2 * Math.PI)) - Math.PI) * (180 / Math.PI);
}

/** Chinese letters beside a line that rises gently: each follows the line’s course at its place. */
function following(
  track: Track,
  start: number,
  { text, style, halfWidthPx }: Wish,
  side: 1 | -1,
): Candidate | null {
  const cells = cellsOf(text);
  const widths = cells.map((cell) => textWidthPx(cell, style));
  const total = widths.reduce((sum, px) => sum + px, 0);
  const reach = style.sizePx * 1.6;
  const away = side * (halfWidthPx + style.sizePx * 0.66);
  const leftToRight = track.at(start + total)[0] >= track.at(start)[0];
  let along = 0;
  let bend = 0;
  let lastAngle: number | null = null;
  const characters: { text: string; at: Px; angleDeg: number }[] = [];
  for (const [index, cell] of cells.entries()) {
    const width = widths[index] ?? 0;
    const middle = along + width / 2;
    along += width;
    const px = leftToRight ? start + middle : start + total - middle;
    const ahead = leftToRight ? 1 : -1;
    const from = smoothAt(track, px - ahead * reach * 0.6, reach);
    const to = smoothAt(track, px + ahead * reach * 0.6, reach);
    const here = smoothAt(track, px, reach);
    const angle = Math.atan2(to[1] - from[1], to[0] - from[0]);
    const angleDeg = (angle * 180) / Math.PI;
    if (Math.abs(angleDeg) > steepDeg + 8) return null;
    if (lastAngle !== null) {
      const turn = Math.abs(angleDeg - lastAngle);
      if (turn > 16) return null;
      bend += turn;
    }
    lastAngle = angleDeg;
    characters.push({
      text: cell,
      at: [here[0] - Math.sin(angle) * away, here[1] + Math.cos(angle) * away],
      angleDeg,
    });
  }
  const lowest = characters.every(({ angleDeg }) => Math.abs(angleDeg) < 1.5);
  const boxes = characters.map(({ at, angleDeg }, index) => {
    const sloped = 1 + 0.22 * Math.abs(Math.sin((2 * angleDeg * Math.PI) / 180));
    return box(at, (widths[index] ?? 0) * (lowest ? 1 : sloped), style.sizePx * 1.08 * sloped);
  });
  return {
    boxes,
    lettering: { kind: 'characters', characters },
    cost: bend * 0.12 + (side > 0 ? 0.5 : 0),
  };
}

/** Letters on a straight, level or sloping: Latin, and Chinese where the line is straight. */
function straight(
  track: Track,
  start: number,
  { text, style, halfWidthPx }: Wish,
  side: 1 | -1,
): Candidate | null {
  const total = textWidthPx(text, style);
  const [a, b] = [track.at(start), track.at(start + total)];
  const [left, right] = a[0] <= b[0] ? [a, b] : [b, a];
  const angle = Math.atan2(right[1] - left[1], right[0] - left[0]);
  const angleDeg = (angle * 180) / Math.PI;
  if (Math.abs(angleDeg) > steepDeg) return null;
  // Letters must clear the line where it bulges towards them, and stay near it where it bulges away.
  let towards = 0;
  for (let share = 0.1; share < 1; share += 0.1) {
    const [x, y] = track.at(start + share * total);
    const off = (x - left[0]) * -Math.sin(angle) + (y - left[1]) * Math.cos(angle);
    if (Math.abs(off) > style.sizePx * 0.9) return null;
    towards = Math.max(towards, side * off);
  }
  const away = side * (halfWidthPx + style.sizePx * 0.66 + towards);
  const at: Px = [
    (left[0] + right[0]) / 2 - Math.sin(angle) * away,
    (left[1] + right[1]) / 2 + Math.cos(angle) * away,
  ];
  return {
    boxes: runBoxes(at, angleDeg, total, style.sizePx),
    lettering: { kind: 'run', text, at, angleDeg },
    cost: towards * 0.3 + (side > 0 ? 0.5 : 0),
  };
}

/** Marks that have another form between upright characters. */
const verticalForms: Record<string, string> = { '—': '︱', '（': '︵', '）': '︶' };

/** Upright characters below each other beside a steep line. */
function stacked(
  track: Track,
  start: number,
  { text, style, halfWidthPx }: Wish,
  side: 1 | -1,
): Candidate | null {
  const cells = cellsOf(text).map((cell) => verticalForms[cell] ?? cell);
  const rowPx = style.sizePx * 1.1;
  const widest = Math.max(...cells.map((cell) => textWidthPx(cell, style)));
  if (widest > style.sizePx * 3) return null;
  const downwards = track.at(Math.min(track.lengthPx, start + rowPx * 3))[1] >= track.at(start)[1];
  const step = downwards ? 1 : -1;
  const foot = track.at(Math.min(track.lengthPx, Math.max(0, start + step * rowPx * cells.length)));
  const [startX, startY] = track.at(start);
  if (foot[1] - startY < Math.tan(((steepDeg - 6) * Math.PI) / 180) * Math.abs(foot[0] - startX)) return null;
  const characters: { text: string; at: Px; angleDeg: number }[] = [];
  const [, top] = smoothAt(track, start, rowPx);
  let px = start;
  for (const [index, cell] of cells.entries()) {
    const y = top + index * rowPx;
    // Walks down the line to the height of this row.
    for (let walked = 0; walked < rowPx * 3; walked++) {
      if (px < 0 || px > track.lengthPx) return null;
      if (smoothAt(track, px, rowPx)[1] >= y) break;
      px += step;
    }
    const [x, lineY] = smoothAt(track, px, rowPx);
    if (Math.abs(lineY - y) > rowPx * 0.7) return null;
    characters.push({ text: cell, at: [x + side * (halfWidthPx + style.sizePx * 0.72), y], angleDeg: 0 });
  }
  for (const [index, { at }] of characters.entries()) {
    const before = characters[index - 1]?.at;
    if (before && Math.abs(before[0] - at[0]) > rowPx * 0.72) return null;
  }
  return {
    boxes: characters.map(({ text: cell, at }) => box(at, textWidthPx(cell, style) * 1.02, rowPx)),
    lettering: { kind: 'characters', characters },
    cost: 1 + (side > 0 ? 0 : 0.5),
  };
}

/** A level run beside a steep line, for Latin. */
function beside(
  track: Track,
  start: number,
  { text, style, halfWidthPx }: Wish,
  side: 1 | -1,
): Candidate | null {
  const total = textWidthPx(text, style);
  const [x, y] = track.at(start);
  const [before, after] = [track.at(Math.max(0, start - 12)), track.at(Math.min(track.lengthPx, start + 12))];
  const slope = Math.atan2(Math.abs(after[1] - before[1]), Math.abs(after[0] - before[0])) * (180 / Math.PI);
  if (slope < steepDeg) return null;
  const at: Px = [x + side * (halfWidthPx + 4 + total / 2), y];
  return {
    boxes: runBoxes(at, 0, total, style.sizePx),
    lettering: { kind: 'run', text, at, angleDeg: 0 },
    cost: 1.5 + (side > 0 ? 0 : 0.5),
  };
}

function spineOf(track: Track, start: number, lengthPx: number): Px[] {
  return Array.from({ length: 7 }, (_, index) =>
    track.at(Math.min(track.lengthPx, start + (lengthPx * index) / 6)),
  );
}

/** Ways to write a name beside a line, the line’s own middle first. */
export function lineCandidates(points: readonly Px[], wish: Wish): Candidate[] {
  const track = trackOf(points);
  const total = textWidthPx(wish.text, wish.style);
  // A name in both languages stands as English does: its words cannot be stacked.
  const chinese = isChinese(wish.text) && !/[a-z]{2}/.test(wish.text);
  const latinCells = cellsOf(wish.text).some((cell) => [...cell].length > 1);
  const free = track.lengthPx - total;
  const along = free > 0 ? starts(free) : [];
  const stackPx = cellsOf(wish.text).length * wish.style.sizePx * 1.1;
  return ([1, -1] as const).flatMap((side) =>
    [
      ...along.flatMap((start, order) => {
        const ways = chinese
          ? [straight(track, start, wish, side), following(track, start, wish, side)]
          : [straight(track, start, wish, side)];
        const spine = spineOf(track, start, total);
        return ways.map(
          (way, index) => way && { ...way, spine, cost: way.cost + order * 0.25 + (index > 0 ? 0.8 : 0) },
        );
      }),
      ...starts(track.lengthPx).map((start, order) => {
        const way = chinese
          ? stackPx < track.lengthPx * 1.1
            ? stacked(track, start, wish, side)
            : null
          : beside(track, start, wish, side);
        const spine = spineOf(track, start, chinese ? stackPx : 0);
        return way && { ...way, spine, cost: way.cost + order * 0.25 + (latinCells && chinese ? 0.6 : 0) };
      }),
    ].filter((way) => way !== null),
  );
}

/** Ways to spread a water’s name along its course: upright characters far from each other, on the water. */
export function spreadCandidates(points: readonly Px[], wish: Wish, gapEm: number): Candidate[] {
  const track = trackOf(points);
  const cells = cellsOf(wish.text);
  const { style } = wish;
  const gapPx = gapEm * style.sizePx;
  const total = gapPx * (cells.length - 1);
  if (track.lengthPx < total + 4 * style.sizePx) return [];
  return starts(track.lengthPx - total).flatMap((start, order): Candidate[] => {
    const [a, b] = [track.at(start), track.at(start + total)];
    const steep = Math.abs(b[1] - a[1]) > Math.tan((steepDeg * Math.PI) / 180) * Math.abs(b[0] - a[0]);
    const forwards = steep ? a[1] <= b[1] : a[0] <= b[0];
    const middle = track.at(start + total / 2);
    if (cells.length > 2 && turnsBy(a, middle, b) > 50) return [];
    return ([0, 1, -1] as const).map((side): Candidate => {
      const away = side * (wish.halfWidthPx + style.sizePx * 0.75);
      const characters = cells.map((cell, index) => {
        const px = forwards ? start + index * gapPx : start + total - index * gapPx;
        const [x, y] = smoothAt(track, px, style.sizePx);
        return {
          text: cell,
          at: (steep ? [x + away, y] : [x, y + away]) as Px,
          angleDeg: 0,
        };
      });
      return {
        boxes: characters.map(({ at }) => box(at, style.sizePx * 1.15, style.sizePx * 1.1)),
        lettering: { kind: 'characters', characters },
        cost: order * 0.2 + (side === 0 ? 0 : 0.6),
      };
    });
  });
}
