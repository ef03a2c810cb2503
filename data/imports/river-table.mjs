/**
 * The rivers to draw, in order: a river that others join or leave stands before them.
 * id, name, nameEn; rank 1 长江, 2 汉江, 3 main tributaries and branches, 4 context.
 * wdbii: places [lng, lat] along the course, downstream; the guide is the way through the WDBII lines between them.
 * towns: points of the guide itself where WDBII has no (or only an older) course.
 * from / into: id of the river whose line the first / last point lies on.
 */
export const RIVERS = [
  {
    id: 'changjiang', name: '长江', nameEn: 'Yangtze', rank: 1,
    wdbii: [
      [107.39, 29.72], [108.4, 30.8], [109.5, 31.02], [110.34, 31.04], [111.26, 30.73], [112.23, 30.3], [112.42, 29.74],
      [112.9, 29.79], [113.14, 29.46], [113.9, 29.97], [114.28, 30.55], [114.87, 30.4], [115.08, 30.21], [115.55, 29.84],
      [116.0, 29.75], [116.22, 29.75], [116.98, 30.49], [117.78, 30.9], [118.35, 31.35],
    ],
  },
  {
    id: 'hanjiang', name: '汉江', nameEn: 'Han River', rank: 2, into: 'changjiang',
    wdbii: [
      [107.6, 33.15], [109.03, 32.7], [110.8, 32.84], [111.5, 32.55], [111.65, 32.38], [112.15, 32.03], [112.25, 31.7],
      [112.55, 31.17], [112.58, 30.7], [112.87, 30.45], [113.45, 30.37], [113.83, 30.64], [114.29, 30.565],
    ],
  },
  {
    id: 'qingjiang', name: '清江', nameEn: 'Qing River', rank: 3, into: 'changjiang',
    wdbii: [[108.75, 30.2], [109.48, 30.27], [110.3, 30.4], [111.2, 30.47], [111.46, 30.39]],
  },
  { id: 'baihe', name: '白河', nameEn: 'Bai River', rank: 4, wdbii: [[112.65, 33.3], [112.53, 33.0], [112.36, 32.52], [112.37, 32.2]] },
  {
    id: 'tangbaihe', name: '唐白河', nameEn: 'Tangbai River', rank: 3, from: 'baihe', into: 'hanjiang',
    wdbii: [[112.37, 32.2], [112.18, 32.04]],
  },
  { id: 'tanghe', name: '唐河', nameEn: 'Tang River', rank: 4, into: 'tangbaihe', wdbii: [[112.95, 33.05], [112.83, 32.68], [112.37, 32.2]] },
  { id: 'juhe', name: '沮河', nameEn: 'Ju River', rank: 4, wdbii: [[111.25, 31.55], [111.64, 31.06], [112.0, 30.67]] },
  {
    id: 'juzhanghe', name: '沮漳河', nameEn: 'Juzhang River', rank: 3, from: 'juhe', into: 'changjiang',
    wdbii: [[112.0, 30.67], [112.0, 30.4], [112.04, 30.3]],
  },
  { id: 'zhanghe', name: '漳河', nameEn: 'Zhang River', rank: 4, into: 'juzhanghe', wdbii: [[111.6, 31.5], [111.98, 30.95], [112.0, 30.67]] },
  {
    id: 'fuhuanhe', name: '府澴河', nameEn: 'Fuhuan River', rank: 3, into: 'changjiang',
    wdbii: [[113.35, 31.75], [113.68, 31.26], [113.77, 30.98]],
    towns: [[113.85, 30.87], [114.0, 30.81], [114.15, 30.77], [114.27, 30.7], [114.36, 30.69]],
  },
  {
    id: 'dongjinghe', name: '东荆河', nameEn: 'Dongjing River', rank: 3, from: 'hanjiang', into: 'changjiang',
    wdbii: [[112.86, 30.45], [113.0, 30.1], [113.5, 30.13], [113.86, 30.19]],
  },
  { id: 'lishui', name: '澧水', nameEn: 'Li River', rank: 4, wdbii: [[110.15, 29.4], [110.48, 29.12], [111.3, 29.58], [111.87, 29.6], [112.21, 29.2]] },
  {
    id: 'songzihe', name: '松滋河', nameEn: 'Songzi River', rank: 3, from: 'changjiang', into: 'lishui',
    wdbii: [[111.63, 30.28], [111.8, 30.15], [112.05, 29.88], [112.21, 29.2]],
  },
  {
    id: 'huduhe', name: '虎渡河', nameEn: 'Hudu River', rank: 3, from: 'changjiang', into: 'songzihe',
    wdbii: [[112.13, 30.26], [112.12, 30.1], [112.2, 29.65], [112.15, 29.44]],
  },
  { id: 'ouchihe', name: '藕池河', nameEn: 'Ouchi River', rank: 4, from: 'changjiang', wdbii: [[112.36, 29.8], [112.4, 29.5], [112.45, 29.33]] },
  {
    id: 'neijinghe', name: '内荆河', nameEn: 'Neijing River', rank: 3, into: 'changjiang',
    towns: [[112.5, 30.4], [112.56, 30.22], [112.75, 30.05], [113.03, 29.95], [113.3, 29.93], [113.5, 29.98], [113.7, 30.07], [113.83, 30.16]],
  },
  { id: 'jushui', name: '举水', nameEn: 'Ju Shui', rank: 3, into: 'changjiang', towns: [[115.01, 31.17], [114.93, 31.0], [114.81, 30.85], [114.83, 30.72], [114.85, 30.62]] },
  { id: 'fushui', name: '富水', nameEn: 'Fu Shui', rank: 3, into: 'changjiang', towns: [[114.48, 29.61], [114.7, 29.67], [114.95, 29.7], [115.21, 29.84], [115.35, 29.82], [115.44, 29.86]] },
  { id: 'lushui', name: '陆水', nameEn: 'Lu Shui', rank: 3, into: 'changjiang', towns: [[113.82, 29.25], [113.95, 29.4], [114.03, 29.56], [113.97, 29.68], [113.89, 29.73], [113.87, 29.83], [113.85, 29.9]] },
  { id: 'duhe', name: '堵河', nameEn: 'Du River', rank: 4, into: 'hanjiang', wdbii: [[110.25, 31.55], [110.05, 31.86], [110.62, 32.82]] },
  { id: 'nanhe', name: '南河', nameEn: 'Nan River', rank: 4, into: 'hanjiang', wdbii: [[110.55, 31.6], [110.97, 31.9], [111.66, 32.24]] },
  { id: 'yuanjiang', name: '沅江', nameEn: 'Yuan River', rank: 3, wdbii: [[110.15, 28.0], [110.4, 28.45], [111.69, 29.03]] },
  { id: 'xiangjiang', name: '湘江', nameEn: 'Xiang River', rank: 3, wdbii: [[112.95, 27.9], [112.96, 28.2], [112.95, 28.65]] },
  { id: 'ganjiang', name: '赣江', nameEn: 'Gan River', rank: 3, wdbii: [[115.4, 27.85], [115.87, 28.68], [115.95, 29.15]] },
  { id: 'xiushui', name: '修水', nameEn: 'Xiu River', rank: 4, wdbii: [[114.55, 29.03], [115.2, 29.25], [115.8, 29.05]] },
  { id: 'huaihe', name: '淮河', nameEn: 'Huai River', rank: 3, wdbii: [[113.35, 32.45], [115.4, 32.43], [116.75, 32.7]] },
];
