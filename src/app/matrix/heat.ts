/**
 * The shades of a heat table, weakest first: how much of the accent colour lies on the panel, and which text
 * reads on it in every palette. Shades between 0.5 and 0.8 carry neither text.
 */
export const heatShades = [
  { share: 0.1, text: 'primary' },
  { share: 0.25, text: 'primary' },
  { share: 0.42, text: 'primary' },
  { share: 0.84, text: 'onAccent' },
  { share: 1, text: 'onAccent' },
] as const;
