/** What the gazetteer does not say about places: which seat stands for a city, English names, cities beyond Hubei. */

/** [city adcode, name, English name, rank, adcode of the district or county whose seat is the city's]. */
export const CITY_SEATS = [
  ['420100', '武汉', 'Wuhan', 1, '420102'],
  ['420200', '黄石', 'Huangshi', 2, '420202'],
  ['420300', '十堰', 'Shiyan', 3, '420303'],
  ['420500', '宜昌', 'Yichang', 2, '420502'],
  ['420600', '襄阳', 'Xiangyang', 2, '420606'],
  ['420700', '鄂州', 'Ezhou', 2, '420704'],
  ['420800', '荆门', 'Jingmen', 2, '420802'],
  ['420900', '孝感', 'Xiaogan', 2, '420902'],
  ['421000', '荆州', 'Jingzhou', 2, '421003'],
  ['421100', '黄冈', 'Huanggang', 2, '421102'],
  ['421200', '咸宁', 'Xianning', 2, '421202'],
  ['421300', '随州', 'Suizhou', 3, '421303'],
  ['422800', '恩施', 'Enshi', 3, '422801'],
  ['429004', '仙桃', 'Xiantao', 2, '429004'],
  ['429005', '潜江', 'Qianjiang', 2, '429005'],
  ['429006', '天门', 'Tianmen', 2, '429006'],
  ['429021', '神农架', 'Shennongjia', 3, '429021'],
];

export const COUNTY_NAMES_EN = {
  420222: 'Yangxin', 420281: 'Daye', 420322: 'Yunxi', 420323: 'Zhushan', 420324: 'Zhuxi', 420325: 'Fangxian',
  420381: 'Danjiangkou', 420525: "Yuan'an", 420526: 'Xingshan', 420527: 'Zigui', 420528: 'Changyang', 420529: 'Wufeng',
  420581: 'Yidu', 420582: 'Dangyang', 420583: 'Zhijiang', 420624: 'Nanzhang', 420625: 'Gucheng', 420626: 'Baokang',
  420682: 'Laohekou', 420683: 'Zaoyang', 420684: 'Yicheng', 420821: 'Jingshan', 420822: 'Shayang', 420881: 'Zhongxiang',
  420921: 'Xiaochang', 420922: 'Dawu', 420923: 'Yunmeng', 420981: 'Yingcheng', 420982: 'Anlu', 420984: 'Hanchuan',
  421022: "Gong'an", 421023: 'Jianli', 421024: 'Jiangling', 421081: 'Shishou', 421083: 'Honghu', 421087: 'Songzi',
  421121: 'Tuanfeng', 421122: "Hong'an", 421123: 'Luotian', 421124: 'Yingshan', 421125: 'Xishui', 421126: 'Qichun',
  421127: 'Huangmei', 421181: 'Macheng', 421182: 'Wuxue', 421221: 'Jiayu', 421222: 'Tongcheng', 421223: 'Chongyang',
  421224: 'Tongshan', 421281: 'Chibi', 421321: 'Suixian', 421381: 'Guangshui', 422802: 'Lichuan', 422822: 'Jianshi',
  422823: 'Badong', 422825: "Xuan'en", 422826: 'Xianfeng', 422827: 'Laifeng', 422828: 'Hefeng',
};

/** [file under echarts' map/json, name there, English name, name to show when it is another]. */
export const OUTSIDE = [
  [['province', 'chongqing.json'], '渝中区', 'Chongqing', '重庆'],
  [['province', 'chongqing.json'], '万州区', 'Wanzhou'],
  [['province', 'hunan.json'], '长沙市', 'Changsha'],
  [['province', 'hunan.json'], '岳阳市', 'Yueyang'],
  [['province', 'hunan.json'], '常德市', 'Changde'],
  [['province', 'hunan.json'], '张家界市', 'Zhangjiajie'],
  [['province', 'jiangxi.json'], '南昌市', 'Nanchang'],
  [['province', 'jiangxi.json'], '九江市', 'Jiujiang'],
  [['province', 'anhui.json'], '合肥市', 'Hefei'],
  [['province', 'anhui.json'], '安庆市', 'Anqing'],
  [['province', 'anhui.json'], '六安市', "Lu'an"],
  [['province', 'henan.json'], '信阳市', 'Xinyang'],
  [['province', 'henan.json'], '南阳市', 'Nanyang'],
  [['province', 'henan.json'], '郑州市', 'Zhengzhou'],
  [['province', 'shanxi1.json'], '安康市', 'Ankang'],
  [['province', 'shanxi1.json'], '西安市', "Xi'an"],
];
