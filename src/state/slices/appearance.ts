import { type Language, languages } from '../../model/language.ts';
import { type PaletteId, paletteIds } from '../../model/look/palette.ts';
import { type AddressPart, wordPart } from '../address/part.ts';
import type { SetState } from './set-state.ts';

export interface AppearanceData {
  language: Language;
  palette: PaletteId;
  /** 适老化: everything written is a quarter larger. */
  largeType: boolean;
}

export interface AppearanceActions {
  speak(language: Language): void;
  paint(palette: PaletteId): void;
  enlarge(largeType: boolean): void;
}

export function createAppearance(set: SetState<AppearanceData>): AppearanceData & AppearanceActions {
  return {
    language: 'zh',
    palette: 'light',
    largeType: false,
    speak: (language) => set({ language }),
    paint: (palette) => set({ palette }),
    enlarge: (largeType) => set({ largeType }),
  };
}

export const appearanceAddress: readonly AddressPart<AppearanceData>[] = [
  wordPart('lang', 'language', languages, 'zh'),
  wordPart('palette', 'palette', paletteIds, 'light'),
  {
    name: 'type',
    write: ({ largeType }) => (largeType ? 'large' : null),
    read(value, start) {
      start.largeType = value === 'large';
      return start.largeType;
    },
  },
];
