import { rendererParameter } from '../surface/renderer/wish.ts';

/** The address of what is shown, to be given on: what this machine draws with stays here. */
export function shareUrl(): URL {
  const url = new URL(window.location.href);
  url.searchParams.delete(rendererParameter);
  return url;
}
