import { palettes } from '../../model/look/palette.ts';
import tokens from '../../model/look/tokens.json' with { type: 'json' };

const { text, surface, accent, selection } = palettes.projector;

/** By these a long caption's letters shrink, see the player; smaller ones are not read from the back row. */
const steps = [0.92, 0.85, 0.78, 0.72, 0.66]
  .map((share, index) => `.chapter[data-step="${index + 1}"]{--letters:${share}}`)
  .join('');

/**
 * The offline page: words on the left, the map on the right; one under the other where it is narrow. In
 * English a Chinese font, where it is the only one, would set an apostrophe as wide as a character.
 */
export const pageCss = `
*{box-sizing:border-box}
html{font-family:${tokens.type.ui};color:${text.primary};background:${surface.page}}
html:lang(en){font-family:${tokens.type.latin},${tokens.type.ui};font-variant-east-asian:proportional-width}
html:lang(en) :is(blockquote,svg){font-variant-east-asian:normal}
body{margin:0}
h1,h2,h3,p,blockquote,dl,dd,ul{margin:0;padding:0}
h2:focus{outline:none}
[hidden]{display:none!important}
.chapter{display:grid;grid-template:auto minmax(0,1fr) auto/minmax(0,30fr) minmax(0,62fr);gap:2vmin 3vmin;padding:3vmin 4vmin;min-height:100vh}
.playing .chapter{height:100vh;min-height:0;padding-bottom:calc(3vmin + 56px);overflow:auto}
.playing .chapter:not(.ends) .words{min-height:0;overflow:auto}
${steps}
h1{font-size:clamp(28px,6vmin,64px)}
h2{grid-column:1/-1;font-size:clamp(22px,4.2vmin,48px);line-height:1.25}
.words{display:flex;flex-direction:column;gap:3vmin;min-width:0}
.caption{font-size:calc(clamp(16px,2.6vmin,30px)*var(--letters,1));line-height:1.5}
dl{display:flex;flex-wrap:wrap;gap:2vmin 4vmin}
dl div{display:flex;flex-direction:column-reverse}
dt{font-size:clamp(14px,1.9vmin,22px);color:${text.secondary}}
dd{font-size:clamp(24px,4.4vmin,52px);font-weight:600;color:${accent.base};font-variant-numeric:tabular-nums}
blockquote{border-left:4px solid ${surface.lineStrong};padding-left:2vmin;font-family:${tokens.type.quote};font-size:calc(clamp(16px,2.4vmin,28px)*var(--letters,1));line-height:1.65}
mark{background:${selection.mark};color:${text.mark};font-weight:600}
cite{display:block;margin-top:1vmin;font-family:${tokens.type.ui};font-style:normal;font-size:clamp(13px,1.6vmin,18px);color:${text.tertiary}}
figure{margin:0;min-width:0;min-height:0;display:flex;flex-direction:column;gap:1.5vmin}
figure>svg{flex:1;width:100%;height:auto;min-height:0;border:1px solid ${surface.line}}
.legend{flex:none;display:flex;flex-wrap:wrap;gap:4px 24px;list-style:none;font-size:clamp(13px,1.8vmin,20px)}
.legend li{display:flex;align-items:center;gap:8px}
.notes{display:none;border-top:1px solid ${surface.line};padding-top:1.5vmin;font-size:clamp(14px,1.9vmin,22px);line-height:1.6;color:${text.secondary}}
.notes h3{font-size:1em;color:${text.primary}}
.with-notes .notes{display:block}
.source{font-size:clamp(12px,1.5vmin,16px);line-height:1.6;color:${text.tertiary}}
.chapter>p.source{grid-column:1/-1}
.ends{align-content:center;grid-template:auto auto/1fr}
table{border-collapse:collapse;font-size:clamp(14px,2vmin,22px)}
th,td{padding:6px 16px;border-bottom:1px solid ${surface.line};text-align:right;font-variant-numeric:tabular-nums}
th:first-child,td:first-child{text-align:left}
.bar{position:fixed;inset:auto 0 0;display:flex;align-items:center;gap:12px;height:48px;padding:0 4vmin;background:${surface.panel};border-top:1px solid ${surface.line};font-size:14px;color:${text.secondary}}
.bar button{min-width:44px;height:40px;font:inherit;color:${accent.text};background:none;border:1px solid ${surface.line};border-radius:6px;cursor:pointer}
.bar button:disabled{color:${text.tertiary};cursor:default}
.bar .keys{margin-left:auto;color:${text.tertiary}}
:focus-visible{outline:2px solid ${accent.base};outline-offset:2px}
progress{appearance:none;width:22vw;height:6px;border:0;background:${surface.line}}
progress::-webkit-progress-bar{background:${surface.line}}
progress::-webkit-progress-value{background:${accent.base}}
progress::-moz-progress-bar{background:${accent.base}}
.place{font-variant-numeric:tabular-nums}
.black{position:fixed;inset:0;z-index:2;background:#000;color:#333;border:0;font-size:14px}
@media (max-width:760px){.chapter,.playing .chapter{display:flex;flex-direction:column;height:auto;min-height:100vh}figure>svg{flex:none}.bar .keys{display:none}}
@media print{.bar,.black{display:none!important}.chapter[hidden]{display:grid!important}.chapter,.playing .chapter{height:auto;break-after:page;padding:0}.playing .chapter:not(.ends) .words{overflow:visible}}
`;
