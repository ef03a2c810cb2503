import { type ProgressStateId, progressStates } from '../progress/state.ts';

/** States that an office can say of its own: that nothing was published is not one of them. */
export const ownStates = progressStates.filter(({ id }) => id !== 'unknown');

/** Other words for a state that can mean nothing else. */
const alsoSaid: Partial<Record<ProgressStateId, readonly string[]>> = {
  in_service: ['已投用', '建成投用', '已建成投用', '已投产', '投产', '已通车', '投入运营', '已投运', '投运'],
  partly_open: ['部分通车', '部分建成投用', '部分投产', '部分投运'],
  under_way: ['已开工', '建设中', '施工中', '正在建设', '续建', 'in progress', 'under construction'],
  approved: ['批复', '已核准', '已获批复', '已立项'],
  preparatory: ['前期工作', '前期阶段', '前期论证', '正在前期'],
  suspended: ['暂停', '停工', '缓建', '停建'],
};

/** What may stand in a cell, lower case, and the state that it says. */
export const ownStateWords: ReadonlyMap<string, ProgressStateId> = new Map(
  ownStates.flatMap(({ id, label }) =>
    [label.zh, label.en.toLowerCase(), ...(alsoSaid[id] ?? [])].map((word) => [word, id] as const),
  ),
);
