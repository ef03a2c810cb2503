import { rendererWishes } from '../../../state/slices/drawing.ts';
import { useActions, useApp, useTell } from '../../context.ts';
import { keepWish } from './wish.ts';

/** What the map is drawn with: by itself, WebGL or vectors, and a line that says what is used here and why. */
export function RendererChoice() {
  const wish = useApp((state) => state.rendererWish);
  const drawnWith = useApp((state) => state.drawnWith);
  const { wishRenderer } = useActions();
  const t = useTell();
  return (
    <fieldset class="renderer-choice">
      <legend>{t('renderer.label')}</legend>
      {rendererWishes.map((entry) => (
        <label key={entry} class="check-row">
          <input
            type="radio"
            name="renderer"
            checked={wish === entry}
            onChange={() => {
              keepWish(entry);
              wishRenderer(entry);
            }}
          />
          <span>{t(`renderer.${entry}`)}</span>
        </label>
      ))}
      {drawnWith && (
        <p class="soft" role="status">
          {t(`renderer.used.${drawnWith.renderer}`)} {t(`renderer.reason.${drawnWith.reason}`)}
        </p>
      )}
    </fieldset>
  );
}
