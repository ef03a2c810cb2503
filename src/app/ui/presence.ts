import { useLayoutEffect } from 'preact/hooks';

/**
 * While the component stands, the root element has the class `has-NAME`, for what is laid out otherwise then:
 * browsers before Chrome 105 and Firefox 121 have no `:has()`. One component at a time per name.
 */
export function usePresence(name: string, isThere = true) {
  useLayoutEffect(() => {
    if (!isThere) return;
    const { classList } = document.documentElement;
    classList.add(`has-${name}`);
    return () => classList.remove(`has-${name}`);
  }, [name, isThere]);
}
