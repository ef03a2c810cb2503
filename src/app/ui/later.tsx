import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A component whose code is loaded when it is first shown; what cannot be loaded is told by the nearest boundary. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let loaded: ComponentType<Props> | null = null;
  return function Later(props: Props) {
    const [, setDone] = useState(loaded !== null);
    const [failed, setFailed] = useState<{ error: unknown } | null>(null);
    useEffect(() => {
      if (loaded) return;
      load().then(
        (component) => {
          loaded = component;
          setDone(true);
        },
        (error: unknown) => setFailed({ error }),
      );
    }, []);
    if (failed) throw failed.error;
    const Loaded = loaded;
    return Loaded && <Loaded {...props} />;
  };
}
