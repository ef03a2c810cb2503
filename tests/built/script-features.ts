import { parse } from 'acorn';
import { full } from 'acorn-walk';
import { compat, featuresBelow, lackingIn } from './support.ts';

/**
 * What the page asks of a browser by methods. Interfaces that libraries' own objects share too many words with are left
 * out: WebGPU's, the canvas', media's.
 */
const interfaces = [
  ...[
    'AbortSignal',
    'Animation',
    'Blob',
    'CSSStyleSheet',
    'Crypto',
    'Document',
    'DocumentFragment',
    'Element',
  ],
  ...['Event', 'EventTarget', 'FormData', 'HTMLDialogElement', 'HTMLElement', 'HTMLInputElement', 'Headers'],
  ...['IDBFactory', 'Navigator', 'Node', 'Performance', 'Request', 'Response', 'SVGElement', 'ShadowRoot'],
  ...['StorageManager', 'URL', 'URLSearchParams', 'Window'],
];

const { builtins } = compat.javascript;

const records = [...featuresBelow(builtins ?? {}), ...featuresBelow(compat.api)];

const globals = new Map(records.map(({ key, statement }) => [key, lackingIn(statement)]));

/** Methods by their names: of several with one name, the one that most browsers know counts. */
const methods = new Map<string, string[]>();

/** As `Object.hasOwn`. */
const statics = new Map<string, string[]>();

for (const { key: owner, inner } of records) {
  const isBuiltin = builtins?.[owner] !== undefined && owner !== 'ArrayBuffer';
  for (const { key, statement } of featuresBelow(inner)) {
    const lacking = lackingIn(statement);
    if (key.endsWith('_static')) statics.set(`${owner}.${key.replace('_static', '')}`, lacking);
    else if (isBuiltin || interfaces.includes(owner)) {
      const before = methods.get(key);
      if (!before || lacking.length < before.length) methods.set(key, lacking);
    }
  }
}

const syntax = compat.javascript;

/** What of a node the oldest browsers may lack, by the name that it is told by. */
function featureOf(node: ReturnType<typeof parse> | object): { name: string; lacking: string[] } | null {
  // The walker gives every node by its own shape; what is read is asked for first.
  // biome-ignore lint/suspicious/noExplicitAny: acorn's own types name no union of all nodes.
  const found = node as any;
  switch (found.type) {
    case 'StaticBlock':
      return told('static {}', syntax.classes?.static?.initialization_blocks);
    case 'Literal':
      if (!found.regex) return null;
      if (/\(\?<[=!]/.test(found.regex.pattern))
        return told(`/${found.regex.pattern}/`, syntax.regular_expressions?.lookbehind_assertion);
      if (found.regex.flags.includes('v'))
        return told(`/${found.regex.pattern}/v`, syntax.builtins?.RegExp?.unicodeSets);
      return null;
    case 'NewExpression':
    case 'CallExpression': {
      const { callee } = found;
      if (callee.type === 'Identifier') return { name: callee.name, lacking: globals.get(callee.name) ?? [] };
      if (callee.type !== 'MemberExpression' || callee.computed) return null;
      const { object, property } = callee;
      const name = `${object.name}.${property.name}`;
      if (object.type === 'Identifier' && statics.has(name))
        return { name, lacking: statics.get(name) ?? [] };
      return { name: `.${property.name}()`, lacking: methods.get(property.name) ?? [] };
    }
    default:
      return null;
  }
}

function told(name: string, feature: Parameters<typeof lackingIn>[0] | { __compat?: unknown } | undefined) {
  const statement = (feature as { __compat?: Parameters<typeof lackingIn>[0] } | undefined)?.__compat;
  if (!statement) throw new Error(`The table of features no longer knows ${name}.`);
  return { name, lacking: lackingIn(statement) };
}

/** What a script uses that one of the oldest browsers lacks: `.findLast(): Chrome / Edge 92`, each once. */
export function newInScript(text: string): string[] {
  const found = new Set<string>();
  full(parse(text, { ecmaVersion: 'latest', sourceType: 'module' }), (node) => {
    const feature = featureOf(node);
    if (feature && feature.lacking.length > 0) found.add(`${feature.name}: ${feature.lacking.join(', ')}`);
  });
  return [...found].sort();
}
