/** The same files for every library, from the built site; `done` tells the bench when all of it is on the screen. */
export const bounds = { west: 110.2, south: 29.0, east: 116.15, north: 32.75 };

/** Lowest first. */
export const layers = [
  { id: 'land', file: 'context/land.geojson', fill: '#f1f2ed', line: '#bcc3c1', width: 1 },
  { id: 'cities', file: 'cities.geojson', fill: '#fbfaf7', line: '#9aa3a3', width: 1 },
  { id: 'water', file: 'context/water.geojson', fill: '#cfe1ea', line: '#93b6c6', width: 0.5 },
  { id: 'rivers', file: 'context/rivers.geojson', fill: null, line: '#93b6c6', width: 1 },
  { id: 'borders', file: 'context/borders.geojson', fill: null, line: '#5d686e', width: 1 },
  { id: 'bands', file: 'bands.geojson', fill: '#d5454322', line: null, width: 0 },
  { id: 'projects', file: 'projects.geojson', fill: '#32795044', line: '#24272d', width: 2.5 },
];

export async function load() {
  const collections = await Promise.all(
    layers.map(async ({ file }) => (await fetch(`../data/${file}`)).json()),
  );
  return layers.map((layer, index) => ({ ...layer, collection: collections[index] }));
}

/** Puts a mark on the page: the frame that shows it shows the map that has just been drawn. */
export function done() {
  new PerformanceObserver((entries) => {
    window.shownMs = entries.getEntries()[0]?.renderTime;
  }).observe({ type: 'element', buffered: true });
  const mark = document.createElement('p');
  mark.setAttribute('elementtiming', 'done');
  mark.style.cssText = 'position:fixed;z-index:9999;top:0;left:0;margin:0';
  mark.textContent = '已画完';
  document.body.append(mark);
  requestAnimationFrame(() => {
    window.drawnMs = performance.now();
  });
}
