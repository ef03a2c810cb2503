import type { ExportedFile } from '../../export/export-format.ts';
import type { Progress } from '../../export/picture/progress.ts';
import type { SheetInput } from '../../export/picture/sheet.ts';
import type { SheetSizeId } from '../../export/picture/sheet-size.ts';
import { planBounds } from '../../model/extent.ts';
import { type MessageKey, tell } from '../../model/messages/messages.ts';
import { mapApproval } from '../../model/site/approval.ts';
import { freeBounds } from '../../state/briefing/chapter-view.ts';
import type { Bounds } from '../../state/camera.ts';
import { forFiles } from '../../state/own-sheet.ts';
import { litProjectIds, visibleProjects } from '../../state/selectors.ts';
import { boundsOf } from '../../state/slices/choice.ts';
import { sortProjects } from '../../state/sorting.ts';
import type { AppState } from '../../state/store.ts';
import type { PictureLayers } from '../../staticmap/picture.ts';
import { dataUrl, loadGround } from '../loading/load.ts';
import { today } from './files.ts';

/** Reads the layers that a picture is drawn from; throws where the projects' shapes are not there. */
export async function pictureLayers(state: AppState): Promise<PictureLayers> {
  const { shapes } = state;
  if (!shapes) throw new Error('projects.geojson');
  const { layers, faults } = await loadGround(dataUrl);
  if (faults[0]) throw faults[0];
  return { ...layers, ...shapes };
}

/** Air around what is chosen, as a share of the view. */
const airShare = 0.05;

/** The view, and so much more that what is chosen and seen is not cut off by the sheet's edge. */
function boundsOfSheet({ plan, chosen, seen, padding }: AppState): Bounds {
  if (!seen) return planBounds;
  const free = freeBounds(seen, padding);
  const own = boundsOf(plan, chosen);
  const isSeen =
    own &&
    own[0] >= seen.bounds[0] &&
    own[1] >= seen.bounds[1] &&
    own[2] <= seen.bounds[2] &&
    own[3] <= seen.bounds[3];
  if (!own || !isSeen) return free;
  const [west, south, east, north] = [
    Math.min(free[0], own[0]),
    Math.min(free[1], own[1]),
    Math.max(free[2], own[2]),
    Math.max(free[3], own[3]),
  ];
  const [x, y] = [(east - west) * airShare, (north - south) * airShare];
  return [west - x, south - y, east + x, north + y];
}

/** The current view as a sheet: what is free of panels, with all that is shown and chosen. */
export async function sheetOfView(state: AppState, size: SheetSizeId): Promise<SheetInput> {
  return sheetWith(await pictureLayers(state), state, size);
}

/** The same, of layers that are there. */
export function sheetWith(layers: PictureLayers, shown: AppState, size: SheetSizeId): SheetInput {
  const state = forFiles(shown);
  const { plan, chosen, language, palette, sort, ownSheet } = state;
  return {
    plan,
    layers,
    visible: sortProjects(visibleProjects(state), sort, state, language),
    chosen,
    lit: litProjectIds(state),
    bounds: boundsOfSheet(state),
    palette: palette === 'dark' ? 'light' : palette,
    language,
    title: tell(language, 'app.title'),
    size,
    date: today(),
    approvalNumber: mapApproval ?? undefined,
    own: ownSheet,
  };
}

export interface ViewFormat {
  id: 'svg' | 'png2' | 'png4' | 'pptx';
  label: MessageKey;
  extension: string;
  write(sheet: SheetInput, progress: Progress): Promise<ExportedFile>;
}

/** The current view as a picture or as slides; a writer is loaded when it is asked for. */
export const viewFormats: readonly ViewFormat[] = [
  {
    id: 'svg',
    label: 'picture.svg',
    extension: 'svg',
    write: async (sheet) => (await import('../../export/picture/picture-file.ts')).writeSvg(sheet),
  },
  {
    id: 'png2',
    label: 'picture.png2',
    extension: 'png',
    write: async (sheet, progress) =>
      (await import('../../export/picture/picture-file.ts')).writePng(sheet, 2, progress),
  },
  {
    id: 'png4',
    label: 'picture.png4',
    extension: 'png',
    write: async (sheet, progress) =>
      (await import('../../export/picture/picture-file.ts')).writePng(sheet, 4, progress),
  },
  {
    id: 'pptx',
    label: 'slides.pptx',
    extension: 'pptx',
    async write(sheet, progress) {
      const [{ writePptx }, { viewDeck }] = await Promise.all([
        import('../../export/slides/pptx.ts'),
        import('../../export/slides/view-deck.ts'),
      ]);
      const { plan, layers, language, date, title, bounds, chosen, lit, approvalNumber, own } = sheet;
      return writePptx(
        viewDeck({
          plan,
          layers,
          language,
          date,
          title,
          subtitle: tell(language, 'app.basis', { number: plan.document.number }),
          projects: sheet.visible,
          bounds,
          chosen,
          lit,
          approvalNumber,
          own,
        }),
        progress,
      );
    },
  },
];
