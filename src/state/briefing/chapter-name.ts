import { accuracyClassOf } from '../../model/accuracy.ts';
import type { Chapter } from '../../model/briefing/briefing.ts';
import { categories, groupIds, groupLabels } from '../../model/category.ts';
import { planBounds } from '../../model/extent.ts';
import { verbIn } from '../../model/glossary.ts';
import type { Bilingual } from '../../model/language.ts';
import { tell } from '../../model/messages/messages.ts';
import type { Plan } from '../../model/plan.ts';
import { progressStateOf } from '../../model/progress/state.ts';
import type { Bounds } from '../camera.ts';
import { chapterBounds } from './chapter-view.ts';

type View = Pick<Chapter, 'camera' | 'filter' | 'chosen'>;

/** A view of more than this share of the plan's width and height is one of the whole. */
const wholeShare = 2 / 3;

function nameOf(record: { name: string; nameEn: string }): Bilingual {
  return { zh: record.name, en: record.nameEn };
}

function titleOf(record: { title: string; titleEn: string }): Bilingual {
  return { zh: record.title, en: record.titleEn };
}

/** One or two in full, of more the first and their number; nothing of nothing. */
function listed(names: readonly Bilingual[]): Bilingual[] {
  const [first, second] = names;
  if (!first || !second) return [...names];
  const n = names.length;
  return [
    n === 2
      ? { zh: `${first.zh}、${second.zh}`, en: `${first.en}, ${second.en}` }
      : {
          zh: tell('zh', 'briefing.viewName.more', { name: first.zh, n }),
          en: tell('en', 'briefing.viewName.more', { name: first.en, n }),
        },
  ];
}

function labelsOf(wanted: readonly string[]): Bilingual[] {
  return groupIds.flatMap((group) => {
    const ofGroup = categories.filter((category) => category.group === group);
    const shown = ofGroup.filter(({ id }) => wanted.includes(id));
    return shown.length > 1 && shown.length === ofGroup.length
      ? [groupLabels[group]]
      : shown.map(({ label }) => label);
  });
}

function isWhole([west, south, east, north]: Bounds): boolean {
  const [planWest, planSouth, planEast, planNorth] = planBounds;
  const width = Math.min(east, planEast) - Math.max(west, planWest);
  const height = Math.min(north, planNorth) - Math.max(south, planSouth);
  return width > (planEast - planWest) * wholeShare && height > (planNorth - planSouth) * wholeShare;
}

/** The city in whose land the middle of the view lies, or that is the nearest to it. */
function cityAround([west, south, east, north]: Bounds, plan: Plan): Bilingual[] {
  const [lng, lat] = [(west + east) / 2, (south + north) / 2];
  const nearest = plan.counties
    .map(({ cityName, bounds: [left, bottom, right, top] }) => ({
      city: plan.cities.find(({ name }) => `${name}市` === cityName),
      // Boxes overlap: of several around the middle, the one whose own middle is the nearest.
      away: [
        Math.hypot(Math.max(left - lng, 0, lng - right), Math.max(bottom - lat, 0, lat - top)),
        Math.hypot((left + right) / 2 - lng, (bottom + top) / 2 - lat),
      ] as const,
    }))
    .filter(({ city }) => city)
    .sort((a, b) => a.away[0] - b.away[0] || a.away[1] - b.away[1])[0]?.city;
  return nearest
    ? [
        {
          zh: tell('zh', 'briefing.viewName.around', { name: nearest.name }),
          en: tell('en', 'briefing.viewName.around', { name: nearest.nameEn }),
        },
      ]
    : [];
}

function nameOfChoice(chosen: View['chosen'], plan: Plan): Bilingual | null {
  if (!chosen) return null;
  const isChosen = ({ id }: { id: string }) => id === chosen.id;
  if (chosen.kind === 'task') {
    const task = plan.tasks.find(isChosen);
    return task ? titleOf(task) : null;
  }
  const records = { project: plan.projects, city: plan.cities, unit: plan.units }[chosen.kind];
  const record: { name: string; nameEn: string } | undefined = records.find(isChosen);
  return record ? nameOf(record) : null;
}

/** What a view is called until a person calls it something else: what is chosen in it, or what and where it shows. */
export function nameOfView({ camera, filter, chosen }: View, plan: Plan): Bilingual {
  const choice = nameOfChoice(chosen, plan);
  if (choice) return choice;
  const bounds = chapterBounds(camera);
  const among = <Entry extends { id: string }>(records: readonly Entry[], ids: readonly string[] = []) =>
    records.filter(({ id }) => ids.includes(id));
  const places = listed(among(plan.cities, filter.cities).map(nameOf));
  const parts = [
    ...places,
    ...(filter.region ? [regionName] : []),
    ...listed(labelsOf(filter.categories ?? [])),
    ...listed((filter.accuracies ?? []).map((id) => accuracyClassOf(id).label)),
    ...listed((filter.stages ?? []).map((stage) => ({ zh: stage, en: verbIn(stage, 'en') }))),
    ...listed((filter.progress ?? []).map((id) => progressStateOf(id).label)),
    ...listed(among(plan.units, filter.units).map(nameOf)),
    ...listed(among(plan.sections, filter.sections).map(titleOf)),
    ...(places.length > 0 || filter.region || isWhole(bounds) ? [] : cityAround(bounds, plan)),
  ];
  if (parts.length === 0) return wholeName;
  const joined = (language: keyof Bilingual) => parts.map((part) => part[language]).join(' · ');
  return { zh: joined('zh'), en: joined('en') };
}

const wholeName: Bilingual = {
  zh: tell('zh', 'briefing.group.overview'),
  en: tell('en', 'briefing.group.overview'),
};

const regionName: Bilingual = {
  zh: tell('zh', 'briefing.viewName.region'),
  en: tell('en', 'briefing.viewName.region'),
};
