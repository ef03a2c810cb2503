import '../own-sheet.css';
import { type LightId, lightOf } from '../../../../model/own-sheet/light.ts';
import { useSay } from '../../../context.ts';

const shapes = {
  triangle: 'M8 1.6 15 14H1Z',
  diamond: 'M8 .8 15.2 8 8 15.2 .8 8Z',
  disc: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13Z',
} as const;

/** The light as a shape in its colour: told apart without either. */
export function LightShape({ light, sizePx = 12 }: { light: LightId; sizePx?: number }) {
  return (
    <svg
      class={`light-shape light-${light}`}
      viewBox="0 0 16 16"
      width={sizePx}
      height={sizePx}
      aria-hidden="true"
    >
      <path d={shapes[lightOf(light).shape]} />
    </svg>
  );
}

/** The shape for those who see, the word for those who listen. */
export function LightInRow({ light }: { light: LightId }) {
  const say = useSay();
  return (
    <span class="light-in-row" title={say(lightOf(light).label)}>
      <LightShape light={light} />
      <span class="visually-hidden">{say(lightOf(light).label)}</span>
    </span>
  );
}

/** The shape and the word. */
export function LightMark({ light }: { light: LightId }) {
  const say = useSay();
  return (
    <span class="light-mark">
      <LightShape light={light} />
      {say(lightOf(light).label)}
    </span>
  );
}
