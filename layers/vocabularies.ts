/* Table of controlled values: longer than a source file by right. */
import type { LocalizedText } from '../src/core/localized-text.js';

/** Text of every value of one controlled vocabulary. */
export type Vocabulary = Readonly<Record<string, LocalizedText>>;

function text(en: string, zh: string): LocalizedText {
  return { en, zh };
}

/** Translations of the controlled values in the files: vocabulary → value → text. */
export const vocabularies = {
  'missing-reason': {
    'not-in-table': text('The table has no row for it.', '表中没有该单元。'),
    'empty-in-table': text('The table has no value for it.', '表中该单元没有数值。'),
    'unreadable-in-table': text('What the table has for it is no number.', '表中该单元的内容不是数字。'),
    'not-found': text(
      'District bulletins and news were searched; no figure with a source was found.',
      '已查找区县公报与新闻报道，未找到有来源的数值。',
    ),
    'not-confirmed': text('A figure is reported elsewhere but could not be confirmed.', '另有报道数值，但无法核实。'),
    'yearbook-omits-urban-core': text(
      'The county yearbook leaves out the districts of city cores.',
      '县域统计年鉴不含中心城区。',
    ),
    'source-omits-urban-core': text('The source leaves out this city-core district.', '来源不含该中心城区。'),
    'no-rural-population': text(
      'The 2020 census counts no rural population here.',
      '2020年人口普查显示该地无乡村人口。',
    ),
    'gdp-missing': text('No GDP is known, so none per person can be given.', '缺少地区生产总值，无法给出人均值。'),
    'bda-mismatch': text(
      'GDP does not cover the same area as population and outline: the Beijing Economic-Technological Development Area is counted in only one of them.',
      '地区生产总值与人口、界线口径不一致：北京经济技术开发区只计入其中之一。',
    ),
    'without-dingzhou-xiongan': text(
      'From 2021 on the figure leaves out Dingzhou and the counties of Xiong’an, which population and outline of Baoding take in.',
      '2021年起该数不含定州和雄安三县，而保定市人口与界线包含其在内，口径不一致。',
    ),
    'reporting-area-changed': text(
      'The figure is far from that of 2020, so the area it is reported for may have changed; it is not divided by people or area.',
      '该数与2020年相差悬殊，统计范围可能已变，故不计算人均与地均值。',
    ),
    'only-districts-of-beijing': text(
      'For this year only a compilation of districts of Beijing was found.',
      '该年仅找到北京部分区的汇编数据。',
    ),
    'only-municipalities': text(
      'For this year the dataset has municipalities only, whose figures are published with those of provinces.',
      '该年仅有直辖市数据，系随省级数据一并公布。',
    ),
    'recut-since-2010': text(
      'The unit was re-cut after 2010, so its figure of then covers other ground.',
      '2010年后区划有调整，当年数值口径不同。',
    ),
    'source-error': text('The figure in the source is in error and was left out.', '来源数值有误，未采用。'),
    'not-plausible': text('The figure in the source is not plausible and was left out.', '来源数值不合理，未采用。'),
    'not-in-source': text(
      'The source of these figures has none for this unit and year.',
      '该项数据的来源缺此单位当年数值。',
    ),
    'only-derived': text(
      'No published figure was found. A value computed from urban and rural incomes would overstate it (Hebei by 6.8%), so none is given.',
      '未找到公布数。由城乡收入推算会偏高（河北省偏高6.8%），故不给出。',
    ),
    'registered-people': text(
      'In this year the source divides by registered and not by resident people in Hebei, and its figures elsewhere jump in the same year, so none of them is comparable and they were left out.',
      '该年来源中河北各市按户籍人口而非常住人口计算，其他地区数值同年亦有跳变，口径不可比，均未采用。',
    ),
    'too-few-people': text(
      'No rank: the figures of this level speak for less than 90% of the people of the region.',
      '不排位：该级数据覆盖人口不足全区域的90%。',
    ),
  },
  'figure-note': {
    'former-ren-county': text(
      'Published for Ren County, which became Renze District in 2020.',
      '按原任县公布，2020年改为任泽区。',
    ),
    'former-nanhe-county': text(
      'Published for Nanhe County, which became Nanhe District in 2020.',
      '按原南和县公布，2020年改为南和区。',
    ),
    'few-districts-of-beijing': text(
      'Labelled urban in the source, which has only 5 of the 16 districts of Beijing.',
      '来源标为城镇居民收入，且仅含北京16区中的5区。',
    ),
    preliminary: text('Preliminary figure of the district’s statistical bulletin.', '区统计公报初步数。'),
    'without-bda': text('Without the Beijing Economic-Technological Development Area.', '不含北京经济技术开发区。'),
    'with-bda': text(
      'With the Beijing Economic-Technological Development Area, so not comparable with earlier years.',
      '含北京经济技术开发区，与以往年份不可比。',
    ),
    'reporting-area-changed': text(
      'Far from the figure of 2020: the area it is reported for may have changed. Not to be read as growth.',
      '与2020年数值相差悬殊，统计范围可能已变，不宜视为增长或下降。',
    ),
    'without-dingzhou-xiongan': text(
      'Without Dingzhou and the counties of Xiong’an, which earlier years include.',
      '不含定州与雄安三县，此前年份则包含。',
    ),
    'matched-by-name': text(
      'The source puts the unit into another province; it was matched by its name.',
      '来源所列省份有误，按名称匹配。',
    ),
    'census-6': text(
      'Census of 1 November 2010, as a compilation attaches it to the units of 2018.',
      '2010年11月1日第六次人口普查，按2018年区划汇编。',
    ),
    'index-release-2022': text(
      'As released in 2022; the release of 2023 restates it as 139.9.',
      '为2022年发布数；2023年发布时修订为139.9。',
    ),
    'index-release-2023': text('As released in 2023.', '为2023年发布数。'),
    'as-of-february-2024': text('As reported in February 2024.', '据2024年2月报道。'),
    'at-least-september-2022': text('At least this much, as of September 2022.', '截至2022年9月，为下限值。'),
    'at-least-may-2023': text('At least this much, as of May 2023.', '截至2023年5月，为下限值。'),
    'published-as-such': text(
      'Published as such; GDP divided by the year-end population would give 95,442 yuan.',
      '为公布数；按年末常住人口计算为95442元。',
    ),
    'residual-of-yearbook': text(
      'What remains of the yearbook’s Baoding with Dingzhou and Xiong’an after Baoding and Dingzhou are taken off.',
      '由年鉴中含定州、雄安的保定数减去保定、定州所得。',
    ),
    'undated-station-nearer': text(
      'A station whose high-speed service has no sourced date lies nearer; with it the distance would be smaller.',
      '另有更近车站，但其高铁开通时间无来源；若计入则距离更短。',
    ),
    'third-party': text('Taken from a third-party compilation of district figures.', '取自第三方汇编的各区数据。'),
    'zones-not-in-population': text(
      'Development zones inside the county are not in its population, so the figure can be too high.',
      '县内开发区人口未计入，数值可能偏高。',
    ),
    'with-dingzhou-xiongan': text(
      'With Dingzhou and Xiong’an, as in earlier years; 401.22 billion yuan without them.',
      '含定州与雄安，与往年一致；不含则为 4012.2 亿元。',
    ),
    'revised-census-4': text(
      'Revised after the fourth economic census where a revision is known; the figure per person is as first published, so the two are not of the same vintage.',
      '已知有修订者按第四次经济普查修订；人均值为首次公布数，二者口径不同。',
    ),
    'revised-census-4-baoding': text(
      'With Dingzhou and the counties of Xiong’an. Revised after the fourth economic census where a revision is known; the figure per person is as first published, so the two are not of the same vintage.',
      '含定州与雄安三县。已知有修订者按第四次经济普查修订；人均值为首次公布数，二者口径不同。',
    ),
    'first-published': text(
      'As first published in the city yearbook; the total is a later revision, so the two are not of the same vintage.',
      '城市统计年鉴首次公布数；总量为其后修订数，二者口径不同。',
    ),
    'first-published-baoding': text(
      'With Dingzhou and the counties of Xiong’an. As first published in the city yearbook; the total is a later revision, so the two are not of the same vintage.',
      '含定州与雄安三县。城市统计年鉴首次公布数；总量为其后修订数，二者口径不同。',
    ),
    'nbs-census-4': text(
      'National series after the fourth economic census; revisions after the fifth are not in it.',
      '国家统计局第四次经济普查后的序列，未含第五次经济普查后的修订。',
    ),
    'three-counties': text(
      'The three counties, 1,587 km². The administered New Area of about 1,770 km² also takes in townships of Renqiu and Gaoyang whose outline is not in this dataset.',
      '以三县表示，1587 平方公里。实际管辖约 1770 平方公里，另含任丘、高阳的部分乡镇，其界线不在本数据集中。',
    ),
  },
  'unit-kind': {
    province: text('Province', '省'),
    municipality: text('Municipality', '直辖市'),
    prefecture: text('Prefecture-level city', '地级市'),
    district: text('District', '市辖区'),
    'new area district': text('New area (district)', '新区（市辖区）'),
    'mining district': text('Mining district', '矿区'),
    county: text('County', '县'),
    'county-level city': text('County-level city', '县级市'),
    'autonomous county': text('Autonomous county', '自治县'),
  },
  'border-level': {
    province: text('Provincial boundary', '省级界线'),
    prefecture: text('Prefectural boundary', '地级界线'),
    county: text('County boundary', '县级界线'),
  },
  'railway-class': {
    'high-speed': text('High-speed railway', '高速铁路'),
    intercity: text('Intercity railway', '城际铁路'),
    conventional: text('Conventional railway', '普速铁路'),
    freight: text('Freight railway', '货运铁路'),
  },
  'railway-status': {
    'in-service': text('In service', '运营'),
    'in-service-before-2013': text('In service before 2013', '2013年前已运营'),
    'in-service-by-1992': text('In service by 1992; today’s state not checked', '1992年已有；现状未核实'),
    'in-service-by-2021': text('In service by 2021; opening date not sourced', '2021年已运营；开通时间无来源'),
    'in-service-undated': text('In service; opening date not sourced', '运营；开通时间无来源'),
  },
  'station-class': {
    hsr: text('High-speed or intercity station', '高铁或城际车站'),
    conventional: text('Conventional station', '普速车站'),
  },
  'station-status': {
    'line-before-2013-or-undated': text(
      'On a line in service before 2013 or of unknown date',
      '所在线路2013年前已运营或开通时间不明',
    ),
    'in-service-before-2013': text('In service before 2013', '2013年前已运营'),
    'older-than-high-speed-service': text(
      'Older than its high-speed service; opening of the station not sourced',
      '建站早于高铁开通；建站时间无来源',
    ),
    'no-service-at-opening': text(
      'No passenger service on the high-speed line at its opening',
      '高铁线路开通时未办理客运',
    ),
  },
  'station-position': {
    'osm-named-node': text('Named station in OpenStreetMap', 'OpenStreetMap中有名称的车站'),
    'osm-node-identified': text(
      'Unnamed station in OpenStreetMap, identified by another published coordinate',
      'OpenStreetMap无名车站，凭其他公布坐标识别',
    ),
    'osm-node-inferred': text(
      'Unnamed station in OpenStreetMap, identity inferred from order and official kilometres',
      'OpenStreetMap无名车站，凭线序与里程推断',
    ),
    'osm-node-guessed': text(
      'Unnamed point in OpenStreetMap, guessed by official kilometres',
      'OpenStreetMap无名点，凭里程推测',
    ),
    'hsr-2016-point': text('High-speed station set of 2016', '2016年高铁车站资料'),
    'listenzcc-point': text('Coordinate of another public list', '其他公开列表坐标'),
    'track-junction': text('Point where two tracks join', '两线汇合点'),
  },
  'geometry-source': {
    'osm-track': text('OpenStreetMap track', 'OpenStreetMap轨迹'),
    'hsr-2016': text('High-speed lines of 2016', '2016年高铁线资料'),
    'dcw-matched': text(
      'Digital Chart of the World, 1992, at 1:1,000,000, moved to the stations',
      '1992年1∶100万世界数字地图（DCW），校移至车站',
    ),
    'station-curve': text('Only a curve through the stations', '仅为过站曲线'),
    'osm-2020-z7': text('OpenStreetMap of 2020 in tiles of about 60 m', '2020年OpenStreetMap瓦片（约 60 米）'),
  },
  'highway-status': {
    open: text('Open', '已通车'),
    'open-by-2020': text('Open by 2020; opening date not sourced', '2020年已通车；通车时间无来源'),
    'construction-2020': text('Under construction in 2020', '2020年在建'),
    'opened-since-2020': text('Under construction in the 2020 map, opened since', '2020年底图为在建，此后已开通'),
  },
  'highway-network': {
    national: text('National expressway', '国家高速公路'),
    provincial: text('Provincial expressway', '省级高速公路'),
    unnumbered: text('Number not in this dataset', '编号不在本数据集中'),
  },
  'date-strength': {
    day: text('Report or record that names the day', '有具体日期的报道或记录'),
    year: text('Report or record that names the year', '仅有年份的报道或记录'),
    announced: text('Announced ahead; seen open later', '事前公告，后见通车'),
    'atlas-derived': text(
      'Year from road or rail atlases, one or two years uncertain',
      '据地图册推得年份，误差一至两年',
    ),
    none: text('No sourced date', '无来源'),
  },
  province: {
    '110000': text('Beijing', '北京市'),
    '120000': text('Tianjin', '天津市'),
    '130000': text('Hebei', '河北省'),
    outside: text('Outside the region', '区域外'),
  },
  'xiongan-kind': {
    'new-area': text('New Area', '新区'),
    county: text('County', '县'),
    station: text('Railway station', '车站'),
  },
  'timeline-measure': {
    investment: text('Investment', '投资'),
    'cumulative-investment': text('Cumulative investment', '累计投资'),
    'planned-investment': text('Planned investment of the year', '年度计划投资'),
    length: text('Length', '里程'),
    growth: text('Growth on a year earlier', '同比增长'),
  },
  cluster: {
    'electric-vehicles': text('New energy and connected vehicles', '新能源和智能网联汽车'),
    biopharmaceuticals: text('Biopharmaceuticals', '生物医药'),
    hydrogen: text('Hydrogen', '氢能'),
    'industrial-internet': text('Industrial internet', '工业互联网'),
    'machine-tools': text('Machine tools', '高端工业母机'),
    robotics: text('Robotics', '机器人'),
  },
  'site-kind': {
    plant: text('Plant', '工厂'),
    lab: text('Research site', '研发机构'),
    park: text('Park', '园区'),
    zone: text('Development zone', '开发区'),
  },
  'site-status': {
    planned: text('Planned', '规划'),
    agreed: text('Agreement signed', '已签约'),
    approved: text('Approved', '已获批'),
    'set-up': text('Set up', '已设立'),
    designated: text('Recognised as a base, a cluster or part of a zone', '获认定为基地、集群或纳入园区'),
    started: text('Project started', '项目启动'),
    'under-construction': text('Construction begun', '已开工建设'),
    completed: text('Completed', '已建成'),
    accepted: text('Passed planning acceptance', '已通过规划验收'),
    'trial-production': text('Trial production', '试生产'),
    opened: text('Opened', '已开园'),
    'moved-in': text('Moved here', '已迁入'),
    'in-operation': text('In operation', '已投用或投产'),
    'in-operation-by': text('In operation by the date given', '截至所列时间已投用或投产'),
    'in-zone-by': text('In the zone by the date given', '截至所列时间已入驻园区'),
  },
  'site-position': {
    town: text('Town or station nearby', '附近城镇或车站'),
    'district-centroid': text('Only the district is known', '仅知所在区县'),
  },
  confidence: { high: text('High', '高'), medium: text('Medium', '中'), low: text('Low', '低') },
  'airport-type': {
    large_airport: text('Large airport', '大型机场'),
    medium_airport: text('Medium-sized airport', '中型机场'),
  },
  'place-level': {
    province: text('Province', '省级'),
    prefecture: text('Prefecture', '地级'),
    county: text('County', '县级'),
    'new-area': text('New Area', '新区'),
    'neighbour-province': text('Neighbouring province', '相邻省区'),
    'neighbour-city': text('City outside the region', '区域外城市'),
    sea: text('Sea', '海域'),
    lake: text('Lake or reservoir', '湖泊或水库'),
    river: text('River', '河流'),
  },
  'place-position': {
    seat: text('Seat of government', '政府驻地'),
    'label-point': text('Point where the name fits', '名称放置点'),
    town: text('Town', '城镇'),
  },
} as const satisfies Readonly<Record<string, Vocabulary>>;
