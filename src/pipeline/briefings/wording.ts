import type { Language } from '../../model/language.ts';
import type { Project } from '../../model/project.ts';

/** More names than this do not fit a caption; the rest is said as such. */
const mostNames = 4;

/** The projects' names as one sentence lists them. */
export function listed(projects: readonly Project[], language: Language): string {
  const names = projects
    .slice(0, mostNames)
    .map(({ label, name, nameEn }) => (language === 'zh' ? name || label.zh : nameEn));
  const isCut = projects.length > mostNames;
  if (language === 'zh') return `${names.join('、')}${isCut ? '等' : ''}`;
  return `${names.join(', ')}${isCut ? ' and others' : ''}`;
}
