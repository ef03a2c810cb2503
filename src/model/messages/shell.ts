import type { Bilingual } from '../language.ts';

/** The page around the views. */
export const shellMessages = {
  'app.title': { zh: '湖北重大工程一张图', en: 'Hubei projects on one map' },
  'app.basis': { zh: '依据{number} · 重点工程项目分工', en: 'After {number}, division of key projects' },

  'view.map': { zh: '地图', en: 'Map' },
  'view.projects': { zh: '清单', en: 'Projects' },
  'view.table': { zh: '表格', en: 'Table' },
  'view.matrix': { zh: '矩阵', en: 'Matrix' },
  'view.document': { zh: '文本', en: 'Text' },
  'view.tasks': { zh: '任务', en: 'Tasks' },
  'view.cities': { zh: '城市', en: 'Cities' },
  'view.label': { zh: '视图', en: 'Views' },

  'switch.language': { zh: 'English', en: '中文' },
  'switch.languageLabel': { zh: '切换到英文', en: 'Switch to Chinese' },
  'switch.english': { zh: 'English', en: 'English' },
  'switch.display': { zh: '显示', en: 'Display' },
  'switch.largeType': { zh: '大字', en: 'Large type' },
  'renderer.label': { zh: '绘图', en: 'Drawing' },
  'renderer.auto': { zh: '自动', en: 'Automatic' },
  'renderer.webgl': { zh: 'WebGL', en: 'WebGL' },
  'renderer.vector': { zh: '矢量', en: 'Vector' },
  'renderer.used.webgl': { zh: '现在用 WebGL 绘图：', en: 'Drawn with WebGL:' },
  'renderer.used.vector': {
    zh: '现在用矢量绘图，功能一样：',
    en: 'Drawn as vectors, with everything WebGL does:',
  },
  'renderer.reason.hardware': { zh: '本机有显卡。', en: 'this machine has a GPU.' },
  'renderer.reason.software': {
    zh: '本机浏览器没用上显卡，矢量更快。',
    en: 'the browser uses no GPU here, and vectors are faster.',
  },
  'renderer.reason.slow': {
    zh: '本机 WebGL 较慢，矢量更快。',
    en: 'WebGL is slow here, and vectors are faster.',
  },
  'renderer.reason.none': { zh: '本机浏览器没有打开 WebGL。', en: 'WebGL is off in this browser.' },
  'renderer.reason.wished': { zh: '这是选定的。', en: 'this was chosen.' },
  'switch.palette': { zh: '配色', en: 'Palette' },

  'palette.light': { zh: '浅色', en: 'Light' },
  'palette.dark': { zh: '深色', en: 'Dark' },
  'palette.projector': { zh: '投影', en: 'Projector' },

  'skip.panel': { zh: '跳到左侧面板', en: 'Skip to the panel' },
  'skip.features': { zh: '跳到地图上的工程', en: 'Skip to the projects on the map' },

  'sheet.height': {
    zh: '面板高度：{height}，按一下换一档',
    en: 'Height of the sheet: {height}; press to change',
  },
  'sheet.low': { zh: '低', en: 'low' },
  'sheet.middle': { zh: '中', en: 'middle' },
  'sheet.high': { zh: '高', en: 'high' },

  'fault.plan': {
    zh: '数据文件 plan.json 打不开，清单和地图都要用它。刷新页面；还不行就联系网站管理员，把下面这行发给他。',
    en: 'The data file plan.json could not be read; list and map both need it. Reload; if that fails, send the line below to the site’s keeper.',
  },
  'fault.projects': {
    zh: '工程线位文件打不开，地图上暂时没有工程；清单、任务和单位照常可用。刷新页面再试。',
    en: 'The projects’ lines could not be loaded, so the map lacks them; lists, tasks and units work. Reload to try again.',
  },
  'fault.ground': {
    zh: '底图文件打不开，地图缺少底图；其余照常可用。刷新页面再试。',
    en: 'The base map could not be loaded; everything else works. Reload to try again.',
  },
  'fault.map': {
    zh: '地图组件没能启动，已换成静态图，功能不变。',
    en: 'The map could not start: the static one stands in, with everything it does.',
  },
  'fault.bunching': {
    zh: '聚集图没能画出来，其余照常可用。刷新页面再试。',
    en: 'The density could not be drawn; everything else works. Reload to try again.',
  },
  'fault.late': {
    zh: '有数据文件还没有到，网络可能很慢；不用它的功能照常可用，到了自动补上。',
    en: 'A data file has not come yet; the line may be slow. What does not need it works, and it is taken when it comes.',
  },
  'fault.latePlan': {
    zh: '数据文件 plan.json 还没有到，地图和清单先看不用脚本的这一页；到了自动换成完整的页面。',
    en: 'The data file plan.json has not come yet: this is the page that needs no script. The full one follows by itself.',
  },
  'fault.askAgain': { zh: '重试', en: 'Try again' },
  'fault.drop': {
    zh: '拖进来的文件不是能读的格式。能读填好的督办台账（.xlsx）。',
    en: 'The dropped file is of no kind that is read here. A filled-in ledger (.xlsx) is.',
  },
  'fault.ownSheet': {
    zh: '读台账的部分没能载入，页面没有改动。再试一次。',
    en: 'What reads the ledger could not be loaded; nothing was changed. Try again.',
  },
  'fault.ownSheetLeft': {
    zh: '台账已从页面拿掉，但浏览器没能从这台电脑删掉它。在浏览器设置里清除本站数据。',
    en: 'The ledger is off the page, but the browser could not remove it from this machine: clear this site’s data in the browser’s settings.',
  },
  'fault.updated': {
    zh: '网站已更新，这一页还是旧版，缺少要用的部分。重新载入会回到同一画面，草稿都在。',
    en: 'The site was updated and this page is of the version before, which lacks this part. Reloading shows the same view; drafts are kept.',
  },
  'fault.reload': { zh: '重新载入', en: 'Reload' },
  'fault.trouble.missing': { zh: '文件不在服务器上。', en: 'The server does not have the file.' },
  'fault.trouble.unreachable': { zh: '连不上服务器。', en: 'The server cannot be reached.' },
  'fault.trouble.cut-off': { zh: '文件不完整，不是 JSON。', en: 'The file is cut off, or no JSON.' },
  'fault.trouble.other-shape': {
    zh: '文件在，但内容不是本站的格式。',
    en: 'The file is there, but not of the form that this site reads.',
  },
  'fault.noScript': {
    zh: '页面脚本没有载入，这是不用脚本的页面：图例和清单齐全，不能缩放、筛选和查原句。刷新页面再试；浏览器早于 {browsers} 的，请换新的。',
    en: 'The page’s script did not load. This page needs none: legend and list are whole, without zoom, filters and sentences. Reload to try again; a browser older than {browsers} has to be a newer one.',
  },
  'fault.oldBrowser': {
    zh: '浏览器太旧，这是不用脚本的页面：图例和清单齐全，不能缩放、筛选和查原句。请用 {browsers} 或更新的浏览器打开。',
    en: 'The browser is too old for the page’s script. This page needs none: legend and list are whole, without zoom, filters and sentences. Open it in {browsers} or newer.',
  },
  'fault.link': {
    zh: '链接里有认不出的部分，已略过，其余照用。',
    en: 'Parts of the link were not understood and left out.',
  },
  'fault.part': {
    zh: '{part}没能显示出来；地图、其他视图和已选内容都还在，照常可用。',
    en: '{part} could not be shown; the map, other views and what is chosen are still there and work.',
  },
  'fault.tryAgain': { zh: '再试一次', en: 'Try again' },
  'fault.copyDetail': { zh: '复制详情', en: 'Copy the detail' },
  'fault.detailCopied': {
    zh: '详情已复制，可发给网站管理员。',
    en: 'Copied: it can be sent to the site’s keeper.',
  },
  'fault.partName.page': { zh: '页面', en: 'The page' },
  'fault.partName.panel': { zh: '右侧面板', en: 'The panel' },
  'fault.partName.stage': { zh: '放映', en: 'The briefing' },
  'fault.partName.map': { zh: '地图上的内容', en: 'What lies on the map' },
  'fault.partName.top': { zh: '顶栏', en: 'The top bar' },
  'fault.partName.filter': { zh: '筛选条', en: 'The filters' },
  'fault.partName.compare': { zh: '对比', en: 'The comparison' },
  'fault.dismiss': { zh: '知道了', en: 'Dismiss' },
  'fault.detail': { zh: '细节：{detail}', en: 'Detail: {detail}' },
} as const satisfies Record<string, Bilingual>;
