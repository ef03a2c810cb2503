import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { useStore } from 'zustand';
import { titleIn } from '../model/document.ts';
import type { Bilingual } from '../model/language.ts';
import { tell } from '../model/messages/messages.ts';
import type { Actions, AppState, AppStore } from '../state/store.ts';

export const StoreContext = createContext<AppStore | null>(null);

function useAppStore(): AppStore {
  const store = useContext(StoreContext);
  if (!store) throw new Error('A component stands outside of StoreContext.');
  return store;
}

/** A part of the state; the component is drawn again when it changes. */
export function useApp<T>(select: (state: AppState) => T): T {
  return useStore(useAppStore(), select);
}

/** The store's actions; they never change. */
export function useActions(): Actions {
  return useAppStore().getState();
}

type BoundTell = (...args: Parameters<typeof tell> extends [unknown, ...infer Rest] ? Rest : never) => string;

/** `tell` in the language that is set now. */
export function useTell(): Tell {
  const language = useApp((state) => state.language);
  return ((...rest: Parameters<BoundTell>) => tell(language, ...rest)) as Tell;
}

export type Tell = <Key extends Parameters<typeof tell>[1]>(
  key: Key,
  ...values: Parameters<typeof tell<Key>> extends [unknown, unknown, ...infer Rest] ? Rest : never
) => string;

/** Picks the language's wording out of a bilingual fact. */
export function useSay(): (text: Bilingual) => string {
  const language = useApp((state) => state.language);
  return (text) => text[language];
}

/** A record's name in the language that is set now. */
export function useName(): (record: { name: string; nameEn: string }) => string {
  const language = useApp((state) => state.language);
  return (record) => (language === 'zh' ? record.name : record.nameEn);
}

/** A task's or a section's title: in English it is this site's translation. */
export function useTitle(): (record: { title: string; titleEn: string }) => string {
  const language = useApp((state) => state.language);
  return (record) => titleIn(record, language);
}
