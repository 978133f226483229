import type { Claim } from '../src/core/story-file.js';

/** A source of a claim: what it is called, and where it was read. */
type ClaimSource = Claim['sources'][number];

function source(en: string, zh: string, url?: string): ClaimSource {
  return { title: { en, zh }, ...(url !== undefined && { url }) };
}

/** Sources of the official figures that claims are held against, by a name of their own. */
export const claimSources = {
  population: source(
    'National Bureau of Statistics: year-end resident population by province',
    '国家统计局：分省年末常住人口',
    'https://github.com/1lmq/FYP_QMM2_Chinese_Railways',
  ),
  census: source(
    'Tabulation on the 2020 China Population Census by County',
    '《2020中国人口普查分县资料》',
    'https://github.com/thebamboogrove/tudigong',
  ),
  income: source(
    'National Bureau of Statistics: disposable income per person of 31 provinces, 2013–2021',
    '国家统计局：31省份居民人均可支配收入，2013—2021年',
    'https://github.com/WA-automat/Employment_Visualization_Spider',
  ),
  cityYearbook: source(
    'China City Statistical Yearbook (panel)',
    '《中国城市统计年鉴》（面板数据）',
    'https://github.com/andyhsi2023-cq/urban-investment-aggregation-trap',
  ),
  chinaDaily2017: source(
    'China Daily, 27 February 2017 (mirror at dkpw.cn, no address kept)',
    '《中国日报》2017年2月27日（dkpw.cn 镜像，未留存网址）',
  ),
  gdp: source(
    'National Bureau of Statistics: GDP by province, annual, revised after the 4th economic census',
    '国家统计局：分省年度地区生产总值（四经普修订）',
    'https://github.com/xiaoqi737/thesis-data-and-code',
  ),
  gdp2022: source(
    'China Services Info, 28 February 2023, on the region’s economy in 2022',
    '中国服务信息网2023年2月28日：2022年京津冀经济',
    'https://chinaservicesinfo.com/s/202302/24/WS63fd689a498ea274927b0cea/economic-cluster-in-north-china-booming.html',
  ),
  gdpTimes: source(
    'Guangming Online, 23 February 2023: GDP of the region 1.8 times that of 2013',
    '光明网2023年2月23日：京津冀经济总量为2013年的1.8倍',
    'https://economy.gmw.cn/2023-02/23/content_36386064.htm',
  ),
  clusterPlan: source(
    'China.com.cn, 24 May 2023, on the plan of the Ministry of Industry and Information Technology',
    '中国网2023年5月24日：工业和信息化部等印发实施方案',
    'http://zw.china.com.cn/2023-05/24/content_85539758.shtml',
  ),
  clusterPlanNews: source(
    'China Industry News, 26 May 2023, on the same plan',
    '《中国工业报》2023年5月26日：同一方案',
    'http://dzb.cinn.cn/shtml/zggyb/20230526/114916.shtml',
  ),
  xionganPlan: source(
    'Press report of 19 February 2024 on Xiong’an’s plan for the year (reprint)',
    '2024年2月19日关于雄安新区年度计划的报道（转载）',
    'https://mnsac.com/eksehnJAVM.html',
  ),
  railways2022: source(
    'CCTV News, 24 February 2023, quoting the Beijing Municipal Bureau of Statistics (reprint)',
    '央视新闻2023年2月24日，引北京市统计局（转载）',
    'http://www.waihuigu.net/guonei/20230224/1036736.html',
  ),
  railways2023: source(
    'People’s Daily, 26 March 2024: railways after ten years (reprint)',
    '《人民日报》2024年3月26日：京津冀铁路十年（转载）',
    'http://m.njpanjin.com/cn/Instant/local/202403/t20240326_7597007.html',
  ),
  expressways: source(
    'Beijing Youth Daily, 26 February 2024, quoting the Beijing Municipal Commission of Transport',
    '《北京青年报》2024年2月26日，引北京市交通委员会',
    'https://cnews.chinadaily.com.cn/a/202402/26/WS65dbed37a3109f7860dd2e0a.html',
  ),
  index2021: source(
    'Xinhua, 31 December 2022, quoting the National Bureau of Statistics: index of 2021',
    '新华社2022年12月31日，引国家统计局：2021年指数',
    'http://en.people.cn/n3/2023/0101/c90000-10190879.html',
  ),
  index2022: source(
    'Xinhua, 1 January 2024, quoting the National Bureau of Statistics: index of 2022',
    '新华社2024年1月1日，引国家统计局：2022年指数',
    'http://en.people.cn/n3/2024/0101/c90000-20117069.html',
  ),
  tenYears: source(
    'Press report of 23 February 2023 on nine years of coordinated development (reprint)',
    '2023年2月23日关于京津冀协同发展九年的报道（转载）',
    'http://sendpasscode.com/news/34/2023223140708.html',
  ),
  xionganNotice: source(
    'Report on the founding of the Xiong’an New Area, 1 April 2017',
    '设立雄安新区的报道，2017年4月1日',
    'https://fx361.cc/page/2017/0603/1848361.shtml',
  ),
  xiongan5g: source(
    'Report on 5G and digital works in Xiong’an, published by an exhibitor',
    '雄安5G与数字化建设情况（展会网站）',
    'https://www.cidee-zd.cn/xinwenzhongxin/zhanhuiyaowen/1749348703635787778.html',
  ),
  xionganBus: source(
    'Press report on driverless buses under test in Xiong’an, 2023',
    '2023年关于雄安无人驾驶公交测试的报道',
    'https://nanmuxuan.com/zh-tw/complex/btsysgsqqsx.html',
  ),
} as const;
