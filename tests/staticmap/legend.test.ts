import { describe, expect, it } from 'vitest';
import { languages } from '../../src/model/language.ts';
import { paletteIds } from '../../src/model/look/palette.ts';
import { drawLegend, projectsInView } from '../../src/staticmap/legend.ts';
import { toMarkup } from '../../src/staticmap/node.ts';
import { fitCamera } from '../../src/staticmap/projection.ts';
import { allNodes, desktop, wholePicture } from './picture.ts';

const { visible, view } = wholePicture;
const none = { top: 0, right: 0, bottom: 0, left: 0 };
const input = { visible, view, palette: 'light', language: 'zh', colours: 'literal', widthPx: 280 } as const;

function textsOf(node: ReturnType<typeof drawLegend>['node']): unknown[] {
  return allNodes(node)
    .filter(({ tag }) => tag === 'text')
    .map(({ children }) => children[0]);
}

describe('the drawn legend', () => {
  it('counts what is in view', () => {
    const count = (category: string) =>
      projectsInView(visible, view).filter((project) => project.category === category).length;
    const texts = textsOf(drawLegend(input).node);
    expect(texts[texts.indexOf('铁路') + 1]).toBe(String(count('rail')));
    expect(texts).toContain('虚线为示意，不是设计线位');
    expect(texts.some((text) => /公里$/.test(String(text)))).toBe(true);
  });

  it('leaves out what is not in view', () => {
    const xianning = { ...desktop, ...fitCamera([114.2, 29.75, 114.4, 29.9], desktop, none) };
    const texts = textsOf(drawLegend({ ...input, view: xianning }).node);
    expect(texts).not.toContain('机场');
    expect(texts).not.toContain('铁路');
  });

  it('draws in all palettes and languages, as high as it says', () => {
    for (const palette of paletteIds)
      for (const language of languages)
        for (const colours of ['literal', 'variables'] as const) {
          const { node, heightPx } = drawLegend({ ...input, palette, language, colours });
          expect(toMarkup(node)).not.toMatch(/NaN|undefined/);
          for (const { attributes } of allNodes(node))
            if (typeof attributes.y === 'number') expect(attributes.y).toBeLessThan(heightPx);
        }
  });
});
