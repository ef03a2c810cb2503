import type { CompatStatement, Identifier } from '@mdn/browser-compat-data';
import { type CssNode, parse, walk } from 'css-tree';
import { compat, lackingIn } from './support.ts';

const { properties = {}, selectors = {}, types = {}, 'at-rules': atRules = {} } = compat.css;

/** Every function of values by its name: `color-mix`, `min`, `env`; the one that most browsers know counts. */
const functions = new Map<string, CompatStatement>();

function gather(entry: Identifier) {
  for (const [key, inner] of Object.entries(entry)) {
    if (key === '__compat') continue;
    const { __compat: statement } = inner as Identifier;
    const before = functions.get(key);
    if (statement && (!before || lackingIn(statement).length < lackingIn(before).length))
      functions.set(key, statement);
    gather(inner as Identifier);
  }
}
gather(types as Identifier);

/** Units that came with container queries and with bars that slide away. */
const newUnits = /^(cq|[dsl]v)/;

function statementOf(node: CssNode): { name: string; statement: CompatStatement | undefined } | null {
  switch (node.type) {
    case 'PseudoClassSelector':
    case 'PseudoElementSelector':
      return { name: `:${node.name}`, statement: selectors[node.name]?.__compat };
    case 'NestingSelector':
      return { name: '&', statement: selectors.nesting?.__compat };
    case 'Atrule':
      return { name: `@${node.name}`, statement: atRules[node.name]?.__compat };
    case 'Feature':
      return {
        name: `(${node.name})`,
        statement: atRules.media?.[node.name.replace(/^(min|max)-/, '')]?.__compat,
      };
    case 'FeatureRange':
      return { name: '(a <= b)', statement: atRules.media?.range_syntax?.__compat };
    case 'Declaration':
      return node.property.startsWith('--')
        ? null
        : { name: node.property, statement: properties[node.property]?.__compat };
    case 'Function':
      return { name: `${node.name}()`, statement: functions.get(node.name) };
    case 'Dimension':
      return newUnits.test(node.unit)
        ? { name: node.unit, statement: types.length?.viewport_percentage_units_dynamic?.__compat }
        : null;
    default:
      return null;
  }
}

/** What a style sheet uses that one of the oldest browsers lacks: `@container: Chrome / Edge 92`, each once. */
export function newInStyles(text: string): string[] {
  const found = new Set<string>();
  walk(parse(text, { parseCustomProperty: true }), (node) => {
    const feature = statementOf(node);
    const lacking = feature?.statement ? lackingIn(feature.statement) : [];
    if (feature && lacking.length > 0) found.add(`${feature.name}: ${lacking.join(', ')}`);
  });
  return [...found].sort();
}
