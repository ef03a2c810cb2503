import type { AppStore } from '../../state/store.ts';

/** Reads one kind of file that people bring along. */
export interface DropAcceptor {
  /** How names of its files end, lower case, without the dot. */
  extensions: readonly string[];
  /** Takes the file over: what it thinks of it, it says itself. */
  take(file: File, store: AppStore): void;
}

/** The one table of what may be dropped on the page; the first whose ending fits takes the file. */
export const dropAcceptors: readonly DropAcceptor[] = [
  {
    // The old and the locked ones too: it says what to do with them.
    extensions: ['xlsx', 'xlsm', 'xltx', 'xls', 'xlsb', 'et', 'ods'],
    take: (file, store) => store.getState().askOwnSheet({ file }),
  },
];

/** Hands a file to whoever reads its kind, or says that nobody does. */
export function takeFile(file: File, store: AppStore) {
  const ending = /\.([^.]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? '';
  const acceptor = dropAcceptors.find(({ extensions }) => extensions.includes(ending));
  const { dismiss, report } = store.getState();
  dismiss('drop');
  if (acceptor) acceptor.take(file, store);
  else report({ id: 'drop', detail: file.name });
}

function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}

/**
 * Takes what is dropped anywhere on the page, which the browser would else open in its place. Returns what ends that.
 */
export function bindDrop(store: AppStore, window: Window): () => void {
  function over(event: DragEvent) {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
  }
  function drop(event: DragEvent) {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    const [file] = event.dataTransfer?.files ?? [];
    if (file) takeFile(file, store);
  }
  window.addEventListener('dragover', over);
  window.addEventListener('drop', drop);
  return () => {
    window.removeEventListener('dragover', over);
    window.removeEventListener('drop', drop);
  };
}
