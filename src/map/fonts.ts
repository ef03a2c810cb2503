import tokens from '../model/tokens.json' with { type: 'json' };

function families(stack: string): string[] {
  return stack.split(',').map((family) => family.trim().replaceAll('"', ''));
}

const ui = families(tokens.type.ui);

/**
 * Font stacks for `text-font`. MapLibre draws the glyphs itself from local fonts and reads the weight
 * from the first family's name, so the first entry names a weight and the rest are what is installed.
 */
export const mapFonts = {
  regular: [`${ui[0]} Regular`, ...ui],
  medium: [`${ui[0]} Medium`, ...ui],
  strong: [`${ui[0]} Semibold`, ...ui],
  water: families(tokens.type.quote),
};
