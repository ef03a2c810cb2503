import { categories } from '../../model/category.ts';
import { tell } from '../../model/messages/messages.ts';
import { describeProject } from '../../staticmap/describe.ts';
import { projectsInView } from '../../staticmap/legend.ts';
import { kmPerPx, type View } from '../../staticmap/projection.ts';
import { joinNames, nameOf } from '../project-facts.ts';
import { type DeckInput, meantProjects, type Slide } from './deck.ts';

/** More names nobody listens to; then categories are counted. */
const mostNames = 12;

const mostCities = 5;

/** Signs between sentences, and the stop at the end. */
const stops = { zh: { between: '。', end: '。' }, en: { between: '. ', end: '.' } } as const;

/**
 * What the map of a chapter shows, for those who do not see it: how wide it is, which projects are in view and which
 * are meant, in which cities, how many courses are schematic. Says only what the data says.
 */
export function mapWords(slide: Slide, view: View, { plan, language }: DeckInput): string {
  const inView = projectsInView(slide.visible, view);
  const meant = projectsInView(meantProjects(slide), view);
  const km = Math.round(view.widthPx * kmPerPx(view));
  const [only] = meant;
  const names =
    meant.length <= mostNames
      ? meant.map((project) => nameOf(project, language))
      : categories.flatMap(({ id, label }) => {
          const n = meant.filter(({ category }) => category === id).length;
          return n === 0 ? [] : [tell(language, 'mapWords.counted', { name: label[language], n })];
        });
  const list = { n: meant.length, names: joinNames(names, language) };
  const cities = plan.cities.filter(({ id }) => meant.some((project) => project.cities.includes(id)));
  const cityNames = joinNames(
    cities.map((city) => nameOf(city, language)),
    language,
  );
  const schematic = meant.filter(({ accuracy }) => accuracy === 'schematic').length;
  const { between, end } = stops[language];
  const head = [
    tell(language, 'mapWords.title', { title: slide.title }),
    tell(language, 'map.now', { km, n: inView.length }),
  ];
  // One project speaks for itself, its cities and its certainty with it.
  if (only && meant.length === 1) return [...head, describeProject(only, plan, language)].join(between);
  return `${[
    ...head,
    ...(meant.length > 0 ? [tell(language, slide.focus ? 'mapWords.meant' : 'mapWords.shown', list)] : []),
    ...(cities.length > mostCities
      ? [tell(language, 'mapWords.manyCities', { all: plan.cities.length, n: cities.length })]
      : cities.length > 0
        ? [tell(language, 'mapWords.cities', { cities: cityNames })]
        : []),
    ...(schematic > 0 ? [tell(language, 'mapWords.schematic', { n: schematic })] : []),
  ].join(between)}${end}`;
}
